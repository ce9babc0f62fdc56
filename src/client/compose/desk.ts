/** What is being written now, for all parts of the page: each hears what a step has come to. */
import type { Looked } from '../../compose/look.ts';
import type { Step, Written } from '../../compose/written.ts';
import type { Composer } from './ask-composer.ts';

/** Where a step comes from. */
export type Origin = 'form' | 'text' | 'open';

export interface Desk {
  readonly looked: Looked | undefined;
  open(written: Written): Promise<Looked>;
  /** Takes a step. Returns why it was not taken, if it was not. */
  take(step: Step, origin: Origin): Promise<string | undefined>;
  /** @param listener hears of every look at the text, and whether the form is still writing */
  onLook(listener: (looked: Looked, origin: Origin) => void): void;
  /** Hears whether steps of the form are still to be taken: until then the text is not what it will be. */
  onWriting(listener: (isWriting: boolean) => void): void;
}

export function deskOf(composer: Composer): Desk {
  const listeners: ((looked: Looked, origin: Origin) => void)[] = [];
  const writing: ((isWriting: boolean) => void)[] = [];
  let looked: Looked | undefined;
  let pending = 0;
  const tell = (next: Looked, origin: Origin) => {
    looked = next;
    for (const listener of listeners) listener(next, origin);
  };
  const count = (change: number) => {
    pending += change;
    for (const listener of writing) listener(pending > 0);
  };
  return {
    get looked() {
      return looked;
    },
    async open(written) {
      const outcome = await composer.open(written);
      tell(outcome.looked, 'open');
      return outcome.looked;
    },
    async take(step, origin) {
      if (origin === 'form') count(1);
      const outcome = await composer.take(step);
      if (origin === 'form') count(-1);
      if (!outcome) return undefined;
      tell(outcome.looked, origin);
      return outcome.refused;
    },
    onLook: (listener) => listeners.push(listener),
    onWriting: (listener) => writing.push(listener),
  };
}
