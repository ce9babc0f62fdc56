/** How what was written can be proposed, as plain data. */
import type { Looked } from '../../compose/look.ts';
import type { Way } from '../../views/compose-address.ts';
import { type FilledInsight, PLACEHOLDERS, type RepositoryLinks } from '../../views/repository-links.ts';

/** A way to propose. */
export type ProposalWay =
  /** GitHub's editor opens with the text in it. */
  | { kind: 'filled'; href: string }
  /** The text is to be copied into GitHub's editor, which opens empty. */
  | { kind: 'paste'; href: string; why: 'too long' }
  /** The text is to be copied over that of the file. */
  | { kind: 'replace'; href: string }
  /** The issue form opens with all in it; a workflow makes the pull request. */
  | { kind: 'form'; href: string };

export interface Proposal {
  /** Why it cannot be proposed yet, in words; empty where it can. */
  lacks: string[];
  /** Problems that are errors. */
  errors: Looked['problems'];
  /** The best way first. */
  ways: ProposalWay[];
}

/** @param filled of an insight: what is in its form, if it is whole */
export function proposalOf(looked: Looked, way: Way, links: RepositoryLinks, filled?: FilledInsight): Proposal {
  const { written, fields, body, problems } = looked;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lacks: string[] = [];
  if (fields.title === PLACEHOLDERS.title) lacks.push('The question is still the example: write yours.');
  if (body === PLACEHOLDERS.body) lacks.push('The text is still the example: write yours, or leave it empty.');
  if (way === 'insight' && !filled) lacks.push('An insight needs the address of its source, and what it changes about the question.');
  else if (written.was === written.text) lacks.push('Nothing has changed yet.');
  return { lacks, errors, ways: waysOf(looked, links, filled) };
}

function waysOf({ written, id }: Looked, links: RepositoryLinks, filled: FilledInsight | undefined): ProposalWay[] {
  const { name, text, was } = written;
  if (was === undefined) {
    const whole = links.newFile(name, text);
    return whole ? [{ kind: 'filled', href: whole }] : [{ kind: 'paste', href: links.newFile(name) ?? '', why: 'too long' }];
  }
  const form = filled && links.filledInsight(id, filled);
  return [...(form ? [{ kind: 'form' as const, href: form }] : []), { kind: 'replace', href: links.edit(name) }];
}
