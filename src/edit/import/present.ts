/** The questions that exist, prepared once for any number of plans. */
import { type MergedSources, mergeFacts } from '../../mosaic/facts.ts';
import { type Ids, idsOf } from '../../mosaic/ids.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { commonness } from '../id-for.ts';
import { type Known, type KnownQuestions, knownQuestions } from './known.ts';
import { keysOfPosers } from './posers.ts';

export interface Present {
  files: readonly QuestionFile[];
  ids: Ids;
  sources: MergedSources;
  known: KnownQuestions;
  /** How many titles have a word. */
  common(word: string): number;
}

export function presentQuestions(files: readonly QuestionFile[]): Present {
  const sources = mergeFacts(files);
  return {
    files,
    ids: idsOf(files),
    sources,
    known: knownQuestions(files.map((file) => knownOf(file, sources))),
    common: commonness(files.map(({ frontmatter }) => frontmatter.fields.title)),
  };
}

function knownOf(file: QuestionFile, sources: MergedSources): Known {
  const { title, label, parent, also_under, order } = file.frontmatter.fields;
  const parents = [...(parent === undefined ? [] : [parent]), ...also_under];
  return { id: file.id, title, label, parents, order, posers: keysOfPosers(file, sources) };
}
