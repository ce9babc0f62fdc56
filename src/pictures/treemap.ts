/**
 * The mosaic as a picture: a treemap in which the area of a question is the number of leaves below it, and a branch is open only
 * where the words in it can be read. Other branches are one tile with the mix of what is below. The same questions in the same size
 * always have the same layout, and the tiles come in reading order: each branch, then what is in it.
 */
import { areasNeeded, leafAt } from './area-needed.ts';
import { bestDivision } from './best-division.ts';
import { fairChoice } from './fair-choice.ts';
import { type Box, GAP } from './squares.ts';
import { headWords, insideOf, leafWords, mixWords, targetOf } from './tile-words.ts';
import { type MeasuredText, measureText } from './whole-text.ts';

/** What can have a tile: a question in the build, or one in the browser. */
export interface Tiled<Q> {
  id: string;
  label: string;
  fill: string;
  children: readonly Q[];
  /** How many leaves are below; 1 for a leaf. */
  leaves: number;
}

/**
 * A leaf; a branch with other tiles inside it; a branch that is one tile for all below it, with their mix; or what is left of a
 * family that is too large, with their mix.
 */
export type TileKind = 'leaf' | 'branch' | 'mix' | 'rest';

/** A rectangle of the picture. */
export interface Tile<Q> extends Box {
  /** What is unique to it in the picture: the id of its question, unless it is the rest of a family. */
  key: string;
  kind: TileKind;
  /** Its question; for the rest of a family the first of them. */
  question: Q;
  /** For the rest of a family, all of them; else only its question. */
  questions: readonly Q[];
  /** 0 for roots. */
  depth: number;
  /** The smallest type that can be read, in the units of the picture. */
  least: number;
}

export interface TreemapOptions {
  /** Of the picture, in the units of its view box. */
  width: number;
  height: number;
  /** The smallest type that can be read, in the same units. */
  least: number;
}

/** The shares of a family whose words must be readable, or it is not drawn one by one: those that are tried. Chosen by eye. */
const READABLE = [0.8, 0.5];
/** The share of all leaves in the picture whose labels must be readable. */
const MOSTLY = 0.92;
/** Of more leaves than that, none can be drawn, and one layout is as good as another. */
const MANY = 600;
/** A branch that is not drawn whole shows some of its questions if there is room for this many. Chosen by eye. */
const FEWEST_CHOSEN = 12;
/** The share of the area that is left to the rest of a family. Chosen by eye. */
const REST = 0.25;
const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Lays out the tiles of the questions at or below `roots`. Of several layouts it takes the one with the most words,
 * if nearly all that is drawn has words.
 */
export function layOutTiles<Q extends Tiled<Q>>(roots: readonly Q[], size: TreemapOptions): Tile<Q>[] {
  const labels = new Map<Q, MeasuredText>();
  const labelOf = (question: Q): MeasuredText => {
    const known = labels.get(question) ?? measureText(question.label, question.children.length > 0 ? 600 : 500);
    labels.set(question, known);
    return known;
  };
  const leaves = roots.reduce((sum, root) => sum + root.leaves, 0);
  let best: { tiles: Tile<Q>[]; named: number; isNamed: boolean } | undefined;
  for (const share of READABLE) {
    const layout = { ...size, share, labelOf };
    const first = tilesOf(roots, layout, areasNeeded(roots, size.least));
    // What an open branch needs for its head and frame is not taken from its questions. Which branches are open, the first layout says.
    const open = new Set(first.filter(({ kind }) => kind === 'branch').map(({ question }) => question));
    const tiles = tilesOf(roots, layout, areasNeeded(roots, size.least, open));
    const named = tiles.filter((tile) => hasWords(tile, labelOf)).length;
    const drawn = tiles.filter(({ kind }) => kind === 'leaf');
    const nameless = drawn.filter((tile) => !hasWords(tile, labelOf)).length;
    const isNamed = nameless <= (1 - MOSTLY) * drawn.length;
    if (!best || (named > best.named && isNamed >= best.isNamed) || isNamed > best.isNamed) best = { tiles, named, isNamed };
    if (leaves > MANY || (named === tiles.length && tiles.every(({ kind }) => kind === 'leaf' || kind === 'branch'))) return best.tiles;
  }
  return best?.tiles ?? [];
}

