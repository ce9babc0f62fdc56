/** What is being written: about what, as which draft; kept as it is written. */
import type { Looked } from '../../compose/look.ts';
import { type About, composeAddress } from '../../views/compose-address.ts';
import type { Desk } from './desk.ts';
import type { Drafts } from './drafts.ts';
import type { SourceValues } from './source-entry.ts';

/** Milliseconds without a step after which a draft is kept; by eye. */
const PAUSE = 400;

export interface Work {
  about: About;
  draftId: string;
  /** Whether all that the check says is shown, also where nobody has been yet. */
  isAsked: boolean;
  /** Remembers what there is now: while nothing else is, there is nothing to keep. */
  begin(looked: Looked): void;
  /** Says that what there is now is to be kept, although nobody has written on. */
  carryOn(): void;
  /** Whether nothing has been written since it began. */
  isUntouched(looked: Looked): boolean;
  keep(): void;
  keepLater(): void;
}

export interface Working {
  desk: Desk;
  drafts: Drafts;
  /** The text as it stands, also where the check has failed. */
  text(): string;
  /** What is in the form of an insight. */
  insight(): SourceValues;
  /** Tells the writer something. */
  say(words: string): void;
  /** Hears that a draft is kept. */
  kept(): void;
}

export function workOf({ desk, drafts, text, insight, say, kept }: Working): Work {
  let begun = '';
  let pause: ReturnType<typeof setTimeout> | undefined;
  const isInsight = () => work.about.kind === 'insight';
  /** All that a draft would keep, as a text to compare. */
  const stateOf = ({ written }: Looked) => JSON.stringify([written.name, text(), isInsight() && insight()]);

  const work: Work = {
    about: { kind: 'question' },
    draftId: newDraftId(),
    isAsked: false,
    begin(looked) {
      begun = stateOf(looked);
    },
    carryOn() {
      begun = '';
      work.keep();
    },
    isUntouched: (looked) => stateOf(looked) === begun,
    keep() {
      clearTimeout(pause);
      const looked = desk.looked;
      if (!looked || stateOf(looked) === begun) return;
      begun = '';
      const { name, was, named } = looked.written;
      const result = drafts.keep(work.draftId, {
        about: work.about,
        title: looked.fields.title,
        name,
        text: text(),
        ...(was !== undefined && { was }),
        ...(named && { named }),
        ...(isInsight() && { form: insight() }),
        changed: new Date().toISOString(),
      });
      if ('failure' in result) say(result.failure);
      else {
        if (result.id !== work.draftId) say('Another tab has this draft too: here it is kept as one of its own.');
        work.draftId = result.id;
        // A reload finds it again.
        history.replaceState(history.state, '', composeAddress('', { ...bare(work.about), draft: work.draftId }));
        kept();
      }
    },
    keepLater() {
      clearTimeout(pause);
      pause = setTimeout(work.keep, PAUSE);
    },
  };
  return work;
}

/** What a draft is about, without what is in its form. */
function bare(about: About): About {
  if (about.kind === 'question') return { kind: 'question' };
  return { kind: about.kind, ...(about.id !== undefined && { id: about.id }) };
}

export const newDraftId = () => crypto.getRandomValues(new Uint32Array(2)).reduce((id, part) => `${id}${part.toString(36)}`, '');
