import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { lock } from './lock.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mosaic-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const never = () => assert.fail('the lock should be free');

describe('lock', () => {
  it('lets one in at a time, and tells the next who has it', async () => {
    const place = path.join(folder, 'one');
    const order: string[] = [];
    const unlock = await lock(place, 'the first', never);
    const second = lock(place, 'the second', (other) => order.push(`waits for ${other}`)).then((unlock) => {
      order.push('in');
      unlock();
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    order.push('out');
    unlock();
    await second;
    assert.deepEqual(order, ['waits for the first', 'out', 'in']);
  });

  it('still lets one in at a time when a holder removes its folder', async () => {
    const place = path.join(folder, 'removed');
    const unlock = await lock(place, 'the first', never);
    let inside = 0;
    let most = 0;
    const others = ['a', 'b', 'c'].map(async (who) => {
      const unlock = await lock(place, who, () => undefined);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 150));
      inside -= 1;
      rmSync(place, { recursive: true });
      unlock();
    });
    await new Promise((resolve) => setTimeout(resolve, 250));
    rmSync(place, { recursive: true });
    unlock();
    await Promise.all(others);
    assert.equal(most, 1);
  });

  it('is free again when its holder is killed', async () => {
    const place = path.join(folder, 'killed');
    const holder = fork(path.join(import.meta.dirname, 'lock.example.ts'), [place]);
    await once(holder, 'message');
    const waiting = lock(place, 'the next', (other) => assert.equal(other, 'a process'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    holder.kill('SIGKILL');
    (await waiting)();
  });

  it('stops waiting when it is told to', async () => {
    const place = path.join(folder, 'stopped');
    const unlock = await lock(place, 'the first', never);
    const stop = new AbortController();
    await assert.rejects(
      lock(place, 'the second', () => stop.abort(), stop.signal),
      { name: 'AbortError' },
    );
    unlock();
  });
});
