import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { addressesUnder } from '../views/address.ts';
import { webManifest } from './web-manifest.ts';

it('the manifest names addresses below the base path, and shares with the one that the service worker answers', () => {
  const manifest = webManifest({ name: 'A Mosaic', description: 'Questions', language: 'en' }, addressesUnder('/base/')) as {
    share_target: { action: string; method: string };
  };
  const { share_target: target, ...rest } = manifest;
  assert.deepEqual(rest, {
    name: 'A Mosaic',
    short_name: 'Mosaic',
    description: 'Questions',
    lang: 'en',
    id: '/base/reading/',
    start_url: '/base/reading/',
    scope: '/base/',
    display: 'minimal-ui',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [{ src: '/base/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  });
  assert.deepEqual([target.action, target.method], ['/base/reading/share', 'POST']);
  const worker = readFileSync(path.resolve(import.meta.dirname, '../../public/reading/share-target.js'), 'utf8');
  assert.match(worker, /new URL\('share', scope\)/);
});
