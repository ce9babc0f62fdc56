import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { sha256 as inBrowser } from './sha256.browser.ts';
import { sha256 as inNode } from './sha256.ts';

it('is the same in Node and in a browser, for texts and bytes', () => {
  const content = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', 'é', ''), fc.uint8Array());
  fc.assert(
    fc.property(content, fc.constantFrom('base64url' as const, 'hex' as const), (content, encoding) => {
      assert.equal(inBrowser(content, encoding), inNode(content, encoding));
    }),
  );
});
