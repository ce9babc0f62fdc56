/** Links into GitHub's editor: edit a question, add one below it, add an insight. */
import { site } from '../site.ts';

/** Where a question's file is edited. */
export const editLink = (file: string) => `${site.repository}/edit/${site.branch}/questions/${encodePath(file)}`;

/** GitHub's editor with a new, valid question file in it. The title is to be written, and the file named after it. */
export function newQuestionLink(parent: string | undefined): string {
  const text = [
    '---',
    'title: What is the question, as asked?',
    ...(parent ? [`parent: ${parent}`] : []),
    'tags: []',
    'sources: []',
    '---',
    '',
    'Why it matters, and what an answer would look like.',
    '',
  ].join('\n');
  return `${site.repository}/new/${site.branch}/questions?${new URLSearchParams({ filename: 'name-of-the-question.md', value: text })}`;
}

/** The form for an insight about a question, with the question filled in. */
export const insightLink = (id: string) =>
  `${site.repository}/issues/new?${new URLSearchParams({ template: 'insight.yml', question: id })}`;

const encodePath = (file: string) => file.split('/').map(encodeURIComponent).join('/');
