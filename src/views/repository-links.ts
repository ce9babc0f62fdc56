/** Links into GitHub: edit a question, add one below it, add an insight, read a file. */

export interface RepositoryLinks {
  /** Where a question's file is edited. */
  edit(file: string): string;
  /** GitHub's editor with a new, valid question file in it, in which the title and the name of the file are placeholders. */
  newQuestion(parent?: string): string;
  /** The form for an insight about a question, with the question and what else is known filled in. */
  insight(id: string, known?: KnownOfInsight): string;
  /** A file of the repository, to read. */
  file(name: string): string;
}

/** What a reader knows before they write an insight. */
export interface KnownOfInsight {
  /** Address of the source. */
  url?: string;
  /** Facts that the mosaic does not have yet. */
  title?: string;
  authors?: readonly string[];
  /** A year, month or day. */
  date?: string;
  /** Words of the source that bear on the question; the form quotes them. */
  passage?: string;
}

/** The longest address that GitHub takes, in bytes: https://github.com/github/docs/issues/5136 */
const LONGEST_ADDRESS = 8191;

/**
 * The links into one repository.
 * @param site `repository` is its address, without a slash at the end
 */
export function repositoryLinks({ repository, branch }: { repository: string; branch: string }): RepositoryLinks {
  return {
    edit: (file) => `${repository}/edit/${branch}/questions/${encodePath(file)}`,
    newQuestion: (parent) =>
      `${repository}/new/${branch}/questions?${new URLSearchParams({ filename: 'name-of-the-question.md', value: newFile(parent) })}`,
    insight: (id, known = {}) => `${repository}/issues/new?${filledForm(id, known, LONGEST_ADDRESS - repository.length - 12)}`,
    file: (name) => `${repository}/blob/${branch}/${encodePath(name)}`,
  };
}

/** The fields of the form `insight.yml`. A passage that is too long for an address is cut, then authors and title are left out. */
function filledForm(question: string, { url, title, authors = [], date, passage }: KnownOfInsight, most: number): string {
  const fields = { template: 'insight.yml', question, ...(url && { url }) };
  const facts = { ...fields, ...(title && { source_title: title }), ...(authors.length > 0 && { authors: authors.join(', ') }) };
  const whole = { ...facts, ...(date && { date }) };
  const quoted = (length: number) => `> ${passage?.replace(/\s+/g, ' ').trim().slice(0, length)}\n\n`;
  const lengths = passage ? [2000, 400, 100] : [];
  const tries = [...lengths.map((length) => ({ ...whole, insight: quoted(length) })), whole, fields];
  return tries.map((each) => `${new URLSearchParams(each)}`).find((written) => written.length <= most) ?? `${new URLSearchParams(fields)}`;
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
