import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addressesUnder } from './address.ts';
import { listPage } from './list-page.ts';
import { repositoryLinks } from './repository-links.ts';

it('the page for lists says what to do without it', () => {
  assert.deepEqual(listPage(repositoryLinks({ repository: 'https://github.com/a/b', branch: 'main' }), addressesUnder('/m/')).elsewhere, {
    form: 'https://github.com/a/b/issues/new?template=question.yml',
    guide: 'https://github.com/a/b/blob/main/CONTRIBUTING.md',
    write: '/m/compose/',
    contribute: '/m/contribute/',
  });
});
