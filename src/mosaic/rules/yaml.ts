import type { Rule } from '../rule.ts';

/** The frontmatter is YAML that parses, without custom tags and with few aliases. */
export const yaml: Rule = {
  id: 'yaml',
  severity: 'error',
  scope: 'file',
  explain:
    'The frontmatter is plain YAML 1.2: fields, lists and text. Quote a text that holds ": " or begins with a sign ' +
    'such as [ { * & ! %. Custom tags are not read, and aliases only in small numbers.',
  good: { files: { 'a.md': '---\ntitle: "A: is it so?"\n---\n' }, messages: [] },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\ntags: [a\n---\n',
      'b.md': '---\ntitle: !!js/function "B?"\n---\n',
      'c.md': '---\ntitle: Alignment: what is it?\n---\n',
    },
    messages: [
      'a.md:3:9: Unexpected YAML, expected it to parse: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'b.md:2:8: Unexpected YAML, expected it to parse: Unresolved tag: tag:yaml.org,2002:js/function; put quotes ' +
        'around the text of "title"',
      'c.md:2:8: Unexpected YAML, expected it to parse: Nested mappings are not allowed in compact mappings; put ' +
        'quotes around the text of "title"',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const flaw of file.frontmatter.flaws)
        if (flaw.kind === 'yaml') report(file, flaw, `Unexpected YAML, expected it to parse: ${flaw.reason}`);
    }
  },
};
