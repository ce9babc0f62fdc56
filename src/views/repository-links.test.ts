import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { repositoryLinks } from './repository-links.ts';

const links = repositoryLinks({ repository: 'https://github.com/a/b', branch: 'trunk' });

describe('links into GitHub', () => {
  it('open a file that is valid as it stands', () => {
    for (const parent of [undefined, 'abstraction']) {
      const { frontmatter } = parseQuestion('a.md', 'a.md', new URL(links.newQuestion(parent)).searchParams.get('value') ?? '');
      assert.deepEqual(frontmatter.flaws, []);
      assert.equal(frontmatter.fields.parent, parent);
    }
  });

  it('open a form with the question filled in', () => {
    const form = new URL(links.insight('abstraction')).searchParams;
    assert.deepEqual([form.get('template'), form.get('question')], ['insight.yml', 'abstraction']);
  });

  it('open the form of an insight with the whole of it, or not at all', () => {
    const said = {
      url: 'https://x.org/1',
      insight: 'One.\nTwo & three.',
      stance: 'disputes',
      at: 'Section 3',
      assisted: true,
      kind: 'paper',
    };
    assert.deepEqual(Object.fromEntries(new URL(links.filledInsight('a', said) ?? '').searchParams), {
      template: 'insight.yml',
      question: 'a',
      url: 'https://x.org/1',
      stance: 'disputes',
      insight: 'One.\nTwo & three.',
      kind: 'paper',
      at: 'Section 3',
      assisted: 'yes',
    });
    assert.equal(links.filledInsight('a', { url: 'https://x.org/1', insight: '統計'.repeat(500) }), undefined);
    const shared = links.filledInsight('a', {
      url: 'https://x.org/1',
      insight: 'I',
      title: 'T & U',
      authors: ['Ann', 'Bo'],
      date: '2024-05',
    });
    const form = new URL(shared ?? '').searchParams;
    assert.deepEqual([form.get('source_title'), form.get('authors'), form.get('date')], ['T & U', 'Ann, Bo', '2024-05']);
    const longest = 'x'.repeat(7900);
    assert.ok((links.filledInsight('a', { url: 'https://x.org/1', insight: longest })?.length ?? 0) > 7900);
  });

  it('open a new file with all of its text, or say that it is too long', () => {
    const opened = new URL(links.newFile('deep/a.md', '---\ntitle: A?\n---\n') ?? '');
    assert.deepEqual([opened.searchParams.get('filename'), opened.searchParams.get('value')], ['deep/a.md', '---\ntitle: A?\n---\n']);
    assert.equal(links.newFile('a.md', 'é'.repeat(2000)), undefined, 'counted as they are in an address');
    assert.equal(new URL(links.newFile('a.md') ?? '').searchParams.get('value'), null);
  });

  it('lead into the repository and the branch that the site names', () => {
    assert.equal(links.edit('deep/a b.md'), 'https://github.com/a/b/edit/trunk/questions/deep/a%20b.md');
    assert.equal(links.file('CONTRIBUTING.md'), 'https://github.com/a/b/blob/trunk/CONTRIBUTING.md');
    assert.match(links.newQuestion(), /^https:\/\/github\.com\/a\/b\/new\/trunk\/questions\?/);
    assert.match(links.insight('a'), /^https:\/\/github\.com\/a\/b\/issues\/new\?/);
  });
});
