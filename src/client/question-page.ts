/** The script of a question's page: ages of dates, citations, and what happened. */
import { showAges } from './ages.ts';
import { offerCopies } from './cited.ts';

showAges(document);
offerCopies(document);

for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-happened]'))
  void import('./changes/happened-here.ts').then(({ showHappened }) => showHappened(fold));
