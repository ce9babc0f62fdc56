/**
 * Puts each sentence of Markdown on its own line: a page shows the same, and a change of a sentence is a change of a line.
 *
 * A line break only replaces a blank, so that a page shows the same. Chinese and Japanese have no blanks between sentences, and so
 * their lines stay. A gap of which we are not sure stays as it is, too.
 */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { LimitError, parse } from '../../markdown/parse.ts';
import { INNER_STOP, NOTE, OPAQUE, STOP, verdictAt } from '../../markdown/sentences.ts';
import { type Edit, splice } from '../splice.ts';

/** White space between words in the source of a paragraph. */
interface Gap {
  /** The place of its blank in the flow. */
  at: number;
  start: number;
  end: number;
  hasBreak: boolean;
  /** Whether it is within emphasis or a link, where no line should begin. */
  isInner: boolean;
}

/** Words of a paragraph up to a hard line break, as one line. */
interface Flow {
  text: string;
  gaps: Gap[];
}

/** The Markdown with one sentence a line. */
export const withSentenceLines = (markdown: string): string => splice(markdown, sentenceEdits(markdown));

/** The edits that put each sentence of a Markdown text on its own line, without those that would change what a page shows. */
export function sentenceEdits(markdown: string): Edit[] {
  const tree = treeOf(markdown);
  if (!tree) return [];
  const byParagraph = paragraphsIn(tree)
    .map((paragraph) => editsOf(paragraph, markdown))
    .filter((edits) => edits.length > 0);
  const shown = shownBy(tree);
  const groups = byParagraph.map((edits) => ({ edits, parts: edits.map((edit) => ({ edits: [edit], parts: [] })) }));
  const trials = Math.max(2, Math.floor(MOST_PARSED / markdown.length));
  return harmless(groups, trials, (edits) => {
    const after = treeOf(splice(markdown, edits));
    return after !== undefined && shownBy(after) === shown;
  });
}

/** Edits that are tried together, and the smaller groups that are tried if that fails. */
interface Group {
  edits: readonly Edit[];
  parts: readonly Group[];
}

/** How many UTF-16 code units are parsed to find the edits that would change what is shown. A guess; there are always two trials. */
const MOST_PARSED = 400_000;

/** As many groups of edits as are harmless together, nearly always all. It halves the groups to find the others. */
function harmless(groups: readonly Group[], mostTrials: number, areHarmless: (edits: readonly Edit[]) => boolean): Edit[] {
  let trials = 0;
  const kept: Edit[] = [];
  const take = (some: readonly Group[]) => {
    const edits = some.flatMap((group) => group.edits);
    if (edits.length === 0 || trials++ >= mostTrials) return;
    if (areHarmless([...kept, ...edits])) kept.push(...edits);
    else if (some.length > 1) {
      take(some.slice(0, some.length >> 1));
      take(some.slice(some.length >> 1));
    } else take((some[0] as Group).parts.length > 1 ? (some[0] as Group).parts : []);
  };
  take(groups);
  return kept;
}

function treeOf(markdown: string): Root | undefined {
  try {
    return parse(markdown);
  } catch (error) {
    if (error instanceof LimitError) return undefined;
    throw error;
  }
}

/** What a tree shows: everything but places, with white space in texts as one blank. */
const shownBy = (tree: Root) =>
  JSON.stringify(tree, function (this: Partial<Nodes>, key: string, value: unknown) {
    if (key === 'position') return undefined;
    return key === 'value' && this.type === 'text' ? String(value).replace(/\s+/g, ' ') : value;
  });

function paragraphsIn(tree: Root): Paragraph[] {
  const found: Paragraph[] = [];
  const walk = (node: Root | RootContent) => {
    if (node.type === 'paragraph') found.push(node);
    else if ('children' in node) for (const child of node.children) walk(child as RootContent);
  };
  walk(tree);
  return found;
}

function editsOf(paragraph: Paragraph, markdown: string): Edit[] {
  const flows = flowsOf(paragraph, markdown);
  const start = paragraph.position?.start.offset ?? 0;
  const newLine = `\n${marginBehind(markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start))}`;
  return flows.flatMap((flow) =>
    flow.gaps.flatMap((gap): Edit[] => {
      const { start, end, hasBreak } = gap;
      const wanted = wantedAt(flow, gap, markdown);
      return wanted === undefined || wanted === hasBreak ? [] : [{ start, end, text: wanted ? newLine : ' ' }];
    }),
  );
}

/** Whether a line should end at a gap; undefined if that is not certain. */
export function wantedAt({ text }: Flow, { at, end, isInner }: Gap, markdown: string): boolean | undefined {
  const verdict = verdictAt(text, at);
  if (verdict === 'unsure') return undefined;
  if (verdict === 'within') return false;
  return isInner || isMark(markdown, end) ? undefined : true;
}

/** Marks that at the start of a line would begin something else than words. */
const MARK = /[#>+\-=|~:<\t ]|`{3}|\$\$|\*[ \t]|\d{1,9}[.)]|\[\^/y;

function isMark(markdown: string, at: number): boolean {
  MARK.lastIndex = at;
  return MARK.test(markdown);
}

/**
 * What comes before the next line of a paragraph, given what comes before its first: the marks of quotes, and blanks in place of the marks
 * of lists and notes.
 */
const marginBehind = (margin: string) =>
  margin
    .replace(/\[\^[^\]]*\]:[ \t]*$/, '    ')
    .replace(/\[[ xX]\][ \t]$/, '')
    .replace(/[^>\t ]/g, ' ');

/** White space in the source of a paragraph, with the margins of quotes and lists behind its line breaks. */
const GAP = /[ \t]+(?:\n[ \t>]*)?|\n[ \t>]*/g;

/** The words of a paragraph, in order; none if the parser gives a part of it no place. */
function flowsOf(paragraph: Paragraph, markdown: string): Flow[] {
  const flows: Flow[] = [{ text: '', gaps: [] }];
  let isPlaced = true;
  const walk = (node: PhrasingContent, isInner: boolean) => {
    const flow = flows.at(-1) as Flow;
    if (!node.position) isPlaced = false;
    else if (node.type === 'break') flows.push({ text: '', gaps: [] });
    else if (node.type === 'text') {
      const { start, end } = node.position;
      addWords(flow, markdown, start.offset ?? 0, end.offset ?? 0, isInner);
    } else if (node.type === 'footnoteReference') flow.text += NOTE;
    else if ('children' in node) for (const child of node.children) walk(child, true);
    else flow.text += OPAQUE;
  };
  for (const child of paragraph.children) walk(child, false);
  return isPlaced ? flows : [];
}

/** Adds words from a range of the source to a flow. */
function addWords(flow: Flow, markdown: string, start: number, end: number, isInner = false): void {
  const words = (text: string) => (isInner ? text.replace(STOP, INNER_STOP) : text);
  const source = markdown.slice(start, end);
  let done = 0;
  for (const { 0: white, index } of source.matchAll(GAP)) {
    flow.text += words(source.slice(done, index));
    done = index + white.length;
    flow.gaps.push({ at: flow.text.length, start: start + index, end: start + done, hasBreak: white.includes('\n'), isInner });
    flow.text += ' ';
  }
  flow.text += words(source.slice(done));
}
