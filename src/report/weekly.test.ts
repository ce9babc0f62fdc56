import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { type NewQuestion, questionText } from '../formats/question-file.ts';
import type { HistoryEvent } from '../history/events.ts';
import { link } from '../mosaic/link.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { addressesUnder } from '../views/address.ts';
import { happened, LIVED, livedMosaic } from '../views/history.example.ts';
import { happenedLately } from './happened.ts';
import { weeklyReport } from './weekly.ts';

describe('the weekly report', () => {
  it('links to questions of the site alone, and mentions nobody', () => {
    const title = 'Is @octocat ![x](//e.org) [y](https://e.org) www.e.org #1 </b>\u001b right?';
    const sources = [{ url: 'https://e.org/`@octocat', title: 'GH-1 https://e.org a@e.org', insight: 'x' }];
    const files = [questionText({ title }), questionText({ title, parent: 'a', sources })].map((text, i) =>
      parseQuestion(`${'ab'[i]}.md`, `${'ab'[i]}.md`, text),
    );
    const mosaic = link(files);
    const report = weeklyReport(
      mosaic,
      Array.from(mosaic.sources.values(), (source) => ({ source, outcome: 404 })),
      (id) => `https://site.example/${id}/`,
    );
    const links: string[] = [];
    visit(remark().use(remarkGfm).parse(report), (node) => {
      assert.notEqual(node.type, 'image');
      if (node.type === 'html') assert.equal(node.value, '<!-- -->');
      if (node.type === 'link') links.push(node.url);
      if (node.type === 'text') assert.doesNotMatch(node.value, /@\w|#\d|GH-|:\/\/|www\.|\p{Cc}/u);
    });
    assert.ok(links.length > 0 && links.every((url) => url.startsWith('https://site.example/')), links.join());
  });

  it('lists the open leaves of each root, with what hangs on them and what is known, or says that none is open', () => {
    const questions: Record<string, NewQuestion> = {
      a: { title: 'A?' },
      b: { title: 'B?', parent: 'a' },
      c: { title: 'C?', parent: 'a', sources: [{ url: 'https://e.org/1', title: 'One', insight: 'So.' }] },
      d: { title: 'D?', parent: 'a', needs: ['c'] },
      e: { title: 'E?', status: 'answered', sources: [{ url: 'https://e.org/2', title: 'Two', insight: 'So.', stance: 'answers' }] },
    };
    const mosaic = link(Object.entries(questions).map(([id, fields]) => parseQuestion(`${id}.md`, `${id}.md`, questionText(fields))));
    const report = weeklyReport(mosaic, [], (id) => `/${id}/`);
    assert.match(report, /^Coverage: 2 of 4 leaves dark, 2 unchecked, none checked\.$/m);
    assert.match(
      report,
      /### A\? \(3\)\n\n- \[C\?\]\(\/c\/\) \(unblocks 1; 1 insight, unchecked\)\n- \[B\?\]\(\/b\/\) \(nothing yet\)\n- \[D\?\]/,
    );
    assert.match(report, /### E\? \(0\)\n\nEvery leaf is answered or ill-posed: /);
  });

  it('says what happened in the last seven days of the history, or since a day, and lists no more than an issue holds', () => {
    const mosaic = livedMosaic();
    const place = { to: addressesUnder('/'), siteUrl: 'https://site.example' };
    const reportOf = (events: HistoryEvent[], since?: string) =>
      weeklyReport(mosaic, [], (id) => id, happenedLately(mosaic, { commit: '', learnt: {}, events }, place, since));
    assert.match(
      reportOf(LIVED),
      /^Coverage[^#]*## What happened, 14 to 20 January 2026\n\n1 question asked, 1 merged, 1 dispute\.\n\n- \[C\?\]\(https:\/\/site\.example\/questions\/c\/\)\n {2}- asked\n/,
    );
    assert.match(reportOf(LIVED, '2026-01-05'), /## What happened, 5 to 20 January 2026\n\n4 questions asked/);
    assert.match(reportOf(LIVED, '2026-01-21'), /## What happened, 21 to 21 January 2026\n\nNothing happened\.\n/);
    assert.doesNotMatch(reportOf([]), /What happened/);
    const many = Array.from({ length: 300 }, (_, n) => happened('2026-01-20', `q${n}`, 'asked', { title: `${n} ${'x'.repeat(400)}` }));
    assert.match(reportOf(many), /\n- and 260 more questions\n/);
    assert.ok(reportOf(many).length < 65_536);
  });

  it('counts the insights that a machine drafted and nobody has checked, and limits the list of dead sources', () => {
    const source = (n: number, more: object) => ({ url: `https://e.org/${n}`, title: `Paper ${n}`, insight: 'So.', ...more });
    const sources = [
      source(0, {}),
      source(1, { assisted: true }),
      source(2, { assisted: true, checked: ['ada'] }),
      source(3, { assisted: true }),
    ];
    const mosaic = link([parseQuestion('a.md', 'a.md', questionText({ title: 'A?', sources }))]);
    const [first] = [...mosaic.sources.values()];
    assert.ok(first);
    const report = weeklyReport(
      mosaic,
      Array.from({ length: 1000 }, () => ({ source: first, outcome: 404 })),
      (id) => id,
    );
    assert.match(report, /Drafted by a machine and checked by nobody: 2 of 4 insights\./);
    assert.match(report, /and 900 more/);
    assert.ok(report.length < 65_536);
    assert.doesNotMatch(
      weeklyReport(link([parseQuestion('a.md', 'a.md', questionText({ title: 'A?' }))]), [], (id) => id),
      /machine/,
    );
  });
});
