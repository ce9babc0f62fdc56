import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type History, readHistory } from './read-events.ts';
import { question, Repository } from './repository.example.ts';
import { eventsAfter, eventsFrom, isDay, lastWeek } from './since.ts';

const historyOf = async (repository: Repository): Promise<History> => (await readHistory(repository.questions)) ?? assert.fail();
const asked = (...names: string[]) => Object.fromEntries(names.map((name) => [`${name}.md`, question(`${name}?`, 'parent: a\n')]));
const ids = (events: History['events']) => events.map(({ question }) => question);

describe('a part of a history', () => {
  it('begins at a day, and by default a week before its end, whatever day it is', async () => {
    const repository = new Repository();
    repository.commit({ 'a.md': question('A?') });
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g', 'h']) repository.commit(asked(name));
    const history = await historyOf(repository);
    assert.equal(lastWeek(history), '2026-01-03');
    assert.deepEqual(ids(eventsFrom(history, lastWeek(history))), ['b', 'c', 'd', 'e', 'f', 'g', 'h']);
    assert.deepEqual(ids(eventsFrom(history, '2026-01-09')), ['h']);
    assert.equal(lastWeek({ events: [] }), '');
    assert.deepEqual(['2026-01-09', '2026-01-9', '2026-13-01', 'v1'].map(isDay), [true, false, false, false]);
  });

  it('is what a revision does not have, also where that was on another branch or is no longer there', async () => {
    const repository = new Repository();
    repository.commit({ 'a.md': question('A?') });
    repository.git('tag', 'v1');
    repository.commit(asked('b'));
    repository.git('checkout', '-qb', 'side', 'v1');
    repository.commit(asked('c'));
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    const history = await historyOf(repository);
    assert.deepEqual(ids(await eventsAfter(repository.questions, history, 'v1')), ['b', 'c']);
    assert.deepEqual(ids(await eventsAfter(repository.questions, history, 'side')), ['b']);
    assert.deepEqual(await eventsAfter(repository.questions, history, 'HEAD'), []);
    await assert.rejects(eventsAfter(repository.questions, history, 'nowhere'), /Unexpected revision "nowhere"/);
    // Rewritten: the same events under the same names.
    repository.git('tag', 'before');
    repository.git('reset', '-q', '--hard', 'v1');
    repository.commit(asked('b'));
    repository.commit(asked('d'));
    assert.deepEqual(ids(await eventsAfter(repository.questions, await historyOf(repository), 'before')), ['d']);
  });
});
