/** How each node of a game tree looks: how it stands, why, and which answers can be supposed. Needs no browser. */
import { wayStanding } from '../../mosaic/backcast/alternatives.ts';
import { standing } from '../../mosaic/backcast/infer.ts';
import type { Moves } from '../../mosaic/backcast/moves.ts';
import { type Ready, readinessIn } from '../../mosaic/backcast/ready.ts';
import type { Change } from '../../mosaic/backcast/what-if.ts';
import type { Dress, QuestionNode } from '../../pictures/question-tree.ts';
import { askedWords, beforeAnswer, favourWords, outcomeWords } from '../../views/backcast-words.ts';
import { counted } from '../../views/count.ts';
import { affectedBy } from './affected.ts';
import { type GameData, labelIn } from './game-data.ts';
import type { GameTree, Part } from './game-tree.ts';
import { arguedWords, hasNames, otherwise, reasonOf, textOf, voiceWords } from './words.ts';

/** From a question, and from a joint, to what is below it, in pixels at zoom 1. Chosen by eye. */
const [QUESTION, JOINT] = [280, 196];

export interface Situation {
  data: GameData;
  /** Those that count. */
  moves: Moves;
  game: GameTree;
  /** What is supposed, and what follows. */
  supposed: ReadonlyMap<string, string>;
  change: Change;
}

/** Dresses nodes for a situation, each once. */
export interface Dresser {
  (node: QuestionNode): Dress;
  situation: Situation;
  /** The nodes that are dressed so far. */
  dressed: ReadonlyMap<QuestionNode, Dress>;
}

/** @param last of an earlier situation: what looks as before keeps its dress */
export function dresser(situation: Situation, last?: Dresser): Dresser {
  const { game, moves, change } = situation;
  const readyOf = readinessIn(moves, change.inference);
  const changed = new Set([...change.settles, ...change.readies]);
  const clashes = Map.groupBy(change.clashes, ({ id }) => id);
  const dressed = last?.situation.game === game ? stillRight(last, situation) : new Map<QuestionNode, Dress>();

  function make(node: QuestionNode): Dress {
    const part = game.partOf.get(node) as Part;
    if (part.kind === 'question') return question(node, part);
    return { ...joint(part, situation), chips: [], column: JOINT };
  }

  function question(node: QuestionNode, { id, claim, again }: Extract<Part, { kind: 'question' }>): Dress {
    const { data, supposed } = situation;
    const settled = change.inference.settled.get(id);
    const ready = readyOf(id);
    const stands = standing(claim, settled?.outcome);
    const { ways = [], keys = [] } = moves.get(id) ?? {};
    const above = node.parent && game.partOf.get(node.parent);
    // What speaks is said at the question whose answer speaks: it has more room.
    const said = above?.kind === 'voice' ? (above.hinge.then?.replace(/\.$/, '') ?? '') : '';
    const asks = above?.kind === 'way' || claim.key !== undefined ? askedWords(claim) : '';
    const withKey = (words: string) => (asks ? words + beforeAnswer(words) + asks : words);
    const reason = settled
      ? `${outcomeWords(settled.outcome)}, ${textOf(reasonOf(settled, data), data)}`
      : openWords(ready, ways.length > 0, data);
    const notes = again
      ? [(game.at.get(id)?.row ?? 0) < node.row ? 'as above' : 'as below']
      : [
          reason,
          ...(clashes.get(id) ?? []).map((clash) => `contradiction: ${textOf(otherwise(clash, data), data)}`),
          ...(change.voices.get(id) ?? []).map((voice) => textOf(voiceWords(voice, 'it', hasNames(id, data), data), data)),
          ways.length > 1 && !settled && `any of ${ways.length} ways is enough`,
        ];
    const mark = again ? 'again' : settled ? (stands === 'refuted' ? 'refuted' : 'holds') : openMark(ready, ways.length > 0);
    const note = [...notes, said].filter(Boolean).join('; ');
    const state = settled ? outcomeWords(settled.outcome) : ready.readiness;
    return {
      label: withKey(node.label),
      title: withKey(node.title),
      note,
      mark: `stand-${mark}`,
      look: ['question', mark, changed.has(id) && !again && 'changed', supposed.has(id) && 'supposed', clashes.has(id) && 'clash']
        .filter(Boolean)
        .join(' '),
      name: [asks ? `${node.title} Has to be ${asks}` : node.title, state, note].filter(Boolean).join('. '),
      chips: again
        ? []
        : keys.map((key) => ({
            key,
            words: key,
            look: supposed.get(id) === key ? 'pressed' : settled?.outcome === key ? 'stands' : '',
          })),
      column: QUESTION,
    };
  }

  const dress = (node: QuestionNode) => {
    const known = dressed.get(node) ?? make(node);
    dressed.set(node, known);
    return known;
  };
  return Object.assign(dress, { situation, dressed });
}

