/** Moves as a page loads them, for tests: of the core's small game trees, and of two people who part. */
import { backcastData } from '../../formats/backcast-data.ts';
import { premises, safetyCase, strategy } from '../../mosaic/backcast/game-trees.example.ts';
import { infer } from '../../mosaic/backcast/infer.ts';
import { whatIf } from '../../mosaic/backcast/what-if.ts';
import { mosaicOf } from '../../mosaic/reason/mosaic.example.ts';
import type { Situation } from './dress.ts';
import { type GameData, gameData, movesBy } from './game-data.ts';
import { gameTree } from './game-tree.ts';

const loaded = (mosaic: typeof strategy): GameData => gameData(JSON.parse(JSON.stringify(backcastData(mosaic))));

export const [ofStrategy, ofSafetyCase, ofPremises] = [loaded(strategy), loaded(safetyCase), loaded(premises)];

const source = (name: string, url: string) => `  - {url: "${url}", title: ${name} wrote it, authors: [${name}], date: 2025-02}\n`;
const [ADA, BOB] = ['https://example.org/a', 'https://example.org/b'];

/** Ada and Bob share a way, and come to different ends from one answer. */
export const ofTwo = loaded(
  mosaicOf({
    slow:
      `label: Slow progress\nsources:\n${source('Ada Ash', ADA)}${source('Bob Birch', BOB)}settled_by:\n` +
      `  - {all: [steps=yes], from: "${ADA}", at: Section 2}\n  - {all: [steps=yes], as: no, from: "${BOB}"}\n`,
    steps: `settled_by:\n  - {all: [limits], from: "${ADA}"}\n  - {all: [limits], from: "${BOB}"}\n`,
    limits: 'needs: [slow]\n',
  }),
);

/** The situation of a question when some answers are supposed. */
export function situationOf(
  data: GameData,
  root: string,
  supposed: Readonly<Record<string, string>> = {},
  { soft = false, people = [] }: { soft?: boolean; people?: readonly string[] } = {},
): Situation {
  const moves = movesBy(data, people);
  const suppositions = new Map(Object.entries(supposed));
  return {
    data,
    moves,
    game: gameTree(moves, data.questions, root, soft),
    supposed: suppositions,
    change: whatIf(moves, suppositions, infer(moves)),
  };
}
