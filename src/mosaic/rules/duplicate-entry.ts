import { isDeepStrictEqual } from 'node:util';
import type { Rule } from '../rule.ts';
import type { SourceFields } from '../schema.ts';

/** A list says each thing once. */
export const duplicateEntry: Rule = {
  id: 'duplicate-entry',
  severity: 'warning',
  explain:
    'A tag, an id or an alias twice in a list says nothing more, and so does a source with the same stance and insight. `npm run check -- --fix` removes the one that says less.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\ntags: [x, y]\nsources:\n  - {url: https://example.org, insight: One thing.}\n  - {url: https://example.org, insight: And another.}\n---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\ntags: [x, y, x]\nsources:\n  - https://arxiv.org/abs/2110.14602\n  - {url: https://arxiv.org/pdf/2110.14602, title: A paper}\n---\n',
    },
    messages: [
      'a.md:3:14: Unexpected entry "x" of tags, expected each once',
      'a.md:6:11: Unexpected source "https://arxiv.org/pdf/2110.14602" a second time, expected another stance or insight',
    ],
  },
  check({ files, sources }, report) {
    for (const file of files) {
      const { fields } = file.frontmatter;
      for (const [list, entries] of Object.entries(fields)) {
        if (!Array.isArray(entries) || entries.length < 2 || list === 'sources') continue;
        const seen = new Set<unknown>();
        for (const [index, entry] of entries.entries()) {
          if (typeof entry !== 'string') continue;
          if (seen.has(entry)) {
            const fix = () => ({ kind: 'entry', list, index }) as const;
            report(file, [list, index], `Unexpected entry "${entry}" of ${list}, expected each once`, undefined, fix);
          }
          seen.add(entry);
        }
      }
      if (fields.sources.length < 2) continue;
      const first = new Map<string, number>();
      for (const [index, { url, stance, insight }] of fields.sources.entries()) {
        const key = JSON.stringify([sources.byAddress.get(url)?.identity.key ?? url, stance, insight]);
        const earlier = first.get(key) ?? index;
        first.set(key, earlier);
        if (earlier === index) continue;
        const gone = lesser(fields.sources, earlier, index);
        const fix = () => (gone === undefined ? undefined : ({ kind: 'entry', list: 'sources', index: gone } as const));
        const reason = `Unexpected source "${url}" a second time, expected another stance or insight`;
        report(file, ['sources', index, 'url'], reason, undefined, fix);
      }
    }
  },
};

/** Of two mentions of a source the one that says nothing which the other does not, the later one if they say the same. */
function lesser(sources: readonly SourceFields[], earlier: number, later: number): number | undefined {
  const isIn = (one: number, other: number) =>
    Object.entries(sources[one] as SourceFields).every(
      ([name, value]) => name === 'url' || isDeepStrictEqual(value, sources[other]?.[name as keyof SourceFields]),
    );
  return isIn(later, earlier) ? later : isIn(earlier, later) ? earlier : undefined;
}
