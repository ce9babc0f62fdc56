import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundleText, readBundle } from '../formats/bundle.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { bundleChange } from './bundle-change.ts';
import { Refusal } from './refusal.ts';

const question = (name: string, text: string) => parseQuestion(`q/${name}`, name, text);
const THERE = [question('a.md', '---\ntitle: A?\n---\n'), question('deep/b.md', '---\ntitle: B?\nparent: a\n---\n')];
const CHANGE = new Map([
  ['a.md', '---\ntitle: A, then?\n---\n'],
  ['deep/c.md', '---\ntitle: C?\nparent: a\n---\n'],
]);
const bundled = (change = CHANGE, files = THERE) =>
  readBundle(bundleText(change, new Map(files.map(({ name, digest }) => [name, digest]))));
const refused = (files: typeof THERE, expected: RegExp, change = CHANGE) =>
  assert.throws(
    () => bundleChange(files, bundled(change)),
    (error) => error instanceof Refusal && expected.test(error.message),
  );

describe('a bundle', () => {
  it('is the change that it was made of', () => {
    assert.deepEqual(bundleChange(THERE, bundled()), CHANGE);
  });

  it('that was applied already changes nothing', () => {
    const after = [question('a.md', CHANGE.get('a.md') ?? ''), ...THERE.slice(1), question('deep/c.md', CHANGE.get('deep/c.md') ?? '')];
    assert.equal(bundleChange(after, bundled()).size, 0);
  });

  it('is refused where the questions are not what it was made from, with each file and what to do', () => {
    const other = question('a.md', '---\ntitle: Another?\n---\n');
    refused(
      [other, ...THERE.slice(1)],
      /^Unexpected change of "a\.md", which has changed since .*\nNothing was written: make the bundle again/,
    );
    refused(THERE.slice(1), /^Unexpected change of "a\.md", which does not exist any more/);
    refused([...THERE, question('deep/c.md', '---\ntitle: Mine?\n---\n')], /^Unexpected new file "deep\/c\.md", which exists already/);
    refused(
      [...THERE, question('c.md', '---\ntitle: Mine?\n---\n')],
      /^Unexpected new file "deep\/c\.md", since "c\.md" has its id already/,
    );
    refused([other], /a\.md[\s\S]*\nNothing/);
  });
});
