import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../mosaic/rules/index.ts';
import { addressesUnder } from './address.ts';
import { contributePage, textAndCode } from './contribute-page.ts';
import { repositoryLinks } from './repository-links.ts';

const page = contributePage(repositoryLinks({ repository: 'https://github.com/a/b', branch: 'main' }), addressesUnder('/m/'));

describe('contributePage', () => {
  it('leads into the repository of the site', () => {
    assert.match(page.newQuestion, /^https:\/\/github\.com\/a\/b\/new\/main\//);
    assert.equal(page.write.insight, '/m/compose/#insight');
    assert.match(page.forms.insight, /template=insight\.yml$/);
    assert.equal(page.guide, 'https://github.com/a/b/blob/main/CONTRIBUTING.md');
  });

  it('says of a field whether it has to be there', () => {
    const types = Object.fromEntries(page.fields[0]?.rows.map(({ name, type }) => [name, type]) ?? []);
    assert.match(types.title ?? '', /, required$/);
    assert.doesNotMatch(types.tags ?? '', /required/);
  });

  it('has every rule where the check points to, with what it says but without the place', () => {
    assert.deepEqual(
      page.rules.map(({ anchor }) => anchor),
      rules.map(({ id }) => `Rule-${id}`),
    );
    for (const { id, message } of page.rules) assert.match(message, /^(?![^ ]*:\d)./, id);
  });
});

describe('textAndCode', () => {
  it('tells the code in backquotes from the text around it', () => {
    assert.deepEqual(textAndCode('`a` is not b, but `c`'), [
      { text: 'a', code: true },
      { text: ' is not b, but ', code: false },
      { text: 'c', code: true },
    ]);
    assert.deepEqual(textAndCode('text'), [{ text: 'text', code: false }]);
  });
});
