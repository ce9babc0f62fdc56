/** The page on which one writes: each part hears of every look at the text, and what is written is kept, shown and proposed. */
import type { Looked, Noted } from '../../compose/look.ts';
import type { Outline } from '../../compose/outline.ts';
import { site } from '../../site.ts';
import { aboutIn } from '../../views/compose-address.ts';
import { repositoryLinks } from '../../views/repository-links.ts';
import { element } from '../element.ts';
import type { Composer } from './ask-composer.ts';
import { beginnings } from './begin.ts';
import { checkBox } from './check-box.ts';
import { deskOf, type Origin } from './desk.ts';
import { diffView } from './diff-view.ts';
import { draftList } from './draft-list.ts';
import { keptDrafts } from './drafts.ts';
import { findQuestions } from './find-questions.ts';
import { insightForm } from './insight-form.ts';
import { previewIn } from './preview-box.ts';
import { placeOf } from './problem-place.ts';
import { proposalOf } from './proposal.ts';
import { proposeBox } from './propose-box.ts';
import { questionForm } from './question-form.ts';
import { shownDraft } from './shown-draft.ts';
import { subjectIn } from './subject.ts';
import { textBox } from './text-box.ts';
import { newDraftId, workOf } from './work.ts';

export interface ComposePage {
  /** Shows what the address asks for, if it asks for something. */
  goToAddress(): void;
  /** Keeps what is written now. */
  keep(): void;
}

/** @param base path of the site, with a slash at both ends */
export function composePage(root: HTMLElement, base: string, composer: Composer, outline: Outline): ComposePage {
  const part = <E extends HTMLElement = HTMLElement>(name: string) => root.querySelector<E>(`[data-${name}]`) as E;
  const rules = `${base}contribute/`;
  const links = repositoryLinks(site);
  const desk = deskOf(composer);
  const find = findQuestions(base, outline);
  const sourcing = { template: part<HTMLTemplateElement>('source-template'), rules, known: composer.sourceAt };
  const form = questionForm(part('question-form'), desk, outline, find, { ...sourcing, base });
  const insight = insightForm(part('insight-form'), desk, sourcing);
  const box = part<HTMLTextAreaElement>('text');
  const text = textBox(box, desk);
  const drafts = keptDrafts(() => localStorage, newDraftId);
  const work = workOf({
    desk,
    drafts,
    text: () => box.value,
    insight: insight.values,
    say: (words) => tell(words),
    kept: () => showDrafts(),
  });
  const showDrafts = draftList(part<HTMLDetailsElement>('drafts'), drafts, () => work.draftId, shownDraft);
  const subject = subjectIn(part('subject'), { base, outline, find, chosen: (id) => void begin.choose(id) });
  const proposing = proposeBox(part('propose-box'), {
    text: () => box.value,
    goTo: goToField,
    asked: askAll,
    discard: () => void discard(),
  });
  const check = checkBox(part('check'), { rules, goTo: ({ at }) => text.goTo(at), fix: () => void fix() });
  const preview = previewIn(part('preview-box'), composer);
  const showAgain = () => desk.looked && show(desk.looked, 'open');
  const begin = beginnings({ desk, work, drafts, insight, subject, showParts, tell, showAgain, showDrafts });

  desk.onLook(show);
  desk.onWriting((isWriting) => {
    box.readOnly = isWriting || work.about.kind === 'insight';
  });
  box.addEventListener('input', work.keepLater);
  addEventListener('storage', showDrafts);
  part('whole-file').addEventListener('click', async () => {
    await begin.wholeFile();
    box.focus();
  });

  function show(looked: Looked, origin: Origin): void {
    const { name, text, was } = looked.written;
    const { kind } = work.about;
    part('file-name').textContent = `questions/${name}`;
    if (kind !== 'insight') form.show(looked, origin);
    sayProblems(looked);
    proposing.show(looked, proposalOf(looked, kind, links, kind === 'insight' ? insight.filled() : undefined), isPristine(looked));
    const changes = was === undefined ? undefined : diffView(was, text);
    part('changes').hidden = changes === undefined;
    part('diff').replaceChildren(...(changes ? [changes] : []));
    if (looked.canFill) preview.later();
    if (origin !== 'open') work.keepLater();
  }

  function sayProblems(looked: Looked): void {
    const places = Map.groupBy(looked.problems, (problem) => placeOf(problem, looked.written.text));
    if (work.about.kind === 'insight') insight.say(looked, places, work.isAsked);
    else form.say(places, work.isAsked);
    check.show(looked, isPristine(looked));
  }

  /** Whether nothing is written yet, so that there is nothing to say of it. */
  const isPristine = (looked: Looked) => !work.isAsked && looked.written.was === undefined && work.isUntouched(looked);

  /** Goes where a problem can be corrected: to its field, or else to its place in the text. */
  function goToField(problem: Noted): void {
    const place = placeOf(problem, desk.looked?.written.text ?? '');
    if (place === 'file' || !desk.looked?.canFill) text.goTo(problem.at);
    else if (work.about.kind === 'insight') insight.goTo(place);
    else form.goTo(place);
  }

  /** Shows all that the check says. */
  function askAll(): void {
    work.isAsked = true;
    if (desk.looked) sayProblems(desk.looked);
  }

  /** Deletes the draft and begins again; it can be put back. */
  async function discard(): Promise<void> {
    const { about, draftId } = work;
    work.keep();
    const kept = drafts.all().find(({ id }) => id === draftId)?.text;
    drafts.remove(draftId);
    if (desk.looked) work.begin(desk.looked);
    await begin.goTo({ kind: about.kind });
    const back = element('button', { type: 'button', class: 'button' }, 'Put it back');
    back.addEventListener('click', () => {
      if (kept !== undefined) drafts.putBack(draftId, kept);
      void begin.goTo({ ...about, draft: draftId });
    });
    tell('The draft is deleted. ', ...(kept === undefined ? [] : [back]));
    root.scrollIntoView();
  }

  async function fix(): Promise<void> {
    await desk.take({ kind: 'fix' }, 'text');
    box.focus();
  }

  function tell(...words: (Node | string)[]): void {
    const notice = part('notice');
    notice.hidden = words.length === 0;
    notice.replaceChildren(...words);
  }

  function showParts(isOpen: boolean): void {
    const { kind } = work.about;
    for (const link of part('ways').querySelectorAll<HTMLElement>('[data-way]')) {
      if (link.dataset.way === kind) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    root.dataset.writing = kind;
    box.readOnly = kind === 'insight';
    part('question-form').hidden = !isOpen || kind === 'insight';
    part('insight-form').hidden = !isOpen || kind !== 'insight';
    for (const name of ['file', 'propose', 'preview-section']) part(name).hidden = !isOpen;
    if (!isOpen) part('changes').hidden = true;
  }

  return {
    goToAddress() {
      const next = aboutIn(location.hash);
      if (next) void begin.goTo(next);
      else if (!desk.looked) void begin.goTo({ kind: 'question' });
    },
    keep: work.keep,
  };
}
