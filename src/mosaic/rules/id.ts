import { clashesOf, faultOfId, faultOfName, idLike, LONGEST_ID } from '../read/file-name.ts';
import type { Rule } from '../rule.ts';

/** A file name is an id: lower-case words joined by `-`. It and the folders above it have names that every file system can hold. */
export const id: Rule = {
  id: 'id',
  severity: 'error',
  explain:
    'The file name without .md is the id of the question and its address for ever: lower-case words joined by "-", ' +
    `at most ${LONGEST_ID} characters. Rename the file. Names that Windows keeps for devices, such as con and aux, ` +
    'cannot be used, nor can two that differ only in case; that holds for folders too.',
  good: { files: { 'how-so.md': '---\ntitle: How so?\n---\n', 'À la/console.md': '---\ntitle: Console?\n---\n' }, messages: [] },
  bad: {
    files: {
      'How so.md': '---\ntitle: How so?\n---\n',
      'aux/b.md': '---\ntitle: B?\n---\n',
      'con.md': '---\ntitle: Con?\n---\n',
      'markdown.MD': '---\ntitle: Markdown?\n---\n',
      'more/c.md': '---\ntitle: C?\n---\n',
      'More/d.md': '---\ntitle: D?\n---\n',
      [`${'long-'.repeat(20)}id.md`]: '---\ntitle: Long?\n---\n',
    },
    messages: [
      'How so.md:1:1: Unexpected file name "How so.md", expected lower-case words joined by "-"; did you mean "how-so.md"?',
      'aux/b.md:1:1: Unexpected folder "aux", expected one that Windows does not keep for a device',
      'con.md:1:1: Unexpected file name "con.md", expected one that Windows does not keep for a device; did you mean "con-question.md"?',
      `${'long-'.repeat(20)}id.md:1:1: Unexpected file name "${'long-'.repeat(20)}id.md", expected at most 100 ` +
        `characters; did you mean "${'long-'.repeat(20).slice(0, -1)}.md"?`,
      'markdown.MD:1:1: Unexpected file name "markdown.MD", expected a name that ends in .md; did you mean "markdown.md"?',
      'more/c.md:1:1: Unexpected name "more", expected one that differs from "More" in more than case: some file systems take them for one',
    ],
  },
  check({ files }, report) {
    const clashes = clashesOf(files.map(({ name }) => name));
    for (const file of files) {
      const fault = faultOfId(file.id) ?? (file.name.endsWith('.md') ? undefined : 'a name that ends in .md');
      if (fault) {
        const better = idLike(file.id);
        const suggestion = better ? `${better}.md` : undefined;
        const hint = suggestion ? `; did you mean "${suggestion}"?` : '';
        report(file, undefined, `Unexpected file name "${file.name.split('/').at(-1)}", expected ${fault}${hint}`, suggestion);
      }
      const folders = file.name.split('/').slice(0, -1);
      const folder = folders.find((name) => faultOfName(name));
      if (folder !== undefined) report(file, undefined, `Unexpected folder "${folder}", expected ${faultOfName(folder)}`);
      const clash = clashes.get(file.name);
      if (clash && !fault)
        report(
          file,
          undefined,
          `Unexpected name "${clash.name}", expected one that differs from "${clash.other}" in more than case: some file ` +
            'systems take them for one',
        );
    }
  },
};
