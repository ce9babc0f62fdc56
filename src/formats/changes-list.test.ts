import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { HistoryEvent } from '../history/events.ts';
import { addressesUnder } from '../views/address.ts';
import { happened, LIVED, livedMosaic } from '../views/history.example.ts';
import { historyView } from '../views/history-view.ts';
import { changesJson, changesMarkdown, changesText } from './changes-list.ts';

const place = { to: addressesUnder('/'), siteUrl: 'https://site.example' };
const viewOf = (events: HistoryEvent[]) => historyView(livedMosaic(), { events });

describe('what happened, as a list', () => {
  const view = viewOf(LIVED);
  const happenings = view.inOne(LIVED);

  it('has each question once, with all that happened to it, newest first', () => {
    assert.equal(
      changesText(happenings, view, place),
      [
        'C?\n  asked',
        'B?\n  asked\n  learnt from S <1>\n  disputed by lost.example',
        'A?\n  asked\n  merged with “Is it <gone>?”',
        'Is it <gone>?\n  asked',
        '4 questions asked, 1 merged, 1 insight, 1 dispute.',
      ].join('\n\n'),
    );
    assert.equal(changesText([], view, place), 'Nothing happened.');
    assert.equal(changesMarkdown([], view, place), 'Nothing happened.');
  });

  it('is Markdown in which strangers link to nothing and mention nobody', () => {
    const title = 'Is @octocat ![x](//e.org) [y](https://e.org) www.e.org #1 </b>\u001b right?';
    const events = [
      happened('2026-01-05', 'x', 'asked', { title }),
      happened('2026-01-05', 'x', 'learnt', { title, source: 'https://e.org/`@octocat' }),
      happened('2026-01-06', 'a', 'merged', { from: 'x' }),
      happened('2026-01-06', 'c', 'retitled', { from: title, to: 'C?' }),
    ];
    const hostile = viewOf(events);
    const text = changesMarkdown(hostile.inOne(events), hostile, place);
    const links: string[] = [];
    visit(remark().use(remarkGfm).parse(text), (node) => {
      assert.notEqual(node.type, 'image');
      if (node.type === 'html') assert.equal(node.value, '<!-- -->');
      if (node.type === 'link') links.push(node.url);
      if (node.type === 'text') assert.doesNotMatch(node.value, /@\w|#\d|:\/\/|www\.|\p{Cc}/u);
    });
    assert.deepEqual(links, ['https://site.example/questions/a/', 'https://site.example/questions/c/']);
    assert.doesNotMatch(changesText(hostile.inOne(events), hostile, place), /(?!\n)\p{Cc}/u);
  });

  it('is JSON of the events, with what their questions are called now', () => {
    const [newest, disputed] = JSON.parse(changesJson(LIVED, view));
    assert.deepEqual(newest, { ...LIVED.at(-1), present: 'c' });
    assert.equal(disputed.present, 'b');
    assert.deepEqual(
      JSON.parse(changesJson(LIVED, view)).map(({ present }: { present: string | null }) => present),
      ['c', 'b', 'a', 'b', 'b', null, 'b', 'a'],
    );
  });
});
