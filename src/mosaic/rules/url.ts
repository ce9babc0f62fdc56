import { identify, isNoPaper, isSafeUrl } from '../identity.ts';
import { eachAddress } from '../references.ts';
import type { Rule } from '../rule.ts';

/** Every address is a public web address. */
export const url: Rule = {
  id: 'url',
  severity: 'error',
  scope: 'file',
  explain:
    'A source is at an address that begins with https:// or http:// and leads to the same place for everybody, not ' +
    'to a machine of your own; links in the text may begin with mailto: too. Other schemes can run code or read ' +
    'files, and are refused.',
  good: { files: { 'a.md': '---\ntitle: A?\nsources: [https://example.org/a]\n---\n[mail](mailto:a@example.org)\n' }, messages: [] },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'sources:\n' +
        '  - javascript:alert(1)\n' +
        '  - url: example.org\n' +
        '    insight: Runs [x](javascript:alert(1)).\n' +
        '  - http://localhost/x\n' +
        '  - https://arxiv.org/abs/9999.99999\n' +
        '---\n' +
        '[x](data:text/html,x)\n',
    },
    messages: [
      'a.md:4:5: Unexpected address "javascript:alert(1)", expected a public one that begins with https:// or http://',
      'a.md:5:10: Unexpected address "example.org", expected a public one that begins with https:// or http://',
      'a.md:6:19: Unexpected address "javascript:alert(1)", expected one that begins with https://, http:// or mailto:',
      'a.md:7:5: Unexpected address "http://localhost/x", expected a public one that begins with https:// or http://',
      'a.md:8:5: Unexpected address "https://arxiv.org/abs/9999.99999", expected an id of arXiv such as 2110.14602',
      'a.md:10:1: Unexpected address "data:text/html,x", expected one that begins with https://, http:// or mailto:',
    ],
  },
  check({ files, references, sources }, report) {
    eachAddress(files, (file, address, at) => {
      if (!(sources.byAddress.get(address) ?? identify(address)))
        report(file, at.slice(), `Unexpected address "${address}", expected a public one that begins with https:// or http://`);
      else if (isNoPaper(address)) report(file, at.slice(), `Unexpected address "${address}", expected an id of arXiv such as 2110.14602`);
    });
    for (const { file, kind, target, at } of references()) {
      if (kind === 'address' && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target) && !isSafeUrl(target))
        report(file, at, `Unexpected address "${target}", expected one that begins with https://, http:// or mailto:`);
    }
  },
};
