import type { QuestionFile } from '../question-file.ts';
import type { Rule } from '../rule.ts';

/** The most levels below a root; the page of a question shows all questions above it. Chosen by eye. */
const DEEPEST = 50;

/** The tree is no deeper than a page can show. */
export const depth: Rule = {
  id: 'depth',
  severity: 'error',
  explain:
    `A question is at most ${DEEPEST} levels below its root, because its page names all questions above it. ` +
    'Give it a parent further up.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n' }, messages: [] },
  bad: {
    files: Object.fromEntries(
      Array.from({ length: DEEPEST + 3 }, (_, index) => [
        `q${index}.md`,
        `---\ntitle: ${'xyz'.repeat(index + 1)}?\n${index ? `parent: q${index - 1}\n` : ''}---\n`,
      ]),
    ),
    messages: [`q${DEEPEST + 1}.md:3:9: Unexpected question ${DEEPEST + 1} levels below its root, expected at most ${DEEPEST}`],
  },
  check({ files, resolve }, report) {
    const depths = new Map<QuestionFile, number>();
    for (const file of files) {
      const chain: QuestionFile[] = [];
      const onChain = new Set<QuestionFile>();
      let current: QuestionFile | undefined = file;
      while (current && !depths.has(current) && !onChain.has(current)) {
        chain.push(current);
        onChain.add(current);
        const { parent }: { parent?: string | undefined } = current.frontmatter.fields;
        current = parent === undefined ? undefined : resolve(parent);
      }
      // Questions below a cycle have no depth; the rule `cycle` reports it.
      let depth = current ? (depths.get(current) ?? Number.NaN) : -1;
      for (const below of chain.reverse()) {
        depth += 1;
        depths.set(below, depth);
        // Questions further down get no message of their own.
        if (depth === DEEPEST + 1)
          report(below, ['parent'], `Unexpected question ${depth} levels below its root, expected at most ${DEEPEST}`);
      }
    }
  },
};
