/** The script of a question's page: ages of dates, and citations. */
import { showAges } from './ages.ts';
import { offerCopies } from './cited.ts';

showAges(document);
offerCopies(document);
