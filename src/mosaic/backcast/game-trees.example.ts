/** Small game trees, after real ones: a strategy, a safety case, and premises. The ids and the words are ours. */
import { mosaicOf } from '../reason/mosaic.example.ts';
import { movesOf } from './moves-of.ts';

const CASE = 'https://arxiv.org/abs/2505.03989';
const PREMISES = 'https://arxiv.org/abs/2206.13353';

const source = (url: string, author: string) => `sources: [{url: "${url}", title: ${author} wrote it, authors: [${author}]}]\n`;
const way = (all: string, from: string, at: string, as = 'yes') => `  - {all: [${all}], as: ${as}, from: "${from}", at: "${at}"}\n`;

/** A goal, obstacles on the way to it, and ways past them (after the open problems of a sketch of a safety case based on debate). */
export const strategy = mosaicOf({
  goal: `${source(CASE, 'Marie Buhl')}settled_by:\n${way('no-obfuscation=yes, survives-error=yes, definitions-fixed=yes', CASE, 'Section 6')}`,
  'no-obfuscation': `settled_by:\n${way('prover-estimator=yes, stability=yes', CASE, 'Section 6.1')}`,
  stability: `settled_by:\n${way('stable-queries=yes', CASE, 'Section 6.2')}${way('no-answer-if-unstable=yes', CASE, 'Section 6.2')}`,
  'definitions-fixed': `settled_by:\n${way('cross-examination=yes', CASE, 'Section 6.3')}`,
  'survives-error': `settled_by:\n${way('blocked-queries=yes', CASE, 'Section 6.4')}`,
  'prover-estimator': '',
  'stable-queries': '',
  'no-answer-if-unstable': '',
  'cross-examination': '',
  'blocked-queries': '',
});

/** Claims, what they rest on, and a defeater (the same sketch of a safety case). */
export const safetyCase = mosaicOf({
  safe: `${source(CASE, 'Marie Buhl')}settled_by:\n${way('errors-rare=yes, rare-errors-suffice=yes', CASE, 'C1.1, C1.2')}`,
  'errors-rare': `settled_by:\n${way('equilibrium=yes, equilibrium-correct=yes, no-drift=yes', CASE, 'C2.1-C2.3')}`,
  equilibrium: `settled_by:\n${way('exists=yes, converged=yes, global=yes', CASE, 'C3.1-C3.3')}`,
  exists: '',
  converged: '',
  global: '',
  'equilibrium-correct': '',
  'no-drift': '',
  'rare-errors-suffice': 'needs: [bad-actions-needed]\n',
  'bad-actions-needed': '',
  'exploration-hacking': `hinges: [{if: yes, then: Training can be steered away., favours: [equilibrium=no], from: "${CASE}"}]\n`,
  stakes: `answers: {low: Low., high: High.}\nhinges: [{if: high, then: One error may do., favours: [rare-errors-suffice=no], from: "${CASE}"}]\n`,
});

/** Premises, some with answers of their own (after Carlsmith's). */
export const premises = mosaicOf({
  catastrophe: `${source(PREMISES, 'Joseph Carlsmith')}settled_by:\n${way('disempowerment=yes', PREMISES, 'premise 6')}`,
  disempowerment: `settled_by:\n${way('power-at-scale=yes', PREMISES, 'premise 5')}`,
  'power-at-scale': `settled_by:\n${way('misaligned=yes, deployment=deploy', PREMISES, 'premises 2 to 4')}`,
  misaligned: 'needs: [built, difficulty, deployment]\n',
  built: '',
  difficulty: '',
  deployment: 'answers: {deploy: It is deployed., withhold: It is held back.}\n',
  feedback:
    'answers: {effective: It works., ineffective: It does not.}\n' +
    `hinges: [{if: effective, then: Warning shots are acted on., favours: [power-at-scale=no], from: "${PREMISES}"}]\n`,
});

/** The moves of a mosaic. */
export const movesIn = ({ questions }: typeof strategy) => movesOf(questions.values());
