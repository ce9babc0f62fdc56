/** The files of whole branches: a page, and the same as Markdown and as references. */
import { printBibtex } from '../../formats/bibliography.ts';
import { branchMarkdown } from '../../formats/branch-markdown.ts';
import { digestOf } from '../../mosaic/digest.ts';
import type { Mosaic, Question } from '../../mosaic/mosaic.ts';
import type { Addresses } from '../../views/address.ts';
import { type BranchContext, branchInParts, branchPage } from '../../views/branch-page.ts';
import { branchPlaces, questionsIn } from '../../views/branches.ts';
import { glossaryOf } from '../../views/glossary.ts';
import type { SiteFile } from './site-files.ts';

/**
 * The files of branches.
 * @param shape the digest of the mosaic without the words of its bodies
 * @param siteUrl origin of the published site
 * @returns by the last question of each branch, after which its files are best made: the store has just read the texts that are in them
 */
export function branchFiles(mosaic: Mosaic, to: Addresses, siteUrl: string, shape: () => string): Map<Question, SiteFile[]> {
  const places = branchPlaces(mosaic);
  const context: BranchContext = { mosaic, places, glossary: glossaryOf(mosaic.terms, to), to };
  const files = new Map<Question, SiteFile[]>();
  for (const [branch, { kind }] of places) {
    if (kind === 'within') continue;
    const questions = kind === 'whole' ? questionsIn(branch) : [branch];
    const made =
      kind === 'whole' ? wholeBranch(branch, questions, context, siteUrl) : [pageOf(branch, () => branchInParts(branch, context))];
    const from = () => digestOf([shape(), questions.map((question) => question.digest)]);
    const last = questions.at(-1) ?? branch;
    files.set(last, [...made.map((file) => ({ ...file, from })), ...(files.get(last) ?? [])]);
  }
  return files;
}

function wholeBranch(branch: Question, questions: readonly Question[], context: BranchContext, siteUrl: string): SiteFile[] {
  const { mosaic, to } = context;
  let digest: string | undefined;
  // What the page shows is in the other files too, so its digest is in their keys. It is known from the page, which comes first.
  const shown = () => digest ?? digestOf(branchPage(branch, questions, context));
  const text = (ending: string, key: () => unknown, make: () => string): SiteFile => ({
    path: `${pathOf(branch)}.${ending}`,
    listed: false,
    content: async () => ({ key: digestOf([shown(), key()]), text: make }),
  });
  return [
    pageOf(
      branch,
      () => branchPage(branch, questions, context),
      (key) => {
        digest = key;
      },
    ),
    text(
      'md',
      () => questions.map((question) => question.digest),
      () => branchMarkdown(branch, questions, mosaic, to, siteUrl),
    ),
    text(
      'bib',
      () => '',
      () => printBibtex(sourcesOf(questions)),
    ),
  ];
}

const pathOf = ({ id }: Question) => `questions/${id}/all`;

/** Search engines list the pages of the questions instead. */
const pageOf = (branch: Question, makeView: () => unknown, known: (key: string) => void = () => undefined): SiteFile => ({
  path: `${pathOf(branch)}/`,
  listed: false,
  async content() {
    const view = makeView();
    const key = digestOf(view);
    known(key);
    return { key, view: () => view };
  },
});

/** The sources of some questions, each once. */
const sourcesOf = (questions: readonly Question[]) =>
  new Set(questions.flatMap(({ citations, mentions }) => [...citations.map(({ source }) => source), ...mentions]));
