import { isSafeUrl } from '../identity.ts';
import type { Rule } from '../rule.ts';

/** Addresses are web addresses. */
export const url: Rule = {
  id: 'url',
  severity: 'error',
  explain:
    'A source is at an address that begins with https:// or http://; links in the text may begin with mailto: too. Other schemes can run code or read files, and are refused.',
  good: { files: { 'a.md': '---\ntitle: A?\nsources: [https://example.org/a]\n---\n[mail](mailto:a@example.org)\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\nsources:\n  - javascript:alert(1)\n  - url: example.org\n---\n[x](data:text/html,x)\n' },
    messages: [
      'a.md:4:5: Unexpected address "javascript:alert(1)", expected one that begins with https:// or http://',
      'a.md:5:10: Unexpected address "example.org", expected one that begins with https:// or http://',
      'a.md:7:1: Unexpected address "data:text/html,x", expected one that begins with https://, http:// or mailto:',
    ],
  },
  check({ files, sources }, report) {
    for (const file of files) {
      const { fields } = file.frontmatter;
      for (const [index, source] of fields.sources.entries()) {
        if (!sources.byAddress.get(source.url))
          report(file, ['sources', index, 'url'], `Unexpected address "${source.url}", expected one that begins with https:// or http://`);
      }
      for (const address of file.body.addresses) {
        if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address.target) || isSafeUrl(address.target)) continue;
        report(file, address, `Unexpected address "${address.target}", expected one that begins with https://, http:// or mailto:`);
      }
    }
  },
};
