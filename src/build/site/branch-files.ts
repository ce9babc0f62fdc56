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

/** @param siteUrl origin of the published site */
export function branchFiles(mosaic: Mosaic, to: Addresses, siteUrl: string): SiteFile[] {
  const places = branchPlaces(mosaic);
  const context: BranchContext = { mosaic, places, glossary: glossaryOf(mosaic.terms, to), to };
  return [...places].flatMap(([branch, { kind }]) => {
    if (kind === 'whole') return wholeBranch(branch, context, siteUrl);
    return kind === 'parts' ? [pageOf(branch, () => branchInParts(branch, context))] : [];
  });
}

function wholeBranch(branch: Question, context: BranchContext, siteUrl: string): SiteFile[] {
  const questions = questionsIn(branch);
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
