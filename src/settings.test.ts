import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readSettings, SettingsError } from './settings.ts';

describe('readSettings', () => {
  it('has a default for each variable that is missing or empty', () => {
    const expected = {
      questionsDir: path.resolve('questions'),
      outDir: path.resolve('dist'),
      cacheDir: path.resolve('.cache'),
      siteUrl: 'https://alignment-mosaic.github.io',
      basePath: '/',
    };
    assert.deepEqual(readSettings({}), expected);
    assert.deepEqual(readSettings({ QUESTIONS_DIR: '', OUT_DIR: '', CACHE_DIR: '', SITE_URL: '', BASE_PATH: '' }), expected);
  });

  const origins: Record<string, string | undefined> = {
    'https://example.org': 'https://example.org',
    'https://Example.org//': 'https://example.org',
    'http://localhost:4321/': 'http://localhost:4321',
    'http://[::1]:80': 'http://[::1]',
    'https://bücher.example': 'https://xn--bcher-kva.example',
    'example.org': undefined,
    'ftp://example.org': undefined,
    'https://': undefined,
    'https://example.org/mosaic': undefined,
    'https://example.org?x': undefined,
    'https://example.org#x': undefined,
    'https://me:secret@example.org': undefined,
    'https://a"><script>': undefined,
    'javascript:alert(1)': undefined,
  };
  for (const [given, expected] of Object.entries(origins))
    it(`${expected ? 'takes' : 'refuses'} the SITE_URL ${given}`, () => {
      const read = () => readSettings({ SITE_URL: given }).siteUrl;
      if (expected) assert.equal(read(), expected);
      else assert.throws(read, (error) => error instanceof SettingsError && error.message.startsWith(`Unexpected SITE_URL "${given}"`));
    });

  const paths: Record<string, string | undefined> = {
    '/': '/',
    '//': '/',
    mosaic: '/mosaic/',
    '//evil.example/': '/evil.example/',
    '/a/b-c_d.e~f/': '/a/b-c_d.e~f/',
    '/a//b/': undefined,
    '/../up/': undefined,
    '/a/./b/': undefined,
    '/a b"><script>/': undefined,
    '/a?b': undefined,
    '/%2e%2e/': undefined,
    'C:\\x': undefined,
  };
  for (const [given, expected] of Object.entries(paths))
    it(`${expected ? 'takes' : 'refuses'} the BASE_PATH ${given}`, () => {
      const read = () => readSettings({ BASE_PATH: given }).basePath;
      if (expected) assert.equal(read(), expected);
      else assert.throws(read, (error) => error instanceof SettingsError && error.message.startsWith(`Unexpected BASE_PATH "${given}"`));
    });
});
