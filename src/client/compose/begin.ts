/** Begins to write: a new question, an insight or a correction, or a draft of one. */
import type { Written } from '../../compose/written.ts';
import type { About } from '../../views/compose-address.ts';
import { changedNotice } from './changed-notice.ts';
import type { Desk } from './desk.ts';
import { type Draft, type Drafts, draftFor } from './drafts.ts';
import { type InsightForm, valuesOfAbout } from './insight-form.ts';
import type { SourceValues } from './source-entry.ts';
import type { Subject } from './subject.ts';
import { newDraftId, type Work } from './work.ts';

/** A new question, in which nothing is said yet. */
const EMPTY: Written = { name: 'question.md', text: '---\ntitle:\n---\n' };

export interface Beginnings {
  /** Begins to write about something, or goes on with the draft of it. */
  goTo(next: About): Promise<void>;
  /** Takes the question that an insight or a correction is about; what an insight has already goes with it. */
  choose(id: string): Promise<void>;
  /** From an insight to the file that it is in, with all of it to change. */
  wholeFile(): Promise<void>;
}

export interface Beginning {
  desk: Desk;
  work: Work;
  drafts: Drafts;
  insight: InsightForm;
  subject: Subject;
  /** Shows the parts of the page for what is written, or hides them while there is no file. */
  showParts(isOpen: boolean): void;
  /** Tells the writer something; without anything, nothing. */
  tell(...words: (Node | string)[]): void;
  /** Shows the present look again, now that it has begun. */
  showAgain(): void;
  showDrafts(): void;
}

export function beginnings({ desk, work, drafts, insight, subject, showParts, tell, showAgain, showDrafts }: Beginning): Beginnings {
  let visit = 0;

  /** @param carried of an insight: what is in its form, for another question */
  async function goTo(next: About, carried?: SourceValues): Promise<void> {
    if (!carried) work.keep();
    visit += 1;
    const own = visit;
    const found = carried ? undefined : draftFor(next, drafts.all());
    const draft = found && drafts.get(found.id);
    if (!carried) work.draftId = found?.id ?? newDraftId();
    work.about = draft?.about ?? next;
    work.isAsked = false;
    tell();
    const { about } = work;
    showParts(false);
    subject.show(about.kind, 'id' in about ? about.id : undefined);
    if (about.kind === 'question') await beginQuestion(about, draft);
    else {
      const file = about.id === undefined ? undefined : await subject.load(about.id);
      if (own !== visit) return;
      if (typeof file === 'string') tell(file);
      showParts(typeof file === 'object');
      if (typeof file !== 'object') return;
      if (about.kind === 'correction') await beginCorrection(file, draft);
      else await beginInsight(file, carried ?? draft?.form ?? valuesOfAbout(about), carried !== undefined);
    }
    if (own === visit) showDrafts();
  }

  async function beginQuestion({ parent, title }: Extract<About, { kind: 'question' }>, draft: Draft | undefined): Promise<void> {
    showParts(true);
    if (draft) {
      work.isAsked = true;
      const { name, text, named } = draft;
      work.begin(await desk.open({ name, text, ...(named && { named }) }));
      return;
    }
    await desk.open(EMPTY);
    if (title) await desk.take({ kind: 'field', field: 'title', value: title }, 'open');
    if (parent) await desk.take({ kind: 'field', field: 'parent', value: parent }, 'open');
    if (desk.looked) work.begin(desk.looked);
    showAgain();
  }

  async function beginInsight(file: Written, values: Partial<SourceValues>, isCarried: boolean): Promise<void> {
    const looked = await desk.open(file);
    await insight.begin(looked, values);
    if (isCarried) work.carryOn();
    else work.begin(desk.looked ?? looked);
  }

  async function beginCorrection(file: Written, draft: Draft | undefined): Promise<void> {
    work.isAsked = true;
    work.begin(await desk.open(draft ? { ...file, text: draft.text } : file));
    if (draft?.was === undefined || draft.was === file.was) return;
    const again = async () => {
      // The draft stays in the list, and what is written now is another one.
      work.draftId = newDraftId();
      tell();
      work.begin(await desk.open(file));
      showDrafts();
    };
    tell(...changedNotice(draft.was, file.was ?? '', again));
  }

  return {
    goTo: (next) => goTo(next),
    choose(id) {
      const { about } = work;
      if (about.kind !== 'insight') return goTo({ kind: 'correction', id });
      const values = about.id === undefined ? undefined : insight.values();
      const isBegun = values !== undefined && (values.url !== '' || values.insight !== '');
      const { draft: _draft, ...known } = about;
      return goTo({ ...known, id }, isBegun ? values : undefined);
    },
    async wholeFile() {
      const written = desk.looked?.written;
      const { about } = work;
      if (!written || about.kind !== 'insight' || about.id === undefined) return;
      work.keep();
      visit += 1;
      work.about = { kind: 'correction', id: about.id };
      work.draftId = newDraftId();
      work.isAsked = true;
      subject.show('correction', about.id);
      showParts(true);
      await desk.open(written);
      work.carryOn();
    },
  };
}
