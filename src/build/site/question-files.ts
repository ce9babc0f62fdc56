/** Lists the files that have one question for other programs: everything as JSON, and its sources as references. */
import { printBibtex } from '../../formats/bibliography.ts';
import { questionJson, sourcesOf } from '../../formats/json.ts';
import { printRis } from '../../formats/print-ris.ts';
import { digestOf } from '../../mosaic/digest.ts';
import type { Question } from '../../mosaic/mosaic.ts';
import { once } from '../once.ts';
import type { SiteFile } from './site-files.ts';

/**
 * A question for other programs. Without sources it has no file of references.
 * @param present digest of the former ids of all questions and the present ones
 */
export function questionFiles(question: Question, present: () => string, schemaAddress: string): SiteFile[] {
  const cited = sourcesOf(question);
  const facts = once(() =>
    digestOf(
      cited.map(({ key, slug, kind, title, date, url, authors }) => [key, slug, kind, title, date, url, authors.map(({ name }) => name)]),
    ),
  );
  const file = (ending: string, key: () => string, text: () => string): SiteFile => ({
    path: `questions/${question.id}.${ending}`,
    listed: false,
    content: async () => ({ key: key(), text }),
  });
  const tags = () => question.tags.map(({ description }) => description);
  const references = [file('bib', facts, () => printBibtex(cited)), file('ris', facts, () => printRis(cited))];
  return [
    file(
      'json',
      () => digestOf([question.digest, facts(), tags(), present()]),
      () => JSON.stringify(questionJson(question, schemaAddress)),
    ),
    ...(cited.length > 0 ? references : []),
  ];
}
