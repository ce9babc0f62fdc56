/** Links into GitHub: edit a question, add one below it, add an insight, read a file. */

export interface RepositoryLinks {
  /** Where a question's file is edited. */
  edit(file: string): string;
  /** GitHub's editor with a new, valid question file in it, in which the title and the name of the file are placeholders. */
  newQuestion(parent?: string): string;
  /**
   * GitHub's editor with a new file in it; undefined where the text is too long for an address.
   * @param name below the questions folder
   */
  newFile(name: string, text?: string): string | undefined;
  /** The form for an insight about a question, with the question and what else is known filled in. */
  insight(id: string, known?: KnownOfInsight): string;
  /** A new thread about a page. */
  discuss(title: string, address: string): string;
  /** All states of a question's file, each with its day. */
  history(file: string): string;
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
    newFile(name, text) {
      const address = `${repository}/new/${branch}/questions?${new URLSearchParams({ filename: name, ...(text !== undefined && { value: text }) })}`;
      return address.length <= LONGEST_ADDRESS ? address : undefined;
    },
    insight: (id, known = {}) => `${repository}/issues/new?${filledForm(id, known, LONGEST_ADDRESS - repository.length - 12)}`,
    discuss: (title, address) => `${repository}/issues/new?${new URLSearchParams({ title, body: `About ${address}\n\n` })}`,
    history: (file) => `${repository}/commits/${branch}/questions/${encodePath(file)}`,
    file: (name) => `${repository}/blob/${branch}/${encodePath(name)}`,
  };
}

/**
 * The fields of the form `insight.yml`. Of what is too long for an address, the passage is cut first; then it, authors and title are left
 * out, and at last the address of the source.
 */
function filledForm(question: string, { url, title, authors = [], date, passage }: KnownOfInsight, most: number): string {
  const bare = { template: 'insight.yml', question };
  const fields = { ...bare, ...(url && { url }) };
  const facts = { ...fields, ...(title && { source_title: title }), ...(authors.length > 0 && { authors: authors.join(', ') }) };
  const whole = { ...facts, ...(date && { date }) };
  const lengths = passage ? PASSAGE_LENGTHS : [];
  const tries = [...lengths.map((length) => ({ ...whole, insight: quoted(passage ?? '', length) })), whole, fields, bare];
  const written = tries.map((each) => `${new URLSearchParams(each)}`);
  return written.find(({ length }) => length <= most) ?? (written.at(-1) as string);
}

/** How much of a passage is tried, in UTF-16 code units; of most scripts, each is at most nine bytes of an address. Chosen by eye. */
const PASSAGE_LENGTHS = [2000, 400, 100];

/** A passage as a quotation in Markdown, cut where it is longer, and never within a character. */
function quoted(passage: string, longest: number): string {
  const line = passage.replace(/\s+/g, ' ').trim();
  return `> ${line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')} …` : line}\n\n`;
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
