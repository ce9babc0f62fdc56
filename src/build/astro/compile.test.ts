import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { compiledSite } from './compile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'compile-'));
after(() => rmSync(folder, { recursive: true }));

describe('compiledSite', () => {
  it('compiles once for several callers at the same time, and removes what a killed build left', async () => {
    mkdirSync(path.join(folder, 'next-killed'));
    writeFileSync(path.join(folder, 'next-killed/entry.mjs'), 'half');
    const told: string[] = [];
    const [one, other] = await Promise.all([
      compiledSite(folder, 'digest', '/'),
      compiledSite(folder, 'digest', '/', { waiting: (whom) => told.push(whom) }),
    ]);
    assert.equal(one.client, other.client);
    assert.equal(one.app, other.app);
    assert.ok(one.app.getManifest().routes.length > 5);
    assert.match(told.join(), /^process \d+, which compiles the site's code$/);
    assert.deepEqual(readdirSync(folder).sort(), ['compiling', 'digest']);
  });

  it('stops when it is told to, and leaves nothing unfinished', async () => {
    const stop = new AbortController();
    const compiling = compiledSite(folder, 'another', '/', { signal: stop.signal });
    setTimeout(() => stop.abort(), 300);
    await assert.rejects(compiling, { name: 'AbortError' });
    assert.deepEqual(readdirSync(folder).sort(), ['compiling', 'digest']);
  });
});
