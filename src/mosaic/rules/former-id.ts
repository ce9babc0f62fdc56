import type { Rule } from '../rule.ts';

/** Questions are named by their present ids. */
export const formerId: Rule = {
  id: 'former-id',
  severity: 'warning',
  scope: 'file',
  explain:
    'A question that was renamed or merged can still be reached by its former id, an alias, but what names it is ' +
    'easier to follow with the present one. `npm run check -- --fix` writes it.',
  good: {
    files: { 'a.md': '---\ntitle: A?\naliases: [old]\n---\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n[[a]]\n' },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\naliases: [old]\n---\n',
      'b.md':
        '---\ntitle: B, then?\n' +
        'parent: old\n' +
        'sources:\n' +
        '  - url: https://example.org\n' +
        '    insight: |\n' +
        '      More of [this](old.md).\n' +
        '---\n' +
        'See [[old|that]].\n',
    },
    messages: [
      'b.md:3:9: Unexpected former id "old", expected the present one, "a"',
      'b.md:7:15: Unexpected former id "old", expected the present one, "a"',
      'b.md:9:5: Unexpected former id "old", expected the present one, "a"',
    ],
  },
  check({ references, byId, byAlias }, report) {
    for (const { file, kind, target, at } of references()) {
      const present = (kind === 'id' || kind === 'link') && !byId.has(target) ? byAlias.get(target)?.id : undefined;
      if (present === undefined) continue;
      report(file, at, `Unexpected former id "${target}", expected the present one, "${present}"`, present, () => ({
        kind: 'id',
        from: target,
        to: present,
      }));
    }
  },
};
