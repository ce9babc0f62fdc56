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
  /** The form for an insight about a question, with the question filled in. */
  insight(id: string): string;
  /** The same form with an insight in it, all of it; undefined where that is too long for an address. */
  filledInsight(id: string, insight: FilledInsight): string | undefined;
  /** The issue form with a bundle in it; undefined where it does not fit into an address. */
  filledList(bundle: string): string | undefined;
  /** An empty issue form. */
  form(name: FormName): string;
  /** A new thread about a page. */
  discuss(title: string, address: string): string;
  /** All states of a question's file, each with its day. */
  history(file: string): string;
  /** A file of the repository, to read. */
  file(name: string): string;
}

/** The issue forms of the repository, by the names of their files. */
type FormName = 'question' | 'insight' | 'wrong' | 'list';

/** A whole insight, for the form. */
export interface FilledInsight {
  /** Address of the source. */
  url: string;
  insight: string;
  /** Facts that the mosaic does not have yet. */
  title?: string;
  authors?: readonly string[];
  /** A year, month or day. */
  date?: string;
  kind?: string;
  stance?: string;
  at?: string;
  /** Whether a machine drafted it. */
  assisted?: boolean;
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
      `${repository}/new/${branch}/questions?${new URLSearchParams({ filename: PLACEHOLDERS.file, value: newFile(parent) })}`,
    newFile(name, text) {
      const address = `${repository}/new/${branch}/questions?${new URLSearchParams({ filename: name, ...(text !== undefined && { value: text }) })}`;
      return address.length <= LONGEST_ADDRESS ? address : undefined;
    },
    filledInsight(question, { url, insight, title, authors = [], date, kind, stance, at, assisted }) {
      const said = { question, url, stance, insight, source_title: title, authors: authors.join(', '), date, kind, at };
      const given = Object.entries({ template: 'insight.yml', ...said, ...(assisted && { assisted: 'yes' }) });
      const fields = given.flatMap(([name, value]) => (value ? [[name, value]] : []));
      const address = `${repository}/issues/new?${new URLSearchParams(fields)}`;
      return address.length <= LONGEST_ADDRESS ? address : undefined;
    },
    filledList(bundle) {
      // An address may be hundreds of times as long as GitHub takes.
      if (bundle.length > LONGEST_ADDRESS) return undefined;
      const address = `${repository}/issues/new?${new URLSearchParams({ template: 'list.yml', bundle })}`;
      return address.length <= LONGEST_ADDRESS ? address : undefined;
    },
    form: (name) => `${repository}/issues/new?template=${name}.yml`,
    insight: (id) => `${repository}/issues/new?${new URLSearchParams({ template: 'insight.yml', question: id })}`,
    discuss: (title, address) => `${repository}/issues/new?${new URLSearchParams({ title, body: `About ${address}\n\n` })}`,
    history: (file) => `${repository}/commits/${branch}/questions/${encodePath(file)}`,
    file: (name) => `${repository}/blob/${branch}/${encodePath(name)}`,
  };
}

/** What stands in a new file where a contributor writes: nothing that could be meant. */
export const PLACEHOLDERS = {
  title: 'What is the question, as asked?',
  body: 'Why it matters, and what an answer would look like.',
  file: 'name-of-the-question.md',
} as const;

const newFile = (parent: string | undefined): string =>
  [
    '---',
    `title: ${PLACEHOLDERS.title}`,
    ...(parent ? [`parent: ${parent}`] : []),
    'tags: []',
    'sources: []',
    '---',
    '',
    PLACEHOLDERS.body,
    '',
  ].join('\n');

const encodePath = (file: string) => file.split('/').map(encodeURIComponent).join('/');
