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

  it('lead into the repository and the branch that the site names', () => {
    assert.equal(links.edit('deep/a b.md'), 'https://github.com/a/b/edit/trunk/questions/deep/a%20b.md');
    assert.equal(links.file('CONTRIBUTING.md'), 'https://github.com/a/b/blob/trunk/CONTRIBUTING.md');
    assert.match(links.newQuestion(), /^https:\/\/github\.com\/a\/b\/new\/trunk\/questions\?/);
    assert.match(links.insight('a'), /^https:\/\/github\.com\/a\/b\/issues\/new\?/);
  });
});
