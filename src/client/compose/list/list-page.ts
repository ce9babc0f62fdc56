/** The page on which a list is brought: what is pasted, said and chosen makes a plan, and the plan makes a change to propose. */

import type { ListLine, ListLook } from '../../../compose/list/list-plan.ts';
import type { Outline } from '../../../compose/outline.ts';
import type { Choice } from '../../../edit/import/planned.ts';
import { site } from '../../../site.ts';
import { counted } from '../../../views/count.ts';
import { repositoryLinks } from '../../../views/repository-links.ts';
import { shortened } from '../../../visible.ts';
import { element } from '../../element.ts';
import { draftList } from '../draft-list.ts';
import { findQuestions } from '../find-questions.ts';
import { keptAs } from '../kept.ts';
import { questionField } from '../question-field.ts';
import { newDraftId } from '../work.ts';
import type { Planner } from './ask-planner.ts';
import { carryChoices } from './carry-choices.ts';
import { finishBox } from './finish-box.ts';
import { LIST_DRAFTS, type ListDraft } from './list-drafts.ts';
import { listPropose } from './list-propose.ts';
import type { Read } from './list-worker.ts';
import { pasteBox } from './paste-box.ts';
import { planTree } from './plan-tree.ts';
import { NOBODY } from './poser-fields.ts';
import { whoBox } from './who-box.ts';

export interface ListPage {
  /** Shows the draft that the address names, if it names one. */
  goToAddress(): void;
  /** Keeps what there is now. */
  keep(): void;
}

/** Milliseconds without a change after which the files are made, and after which a draft is kept; by eye. */
const PAUSE = 500;

