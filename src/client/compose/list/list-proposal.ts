/** How a finished list can be proposed, as plain data. */
import type { Finished } from '../../../compose/list/finish-list.ts';
import type { RepositoryLinks } from '../../../views/repository-links.ts';

export type ListWay =
  /** GitHub's editor opens with the only file in it. */
  | { kind: 'file'; href: string }
  /** The issue form opens with the bundle in it. */
  | { kind: 'form'; href: string }
  /** The bundle is to be pasted into the form. */
  | { kind: 'paste'; href: string }
  /** The bundle is too long for a form: it is attached as a file. */
  | { kind: 'attach'; href: string };

/** The most characters of an issue, with room for what the form writes around them: https://github.com/dead-claudia/github-limits */
const LONGEST_ISSUE = 65_536 - 1_000;

/** Undefined where there is nothing to propose. */
export function listWay({ files, bundle }: Pick<Finished, 'files' | 'bundle'>, links: RepositoryLinks): ListWay | undefined {
  const [only, another] = files;
  if (!only) return undefined;
  const editor = another || only.was !== undefined ? undefined : links.newFile(only.name, only.text);
  if (editor) return { kind: 'file', href: editor };
  const form = links.filledList(bundle);
  if (form) return { kind: 'form', href: form };
  return { kind: bundle.length <= LONGEST_ISSUE ? 'paste' : 'attach', href: links.form('list') };
}
