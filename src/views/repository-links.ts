/** Links into GitHub: edit a question, add one below it, add an insight, read a file. */

export interface RepositoryLinks {
  /** Where a question's file is edited. */
  edit(file: string): string;
  /** GitHub's editor with a new, valid question file in it, in which the title and the name of the file are placeholders. */
  newQuestion(parent?: string): string;
  /** The form for an insight about a question, with the question filled in. */
  insight(id: string): string;
  /** A file of the repository, to read. */
  file(name: string): string;
}

/**
 * The links into one repository.
 * @param site `repository` is its address, without a slash at the end
 */
export function repositoryLinks({ repository, branch }: { repository: string; branch: string }): RepositoryLinks {
  return {
    edit: (file) => `${repository}/edit/${branch}/questions/${encodePath(file)}`,
    newQuestion: (parent) =>
      `${repository}/new/${branch}/questions?${new URLSearchParams({ filename: 'name-of-the-question.md', value: newFile(parent) })}`,
    insight: (id) => `${repository}/issues/new?${new URLSearchParams({ template: 'insight.yml', question: id })}`,
    file: (name) => `${repository}/blob/${branch}/${encodePath(name)}`,
  };
}

const newFile = (parent: string | undefined): string =>
  [
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

const encodePath = (file: string) => file.split('/').map(encodeURIComponent).join('/');
