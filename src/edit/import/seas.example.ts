/** A small mosaic, and the list of one of those who ask in it: told in other words, as the mosaic tells it. */
import { parseQuestion } from '../../mosaic/read/parse-question.ts';

export const ANN = 'https://example.org/ann-on-seas';
export const BO = 'https://example.org/bo-on-salt';

const TEXTS: Readonly<Record<string, string>> = {
  'seas.md': 'title: How do seas move?',
  'water/tides.md': `title: What makes the water rise and fall twice a day?\nparent: seas\norder: 1\nsources:\n  - {url: "${ANN}", title: On seas, authors: [Ann Harbour], stance: poses}`,
  'water/moon-pull.md': `title: How does the moon draw the oceans towards it?\nparent: tides\norder: 1\nsources:\n  - {url: "${ANN}", stance: poses}`,
  'water/spring-tides.md': `title: Why do some days bring more water than others?\nparent: tides\norder: 2\nsources:\n  - {url: "${ANN}", stance: poses}`,
  'water/waves.md': `title: How does wind give its energy to the surface?\nlabel: Waves\nparent: seas\norder: 2\nsources:\n  - {url: "${ANN}", stance: poses}`,
  'water/highest-waves.md': `title: What limits the height of a crest?\nparent: waves\norder: 1\nsources:\n  - {url: "${ANN}", stance: poses}`,
  'salt.md': `title: Why does the sea taste of salt?\nparent: seas\norder: 3\naliases: [saltiness]\nsources:\n  - {url: "${BO}", stance: poses}`,
};

export const SEAS = Object.entries(TEXTS).map(([name, fields]) => parseQuestion(`q/${name}`, name, `---\n${fields}\n---\n`));

/** Ann's list, as she wrote it. */
export const LIST = `- What's up with tides?
  - To what extent does the pull of the moon explain it?
  - Spring tides: why are some so high?
- Where do waves come from?
  - How high can they get?
- Who owns the bed of the sea?
`;
