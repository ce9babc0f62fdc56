/** The page on which one writes: what is written, kept as a draft, checked, shown as it will look, and proposed. */
import type { Looked, Noted } from '../../compose/look.ts';
import type { Outline } from '../../compose/outline.ts';
import type { Written } from '../../compose/written.ts';
import { site } from '../../site.ts';
import { type About, aboutIn, composeAddress, type Way } from '../../views/compose-address.ts';
import { repositoryLinks } from '../../views/repository-links.ts';
import { element } from '../element.ts';
import { type Composer } from './ask-composer.ts';
import { checkBox } from './check-box.ts';
import { deskOf, type Origin } from './desk.ts';
import { diffView } from './diff-view.ts';
import { draftList } from './draft-list.ts';
import { type Draft, draftFor, keptDrafts } from './drafts.ts';
import { findQuestions } from './find-questions.ts';
import { insightForm, valuesOfAbout } from './insight-form.ts';
import { previewIn } from './preview-box.ts';
import { placeOf } from './problem-place.ts';
import { proposalOf } from './proposal.ts';
import { proposeBox } from './propose-box.ts';
import { questionForm } from './question-form.ts';
import type { SourceValues } from './source-entry.ts';
import { subjectIn } from './subject.ts';
import { textBox } from './text-box.ts';

/** Milliseconds without a step after which a draft is kept; by eye. */
const PAUSE = 400;

