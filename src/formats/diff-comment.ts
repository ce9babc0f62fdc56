/** Prints what a change does to the mosaic as a comment on a pull request. */
import type { PhrasingContent, RootContent } from 'mdast';
import { isSame, type MosaicDiff } from '../history/diff.ts';
import { type Part, partsOf, summaryOf } from './diff-parts.ts';
import { comment, commentLine, heading, list, paragraph, text } from './markdown.ts';

/** A longer list is folded, in lines. Chosen by eye. */
const SHOWN = 12;

/** Room for all lists of a comment, in UTF-16 code units. GitHub allows 65,536 characters; the rest is for the text before. */
const LONGEST = 60_000;

/** Room for what is around a list, in UTF-16 code units: title, fold, and the line about those left out. More than they need. */
const AROUND = 250;

/** A comment with counts, coverage and lists. Nothing in it mentions anybody or links anywhere, and what strangers wrote stays text. */
export function diffMarkdown(diff: MosaicDiff): string {
  if (isSame(diff)) return summaryOf(diff);
  const parts = partsOf(diff);
  const counts = parts.map(({ heading: title, lines }) => `${title}: ${lines.length}`).join(' · ');
  return comment([
    heading(3, 'What this changes in the mosaic'),
    paragraph({ type: 'strong', children: [text(counts)] }),
    paragraph(text(summaryOf(diff))),
    ...fitted(parts.flatMap(listsOf), LONGEST).flatMap(folded),
  ]);
}

/** A list of a comment; `lines` are the first of `count` lines. */
interface Listed {
  title: string;
  count: number;
  lines: PhrasingContent[][];
}

/** One list for each group of lines: errors before warnings, and short groups before long ones. */
function listsOf({ heading: title, lines }: Part): Listed[] {
  const isWarning = (group = '') => Number(group.startsWith('warning'));
  const groups = [...Map.groupBy(lines, ({ group }) => group)].sort(
    ([one, a], [other, b]) => isWarning(one) - isWarning(other) || a.length - b.length,
  );
  return groups.map(([group, grouped]) => ({
    title: group ? `${title}, ${group}` : title,
    count: grouped.length,
    lines: grouped.map(({ words }) =>
      words.map((word) => (typeof word === 'string' ? text(word) : { type: 'inlineCode', value: word.id })),
    ),
  }));
}

/** The lists, cut to fit together into so many UTF-16 code units. Each gets an equal share; short ones leave room to the others. */
function fitted(lists: readonly Listed[], room: number): Listed[] {
  const sizes = new Map(lists.map((each) => [each, sizesOf(each.lines, room)]));
  const total = (each: Listed) => sum(sizes.get(each) as number[]);
  const kept = new Map<Listed, Listed>();
  let left = room - AROUND * lists.length;
  for (const [i, each] of lists.toSorted((a, b) => total(a) - total(b)).entries()) {
    let share = Math.floor(left / (lists.length - i));
    const fitting = (sizes.get(each) as number[]).filter((size) => {
      share -= size;
      return share >= 0;
    });
    left -= sum(fitting);
    kept.set(each, { ...each, lines: each.lines.slice(0, fitting.length) });
  }
  return lists.map((each) => kept.get(each) as Listed);
}

/** The lengths of lines when they are printed, up to the line that exceeds the room. */
function sizesOf(lines: readonly PhrasingContent[][], room: number): number[] {
  const sizes: number[] = [];
  let left = room;
  for (const line of lines) {
    if (left < 0) break;
    const size = commentLine(line).length + '- \n'.length;
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function folded({ title, count, lines }: Listed): RootContent[] {
  const more = count - lines.length;
  const items = [...lines, ...(more > 0 ? [[text(lines.length > 0 ? `and ${more} more` : `${more}, more than a comment can hold`)]] : [])];
  const body = list(items.map((line) => ({ line })));
  const name = `${title} (${count})`;
  if (lines.length <= SHOWN) return [paragraph({ type: 'strong', children: [text(name)] }), body];
  // This HTML contains only our own words.
  return [{ type: 'html', value: `<details><summary><b>${name}</b></summary>` }, body, { type: 'html', value: '</details>' }];
}