/** @param base path of the site, with a slash at both ends */
export function listPage(root: HTMLElement, base: string, planner: Planner, outline: Outline): ListPage {
  const part = <E extends HTMLElement = HTMLElement>(name: string) => root.querySelector<E>(`[data-${name}]`) as E;
  const find = findQuestions(base, outline);
  const drafts = keptAs(LIST_DRAFTS, () => localStorage, newDraftId);
  const paste = pasteBox(part('paste'), () => void read(), tell);
  const who = whoBox(part('who'), plan);
  const place = questionField({
    box: part('place'),
    id: 'ListPlace',
    name: 'The question above the list',
    placeholder: 'Find it by its words',
    outline,
    find,
    none: 'Nothing yet: then each line at the top of the list becomes a root, one way to cut up the whole field.',
    changed: ([id]) => {
      under = id;
      plan();
    },
  });
  const tree = planTree(part('plan-box'), { base, outline, find, choose });
  const finish = finishBox(part('finish'), `${base}contribute/`, tree.goTo);
  const propose = listPropose(part('propose-box'), repositoryLinks(site), planner.zip);
  const showDrafts = draftList(
    part<HTMLDetailsElement>('drafts'),
    drafts,
    () => draftId,
    (draft, id) => ({
      kind: '',
      title: draft.title,
      href: `#draft=${id}`,
      file: 'my-list.txt',
      text: draft.text,
    }),
  );

  let draftId = newDraftId();
  let under: string | undefined;
  let choices = new Map<number, Choice>();
  let titles: readonly string[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let kept = '';
  /** Counts the lists that were read, and the changes that were begun: of several, the last one counts. */
  let readings = 0;
  let finishings = 0;

  /** @param given choices that fit what is pasted, as a draft has them */
  async function read(given?: ReadonlyMap<number, Choice>): Promise<void> {
    readings += 1;
    const own = readings;
    keepLater();
    const pasted = paste.value();
    if (pasted.text.trim() === '') return showRead(undefined);
    say('Reading …');
    const found = await planner.read(pasted);
    if (own !== readings) return;
    if ('refused' in found) {
      say(found.refused, true);
      showParts(false);
      return;
    }
    choices = new Map(given ?? carryChoices(titles, found.titles, choices));
    titles = found.titles;
    showRead(found);
  }

  function showRead(found: Read | undefined): void {
    const { titles = [], askers = [], remarks = [] } = found ?? {};
    showParts(titles.length > 0);
    say(
      !found
        ? ''
        : titles.length === 0
          ? 'No question was found in it. A list has one question a line, those below another one indented.'
          : `${counted(titles.length, 'line')} read${remarks.length > 0 ? `; ${remarks.length} left out, with the reasons below` : ''}.`,
      found !== undefined && titles.length === 0,
    );
    const box = part<HTMLDetailsElement>('remarks');
    box.hidden = remarks.length === 0;
    part('remarks-count').textContent = `${counted(remarks.length, 'line')} of your text left out, or read otherwise than written`;
    part('remarks-list').replaceChildren(
      ...remarks.map(({ line, text, reason }) =>
        element(
          'li',
          {},
          element('span', { class: 'list-where' }, `line ${line}`),
          ` ${reason}: `,
          element('q', {}, element('bdi', {}, shortened(text, 160))),
        ),
      ),
    );
    who.names(askers);
    if (titles.length > 0) plan();
  }

  function plan(): void {
    keepLater();
    void planNow();
  }

  async function planNow(): Promise<void> {
    const look = await planner.plan({ ...(under !== undefined && { under }), ...who.value(), choices: [...choices] });
    if (!look) return;
    if ('refused' in look) return tell(look.refused);
    // Of a list that was read since, another plan is on its way.
    if (look.lines.length !== titles.length) return;
    tree.show(look, choices);
    who.hear(look);
    finishLater(look);
  }

  function choose(row: number, choice: Choice | undefined): void {
    if (choice) choices.set(row, choice);
    else choices.delete(row);
    plan();
  }

  function finishLater(look: ListLook): void {
    clearTimeout(pause);
    finishings += 1;
    const own = finishings;
    pause = setTimeout(async () => {
      const finished = await planner.finish();
      if (own !== finishings) return;
      if ('refused' in finished)
        return tell(
          finished.refused,
          again(() => finishLater(look)),
        );
      finish.show(finished);
      propose.show(finished, look.lines.filter(isWaiting).length);
      root.dataset.state = 'finished';
    }, PAUSE);
    root.dataset.state = 'planned';
  }

  function again(act: () => void): HTMLElement {
    const button = element('button', { type: 'button', class: 'button' }, 'Try again');
    button.addEventListener('click', () => {
      tell();
      act();
    });
    return button;
  }

  function say(words: string, isWrong = false): void {
    const said = part('read');
    said.textContent = words;
    said.classList.toggle('list-wrong', isWrong);
  }

  function tell(...words: (Node | string)[]): void {
    const notice = part('notice');
    notice.hidden = words.length === 0;
    notice.replaceChildren(...words.flatMap((each) => [each, ' ']));
  }

  function showParts(isRead: boolean): void {
    for (const box of root.querySelectorAll<HTMLElement>('[data-with-list]')) box.hidden = !isRead;
    if (!isRead) {
      clearTimeout(pause);
      finishings += 1;
      part('remarks').hidden = true;
    }
  }

  function stateNow(): Omit<ListDraft, 'changed'> {
    const { text, file, isHtml } = paste.value();
    const { everyone, named } = who.value();
    const first = titles.slice(0, 2).join(' · ') || paste.text().trim();
    return {
      text: paste.text(),
      ...(isHtml && { html: text }),
      file,
      title: shortened(first.replace(/\s+/g, ' '), 100),
      ...(under !== undefined && { under }),
      everyone,
      named: named.filter(([, said]) => said.address !== ''),
      choices: [...choices],
    };
  }

  function keep(): void {
    clearTimeout(keeping);
    const state = stateNow();
    const now = JSON.stringify(state);
    if (now === kept || state.text.trim() === '') return;
    kept = now;
    const result = drafts.keep(draftId, { ...state, changed: new Date().toISOString() });
    if ('failure' in result) {
      tell(result.failure);
      return;
    }
    if (result.id !== draftId) tell('Another tab has this list too: here it is kept as one of its own.');
    draftId = result.id;
    history.replaceState(history.state, '', `#draft=${draftId}`);
    showDrafts();
  }

  function keepLater(): void {
    clearTimeout(keeping);
    keeping = setTimeout(keep, PAUSE);
  }

  function show(id: string, draft: ListDraft | undefined): void {
    draftId = id;
    under = draft?.under !== undefined && outline.questions.some((question) => question.id === draft.under) ? draft.under : undefined;
    tell();
    paste.show(draft?.text ?? '', draft?.html, draft?.file ?? '');
    who.fill(draft?.everyone ?? NOBODY, draft?.named ?? []);
    place.show(under === undefined ? [] : [under]);
    titles = [];
    choices = new Map();
    kept = draft ? JSON.stringify(stateNow()) : '';
    void read(new Map(draft?.choices));
    showDrafts();
  }

  function begin(): void {
    history.replaceState(history.state, '', location.pathname);
    show(newDraftId(), undefined);
    paste.focus();
  }

  part('another').addEventListener('click', () => {
    keep();
    begin();
  });
  part('discard').addEventListener('click', () => {
    keep();
    const id = draftId;
    const text = drafts.all().find((draft) => draft.id === id)?.text;
    drafts.remove(id);
    begin();
    if (text === undefined) return;
    const back = element('button', { type: 'button', class: 'button' }, 'Put it back');
    back.addEventListener('click', () => {
      drafts.putBack(id, text);
      show(id, drafts.get(id));
    });
    tell('The list is deleted from this browser.', back);
  });
  addEventListener('storage', showDrafts);
  propose.show(undefined, 0);

  return {
    goToAddress() {
      const id = /^#draft=([a-z0-9]{1,40})$/.exec(location.hash)?.[1];
      const draft = id === undefined ? undefined : drafts.get(id);
      if (id !== undefined && draft && (id !== draftId || kept === '')) {
        keep();
        show(id, draft);
      } else showDrafts();
    },
    keep,
  };
}

const isWaiting = ({ fate }: ListLine) => fate.is === 'near' || fate.is === 'waits';
