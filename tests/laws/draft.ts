/** A mosaic as a test changes it: plain data, written as question files. */
import { questionText } from '../../src/formats/question-file.ts';
import { identify } from '../../src/mosaic/identity.ts';
import type { Files } from './workshop.ts';

export interface DraftSource {
  url: string;
  title?: string;
  authors?: string[];
  date?: string;
  kind?: 'paper' | 'post' | 'comment' | 'book' | 'talk' | 'code' | 'page';
  stance?: 'poses' | 'informs' | 'answers' | 'disputes';
  insight?: string;
  by?: string;
}

export interface Draft {
  id: string;
  /** Where the file lies, with `/` at its end; empty for the folder itself. */
  folder: string;
  title: string;
  parent?: string | undefined;
  also_under: string[];
  order?: number | undefined;
  tags: string[];
  status: 'open' | 'partial' | 'answered' | 'ill-posed';
  sources: DraftSource[];
  aliases: string[];
  /** Blocks of Markdown. */
  body: string[];
  /** What ends the lines of its body. */
  lineEnding: '\n' | '\r\n';
}

export interface DraftMosaic {
  questions: Draft[];
  /** What `tags.yaml` says of each; undefined where there is no such file. */
  tags: Record<string, string> | undefined;
}

/** The questions and `tags.yaml` as files. */
export function filesOf({ questions, tags }: DraftMosaic): Files {
  const files = questions.map((draft) => [fileOf(draft), textOf(draft)] as const);
  const lines = Object.entries(tags ?? {}).map(([tag, description]) => `${tag}: ${description}\n`);
  return Object.fromEntries(tags ? [...files, ['tags.yaml', lines.join('')]] : files);
}

export const fileOf = ({ folder, id }: Draft) => `${folder}${id}.md`;

/** Whether two mentions of a source say the same, of which a question may have one. */
const isSame = (one: DraftSource, other: DraftSource) =>
  identify(one.url)?.key === identify(other.url)?.key &&
  (one.stance ?? 'informs') === (other.stance ?? 'informs') &&
  one.insight === other.insight;

/** A status is only what the sources of the question allow. */
function textOf({ lineEnding, body, status, ...fields }: Draft): string {
  const sources = fields.sources.filter((one, index) => !fields.sources.slice(0, index).some((other) => isSame(one, other)));
  const shown = {
    open: true,
    partial: sources.some(({ insight }) => insight),
    answered: sources.some(({ stance }) => stance === 'answers'),
    'ill-posed': sources.some(({ stance }) => stance === 'disputes'),
  };
  const written = body.join('\n\n').replaceAll('\n', lineEnding);
  return questionText({ ...fields, sources, status: shown[status] ? status : 'open', body: written });
}

/** Gives every link to a question, in bodies and insights, another target; without one, its id as text. */
export function relink({ questions }: DraftMosaic, from: string, to: string | undefined): void {
  const change = (text: string) =>
    to === undefined
      ? text
          .replaceAll(new RegExp(`\\[\\[${from}(?:[#|\\\\][^\\]]*)?\\]\\]`, 'g'), from)
          .replaceAll(`](${from}.md)`, '](https://example.org/gone)')
      : text.replaceAll(new RegExp(`\\[\\[${from}(?=[\\]#|\\\\])`, 'g'), `[[${to}`).replaceAll(`](${from}.md)`, `](${to}.md)`);
  for (const draft of questions) {
    draft.body = draft.body.map(change);
    for (const source of draft.sources) if (source.insight) source.insight = change(source.insight);
  }
}
