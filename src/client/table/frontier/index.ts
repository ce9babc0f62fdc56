/** The script of the frontier. */
import type { FrontierChoices } from '../../../formats/frontier-data.ts';
import { STARTS } from '../../../pictures/table-rows.ts';
import { counted } from '../../../views/count.ts';
import { loadJson } from '../answer.ts';
import { choicesFrom } from '../choices.ts';
import { dayOf } from '../day-of.ts';
import { FIXED, WORDS as QUESTION_WORDS } from '../questions/ask.ts';
import { choicesAgo } from '../questions/looked.ts';
import { startTable } from '../start-table.ts';
import { FRONTIER, WORDS } from './ask.ts';

for (const table of document.querySelectorAll<HTMLElement>('[data-table=frontier]')) {
  const { frontier = '', tree = '', more = '', choices = '', tops = '' } = table.dataset;
  startTable(table, 'frontier/', {
    filters: { ...FRONTIER.filters, root: tops },
    sorts: FRONTIER.sorts,
    choices: { question: 'name', leads: 'most leads', near: 'most lit questions near it', looked: 'longest not looked at' },
    plain: 'importance',
    fixed: { known: FIXED.known, looked: FIXED.looked, start: STARTS },
    words: { ...QUESTION_WORDS, ...WORDS },
    isApart: true,
    counted: (rows) => counted(rows, 'open question'),
    async loadChoices() {
      const offered = (await loadJson(choices)) as FrontierChoices;
      return choicesFrom({ ...offered, looked: choicesAgo(offered.looked, dayOf(new Date())) });
    },
    loadAnswerer: () => import('./frontier.ts').then(({ loadFrontier }) => loadFrontier([frontier, tree, more])),
  });
}
