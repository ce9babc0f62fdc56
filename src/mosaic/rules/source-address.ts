import { identify } from '../identity.ts';
import { eachAddress } from '../references.ts';
import type { Rule } from '../rule.ts';

/** A source is named by its own address. */
export const sourceAddress: Rule = {
  id: 'source-address',
  severity: 'warning',
  scope: 'file',
  explain:
    'A paper on arXiv or with a DOI has one address, which leads to all its forms, and what a link is counted by is ' +
    'no part of an address. `npm run check -- --fix` writes the address that the mosaic knows the source by.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'sources:\n' +
        '  - https://arxiv.org/abs/2110.14602\n' +
        '  - {url: https://arxiv.org/pdf/2110.14602#page=3, stance: poses}\n' +
        '  - https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/a-slug#comment-wiDrxPkj4jQbKC8XG\n' +
        '---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\nsources:\n  - https://arxiv.org/pdf/2110.14602v2.pdf\n  - https://example.org/a?utm_source=x&b=c#d\n---\n',
    },
    messages: [
      'a.md:4:5: Unexpected address "https://arxiv.org/pdf/2110.14602v2.pdf", expected "https://arxiv.org/abs/2110.14602"',
      'a.md:5:5: Unexpected address "https://example.org/a?utm_source=x&b=c#d", expected "https://example.org/a?b=c#d"',
    ],
  },
  check({ files }, report) {
    const ownAddresses = new Map<string, string | undefined>();
    eachAddress(files, (file, address, at) => {
      if (!ownAddresses.has(address)) ownAddresses.set(address, ownAddress(address));
      const own = ownAddresses.get(address);
      if (own === undefined) return;
      const field = at.slice();
      report(file, field, `Unexpected address "${address}", expected "${own}"`, own, () => ({ kind: 'text', field, to: own }));
    });
  },
};

/**
 * The address of a source, without what only says how a reader came to it; undefined if that is the given one. What follows `#` is a
 * place in the source, and the words in the address of a post are for its readers: both stay.
 */
function ownAddress(address: string): string | undefined {
  if (!/arxiv|doi|utm_/i.test(address)) return undefined;
  const source = identify(address);
  if (!source) return undefined;
  const isPaper = /^(?:arxiv|doi):/.test(source.key);
  const own = isPaper && !address.includes('#') ? source.url : withoutTracking(address);
  return own.toLowerCase() !== address.toLowerCase() && identify(own)?.key === source.key ? own : undefined;
}

/** Without the parameters that say where a reader came from. */
const withoutTracking = (address: string) =>
  address.replace(/\?[^#]*/, (query) => {
    const kept = query
      .slice(1)
      .split('&')
      .filter((parameter) => !/^utm_/i.test(parameter));
    return kept.length > 0 ? `?${kept.join('&')}` : '';
  });
