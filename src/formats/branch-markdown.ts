/** Writes a whole branch as one document of Markdown, in tree order. */
import { hasInsight } from '../mosaic/fill.ts';
import type { Citation, Mosaic, Prose, Question, Source } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import { FILL_LOOKS } from '../pictures/fills.ts';
import type { Addresses } from '../views/address.ts';
import { joinedBody } from './joined-body.ts';
import type { Joining } from './joined-links.ts';
import { link, markdownLine, text } from './markdown.ts';

/**
 * The branch: each question with its text and insights, under a heading of its depth.
 * @param questions of the branch, in tree order
 * @param origin of the published site, without a trailing slash
 */
export function branchMarkdown(branch: Question, questions: readonly Question[], mosaic: Mosaic, to: Addresses, origin: string): string {
  const lines = new Map<Source, string>();
  /** A source in one line; many questions share one. */
  const lineOf = (source: Source): string => {
    const known = lines.get(source) ?? sourceLine(source);
    lines.set(source, known);
    return known;
  };
  const parts = questions.map((question) => {
    const { title, fill, body, prose } = question;
    // The fields are made on each call.
    const { looked } = question.fields;
    const level = Math.min(6, question.lineage.length - branch.lineage.length + 1);
    const insights = newestFirst(question).map(({ insight = '', prose, source, stance }) => {
      const text = joinedBody(insight, 0, joining(question, prose)).trim();
      return quoted(`${text}\n\n${lineOf(source)}${stance === 'informs' ? '' : ` (${stance})`}`);
    });
    return [
      `${'#'.repeat(level)} ${headingWords(title)}`,
      `${FILL_LOOKS[fill].standing}${looked ? `, last looked for an answer: ${looked}` : ''}. <${origin}${to.question(question.id)}>`,
      joinedBody(body, level - 1, joining(question, prose)).trim(),
      ...insights,
      withoutInsight(question)
        .map((source) => `- ${lineOf(source)}`)
        .join('\n'),
    ];
  });
  return `${parts
    .flat()
    .filter((part) => part !== '')
    .join('\n\n')}\n`;

  /** How a text of a question joins the others. */
  function joining({ id }: Question, prose: Prose | undefined): Joining {
    const present = new Map(prose?.pointers.map((pointer) => [pointer.written, pointer.id]));
    return {
      prefix: id,
      linkOf(written, heading) {
        const found = mosaic.questions.get(written === '' ? id : (present.get(written) ?? written));
        if (!found) return undefined;
        const there = heading !== undefined && found.headings.includes(heading) ? heading : undefined;
        return { label: found.label, href: origin + to.question(found.id, there) };
      },
    };
  }
}

const newestFirst = ({ citations }: Question): Citation[] =>
  citations.filter(hasInsight).sort((a, b) => byCodeUnits(b.source.date ?? '', a.source.date ?? ''));

/** The sources of a question that are not named with an insight. */
function withoutInsight({ citations }: Question): Source[] {
  const named = new Set(citations.filter(hasInsight).map(({ source }) => source));
  return [...new Set(citations.map(({ source }) => source))].filter((source) => !named.has(source));
}

/** Text that Markdown takes for nothing but text, wherever it stands in a line; most titles are. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ,.?'’“”();/-]*$/u;

/** The words of a heading, with escapes for what Markdown would take for its syntax. */
const headingWords = (title: string): string =>
  PLAIN.test(title) ? title : markdownLine([text(title)]).replace(/(?<=\s)#+$/, (marks) => `\\${marks}`);

function sourceLine({ title, url, authors, date }: Source): string {
  const name = title ?? url;
  const rest = [...authors.map(({ name }) => name), ...(date ? [date] : [])].map((each) => `, ${each}`).join('');
  // The printer of Markdown is right for everything, and a hundred times slower.
  if (PLAIN.test(name + rest) && PLAIN_ADDRESS.test(url)) return `[${name}](${url})${rest}`;
  return markdownLine([link(name, url), ...(rest === '' ? [] : [text(rest)])]);
}

/** An address that is written as it is between parentheses. */
const PLAIN_ADDRESS = /^[A-Za-z0-9:/?=#%.~+,;&@-]+$/;

/** A text as a block quote. */
const quoted = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
