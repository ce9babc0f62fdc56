/** The question that an insight or a correction is about: chosen by words or in the tree, with what is known of it. */
import type { Outline } from '../../compose/outline.ts';
import type { Written } from '../../compose/written.ts';
import { LARGEST } from '../../mosaic/question-file.ts';
import type { Way } from '../../views/compose-address.ts';
import { counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { loadKnown } from '../lens/known.ts';
import type { FindQuestions } from './find-questions.ts';
import { questionField } from './question-field.ts';

export interface Subject {
  show(way: Way, id: string | undefined): void;
  /** The file of a question as it is now; or in words why there is none. */
  load(id: string): Promise<Written | string>;
}

export interface SubjectParts {
  /** Path of the site, with a slash at both ends. */
  base: string;
  outline: Outline;
  find(): FindQuestions;
  chosen(id: string): void;
}

const TITLES = { question: '', insight: 'About which question?', correction: 'Which question is to be corrected?' } as const;

export function subjectIn(box: HTMLElement, { base, outline, find, chosen }: SubjectParts): Subject {
  const title = box.querySelector('[data-subject-title]') as HTMLElement;
  const known = box.querySelector('[data-subject-known]') as HTMLElement;
  const questions = new Map(outline.questions.map((question) => [question.id, question]));
  const picker = questionField({
    box: box.querySelector('[data-subject-picker]') as HTMLElement,
    id: 'ComposeSubject',
    name: 'The question',
    placeholder: 'Find it by its words',
    outline,
    find,
    removable: false,
    changed: ([id]) => id !== undefined && chosen(id),
  });
  let now: string | undefined;

  async function showKnown(id: string): Promise<void> {
    now = id;
    const href = `${base}questions/${id}/`;
    const found = await loadKnown(new URL(href, location.href).href);
    if (now !== id) return;
    known.hidden = !found;
    if (!found) return;
    const { standing, insights, more } = found;
    const count = insights.length + more;
    const page = element('a', { href, target: '_blank' }, more > 0 ? `its page, with ${counted(more, 'more insight')}` : 'its page');
    known.replaceChildren(
      count === 0
        ? element('p', {}, `${standing}: yours would be the first insight. See `, page, '.')
        : element(
            'details',
            {},
            element('summary', {}, `Already known: ${counted(count, 'insight')}`),
            element('p', { class: 'meta' }, `${standing} · `, page),
            ...insights,
          ),
    );
  }

  return {
    show(way, id) {
      box.hidden = way === 'question';
      title.textContent = TITLES[way];
      picker.show(id === undefined ? [] : [id]);
      known.hidden = true;
      now = undefined;
      if (way === 'insight' && id !== undefined && questions.has(id)) void showKnown(id);
    },
    async load(id) {
      const question = questions.get(id);
      if (!question) return `There is no question “${id}” here: choose one below.`;
      try {
        const response = await fetch(`${base}questions/${id}.md`, { cache: 'no-cache' });
        const text = response.ok ? (await response.text()).replace(/\r\n?/g, '\n') : '';
        if (text === '' || text.length > LARGEST) throw new Error('no file');
        return { name: question.name, text, was: text };
      } catch {
        return 'The file of the question could not be loaded. Try again when there is a connection.';
      }
    },
  };
}
