/** The draft of a question file in the list of drafts. */
import { composeAddress } from '../../views/compose-address.ts';
import type { ShownDraft } from './draft-list.ts';
import type { Draft } from './drafts.ts';

const KINDS = { question: 'a question', insight: 'an insight about', correction: 'a correction of' } as const;

export const shownDraft = ({ about, title, name, text }: Draft, id: string): ShownDraft => ({
  kind: KINDS[about.kind],
  title,
  href: composeAddress('', { ...about, draft: id }),
  file: name.split('/').at(-1) ?? 'question.md',
  text,
});
