/** Everything the page of a whole branch shows: its questions in tree order, each with what is known of it. */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { FILL_LOOKS } from '../pictures/fills.ts';
import type { Addresses } from './address.ts';
import { type BranchPlace, sizeOf } from './branches.ts';
import { counted } from './count.ts';
import { type CutList, cutOutline } from './cut-outline.ts';
import type { Glossary } from './glossary.ts';
import { type InsightView, insightsOf } from './insights.ts';
import { type ListedSource, listedSources } from './listed-sources.ts';
import { type Passage, passageOf } from './passage.ts';
import {
  type LabelReference,
  labelReference,
  type QuestionReference,
  questionReference,
  type SourceReference,
  sourceReference,
} from './reference.ts';

/** What comes before the questions. */
export interface BranchHead {
  branch: QuestionReference;
  lineage: LabelReference[];
  /** How many questions it has: `12 questions`. */
  size: string;
}

export interface BranchPage extends BranchHead {
  /** The newest date of what is known here: of a source with an insight, or of a day when somebody looked. */
  newest?: string;
  /** The same as files. */
  files: { markdown: string; bibtex: string };
  parts: BranchPart[];
}

/** A question on the page. */
export interface BranchPart {
  question: QuestionReference;
  standing: string;
  looked?: string;
  posedIn: SourceReference[];
  body: Passage;
  insights: InsightView[];
  sources: ListedSource[];
  /** From 1 to 6: the level of its heading. */
  level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Its place, such as `2.1`; empty for the branch itself. */
  number: string;
}

/** What the page of a branch that is too long for one shows. */
export interface BranchParts extends BranchHead {
  /** Its questions as a tree: branches that are cut off lead to the pages of all of them. */
  inParts: CutList;
}

/** What the pages of branches need of the mosaic. */
export interface BranchContext {
  mosaic: Mosaic;
  places: ReadonlyMap<Question, BranchPlace>;
  glossary: Pick<Glossary, 'termsIn'>;
  to: Addresses;
}

const headOf = (branch: Question, to: Addresses): BranchHead => ({
  branch: questionReference(branch, to),
  lineage: branch.lineage.map((above) => labelReference(above, to)),
  size: counted(sizeOf(branch), 'question'),
});

/** @param questions of the branch, in tree order */
export function branchPage(branch: Question, questions: readonly Question[], context: BranchContext): BranchPage {
  const { mosaic, glossary, to } = context;
  const here = new Set(questions.map(({ id }) => id));
  /** A question that is here is linked to here. */
  const question = (id: string, heading?: string) => (here.has(id) ? `#${heading ? anchorOf(id, heading) : id}` : to.question(id, heading));
  const inside: Addresses = { ...to, question };
  const numbers = numbersOf(branch);
  const parts = questions.map((each): BranchPart => {
    // The fields are made on each call.
    const { looked } = each.fields;
    const level = Math.min(6, each.lineage.length - branch.lineage.length + 1) as BranchPart['level'];
    const body = passageOf(each.prose, mosaic, inside, glossary.termsIn(each.id));
    return {
      question: questionReference(each, to),
      level,
      number: numbers.get(each) ?? '',
      standing: FILL_LOOKS[each.fill].standing,
      ...(looked && { looked }),
      posedIn: each.citations.filter(({ stance }) => stance === 'poses').map(({ source }) => sourceReference(source, to)),
      body: { ...body, nested: { prefix: anchorOf(each.id, ''), down: level - 1 } },
      insights: insightsOf(each, mosaic, inside),
      sources: listedSources(each, [], to),
    };
  });
  const newest = parts.flatMap(({ looked, insights }) => [looked, ...insights.map(({ source }) => source.date)]).reduce(laterOf, undefined);
  return {
    ...headOf(branch, to),
    ...(newest && { newest }),
    files: { markdown: to.file(`questions/${branch.id}/all.md`), bibtex: to.file(`questions/${branch.id}/all.bib`) },
    parts,
  };
}

/** The later of two dates, as far as there are any: a year, month or day. */
const laterOf = (a: string | undefined, b: string | undefined) => ((b ?? '') > (a ?? '') ? b : a);

/** The anchor on the page of a branch of a heading in the body of a question. No id has two hyphens in a row. */
const anchorOf = (id: string, heading: string): string => `${id}--${heading}`;

/** The numbers of all questions below a branch: `1`, `1.1`, `1.2`, `2`. */
function numbersOf(branch: Question): Map<Question, string> {
  const numbers = new Map<Question, string>();
  const waiting = [branch];
  for (let above = waiting.pop(); above; above = waiting.pop()) {
    const before = numbers.get(above);
    for (const [at, child] of above.children.entries()) {
      numbers.set(child, `${before ? `${before}.` : ''}${at + 1}`);
      waiting.push(child);
    }
  }
  return numbers;
}

export function branchInParts(branch: Question, { places, to }: BranchContext): BranchParts {
  return {
    ...headOf(branch, to),
    inParts: cutOutline(branch.children, places, to),
  };
}
