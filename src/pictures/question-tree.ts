/** The questions as nodes of one tree, for the pictures. Needs no browser. */
import type { Readiness } from '../mosaic/backcast/ready.ts';
import { statusOf } from './fills.ts';
import type { TreeData } from './tree-data.ts';

/** A question. Row -1 is the virtual root above several roots. */
export interface QuestionNode {
  row: number;
  id: string;
  title: string;
  /** What people call it; the title of a question without a label. */
  label: string;
  fill: string;
  parent: QuestionNode | undefined;
  /** Sub-questions, in order. */
  children: QuestionNode[];
  /** Further parents. */
  alsoUnder: QuestionNode[];
  /** How many questions below have each fill, in the order of the tree's `fills`. */
  below: number[];
  /** How many questions are below. */
  size: number;
  /** How many leaves are below; 1 for a leaf. */
  leaves: number;
  /** 0 for the root of the tree. */
  depth: number;
  tags: readonly string[];
  /** Slugs of the people who pose it. */
  people: readonly string[];
  insights: number;
  /** Year of its newest insight, 0 without one. */
  latest: number;
  readiness: Readiness;
  /** Where its tree shows another moment than today: which, and what was different then. */
  past?: Past | undefined;
}

/** A question at the end of a year. */
export interface Past {
  /** The year, or 0 for today. */
  at: number;
  isAsked: boolean;
  /** Whether it got its fill after the year that is compared with. */
  isNew: boolean;
}

export interface QuestionTree {
  /** The only root, or a virtual one above several. */
  root: QuestionNode;
  /** Every question, by row, which is tree order. */
  nodes: readonly QuestionNode[];
  fills: readonly string[];
  tags: readonly string[];
  /** Names by slug. */
  people: ReadonlyMap<string, string>;
  /** How its nodes look now, in a tree in which they are more than questions with a fill. */
  dress?(node: QuestionNode): Dress;
}

/** What is drawn of a node in place of a question and its fill. */
export interface Dress {
  /** In place of its label, and of its title. */
  label: string;
  title: string;
  /** Quiet words below. */
  note: string;
  /** The id of the symbol that is its mark. */
  mark: string;
  /** Classes of the element, and of the edge to it. */
  look: string;
  /** What assistive technology says of it. */
  name: string;
  /** What can be pressed, after its words. */
  chips: readonly Chip[];
  /** From it to what is below it in columns, in pixels at zoom 1. */
  column: number;
}

export interface Chip {
  key: string;
  words: string;
  /** A class. */
  look: string;
}

/**
 * Builds the tree from its columns.
 * @param name title of the virtual root
 */
export function treeFrom(data: TreeData, name: string): QuestionTree {
  const [blocked, inferred] = [new Set(data.blocked), new Set(data.inferred)];
  const readinessOf = (row: number, fill: string): Readiness =>
    ['answered', 'ill-posed'].includes(statusOf(fill)) || inferred.has(row) ? 'settled' : blocked.has(row) ? 'blocked' : 'ready';
  const node = (row: number, id: string, title: string, fill: string): QuestionNode => ({
    row,
    id,
    title,
    label: data.label[row] || title,
    fill,
    parent: undefined,
    children: [],
    alsoUnder: [],
    below: data.fills.map(() => 0),
    size: 0,
    leaves: 0,
    depth: 0,
    tags: (data.tag[row] ?? []).flatMap((index) => data.tags[index] ?? []),
    people: (data.person[row] ?? []).flatMap((index) => data.people[index]?.[0] ?? []),
    insights: data.insights[row] ?? 0,
    latest: data.latest[row] ?? 0,
    readiness: readinessOf(row, fill),
    past: undefined,
  });
  const nodes = data.id.map((id, row) => node(row, id, data.title[row] ?? id, data.fills[data.fill[row] ?? 0] ?? 'dark'));
  const roots = nodes.filter(({ row }) => data.depth[row] === 0);
  const root = roots.length === 1 ? (roots[0] as QuestionNode) : node(-1, '', name, 'dark');
  const above: QuestionNode[] = [];
  for (const child of nodes) {
    const depth = data.depth[child.row] ?? 0;
    const parent = depth > 0 ? above[depth - 1] : child === root ? undefined : root;
    above[depth] = child;
    if (!parent) continue;
    child.parent = parent;
    child.depth = parent.depth + 1;
    parent.children.push(child);
  }
  for (const child of nodes.toReversed()) {
    if (child.children.length === 0) child.leaves = 1;
    if (child.parent) count(child, child.parent, data);
  }
  for (const [row, parent] of data.alsoUnder) nodes[row]?.alsoUnder.push(nodes[parent] as QuestionNode);
  return { root, nodes, fills: data.fills, tags: data.tags, people: new Map(data.people) };
}

function count(child: QuestionNode, parent: QuestionNode, { fill }: TreeData): void {
  parent.size += child.size + 1;
  parent.leaves += child.leaves;
  child.below.forEach((below, index) => {
    parent.below[index] = (parent.below[index] ?? 0) + below + (index === fill[child.row] ? 1 : 0);
  });
}

/** The questions above one, from the root of the tree to the parent. */
export function lineageOf({ parent }: QuestionNode): QuestionNode[] {
  const lineage: QuestionNode[] = [];
  for (let above = parent; above; above = above.parent) lineage.unshift(above);
  return lineage;
}
