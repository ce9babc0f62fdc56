/** Proposing a list on GitHub: the best way with its steps, and copying and downloading besides. */
import type { Finished } from '../../../compose/list/finish-list.ts';
import { counted } from '../../../views/count.ts';
import type { RepositoryLinks } from '../../../views/repository-links.ts';
import { element } from '../../element.ts';
import { saveFile } from '../../save-file.ts';
import { copyBox } from '../copy-box.ts';
import { type ListWay, listWay } from './list-proposal.ts';

export interface ListPropose {
  /** @param waiting how many lines are not in it before somebody decides */
  show(finished: Finished | undefined, waiting: number): void;
}

/** The name of a bundle that is downloaded; GitHub takes `.md` files in issues. */
const BUNDLE = 'my-list.bundle.md';

const SIGN_IN = 'GitHub opens in a new tab, and asks you to sign in.';
const CREATE = 'There, choose “Create”. A workflow makes the pull request from it, and answers in the issue.';
const THEN = 'Every proposal is checked once more, and somebody reads it before it is on the site.';

export function listPropose(box: HTMLElement, links: RepositoryLinks, zip: () => Promise<Uint8Array<ArrayBuffer>>): ListPropose {
  let finished: Finished | undefined;
  const body = element('div', {});
  const { status, copied, copyText } = copyBox(() => finished?.bundle ?? '');
  const copy = button('Copy the bundle', async () => {
    if (await copyText()) status.textContent = 'Copied.';
  });
  const bundle = button('Download the bundle', () => {
    saveFile(new Blob([finished?.bundle ?? ''], { type: 'text/markdown;charset=utf-8' }), BUNDLE);
    status.textContent = `${BUNDLE} is among your downloads.`;
  });
  const files = button('Download the files as a zip', async () => {
    saveFile(new Blob([await zip()], { type: 'application/zip' }), 'my-list.zip');
    status.textContent = 'my-list.zip is among your downloads: unpack it into a clone of the repository.';
  });
  const also = element(
    'div',
    { hidden: '' },
    element('p', { class: 'compose-also' }, copy, ' ', bundle, ' ', files),
    element(
      'p',
      { class: 'compose-says' },
      'The bundle is one text with all files in it. In a clone, ',
      element('code', {}, `npm run import -- ${BUNDLE}`),
      ' writes them.',
    ),
  );
  box.replaceChildren(body, also, status, copied);

  function button(words: string, act: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button', class: 'button' }, words);
    made.addEventListener('click', act);
    return made;
  }
  const primary = (made: HTMLButtonElement) => {
    made.classList.add('compose-primary');
    return made;
  };
  const link = (href: string, words: string) =>
    element('a', { class: 'button compose-primary', href, target: '_blank', rel: 'noopener' }, words);
  const steps = (...all: (Node | string)[]) => element('ol', { class: 'compose-steps' }, ...all.map((step) => element('li', {}, step)));
  const form = (href: string) =>
    element(
      'span',
      {},
      element('a', { href, target: '_blank', rel: 'noopener' }, 'The form'),
      ' opens in a new tab, and GitHub asks you to sign in.',
    );
  const opening = (href: string, words: string) => {
    status.textContent = words;
    window.open(href, '_blank', 'noopener');
  };

  function wayParts(way: ListWay): HTMLElement[] {
    const { href } = way;
    switch (way.kind) {
      case 'file':
        return [
          element('p', {}, link(href, 'Propose on GitHub')),
          steps(
            'GitHub’s editor opens in a new tab, with the file in it.',
            'There, choose “Commit changes…”, then “Propose changes”, then “Create pull request”. GitHub makes what it needs, and asks you to sign in.',
            THEN,
          ),
        ];
      case 'form':
        return [
          element('p', {}, link(href, 'Open the filled form on GitHub')),
          steps(`${SIGN_IN} The bundle is in the form.`, CREATE, THEN),
        ];
      case 'paste':
        return [
          element(
            'p',
            {},
            primary(
              button('Copy the bundle and open the form', async () => {
                if (await copyText()) opening(href, 'Copied. GitHub opens in a new tab; if it does not, use the link in step 1.');
              }),
            ),
          ),
          steps(form(href), 'Click into the field “Bundle” and paste: Ctrl-V, or ⌘-V on a Mac.', CREATE, THEN),
        ];
      case 'attach':
        return [
          element('p', {}, 'Your list is longer than GitHub lets a form be, so it goes as a file.'),
          element(
            'p',
            {},
            primary(
              button('Download the bundle and open the form', () => {
                saveFile(new Blob([finished?.bundle ?? ''], { type: 'text/markdown;charset=utf-8' }), BUNDLE);
                opening(href, `${BUNDLE} is among your downloads. GitHub opens in a new tab; if it does not, use the link in step 1.`);
              }),
            ),
          ),
          steps(
            form(href),
            `Drag ${BUNDLE} from your downloads onto the field “Bundle”, and wait until an address stands in it.`,
            CREATE,
            THEN,
          ),
        ];
    }
  }

  return {
    show(next, waiting) {
      finished = next;
      status.textContent = '';
      copied.hidden = true;
      const errors = next?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
      const way = next && errors === 0 ? listWay(next, links) : undefined;
      also.hidden = !next || next.files.length === 0;
      const fresh = next?.fresh.length ?? 0;
      const changed = (next?.files.length ?? 0) - fresh;
      const sum = [
        ...(fresh > 0 ? [counted(fresh, 'new question')] : []),
        ...(changed > 0 ? [`${counted(changed, 'question')} here already to which your list adds something`] : []),
      ].join(' and ');
      body.replaceChildren(
        ...(next === undefined
          ? [element('p', { class: 'meta' }, 'The files are being made …')]
          : errors > 0
            ? [element('p', {}, `First, correct ${counted(errors, 'error')} above.`)]
            : way
              ? [element('p', {}, `Your change: ${sum}.`)]
              : [element('p', {}, 'There is nothing to propose: all that is decided is here already.')]),
        ...(next && waiting > 0
          ? [
              element(
                'p',
                { class: 'list-waiting' },
                `${counted(waiting, 'line')} ${waiting === 1 ? 'is' : 'are'} not in it, since nobody has decided yet what to do.`,
              ),
            ]
          : []),
        ...(way ? wayParts(way) : []),
      );
    },
  };
}
