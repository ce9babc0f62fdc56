import { hasInsight, type Status } from '../fill.ts';
import type { Rule } from '../rule.ts';
import type { SourceFields } from '../schema.ts';

/** The source that each status needs. */
const NEEDS: Partial<Record<Status, { source: string; suffices: (source: SourceFields) => boolean }>> = {
  partial: { source: 'a source with an insight', suffices: hasInsight },
  answered: { source: 'a source whose stance is answers', suffices: ({ stance }) => stance === 'answers' },
  'ill-posed': { source: 'a source whose stance is disputes', suffices: ({ stance }) => stance === 'disputes' },
};

/** A question that is not open has a source that shows why. */
export const status: Rule = {
  id: 'status',
  severity: 'error',
  scope: 'file',
  explain:
    'partial needs a source with an insight, answered a source whose stance is answers, ill-posed one whose stance ' +
    'is disputes. Add the source, or leave the question open.',
  good: {
    files: { 'a.md': '---\ntitle: A?\nstatus: partial\nsources:\n  - url: https://example.org\n    insight: It is so.\n---\n' },
    messages: [],
  },
  bad: {
    files: { 'a.md': '---\ntitle: A?\nstatus: answered\nsources: [https://example.org]\n---\n' },
    messages: ['a.md:3:9: Unexpected status "answered", expected a source whose stance is answers to show it'],
  },
  check({ files }, report) {
    for (const file of files) {
      const { status, sources } = file.frontmatter.fields;
      const need = NEEDS[status];
      // A source with a flaw may be the one that is needed.
      const unreadSource = file.frontmatter.flaws.some((flaw) => 'field' in flaw && flaw.field.startsWith('sources'));
      if (need && !unreadSource && !sources.some(need.suffices))
        report(file, ['status'], `Unexpected status "${status}", expected ${need.source} to show it`);
    }
  },
};
