import { identify } from '../identity.ts';
import type { FieldPath, Rule } from '../rule.ts';

/** Each way to settle a question, and each hinge, names the source that argues so. */
export const argued: Rule = {
  id: 'argued',
  severity: 'error',
  scope: 'file',
  explain:
    'Each entry of settled_by and hinges says in `from` which source argues so. That source is among the sources of ' +
    'some question, where its title and authors are given: who holds a view is who wrote it. A hinge says what ' +
    'follows, in `then` or `favours`.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'sources: [{url: https://arxiv.org/abs/2110.14602, title: A paper}]\n' +
        'hinges: [{if: yes, then: More., from: "https://arxiv.org/pdf/2110.14602"}]\n' +
        '---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'settled_by:\n' +
        '  - {all: [b]}\n' +
        '  - {all: [b=no], from: https://example.org/x}\n' +
        'hinges: [{if: no, from: https://example.org/y}]\n' +
        'sources: [{url: https://example.org/y, title: Y}]\n' +
        '---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\n---\n',
    },
    messages: [
      'a.md:4:5: Unexpected entry of settled_by without from, expected the address of the source that argues so',
      'a.md:5:25: Unexpected source "https://example.org/x", expected one that is among the sources of a question',
      'a.md:6:10: Unexpected hinge from which nothing follows, expected then or favours',
    ],
  },
  check({ files, sources }, report) {
    for (const file of files) {
      const { settled_by, hinges } = file.frontmatter.fields;
      const from = (list: 'settled_by' | 'hinges', index: number, address: string | undefined) => {
        const at: FieldPath = [list, index];
        if (address === undefined)
          report(file, at, `Unexpected entry of ${list} without from, expected the address of the source that argues so`);
        else {
          const source = identify(address);
          // The rule `url` reports what is no address at all.
          if (source && !sources.byKey.has(source.key))
            report(file, [...at, 'from'], `Unexpected source "${address}", expected one that is among the sources of a question`);
        }
      };
      for (const [index, way] of settled_by.entries()) from('settled_by', index, way.from);
      for (const [index, hinge] of hinges.entries()) {
        from('hinges', index, hinge.from);
        if (hinge.then === undefined && hinge.favours.length === 0)
          report(file, ['hinges', index], 'Unexpected hinge from which nothing follows, expected then or favours');
      }
    }
  },
};
