/** The script of the table of all questions. */
import type { TableChoices } from '../../../formats/table-data.ts';
import { counted } from '../../../views/count.ts';
import { loadJson } from '../answer.ts';
import { choicesFrom } from '../choices.ts';
import { dayOf } from '../day-of.ts';
import { startTable } from '../start-table.ts';
import { FIXED, QUESTIONS, WORDS } from './ask.ts';
import { choicesAgo } from './looked.ts';

for (const table of document.querySelectorAll<HTMLElement>('[data-table=questions]')) {
  const { tree = '', more = '', choices = '', tops = '' } = table.dataset;
  startTable(table, 'questions/', {
    filters: { ...QUESTIONS.filters, root: tops },
    sorts: QUESTIONS.sorts,
    choices: {
      question: 'name',
      fill: 'least known',
      insights: 'most insights',
      sources: 'most sources',
      person: 'who asks',
      looked: 'longest not looked at',
    },
    plain: 'place in the tree',
    fixed: FIXED,
    words: WORDS,
    counted: (rows) => counted(rows, 'question'),
    async loadChoices() {
      const offered = (await loadJson(choices)) as TableChoices;
      return choicesFrom({ ...offered, looked: choicesAgo(offered.looked, dayOf(new Date())) });
    },
    loadAnswerer: () => import('./questions.ts').then(({ loadQuestions }) => loadQuestions([tree, more])),
  });
}
