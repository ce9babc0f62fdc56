import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Step } from '../../compose/written.ts';
import { withStep } from './with-step.ts';

const all = (...steps: Step[]) => steps.reduce<readonly Step[]>(withStep, []);
const url = 'https://x.org/1';

it('of steps that wait, the latest about one thing is left, and none that adds or removes is lost', () => {
  const title = (value: string): Step => ({ kind: 'field', field: 'title', value });
  const entry = (insight: string): Step => ({ kind: 'source', index: 0, entry: { url, insight } });
  const gone: Step = { kind: 'source', index: 0, entry: undefined };
  const added: Step = { kind: 'add-source', entry: { url } };
  assert.deepEqual(all(title('a'), title('ab'), { kind: 'body', body: 'x' }, { kind: 'body', body: 'xy' }), [
    title('ab'),
    { kind: 'body', body: 'xy' },
  ]);
  assert.deepEqual(all(title('a'), { kind: 'field', field: 'label', value: 'b' }, title('c')).length, 3, 'their order stays');
  assert.deepEqual(all(added, added, entry('a'), entry('ab'), gone, gone), [added, added, entry('ab'), gone, gone]);
  assert.deepEqual(all(title('a'), { kind: 'id', id: 'x' }, { kind: 'text', text: 't' }), [
    { kind: 'id', id: 'x' },
    { kind: 'text', text: 't' },
  ]);
});