/** Whether the label of a tile can be read. */
function hasWords<Q>(tile: Tile<Q>, labelOf: (question: Q) => MeasuredText): boolean {
  if (tile.kind === 'branch' || tile.kind === 'rest') return true;
  return (tile.kind === 'leaf' ? leafWords : mixWords)(labelOf(tile.question), tile, tile.least) !== undefined;
}

/** How the tiles of one layout are judged. */
interface Layout<Q> extends TreemapOptions {
  /** The share of a family whose words must be readable. */
  share: number;
  labelOf(question: Q): MeasuredText;
}

function tilesOf<Q extends Tiled<Q>>(
  roots: readonly Q[],
  { width, height, least, share, labelOf }: Layout<Q>,
  need: (question: Q) => number,
): Tile<Q>[] {
  const target = targetOf(least);
  const divide = bestDivision({ least, labelOf, need });

  /** The tiles of a family, with those below; undefined if they could not be read, unless they must be drawn. */
  function family(members: readonly Q[], box: Box, depth: number, must: boolean): Tile<Q>[] | undefined {
    const area = box.width * box.height;
    const most = Math.floor((area * (1 - REST)) / (1.1 * leafAt(least)));
    const isLarge = members.length > most;
    if (members.length * target ** 2 <= area || (must && !isLarge)) {
      const boxes = divide(members, members.map(need), box);
      const tiles = members.map((member, index) => tilesAt(member, boxes[index] as Box, depth));
      const readable = tiles.filter(([tile]) => tile && hasWords(tile, labelOf)).length;
      const areNamed = tiles.every(([tile]) => tile && (tile.kind === 'leaf' || hasWords(tile, labelOf)));
      const canAim = boxes.every(({ width, height }) => Math.min(width, height) >= target);
      if ((canAim && areNamed && readable >= share * members.length) || (must && !isLarge)) return tiles.flat();
    }
    return isLarge && most >= (must ? 1 : FEWEST_CHOSEN) ? chosen(members, most, box, depth) : undefined;
  }

  /** A fair choice of a family, and one tile for the rest. */
  function chosen(members: readonly Q[], count: number, box: Box, depth: number): Tile<Q>[] {
    const shown = fairChoice(members, count, ({ children, fill }) => (children.length > 0 ? 'branch' : fill));
    const rest = members.filter((member) => !shown.has(member));
    const first = rest[0] as Q;
    const below = Math.round(box.height * REST);
    const above = { ...box, height: box.height - below - GAP };
    const place = { ...box, y: above.y + above.height + GAP, height: below };
    const boxes = divide(
      [...shown],
      [...shown].map(({ leaves }) => Math.sqrt(leaves)),
      above,
    );
    return [
      ...[...shown].flatMap((member, index) => tilesAt(member, boxes[index] as Box, depth)),
      { ...place, key: `${first.id} and more`, kind: 'rest', question: first, questions: rest, depth, least },
    ];
  }

  /** The tile of a question, and those inside it. */
  function tilesAt(question: Q, box: Box, depth: number): Tile<Q>[] {
    const tile = { ...box, key: question.id, question, questions: [question], depth, least };
    if (question.children.length === 0) return [{ ...tile, kind: 'leaf' }];
    const head = headWords(labelOf(question), box.width, least);
    const inner = head ? insideOf(box, head, least) : NOTHING;
    const inside = Math.min(inner.width, inner.height) >= target ? family(question.children, inner, depth + 1, false) : undefined;
    return inside ? [{ ...tile, kind: 'branch' }, ...inside] : [{ ...tile, kind: 'mix' }];
  }

  return family(roots, { x: 0, y: 0, width, height }, 0, true) ?? [];
}
