import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Answer } from './answer.ts';
import { askLens } from './ask-lens.ts';
import type { Query, Reply } from './lens-worker.ts';

/** A thread that answers when it is told to. */
class Thread extends EventTarget {
  static last: Thread;
  readonly got: Partial<Query>[] = [];
  constructor() {
    super();
    Thread.last = this;
  }
  postMessage(message: Partial<Query>): void {
    this.got.push(message);
  }
  reply(reply: Reply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

it('the thread of the lens is asked one thing at a time, of several the last, and nothing that was taken back', (t) => {
  // Node has none.
  Object.assign(globalThis, { Worker: Thread });
  t.after(() => Reflect.deleteProperty(globalThis, 'Worker'));
  const answers: string[] = [];
  const lens = askLens('/x/', { ready: () => undefined, answered: (answer) => answers.push(`${answer}`), failed: assert.fail });
  const { got } = Thread.last;
  assert.deepEqual(got.splice(0), [{ index: '/x/lens.json', names: '/x/find-names.json', titles: '/x/find-titles.json' }]);
  /** Answers the last thing that was asked with its own text. */
  const answer = () => {
    const { number = 0, pasted } = got.at(-1) ?? {};
    Thread.last.reply({ number, answer: pasted as unknown as Answer });
  };
  for (const text of ['a', 'ab', 'abc']) lens.ask(text);
  assert.deepEqual(got, [{ number: 1, pasted: 'a' }]);
  answer();
  assert.deepEqual(got.slice(1), [{ number: 3, pasted: 'abc' }]);
  answer();
  assert.deepEqual(answers, ['abc'], 'an answer to what is no longer there is not shown');
  for (const text of ['b', 'bc', '']) lens.ask(text);
  answer();
  assert.deepEqual([got.length, answers], [3, ['abc']]);
});
