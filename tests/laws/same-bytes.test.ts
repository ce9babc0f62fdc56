/** A site is a function of the questions, the code and the address: not of the place, the hour, the language or the order of things. */
import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { folderOf } from '../folder.ts';
import { site, siteHere } from './build.ts';
import { checkoutWith } from './checkout.ts';
import { filesOf } from './draft.ts';
import { generated } from './generated.ts';
import { assertSame, type Snapshot } from './snapshot.ts';
import { type Workshop, withCode, workshop } from './workshop.ts';

const FILES = filesOf(generated(13));

let expected: Snapshot;
let shop: Workshop;

before(async () => {
  shop = workshop(FILES);
  expected = await site(shop, { env: { TZ: 'America/Los_Angeles', LC_ALL: 'C' } });
});

describe('two clean builds are the same bytes', () => {
  it('in other folders, in another time zone and language, with the files written in another order', async () => {
    const backwards = Object.fromEntries(Object.entries(FILES).reverse());
    const other = workshop(backwards, 'code', path.join(folderOf({}), "Kâğıt & Söhne's folder", 'x'));
    const found = await site(other, { env: { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' } });
    assertSame(found, expected, 'Tokyo, Turkish');
  });
});

it('keeps the list of keys inside the site, in a file of its root that the web does not show', () => {
  const hidden = readdirSync(shop.out).filter((name) => name.startsWith('.'));
  assert.equal(hidden.length, 1, `hidden files: ${hidden.join(', ')}`);
  assert.ok(readFileSync(path.join(shop.out, hidden[0] as string)).length > 0);
});

// In whichever folder it is compiled: see cache.test.ts.
it('follows a change of the code, of a style and of the files served as they are', async () => {
  const checkout = checkoutWith({});
  const ours = workshop(FILES);
  assertSame(await siteHere(ours), expected, 'before the change');
  const change = (name: string, from: string | RegExp, to: string) => {
    const location = path.join(checkout, name);
    const text = readFileSync(location, 'utf8');
    assert.notEqual(text.replace(from, to), text, `${name} has ${from}`);
    writeFileSync(location, text.replace(from, to));
  };
  change('src/site.ts', /name: '[^']*'/, "name: 'Another name'");
  change('src/pictures/fills.ts', /^/, '// A comment.\n');
  change('src/components/SourceLine.astro', /$/, '<i>new</i>\n');
  appendFileSync(path.join(checkout, 'src/styles/site.css'), '.new { color: red; }\n');
  const [aFile] = readdirSync(path.join(checkout, 'public')).filter((name) => name.includes('.'));
  if (aFile) renameSync(path.join(checkout, 'public', aFile), path.join(checkout, 'public', `new-${aFile}`));
  // The compiled code of the cache is shared with other tests, which are not of this code.
  unlinkSync(path.join(ours.cache, 'code'));
  const found = await site(ours, { checkout });
  const clean = workshop(FILES, 'empty');
  withCode(clean.cache, ours.cache);
  assertSame(found, await site(clean, { checkout }), 'after the change');
  assert.notDeepEqual([...found.keys()], [...expected.keys()]);
});
