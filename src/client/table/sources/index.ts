/** The script of the list of all sources. */
import type { SourceChoices } from '../../../formats/sources-data.ts';
import type { TableChoice } from '../../../formats/table-data.ts';
import { READ_STATES } from '../../../pictures/table-rows.ts';
import { counted } from '../../../views/count.ts';
import { loadJson } from '../answer.ts';
import { choicesFrom } from '../choices.ts';
import { startTable } from '../start-table.ts';
import { SOURCES, UNDATED, WORDS } from './ask.ts';

for (const table of document.querySelectorAll<HTMLElement>('[data-table=sources]')) {
  const { sources = '', choices = '', years = '' } = table.dataset;
  startTable(table, 'sources/', {
    ...SOURCES,
    choices: {
      source: 'title',
      date: 'oldest',
      questions: 'most questions',
      insights: 'most insights',
      waiting: 'most that wait for it',
    },
    plain: 'newest',
    fixed: { read: READ_STATES, year: [...years.split(' ').filter(Boolean), UNDATED] },
    words: WORDS,
    counted: (rows) => counted(rows, 'source'),
    async loadChoices() {
      const offered = (await loadJson(choices)) as SourceChoices;
      return choicesFrom({ ...offered, year: offered.year.map(([year, count]): TableChoice => [year || UNDATED, count]) });
    },
    loadAnswerer: () => import('./sources.ts').then(({ loadSources }) => loadSources(sources)),
  });
}
