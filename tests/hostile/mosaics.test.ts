/** Twice as many files take about twice the time, in whatever shape strangers send them. */
import { describe, it } from 'node:test';
import { diffMarkdown } from '../../src/formats/diff-comment.ts';
import { diffHtml } from '../../src/formats/diff-page.ts';
import { diffText } from '../../src/formats/diff-text.ts';
import { diffMosaics } from '../../src/history/diff.ts';
import { check } from '../../src/mosaic/check.ts';
import type { QuestionFile } from '../../src/mosaic/question-file.ts';
import { parseQuestion } from '../../src/mosaic/read/parse-question.ts';
import { lineagesIn } from '../../src/mosaic/reason/lineages.ts';
import { THOROUGH } from '../chance.ts';
import { assertGrowsEvenly } from './growth.ts';

const question = (id: string, fields: string, body = ''): QuestionFile =>
  parseQuestion(`q/${id}.md`, `${id}.md`, `---\ntitle: How is ${id}, then?\n${fields}---\n${body}`);

const shapes: Record<string, (count: number) => QuestionFile[]> = {
  'a chain': (count) => Array.from({ length: count }, (_, i) => question(`q-${i}`, i ? `parent: q-${i - 1}\n` : '')),
  'a cycle': (count) => Array.from({ length: count }, (_, i) => question(`q-${i}`, `parent: q-${(i + 1) % count}\n`)),
  'a root with all others': (count) => Array.from({ length: count }, (_, i) => question(`q-${i}`, i ? 'parent: q-0\n' : '')),
  'links to one': (count) => Array.from({ length: count }, (_, i) => question(`q-${i}`, i ? 'parent: q-0\n' : '', 'See [[q-0]].\n')),
  'links to nothing': (count) =>
    Array.from({ length: count }, (_, i) => question(`q-${i}`, i ? 'parent: q-0\n' : '', `See [[none-${i}]].\n`)),
  'tags of their own': (count) =>
    Array.from({ length: count }, (_, i) => question(`q-${i}`, `${i ? 'parent: q-0\n' : ''}tags: [t-${i}]\n`)),
  'a source of all': (count) =>
    Array.from({ length: count }, (_, i) =>
      question(`q-${i}`, `${i ? 'parent: q-0\n' : ''}sources: [{url: https://e.org, title: T${i}, authors: [A B]}]\n`),
    ),
  'a title of all': (count) =>
    Array.from({ length: count }, (_, i) => parseQuestion(`q/q-${i}.md`, `q-${i}.md`, '---\ntitle: How so?\n---\n')),
};

/** Milliseconds that do not count, on a slow machine. */
const SMALL = THOROUGH ? 500 : 150;

const works: Record<string, (files: QuestionFile[]) => void> = {
  'a check': (files: QuestionFile[]) => void check(files),
  'a diff in every format': (files: QuestionFile[]) => {
    const diff = diffMosaics({ files: [] }, { files });
    const lineages = lineagesIn(files, 20);
    diffText(diff);
    diffMarkdown(diff);
    diffHtml(diff, (id) => lineages(id).map((above) => ({ id: above, label: above })));
  },
};

/** Of the larger mosaic. */
const FILES = THOROUGH ? 4000 : 400;

describe('twice the files take about twice the time', () => {
  for (const [name, make] of Object.entries(shapes)) {
    describe(`of ${name}`, () => {
      for (const [what, work] of Object.entries(works)) {
        it(`for ${what}`, () =>
          assertGrowsEvenly(FILES, SMALL, (count) => {
            const files = make(count);
            return () => work(files);
          }));
      }
    });
  }
});
