/** Makes the lens of a mosaic as if it did not know some sources. */
import { type Counts, counter, into, writeCounts } from '../../src/lens/counts.ts';
import { type Lens, openLens } from '../../src/lens/lens.ts';
import type { LensIndex } from '../../src/lens/lens-index.ts';
import { lensInput } from '../../src/lens/lens-input.ts';
import { makeLens } from '../../src/lens/make-lens.ts';
import { renderBody, renderNote } from '../../src/markdown/render.ts';
import { identify } from '../../src/mosaic/identity.ts';
import type { Mosaic, Prose, Question, Source } from '../../src/mosaic/mosaic.ts';
import { readBody } from '../../src/mosaic/read/body.ts';

/** The lens of the questions, without all traces of some sources: their entries, and the lines of texts that link to them. */
export type HoldOut = (sources: readonly Source[]) => Promise<Lens>;

export async function holdingOut(mosaic: Mosaic): Promise<HoldOut> {
  const count = counter();
  const countsOf = async (markdown: string, kind: Prose['kind']) => {
    const counts: Counts = new Map();
    count((await (kind === 'body' ? renderBody(markdown) : renderNote(markdown))).text, into(counts));
    return writeCounts(counts);
  };
  const known = new Map<string, string>();
  for (const { prose, body, citations } of mosaic.questions.values()) {
    known.set(prose.digest, await countsOf(body, 'body'));
    for (const { prose: note, insight } of citations) if (note && insight) known.set(note.digest, await countsOf(insight, 'note'));
  }
  return async (sources) => {
    const out = new Set(sources);
    const keys = new Set(sources.map(({ key }) => key));
    const counts = new Map(known);
    const questions = new Map(mosaic.questions);
    for (const question of sources.flatMap(({ citations, mentionedBy }) => [...citations.map((each) => each.question), ...mentionedBy])) {
      const { prose, body } = question;
      const citations = question.citations.filter(({ source }) => !out.has(source));
      questions.set(question.id, { ...question, citations } satisfies Question);
      counts.set(prose.digest, await countsOf(withoutLines(body, keys), 'body'));
      for (const { prose: note, insight } of citations) {
        if (note && insight) counts.set(note.digest, await countsOf(withoutLines(insight, keys), 'note'));
      }
    }
    const { index } = makeLens(lensInput({ ...mosaic, questions, sources: new Map() }), counts);
    return openLens(JSON.parse(index) as LensIndex);
  };
}

/** A text without the lines that link to some sources. In the mosaic, a line is a sentence. */
const withoutLines = (markdown: string, keys: ReadonlySet<string>): string =>
  markdown
    .split('\n')
    .filter((line) => !readBody(line, 0).addresses.some(({ target }) => keys.has(identify(target)?.key ?? '')))
    .join('\n');
