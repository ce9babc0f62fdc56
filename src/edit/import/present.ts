/** The questions that exist, prepared once for any number of plans. */
import { type MergedSources, mergeFacts } from '../../mosaic/facts.ts';
import { type Ids, idsOf } from '../../mosaic/ids.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import type { TermsFile } from '../../mosaic/read/terms.ts';
import { commonness } from '../id-for.ts';
import { type Known, type KnownQuestions, knownQuestions } from './known.ts';
import { keysOfPosers, type PersonOf, personIn } from './posers.ts';

export interface Present {
  files: readonly QuestionFile[];
  ids: Ids;
  sources: MergedSources;
  personOf: PersonOf;
  known: KnownQuestions;
  /** How many titles have a word. */
  common(word: string): number;
}

/** @param terms the file that says which names are one person's, if there is one */
export function presentQuestions(files: readonly QuestionFile[], terms?: TermsFile): Present {
  const sources = mergeFacts(files);
  const personOf = personIn(terms);
  return {
    files,
    ids: idsOf(files),
    sources,
    personOf,
    known: knownQuestions(files.map((file) => knownOf(file, sources, personOf))),
    common: commonness(files.map(({ frontmatter }) => frontmatter.fields.title)),
  };
}

function knownOf(file: QuestionFile, sources: MergedSources, personOf: PersonOf): Known {
  const { title, label, parent, also_under, order } = file.frontmatter.fields;
  const parents = [...(parent === undefined ? [] : [parent]), ...also_under];
  return { id: file.id, title, label, parents, order, posers: keysOfPosers(file, sources, personOf) };
}
