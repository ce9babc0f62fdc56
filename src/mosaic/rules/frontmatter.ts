import type { Rule } from '../rule.ts';

/** A question file begins with YAML between two lines of `---`. */
export const frontmatter: Rule = {
  id: 'frontmatter',
  severity: 'error',
  scope: 'file',
  explain:
    'A question file begins with a line "---", fields in YAML, and a line "---". Nothing comes before the first ' +
    'line, and no language after it.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n' }, messages: [] },
  bad: {
    files: {
      'a.md': 'A question?\n',
      'b.md': '---\ntitle: B?\n',
      'c.md': '---js\n{title: "C?"}\n---\n',
      'd.md': '---\ntitle: D?\n----\n\n---\n',
    },
    messages: [
      'a.md:1:1: Unexpected start of the file, expected frontmatter: a line "---", fields such as "title: …", and a line "---"',
      'b.md:1:1: Unexpected end of the file in the frontmatter, expected a line "---" that closes it',
      'c.md:1:4: Unexpected language "js" after "---", expected nothing: frontmatter is YAML',
      'd.md:3:1: Unexpected line "----" in the frontmatter, expected a line "---" that closes it',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const flaw of file.frontmatter.flaws) {
        if (flaw.kind === 'missing')
          report(
            file,
            flaw,
            'Unexpected start of the file, expected frontmatter: a line "---", fields such as "title: …", and a line "---"',
          );
        if (flaw.kind === 'unclosed')
          report(file, flaw, 'Unexpected end of the file in the frontmatter, expected a line "---" that closes it');
        if (flaw.kind === 'closing')
          report(file, flaw, `Unexpected line ${flaw.found} in the frontmatter, expected a line "---" that closes it`, '---');
        if (flaw.kind === 'language')
          report(file, flaw, `Unexpected language "${flaw.found}" after "---", expected nothing: frontmatter is YAML`, '');
      }
    }
  },
};
