/** Proposing on GitHub: the links and what to do there, step by step; copying and downloading besides. */
import type { Looked } from '../../compose/look.ts';
import { counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { saveFile } from '../save-file.ts';
import { copyBox } from './copy-box.ts';
import type { Proposal, ProposalWay } from './proposal.ts';

export interface ProposeBox {
  /** @param isPristine whether nothing is written yet */
  show(looked: Looked, proposal: Proposal, isPristine: boolean): void;
}

export interface Proposing {
  /** The text as it stands, also where the check has failed. */
  text(): string;
  /** Shows an error where it is. */
  goTo(problem: Looked['problems'][number]): void;
  /** Hears that somebody wants to propose: then everything that the check says is shown. */
  asked(): void;
  /** Deletes the draft, when it is proposed or given up. */
  discard(): void;
}

const PULL =
  'There, choose “Commit changes…”, then “Propose changes”, then “Create pull request”. GitHub makes what it needs, and asks you to ' +
  'sign in.';
const THEN = 'Every proposal is checked once more, and somebody reads it before it is on the site.';

export function proposeBox(box: HTMLElement, { text, goTo, asked, discard }: Proposing): ProposeBox {
  const body = element('div', {});
  const { status, copied, copyText } = copyBox(text);
  const download = element('button', { type: 'button', class: 'button' }, 'Download the file');
  const copy = element('button', { type: 'button', class: 'button' }, 'Copy the text');
  let looked: Looked | undefined;
  let shown = '';
  const remove = element('button', { type: 'button', class: 'button' }, 'Delete this draft');
  remove.addEventListener('click', discard);
  const also = element('p', { class: 'compose-also' }, download, ' ', copy, ' ', remove);
  box.replaceChildren(body, also, status, copied);

  copy.addEventListener('click', async () => {
    if (await copyText()) status.textContent = 'Copied.';
  });
  download.addEventListener('click', () => {
    const name = looked?.written.name.split('/').at(-1) ?? 'question.md';
    saveFile(new Blob([text()], { type: 'text/markdown;charset=utf-8' }), name);
    status.textContent = `${name} is among your downloads.`;
  });

  const link = (href: string, words: string) =>
    element('a', { class: 'button compose-primary', href, target: '_blank', rel: 'noopener' }, words);
  const steps = (...all: (Node | string)[]) => element('ol', { class: 'compose-steps' }, ...all.map((step) => element('li', {}, step)));

  function wayParts(way: ProposalWay): HTMLElement[] {
    if (way.kind === 'filled')
      return [
        element('p', {}, link(way.href, 'Propose on GitHub')),
        steps('GitHub’s editor opens in a new tab, with the file in it.', PULL, THEN),
      ];
    if (way.kind === 'form')
      return [
        element('p', {}, link(way.href, 'Open the filled form on GitHub')),
        steps(
          'GitHub opens in a new tab, with everything filled in; it asks you to sign in.',
          'There, choose “Create” (or “Submit new issue”). A workflow then makes the pull request, and signs it with your handle.',
          THEN,
        ),
      ];
    const button = element('button', { type: 'button', class: 'button compose-primary' }, 'Copy the text and open GitHub');
    button.addEventListener('click', async () => {
      if (!(await copyText())) return;
      status.textContent = 'Copied. GitHub’s editor opens in a new tab; if it does not, use the link in step 1.';
      window.open(way.href, '_blank', 'noopener');
    });
    const editor = element(
      'span',
      {},
      'GitHub’s editor opens in a new tab: ',
      element('a', { href: way.href, target: '_blank', rel: 'noopener' }, way.kind === 'paste' ? 'a new file' : 'the file as it is now'),
      '.',
    );
    const paste =
      way.kind === 'paste'
        ? 'Click into the empty editor and paste: Ctrl-V, or ⌘-V on a Mac.'
        : 'Click into the editor, select all (Ctrl-A, or ⌘-A on a Mac) and paste (Ctrl-V, or ⌘-V).';
    const why = way.kind === 'paste' ? 'The text is too long for an address, so it goes by way of the clipboard.' : '';
    return [...(why ? [element('p', {}, why)] : []), element('p', {}, button), steps(editor, paste, PULL, THEN)];
  }

  function parts({ lacks, errors, ways }: Proposal): (Node | string)[] {
    if (errors.length > 0 || lacks.length > 0) {
      const list = errors.map((problem) => {
        const go = element('button', { type: 'button', class: 'compose-go' }, problem.message);
        go.addEventListener('click', () => {
          asked();
          goTo(problem);
        });
        return element('li', {}, go);
      });
      return [
        element('p', {}, errors.length > 0 ? `First, correct ${counted(errors.length, 'error')}:` : 'Not yet:'),
        element('ul', { class: 'compose-lacks' }, ...list, ...lacks.map((words) => element('li', {}, words))),
      ];
    }
    const [first, ...others] = ways;
    return [
      ...(first ? wayParts(first) : []),
      ...others.map((way) => element('details', {}, element('summary', {}, 'Or propose the edited file yourself'), ...wayParts(way))),
    ];
  }

  return {
    show(next, proposal, isPristine) {
      looked = next;
      also.hidden = isPristine;
      const now = JSON.stringify([proposal, isPristine]);
      if (now === shown) return;
      shown = now;
      status.textContent = '';
      copied.hidden = true;
      const isOpen = body.querySelector('details')?.open ?? false;
      body.replaceChildren(
        ...(isPristine ? [element('p', { class: 'meta' }, 'Begin with the question: here it is then proposed.')] : parts(proposal)),
      );
      const details = body.querySelector('details');
      if (details) details.open = isOpen;
    },
  };
}
