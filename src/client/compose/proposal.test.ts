import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openComposeData } from '../../compose/compose-data.ts';
import { look } from '../../compose/look.ts';
import type { Written } from '../../compose/written.ts';
import { PLACEHOLDERS, repositoryLinks } from '../../views/repository-links.ts';
import { proposalOf } from './proposal.ts';

const links = repositoryLinks({ repository: 'https://github.com/a/b', branch: 'main' });
const around = openComposeData({ version: 1, questions: [], tags: [] });
const NEW: Written = { name: 'deep/why.md', text: '---\ntitle: Why is it so?\n---\n' };
const of = (written: Written, way: Parameters<typeof proposalOf>[1] = 'question', filled?: Parameters<typeof proposalOf>[3]) =>
  proposalOf(look(written, around), way, links, filled);
const kinds = ({ ways }: ReturnType<typeof of>) => ways.map(({ kind }) => kind);

describe('a proposal', () => {
  it('of a new question fills GitHub’s editor', () => {
    const { lacks, errors, ways } = of(NEW);
    assert.deepEqual([lacks, errors], [[], []]);
    const [way] = ways;
    const given = new URL(way?.href ?? '').searchParams;
    assert.deepEqual([way?.kind, given.get('filename'), given.get('value')], ['filled', 'deep/why.md', NEW.text]);
  });

  it('that is too long for an address is pasted', () => {
    const long = of({ ...NEW, text: `${NEW.text}\n${'Why. '.repeat(3000)}\n` });
    assert.deepEqual(kinds(long), ['paste']);
    assert.equal(new URL(long.ways[0]?.href ?? '').searchParams.get('filename'), 'deep/why.md');
  });

  it('of a file that is there replaces its text, and is none where nothing has changed', () => {
    const corrected = of({ ...NEW, was: 'old' }, 'correction');
    assert.deepEqual([kinds(corrected), corrected.ways[0]?.href], [['replace'], 'https://github.com/a/b/edit/main/questions/deep/why.md']);
    assert.deepEqual(of({ ...NEW, was: NEW.text }, 'correction').lacks, ['Nothing has changed yet.']);
  });

  it('of an insight is the form with all of it, or else the file', () => {
    const filled = { url: 'https://x.org/1', insight: 'It says.' };
    assert.deepEqual(kinds(of({ ...NEW, was: 'old' }, 'insight', filled)), ['form', 'replace']);
    assert.deepEqual(kinds(of({ ...NEW, was: 'old' }, 'insight', { ...filled, insight: '統'.repeat(2000) })), ['replace']);
    assert.match(of({ ...NEW, was: NEW.text }, 'insight').lacks.join(), /needs the address of its source/);
  });

  it('has errors to correct first, and is no example', () => {
    assert.deepEqual(
      of({ ...NEW, text: '---\ntitle: ""\n---\n' }).errors.map(({ ruleId }) => ruleId),
      ['title'],
    );
    const example = `---\ntitle: ${PLACEHOLDERS.title}\n---\n\n${PLACEHOLDERS.body}\n`;
    assert.equal(of({ ...NEW, text: example }).lacks.length, 2);
  });
});
