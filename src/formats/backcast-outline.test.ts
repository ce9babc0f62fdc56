import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { movesIn, safetyCase } from '../mosaic/backcast/game-trees.example.ts';
import type { Moves } from '../mosaic/backcast/moves.ts';
import { backcastOutline } from './backcast-outline.ts';

const names = (id: string) => ({ title: `What of ${id}?` });

describe('the outline of a game tree', () => {
  it('has each question once, where it is first named, below its move', () => {
    const outline = backcastOutline(movesIn(safetyCase), 'safe', names);
    assert.equal(
      outline,
      `- [What of safe?](safe.md)
  - way to yes: errors-rare=yes and rare-errors-suffice=yes (https://arxiv.org/abs/2505.03989, C1.1, C1.2)
    - [What of errors-rare?](errors-rare.md)
      - way to yes: equilibrium=yes and equilibrium-correct=yes and no-drift=yes (https://arxiv.org/abs/2505.03989, C2.1-C2.3)
        - [What of equilibrium?](equilibrium.md)
          - way to yes: exists=yes and converged=yes and global=yes (https://arxiv.org/abs/2505.03989, C3.1-C3.3)
            - [What of exists?](exists.md)
            - [What of converged?](converged.md)
            - [What of global?](global.md)
        - [What of equilibrium-correct?](equilibrium-correct.md)
        - [What of no-drift?](no-drift.md)
    - [What of rare-errors-suffice?](rare-errors-suffice.md)
      - needs: bad-actions-needed
        - [What of bad-actions-needed?](bad-actions-needed.md)
- [What of exploration-hacking?](exploration-hacking.md)
  - if yes then Training can be steered away., against equilibrium=yes (https://arxiv.org/abs/2505.03989)
- [What of stakes?](stakes.md)
  - answer low: low
  - answer high: high
  - if high then One error may do., against rare-errors-suffice=yes (https://arxiv.org/abs/2505.03989)
`,
    );
  });

  it('says what is answered, what a reader supposes, and what the answers mean', () => {
    const moves = new Map([
      ['a', { id: 'a', keys: ['low', 'high'], given: 'low', needs: [], ways: [], hinges: [] }],
      ['b', { id: 'b', keys: ['yes', 'no'], needs: ['a'], ways: [], hinges: [] }],
    ]);
    const title = 'What of *this* & that_[x]?';
    const outline = backcastOutline(moves, 'a', () => ({ title, answers: { low: 'Few.' } }), {
      supposed: new Map([['b', 'no']]),
      folder: 'questions/',
    });
    const link = 'What of \\*this\\* \\& that\\_\\[x\\]?';
    assert.equal(
      outline,
      `- [${link}](questions/a.md)\n  - answer low: Few.\n  - answered: low\n` +
        `- [${link}](questions/b.md)\n  - supposed: no\n  - needs: a\n`,
    );
  });

  it('is printed of any depth and in circles, each question once', () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `q${index}`);
    const moves: Moves = new Map(
      ids.map((id, index) => {
        const all = [{ id: ids[(index + 1) % ids.length] as string, key: 'yes' }];
        return [id, { id, keys: ['yes', 'no'], needs: [], ways: [{ all, as: 'yes' }], hinges: [] }];
      }),
    );
    const lines = backcastOutline(moves, 'q7', names).split('\n');
    assert.equal(lines.filter((line) => line.includes('](')).length, 3000);
    assert.ok(lines.every((line) => line.search(/\S/) < 200));
  });
});