/** A new question, in which nothing is said yet. */
const EMPTY: Written = { name: 'question.md', text: '---\ntitle:\n---\n' };

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
  const text = textBox(part('text'), desk);
  const drafts = keptDrafts(() => localStorage, newDraftId);
  const subject = subjectIn(part('subject'), { base, outline, find, chosen: (id) => void choose(id) });
  const proposing = proposeBox(part('propose-box'), { goTo: (problem) => goToProblem(problem), asked: () => ask() });
  const check = checkBox(part('check'), { rules, goTo: (problem) => goToProblem(problem, true), fix: () => void fix() });
  const preview = previewIn(part('preview-box'), composer);

  let about: About = { kind: 'question' };
  let draftId = newDraftId();
  /** What there was to begin with: while nothing else is, there is nothing to keep. */
  let begun = '';
  /** Whether all that the check says is shown, also where nobody has been yet. */
  let isAsked = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let visit = 0;
  const showDrafts = draftList(part<HTMLDetailsElement>('drafts'), drafts, () => draftId);

  desk.onLook(show);
  desk.onWriting((isWriting) => {
    part<HTMLTextAreaElement>('text').readOnly = isWriting || about.kind === 'insight';
  });
  addEventListener('storage', showDrafts);
  part('whole-file').addEventListener('click', () => void wholeFile());

  function show(looked: Looked, origin: Origin): void {
    const { written } = looked;
    const isInsight = about.kind === 'insight';
    part('file-name').textContent = `questions/${written.name}`;
    if (!isInsight) form.show(looked, origin);
    sayProblems(looked);
    proposing.show(looked, proposalOf(looked, about.kind, links, isInsight ? insight.filled() : undefined), isPristine(looked));
    showDiff(written);
    if (looked.canFill) preview.later();
    clearTimeout(pause);
    if (origin !== 'open') pause = setTimeout(keep, PAUSE);
  }

  function sayProblems(looked: Looked): void {
    const places = Map.groupBy(looked.problems, (problem) => placeOf(problem, looked.written.text));
    if (about.kind === 'insight') insight.say(looked, places, isAsked);
    else form.say(places, isAsked);
    check.show(looked, isPristine(looked));
  }

  function showDiff({ was, text }: Written): void {
    const lines = was === undefined ? undefined : diffView(was, text);
    part('changes').hidden = lines === undefined;
    part('diff').replaceChildren(...(lines ? [lines] : []));
  }

  function goToProblem(problem: Noted, inText = false): void {
    const looked = desk.looked;
    if (!looked) return;
    const place = placeOf(problem, looked.written.text);
    if (inText || place === 'file' || !looked.canFill) text.goTo(problem.at);
    else if (about.kind === 'insight') insight.goTo(place);
    else form.goTo(place);
  }

  /** Shows all that the check says. */
  function ask(): void {
    isAsked = true;
    if (desk.looked) sayProblems(desk.looked);
  }

  async function fix(): Promise<void> {
    await desk.take({ kind: 'fix' }, 'text');
    part('text').focus();
  }

  /** Whether nothing is written yet, so that there is nothing to say of it. */
  const isPristine = (looked: Looked) => !isAsked && looked.written.was === undefined && stateOf(looked) === begun;

  /** What a draft would keep, as a text to compare. */
  const stateOf = ({ written }: Looked) => `${written.name}\n${written.text}\n${about.kind === 'insight' ? JSON.stringify(insight.values()) : ''}`;

  function keep(): void {
    clearTimeout(pause);
    const looked = desk.looked;
    if (!looked || stateOf(looked) === begun) return;
    begun = '';
    const { name, text, was, named } = looked.written;
    const kept = drafts.keep(draftId, {
      about,
      title: looked.fields.title,
      name,
      text,
      ...(was !== undefined && { was }),
      ...(named && { named }),
      ...(about.kind === 'insight' && { form: insight.values() }),
      changed: new Date().toISOString(),
    });
    if ('failure' in kept) return say(kept.failure);
    if (kept.id !== draftId) say('Another tab has this draft too: here it is kept as one of its own.');
    draftId = kept.id;
    // A reload finds it again.
    history.replaceState(history.state, '', composeAddress('', { ...bareAbout(about), draft: draftId }));
    showDrafts();
  }

  function say(words: string): void {
    const notice = part('notice');
    notice.hidden = words === '';
    notice.replaceChildren(words);
  }

  /** Takes a question to write about; what an insight has already goes with it. */
  function choose(id: string): Promise<void> {
    if (about.kind !== 'insight') return goTo({ kind: 'correction', id });
    const values = about.id === undefined ? undefined : insight.values();
    const isBegun = values !== undefined && (values.url !== '' || values.insight !== '');
    const { draft: _draft, ...known } = about;
    return goTo({ ...known, id }, isBegun ? values : undefined);
  }

  /** Begins to write about something. @param carried of an insight: what is in its form, for another question */
  async function goTo(next: About, carried?: SourceValues): Promise<void> {
    if (!carried) keep();
    visit += 1;
    const own = visit;
    about = next;
    isAsked = false;
    const found = carried ? undefined : draftFor(next, drafts.all());
    if (!carried) draftId = found?.id ?? newDraftId();
    const draft = found && drafts.get(found.id);
    if (draft) about = draft.about;
    say('');
    showWay(about.kind);
    subject.show(about.kind, 'id' in about ? about.id : undefined);
    if (about.kind === 'question') await beginQuestion(about, draft);
    else {
      const file = about.id === undefined ? undefined : await subject.load(about.id);
      if (own !== visit) return;
      if (typeof file === 'string') say(file);
      showWork(typeof file === 'object');
      if (typeof file !== 'object') return;
      if (about.kind === 'insight') await beginInsight(file, carried ?? draft?.form ?? valuesOfAbout(about), carried !== undefined);
      else await beginCorrection(file, draft);
    }
    if (own === visit) showDrafts();
  }

  async function beginQuestion({ parent, title }: Extract<About, { kind: 'question' }>, draft: Draft | undefined): Promise<void> {
    showWork(true);
    if (draft) {
      isAsked = true;
      begun = stateOf(await desk.open(writtenOf(draft)));
      return;
    }
    await desk.open(EMPTY);
    if (title) await desk.take({ kind: 'field', field: 'title', value: title }, 'open');
    if (parent) await desk.take({ kind: 'field', field: 'parent', value: parent }, 'open');
    if (!desk.looked) return;
    begun = stateOf(desk.looked);
    show(desk.looked, 'open');
  }

  async function beginInsight(file: Written, values: Partial<SourceValues>, isCarried: boolean): Promise<void> {
    const looked = await desk.open(file);
    part<HTMLTextAreaElement>('text').readOnly = true;
    await insight.begin(looked, values);
    begun = isCarried ? '' : stateOf(desk.looked ?? looked);
    if (isCarried) keep();
  }

  async function beginCorrection(file: Written, draft: Draft | undefined): Promise<void> {
    isAsked = true;
    part<HTMLTextAreaElement>('text').readOnly = false;
    const looked = await desk.open(draft ? { ...file, text: draft.text } : file);
    begun = stateOf(looked);
    if (draft?.was !== undefined && draft.was !== file.was) sayChanged(draft, file);
  }

  /** The file has changed since the draft began: both are shown, and nothing is lost. */
  function sayChanged(draft: Draft, file: Written): void {
    const again = element('button', { type: 'button', class: 'button' }, 'Begin again from the file as it is now');
    again.addEventListener('click', async () => {
      // The draft stays in the list, and what is written now is another one.
      draftId = newDraftId();
      say('');
      begun = stateOf(await desk.open(file));
      showDrafts();
    });
    part('notice').hidden = false;
    part('notice').replaceChildren(
      element('p', {}, 'The file has changed since you began. Below, “What changes” compares your text with the file as it is now: where it removes lines that you do not know, somebody has added them. This is what has changed without you:'),
      diffView(draft.was ?? '', file.was ?? '') ?? '',
      again,
    );
  }

  /** From an insight to the file that it is in, with all of it to change. */
  async function wholeFile(): Promise<void> {
    const written = desk.looked?.written;
    if (!written || about.kind !== 'insight' || about.id === undefined) return;
    keep();
    visit += 1;
    about = { kind: 'correction', id: about.id };
    draftId = newDraftId();
    showWay('correction');
    subject.show('correction', about.id);
    showWork(true);
    isAsked = true;
    part<HTMLTextAreaElement>('text').readOnly = false;
    await desk.open(written);
    begun = '';
    keep();
    part('text').focus();
  }

  function showWay(way: Way): void {
    for (const link of part('ways').querySelectorAll<HTMLElement>('[data-way]')) {
      if (link.dataset.way === way) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    root.dataset.writing = way;
  }

  /** Shows the parts of the page that are about a file, or hides them while there is none. */
  function showWork(isOpen: boolean): void {
    part('question-form').hidden = !isOpen || about.kind === 'insight';
    part('insight-form').hidden = !isOpen || about.kind !== 'insight';
    for (const name of ['file', 'propose', 'preview-section']) part(name).hidden = !isOpen;
    if (!isOpen) part('changes').hidden = true;
  }

  return {
    goToAddress() {
      const next = aboutIn(location.hash);
      if (next) void goTo(next);
      else if (!desk.looked) void goTo({ kind: 'question' });
    },
    keep,
  };
}

const writtenOf = ({ name, text, was, named }: Draft): Written => ({ name, text, ...(was !== undefined && { was }), ...(named && { named }) });

/** What a draft is about, without what is in its form. */
function bareAbout(about: About): About {
  if (about.kind === 'question') return { kind: 'question' };
  return { kind: about.kind, ...(about.id !== undefined && { id: about.id }) };
}

const newDraftId = () => crypto.getRandomValues(new Uint32Array(2)).reduce((id, part) => `${id}${part.toString(36)}`, '');