/** What an open question waits for, and what waits for it; a question with ways of its own is not only something to work on. */
function openWords({ readiness, blockedBy, unblocks }: Ready, hasWays: boolean, data: GameData): string {
  if (readiness === 'blocked') return `waits for ${blockedBy.map((id) => labelIn(data, id)).join(', ')}`;
  const waiting = unblocks.length > 0 ? `${counted(unblocks.length, 'question waits', 'questions wait')} for it` : '';
  return hasWays ? waiting : ['ready', waiting].filter(Boolean).join(', ');
}

/** One that somebody says how to settle is open; what is at the end of the ways, and waits for nothing, is ready. */
const openMark = ({ readiness }: Ready, hasWays: boolean) => (readiness === 'blocked' ? 'blocked' : hasWays ? 'open' : 'ready');

type Joint = Pick<Dress, 'label' | 'title' | 'note' | 'mark' | 'look' | 'name'>;

function joint(part: Exclude<Part, { kind: 'question' }>, { data, change }: Situation): Joint {
  const same = (label: string) => ({ label, title: label });
  if (part.kind === 'needs') return { ...same('needs first'), note: '', mark: 'joint-open', look: 'joint', name: 'What it needs first' };
  if (part.kind === 'voice') {
    const { of, by, hinge, key } = part;
    const words = key === undefined ? 'gives it weight' : favourWords(key, hasNames(of, data)).replace(/ in$/, '');
    const argued = textOf(arguedWords(hinge), data);
    const stands = standing({ id: by, key: hinge.if }, change.inference.settled.get(by)?.outcome);
    const look = `joint soft ${stands === 'open' ? '' : stands}`.trim();
    return { ...same(words), note: argued, mark: 'joint-soft', look, name: `${words}. ${argued}` };
  }
  const { way } = part;
  const stands = wayStanding(way, change.inference.settled);
  const words = `${way.as}, if ${way.all.length === 1 ? 'this' : 'all of these'}`;
  const argued = textOf(arguedWords(way), data);
  const note = [argued, stands === 'refuted' && 'it cannot hold'].filter(Boolean).join('; ');
  return { ...same(words), note, mark: `joint-${stands}`, look: `joint ${stands}`, name: `A way to ${words}. ${note}. ${stands}` };
}

/** The dresses of an earlier situation that are right in this one too. */
function stillRight({ situation: { change, supposed }, dressed }: Dresser, now: Situation): Map<QuestionNode, Dress> {
  const affected = affectedBy(now.moves, { change, supposed }, now);
  const concerns = (part: Part): boolean => {
    if (part.kind === 'question') return affected.has(part.id);
    if (part.kind === 'way') return part.way.all.some(({ id }) => affected.has(id));
    return part.kind === 'voice' && affected.has(part.by);
  };
  return new Map([...dressed].filter(([node]) => !concerns(now.game.partOf.get(node) as Part)));
}
