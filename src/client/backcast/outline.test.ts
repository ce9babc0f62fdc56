import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ofSafetyCase, ofStrategy, situationOf } from './game-data.example.ts';
import { outlineOf } from './outline.ts';

const addressOf = (slug: string) => `https://example.org/sources/${slug}/`;
const SOURCE = '<https://example.org/sources/arxiv-2505-03989/>';

describe('outlineOf', () => {
  it('writes a game tree as nested lists, with how each part stands and who argues it', () => {
    assert.equal(
      outlineOf(situationOf(ofStrategy, 'no-obfuscation', { 'prover-estimator': 'no', 'stable-queries': 'yes' }), addressOf),
      `# What about no-obfuscation?

Supposing What about prover-estimator? no; What about stable-queries? yes.

- ~~yes, if all of these~~ (Buhl, Section 6.1; it cannot hold) ${SOURCE}:
  - What about prover-estimator? yes (no, supposed)
  - What about stability? yes (yes, follows from What about stable-queries? yes (Buhl, Section 6.2))
    - yes, if this (Buhl, Section 6.2) ${SOURCE}:
      - What about stable-queries? yes (yes, supposed)
    - yes, if this (Buhl, Section 6.2) ${SOURCE}:
      - What about no-answer-if-unstable? yes (ready)
`,
    );
  });

  it('has what speaks for or against where that is shown', () => {
    assert.equal(
      outlineOf(situationOf(ofSafetyCase, 'rare-errors-suffice', {}, { soft: true }), addressOf),
      `# What about rare-errors-suffice?

Waits for What about bad-actions-needed?.

- needs first:
  - What about bad-actions-needed? (ready, 1 question waits for it)
- speaks against (Buhl) ${SOURCE}:
  - What about stakes? high (ready; One error may do)
`,
    );
  });

  it('is Markdown that shows the words as they are', () => {
    const situation = situationOf(ofStrategy, 'goal');
    situation.game.tree.root.title = 'Is *this* <b>it</b>, [or](x)_?';
    assert.match(outlineOf(situation, addressOf), /^# Is \\\*this\\\* \\<b\\>it\\<\/b\\>, \\\[or\\\]\(x\)\\_\?\n/);
  });
});
