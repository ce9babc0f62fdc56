/** How each node of a game tree looks: how it stands, why, and which answers can be supposed. Needs no browser. */
import { wayStanding } from '../../mosaic/backcast/alternatives.ts';
import { standing } from '../../mosaic/backcast/infer.ts';
import type { Moves } from '../../mosaic/backcast/moves.ts';
import { type Ready, readinessIn } from '../../mosaic/backcast/ready.ts';
import type { Change } from '../../mosaic/backcast/what-if.ts';
import type { Dress, QuestionNode } from '../../pictures/question-tree.ts';
import { favourWords, outcomeWords } from '../../views/backcast-words.ts';
import { counted } from '../../views/count.ts';
import { type GameData, labelIn } from './game-data.ts';
import type { GameTree, Part } from './game-tree.ts';
import { arguedWords, clashWords, hasNames, reasonOf, textOf, voiceWords } from './words.ts';

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
export function dresser(situation: Situation): (node: QuestionNode) => Dress {
  const { game, moves, change } = situation;
  const readyOf = readinessIn(moves, change.inference);
  const changed = new Set([...change.settles, ...change.readies]);
  const clashes = Map.groupBy(change.clashes, ({ id }) => id);
  const dressed = new Map<QuestionNode, Dress>();

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
    const asks = claim.key === undefined ? '' : claim.key;
    const withKey = (words: string) => (asks ? `${words}${words.endsWith('?') ? ' ' : ': '}${asks}` : words);
    const reason = settled
      ? `${outcomeWords(settled.outcome)}: ${textOf(reasonOf(settled, data), data)}`
      : openWords(ready, ways.length > 0, data);
    const notes = again
      ? ['as above']
      : [
          reason,
          ...(clashes.get(id) ?? []).map((clash) => `contradiction: ${textOf(clashWords(clash, data), data)}`),
          ...(change.voices.get(id) ?? []).map((voice) => textOf(voiceWords(voice, 'it', hasNames(id, data), data), data)),
          ways.length > 1 && !settled && `any of ${ways.length} ways is enough`,
        ].filter((note) => typeof note === 'string' && note !== '');
    const mark = again ? 'again' : settled ? (stands === 'refuted' ? 'refuted' : 'holds') : openMark(ready, ways.length > 0);
    const note = notes.join('; ');
    const state = settled ? outcomeWords(settled.outcome) : ready.readiness;
    return {
      label: withKey(node.label),
      title: withKey(node.title),
      note,
      mark: `stand-${mark}`,
      look: ['question', mark, changed.has(id) && 'changed', supposed.has(id) && 'supposed', clashes.has(id) && 'clash']
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

  return (node) => {
    const known = dressed.get(node) ?? make(node);
    dressed.set(node, known);
    return known;
  };
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

function joint(part: Exclude<Part, { kind: 'question' }>, { data, change, supposed }: Situation): Joint {
  const same = (label: string) => ({ label, title: label });
  if (part.kind === 'needs') return { ...same('needs first'), note: '', mark: 'joint-open', look: 'joint', name: 'What it needs first' };
  if (part.kind === 'voice') {
    const { of, by, hinge, key } = part;
    const words = key === undefined ? 'gives it weight' : favourWords(key, hasNames(of, data)).replace(/ in$/, '');
    const argued = textOf(arguedWords(hinge), data);
    const note = [hinge.then?.replace(/\.$/, ''), argued].filter(Boolean).join('. ');
    const stands = standing({ id: by, key: hinge.if }, change.inference.settled.get(by)?.outcome);
    const look = `joint soft ${stands === 'open' ? '' : stands}`.trim();
    return { ...same(words), note, mark: 'joint-soft', look, name: `${words}. ${note}` };
  }
  const { way } = part;
  const stands = wayStanding(way, change.inference.settled);
  const words = `${way.as}, if ${way.all.length === 1 ? 'this' : 'all of these'}`;
  const argued = textOf(arguedWords(way), data);
  const note = [argued, stands === 'refuted' && (supposed.size > 0 ? 'then it cannot hold' : 'it cannot hold')].filter(Boolean).join('. ');
  return { ...same(words), note, mark: `joint-${stands}`, look: `joint ${stands}`, name: `A way to ${words}. ${note}. ${stands}` };
}
