import type { Rule } from '../rule.ts';

/** Every field has the type the schema gives it. */
export const fieldType: Rule = {
  id: 'field-type',
  severity: 'error',
  scope: 'file',
  explain:
    'Each field has the type of the reference. A single tag is still a list, [like-this]; a title that looks like a number is quoted.',
  good: {
    files: {
      'a.md':
        '---\ntitle: "1984?"\n' +
        'tags: [x]\n' +
        'sources:\n' +
        '  - {url: https://example.org, authors: [Center for Research and Policy, "Smith, Ada", Ernst and Young]}\n' +
        '---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'b.md': '---\ntitle: "B?\\n# C"\n---\n',
      'a.md':
        '---\ntitle: A?\n' +
        'tags: x\n' +
        'status: done\n' +
        'sources:\n' +
        '  - url: https://example.org\n' +
        '    date: March 2023\n' +
        '  - url: https://example.org/b\n' +
        '    authors: [A. Smith and B. Jones]\n' +
        '    date: 2023-02-31\n' +
        '    by: "@ada!"\n' +
        '---\n',
    },
    messages: [
      'a.md:3:7: Unexpected "x" as tags, expected a list',
      'a.md:4:9: Unexpected "done" as status, expected one of open, partial, answered, ill-posed',
      'a.md:7:11: Unexpected "March 2023" as sources[0].date, expected a year, month or day that is in the calendar, ' +
        'such as 2023, 2023-03 or 2023-03-09',
      'a.md:9:15: Unexpected "A. Smith and B. Jones" as sources[1].authors[0], expected the name of one person or ' +
        'group, with an entry for each',
      'a.md:10:11: Unexpected "2023-02-31" as sources[1].date, expected a year, month or day that is in the calendar, ' +
        'such as 2023, 2023-03 or 2023-03-09',
      'a.md:11:9: Unexpected "@ada!" as sources[1].by, expected a GitHub handle such as octocat, without @',
      'b.md:2:8: Unexpected "B?\n# C" as title, expected one line without control characters or marks that turn its direction',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const flaw of file.frontmatter.flaws) {
        if (flaw.kind === 'type') report(file, flaw, `Unexpected ${flaw.found} as ${flaw.field}, expected ${flaw.expected}`);
      }
    }
  },
};
