import { identify, isSafeUrl } from '../identity.ts';
import { eachAddress } from '../references.ts';
import type { Rule } from '../rule.ts';

/** Addresses are web addresses. */
export const url: Rule = {
  id: 'url',
  severity: 'error',
  explain:
    'A source is at an address that begins with https:// or http://; links in the text may begin with mailto: too. Other schemes can run code or read files, and are refused.',
  good: { files: { 'a.md': '---\ntitle: A?\nsources: [https://example.org/a]\n---\n[mail](mailto:a@example.org)\n' }, messages: [] },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\nsources:\n  - javascript:alert(1)\n  - url: example.org\n    insight: Runs [x](javascript:alert(1)).\n---\n[x](data:text/html,x)\n',
    },
    messages: [
      'a.md:4:5: Unexpected address "javascript:alert(1)", expected one that begins with https:// or http://',
      'a.md:5:10: Unexpected address "example.org", expected one that begins with https:// or http://',
      'a.md:6:19: Unexpected address "javascript:alert(1)", expected one that begins with https://, http:// or mailto:',
      'a.md:8:1: Unexpected address "data:text/html,x", expected one that begins with https://, http:// or mailto:',
    ],
  },
  check({ files, references, sources }, report) {
    eachAddress(files, (file, address, at) => {
      if (!(sources.byAddress.get(address) ?? identify(address)))
        report(file, at.slice(), `Unexpected address "${address}", expected one that begins with https:// or http://`);
    });
    for (const { file, kind, target, at } of references()) {
      if (kind === 'address' && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target) && !isSafeUrl(target))
        report(file, at, `Unexpected address "${target}", expected one that begins with https://, http:// or mailto:`);
    }
  },
};
