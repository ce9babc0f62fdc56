/** Takes the lines that say moves out of an outline: they belong to the question above them, and are no questions of their own. */
import { SLUG } from '../../mosaic/slug.ts';
import { withoutEscapes } from '../moves/markdown-line.ts';
import { readMoveLine } from '../moves/read-move-line.ts';
import { claimOf } from '../moves/read-towards.ts';
import { addSources, type BelowMove, type OutlineItem, type OutlineMove, type Remark } from '../outline.ts';
import { titleOf } from './titles.ts';

/** The items of an outline without the lines of moves; these are in `moves` of the item above. What is below a move is below that item. */
export function takeMoves(items: readonly OutlineItem[], remarks: Remark[], above?: OutlineItem): OutlineItem[] {
  const kept: OutlineItem[] = [];
  for (const item of items) {
    const children = takeMoves(item.children, remarks, item.isMove ? above : item);
    if (!item.isMove) {
      item.children = children;
      kept.push(item);
    } else if (above) kept.push(...withMove(above, item, children, remarks));
    else {
      remarks.push({
        line: item.line,
        text: item.title,
        reason: 'no question stands above this move; put it below its question, further to the right',
      });
      kept.push(...children);
    }
  }
  return kept;
}

/** Gives a move to the item above it. @returns the items below the move */
function withMove(
  above: OutlineItem,
  { title, line, body, sources = [] }: OutlineItem,
  children: OutlineItem[],
  remarks: Remark[],
): OutlineItem[] {
  const read = readMoveLine(withoutEscapes(title));
  const { move } = read;
  const [only, ...others] = sources;
  // A program that keeps addresses outside of the text may have the source there.
  if (move && (move.is === 'way' || move.is === 'hinge') && move.from === undefined && only !== undefined && others.length === 0)
    move.from = only;
  else if (!move) addSources(above, sources);
  if (body) {
    above.body += `${above.body && '\n\n'}${body}`;
    remarks.push({ line, text: body, reason: `put into the text of line ${above.line}` });
  }
  const taken: OutlineMove = { line, text: title, read, below: [] };
  above.moves ??= [];
  above.moves.push(taken);
  const isOpen = move && ((move.is === 'way' && move.all.length === 0) || (move.is === 'needs' && move.names.length === 0));
  return children.flatMap((child) => {
    // What is below a question that already stood below a move keeps its place.
    child.isBelowMove = true;
    const claim = isOpen ? conditionIn(child, move.is === 'way') : move?.is === 'hinge' ? towardsIn(child) : undefined;
    if (!claim) return [child];
    taken.below.push(claim);
    return claim.item ? [child] : child.children;
  });
}

/** What a line below a way or a need without names says: a question, and the answer that it has, yes unless said. */
function conditionIn(child: OutlineItem, isKeyed: boolean): BelowMove {
  const { words, key } = keyedWords(child.title);
  const answer = isKeyed ? { key: key ?? 'yes' } : {};
  if (child.id === undefined && SLUG.test(words)) return { name: words, ...answer };
  child.title = words;
  return { item: child, ...answer };
}

/** What a line below a hinge speaks for; undefined for one that does not begin with "for", "against" or "about". */
function towardsIn(child: OutlineItem): BelowMove | undefined {
  const [begin, word = ''] = /^(for|against|about)(?:\s*:\s*|\s+)(?=\S)/i.exec(child.title) ?? [];
  if (begin === undefined) return undefined;
  const { words, key } = keyedWords(child.title.slice(begin.length));
  const { claim } = claimOf(word.toLowerCase(), {
    name: words,
    ...(key === undefined ? (word.toLowerCase() === 'about' ? {} : { key: 'yes' }) : { key }),
  });
  if (!claim) return undefined;
  const answer = claim.key === undefined ? {} : { key: claim.key };
  if (child.id === undefined && SLUG.test(words)) return { name: words, ...answer };
  const { title, id } = titleOf(words);
  child.title = title;
  if (id !== undefined) child.id ??= id;
  return { item: child, ...answer };
}

/** A question without the answer behind it: "Does it hold? = yes". */
function keyedWords(title: string): { words: string; key?: string } {
  const [behind, key] = /\s?=\s?([a-z0-9]+(?:-[a-z0-9]+)*)$/i.exec(title.slice(-110)) ?? [];
  if (behind === undefined || key === undefined) return { words: title };
  return { words: title.slice(0, -behind.length).trimEnd(), key: key.toLowerCase() };
}
