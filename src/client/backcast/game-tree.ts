/** The tree of what would settle a question, as nodes that the tree's own drawing can show. Needs no browser. */
import type { MovesEntry } from '../../formats/backcast-data.ts';
import type { Claim, Hinge, Moves, Way } from '../../mosaic/backcast/moves.ts';
import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';

/** What a node stands for. Between a question and others there is always a joint: a way, what it needs, or what speaks to it. */
export type Part =
  | { kind: 'question'; id: string; claim: Claim; again: boolean }
  | { kind: 'way'; of: string; way: Way }
  | { kind: 'needs'; of: string }
  | { kind: 'voice'; of: string; by: string; hinge: Hinge; key: string | undefined };

export interface GameTree {
  tree: QuestionTree;
  partOf: ReadonlyMap<QuestionNode, Part>;
  /** Where a question is drawn with what is below it, by id; elsewhere it is only referred to. */
  at: ReadonlyMap<string, QuestionNode>;
}

type Questions = ReadonlyMap<string, Pick<MovesEntry, 'id' | 'title' | 'label' | 'fill'>>;

/**
 * The tree of a question, as large as the moves in it: a question that occurs again is a node without anything below it, also where ways
 * run in a circle.
 * @param soft whether what speaks for or against the questions is in it too
 */
export function gameTree(moves: Moves, questions: Questions, from: string, soft: boolean): GameTree {
  const voices = soft ? voicesOn(moves) : new Map<string, Voice[]>();
  const fills = [...new Set(Array.from(questions.values(), ({ fill }) => fill))].sort();
  const nodes: QuestionNode[] = [];
  const partOf = new Map<QuestionNode, Part>();
  const at = new Map<string, QuestionNode>();

  const partsBelow = (part: Part): Part[] => {
    if (part.kind === 'question') return part.again ? [] : jointsOf(part.id);
    if (part.kind === 'way') return part.way.all.map(asked);
    if (part.kind === 'needs') return (moves.get(part.of)?.needs ?? []).map((id) => asked({ id }));
    return [asked({ id: part.by, key: part.hinge.if })];
  };
  const jointsOf = (of: string): Part[] => {
    const { ways = [], needs = [] } = moves.get(of) ?? {};
    return [
      ...ways.map((way): Part => ({ kind: 'way', of, way })),
      ...(needs.length > 0 ? [{ kind: 'needs', of } as const] : []),
      ...(voices.get(of) ?? []).map((voice): Part => ({ kind: 'voice', of, ...voice })),
    ];
  };

  // Level by level, so that of several places of a question the one nearest to the root is whole.
  const root = nodeOf(asked({ id: from }), undefined, questions, fills);
  let level: [QuestionNode, Part][] = [[root, asked({ id: from })]];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const [node, wanted] of level) {
      const again = wanted.kind === 'question' && at.has(wanted.id);
      const part: Part = wanted.kind === 'question' ? { ...wanted, again } : wanted;
      partOf.set(node, part);
      if (part.kind === 'question' && !again) at.set(part.id, node);
      for (const below of partsBelow(part)) {
        const child = nodeOf(below, node, questions, fills);
        node.children.push(child);
        next.push([child, below]);
      }
    }
    level = next;
  }
  // Without recursion: strangers can write ways as deep as they like.
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    node.row = nodes.length;
    nodes.push(node);
    waiting.push(...node.children.toReversed());
  }
  for (const node of nodes.toReversed()) count(node, partOf.get(node), fills);
  return { tree: { root, nodes, fills, tags: [], people: new Map() }, partOf, at };
}

const asked = (claim: Claim): Part => ({ kind: 'question', id: claim.id, claim, again: false });

type Voice = Pick<Extract<Part, { kind: 'voice' }>, 'by' | 'hinge' | 'key'>;

/** The hinges that say something about a question, by its id. */
function voicesOn(moves: Moves): Map<string, Voice[]> {
  const voices = new Map<string, Voice[]>();
  for (const { id: by, hinges } of moves.values())
    for (const hinge of hinges)
      for (const { id, key } of hinge.favours) {
        const list = voices.get(id) ?? [];
        list.push({ by, hinge, key });
        voices.set(id, list);
      }
  return voices;
}

function nodeOf(part: Part, parent: QuestionNode | undefined, questions: Questions, fills: readonly string[]): QuestionNode {
  const id = part.kind === 'question' ? part.id : part.of;
  const { title = id, label = title, fill = 'dark' } = questions.get(id) ?? {};
  return {
    row: 0,
    id,
    title,
    label,
    fill,
    parent,
    children: [],
    alsoUnder: [],
    below: fills.map(() => 0),
    size: 0,
    leaves: 0,
    depth: parent ? parent.depth + 1 : 0,
    tags: [],
    people: [],
    insights: 0,
    latest: 0,
    // How a node stands depends on what is supposed: its dress says it.
    readiness: 'ready',
  };
}

/** Tells the parent of a node what is below it: questions, each once. */
function count(node: QuestionNode, part: Part | undefined, fills: readonly string[]): void {
  if (node.children.length === 0) node.leaves = 1;
  const { parent } = node;
  if (!parent) return;
  const own = part?.kind === 'question' && !part.again ? 1 : 0;
  parent.size += node.size + own;
  parent.leaves += node.leaves;
  node.below.forEach((below, index) => {
    parent.below[index] = (parent.below[index] ?? 0) + below + (fills[index] === node.fill ? own : 0);
  });
}

/** How many nodes are unfolded at first: as many as a reader can look through. Chosen by eye. */
const MOST_FIRST = 60;

/** What is unfolded at first: all of a small tree; of a larger one as many levels of questions as a reader can look through. */
export function firstUnfolded({ nodes }: QuestionTree): Set<QuestionNode> {
  const levels: number[] = [];
  for (const { depth } of nodes) levels[depth] = (levels[depth] ?? 0) + 1;
  // A joint is unfolded with its question.
  let [deepest, shown] = [2, (levels[0] ?? 0) + (levels[1] ?? 0) + (levels[2] ?? 0)];
  while (deepest + 1 < levels.length && shown + (levels[deepest + 1] ?? 0) + (levels[deepest + 2] ?? 0) <= MOST_FIRST) {
    shown += (levels[deepest + 1] ?? 0) + (levels[deepest + 2] ?? 0);
    deepest += 2;
  }
  return new Set(nodes.filter(({ depth, children }) => depth < deepest && children.length > 0));
}
