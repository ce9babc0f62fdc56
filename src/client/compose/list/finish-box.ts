/** What the list comes to: what the check says, the perspective of who asks, and the files. */
import type { Finished, FinishedFile, ListProblem, Perspective } from '../../../compose/list/finish-list.ts';
import { counted } from '../../../views/count.ts';
import { element } from '../../element.ts';
import { fillMark } from '../../picture/marks.ts';
import { diffView } from '../diff-view.ts';

export interface FinishBox {
  show(finished: Finished): void;
}

type Tree = Perspective['tree'];

/**
 * @param box as the page has it
 * @param goTo goes to a line of the plan
 */
export function finishBox(box: HTMLElement, rules: string, goTo: (row: number) => void): FinishBox {
  const check = box.querySelector('[data-check]') as HTMLElement;
  const trees = box.querySelector('[data-perspectives]') as HTMLElement;
  const files = box.querySelector('[data-files]') as HTMLElement;

  function problemItem({ severity, message, ruleId, file, at }: ListProblem): HTMLElement {
    const go = at && element('button', { type: 'button', class: 'compose-go' }, `line ${at.line}`);
    go?.addEventListener('click', () => goTo(at?.row ?? 0));
    return element(
      'li',
      { class: `compose-message ${severity}` },
      element('b', {}, severity === 'error' ? 'Error' : 'Warning'),
      ' ',
      go ?? element('code', {}, file),
      ': ',
      element('bdi', {}, message),
      ' ',
      element('a', { href: `${rules}#Rule-${ruleId}`, target: '_blank', 'aria-label': `Why: the rule ${ruleId}, in a new tab` }, 'Why'),
    );
  }

  function checked(problems: readonly ListProblem[]): HTMLElement[] {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const warnings = problems.filter(({ severity }) => severity === 'warning');
    const list = (some: readonly ListProblem[]) => element('ul', { class: 'compose-messages', role: 'list' }, ...some.map(problemItem));
    return [
      element(
        'p',
        { class: 'list-summary' },
        errors.length > 0 ? `The check finds ${counted(errors.length, 'error')}. They hinder a proposal.` : 'The check finds no errors.',
      ),
      ...(errors.length > 0 ? [list(errors)] : []),
      ...(warnings.length > 0
        ? [element('details', {}, element('summary', {}, `${counted(warnings.length, 'warning')}, which hinder nobody`), list(warnings))]
        : []),
    ];
  }

  function treeOf(nodes: Tree, fresh: ReadonlySet<string>): HTMLElement {
    return element(
      'ul',
      { class: 'questions outline', role: 'list' },
      ...nodes.map(({ id, title, href, fill, children }) =>
        element(
          'li',
          {},
          fillMark(fill),
          fresh.has(id)
            ? element('span', {}, element('bdi', {}, title), ' ', element('span', { class: 'list-fresh' }, 'new'))
            : element('span', {}, element('a', { href, target: '_blank' }, title)),
          children.length > 0 ? treeOf(children, fresh) : undefined,
        ),
      ),
    );
  }

  function perspective({ name, tree }: Perspective, fresh: ReadonlySet<string>): HTMLElement {
    return element(
      'section',
      { class: 'list-perspective' },
      element('h3', {}, name === undefined ? 'The questions of the list' : element('bdi', {}, name)),
      name === undefined ? element('p', { class: 'compose-says' }, 'Nobody is credited with asking them.') : undefined,
      treeOf(tree, fresh),
    );
  }

  /** Its text, which is made when it is opened. */
  function fileItem({ name, text, was }: FinishedFile): HTMLElement {
    const details = element(
      'details',
      { class: 'list-file' },
      element('summary', {}, element('code', {}, `questions/${name}`), was === undefined ? ' new' : ' changed'),
    );
    details.addEventListener('toggle', () => {
      if (!details.open || details.childElementCount > 1) return;
      const shown = was === undefined ? undefined : diffView(was, text);
      details.append(shown ?? element('pre', { tabindex: '0', role: 'region', 'aria-label': name }, element('code', {}, text)));
    });
    return element('li', {}, details);
  }

  return {
    show({ problems, perspectives, fresh, files: all }) {
      const news = new Set(fresh);
      check.replaceChildren(...checked(problems));
      trees.replaceChildren(...perspectives.map((each) => perspective(each, news)));
      files.hidden = all.length === 0;
      const list = element('ul', { role: 'list', class: 'list-files' }, ...all.map(fileItem));
      files.replaceChildren(element('summary', {}, `The ${counted(all.length, 'file')} of the change`), list);
    },
  };
}
