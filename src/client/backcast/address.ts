/** What a reader looks at and supposes, as the parameters of an address, so that it can be sent. Needs no browser. */
import { SOME_ANSWER } from '../../mosaic/backcast/moves.ts';
import { LAYOUTS, type Layout } from '../tree/state.ts';
import type { GameData } from './game-data.ts';

export interface Shown {
  /** The question whose tree is shown; undefined for the one that the page chooses. */
  question: string | undefined;
  /** Answers that are supposed, by question: a key, or {@link SOME_ANSWER}. */
  supposed: ReadonlyMap<string, string>;
  /** The one or two people whose moves count, by slug; everybody's if none. */
  people: readonly string[];
  /** Whether what only speaks for or against is drawn too. */
  soft: boolean;
  /** Undefined for the one that suits the screen. */
  layout: Layout | undefined;
}

/** The most suppositions that are read from an address. Chosen by eye: browsers and mail programs accept some thousand characters. */
const MOST = 200;

/** As `?q=id&suppose=a:yes,b:no,c&by=slug,slug&soft`, where `c` alone is answered somehow; empty for what the page begins with. */
export function addressOf({ question, supposed, people, soft, layout }: Shown): string {
  const list = (items: readonly string[]) => items.map(encodeURIComponent).join(',');
  const suppose = [...supposed].map(([id, key]) =>
    key === SOME_ANSWER ? encodeURIComponent(id) : `${encodeURIComponent(id)}:${encodeURIComponent(key)}`,
  );
  const params = [
    question !== undefined && `q=${encodeURIComponent(question)}`,
    suppose.length > 0 && `suppose=${suppose.join(',')}`,
    people.length > 0 && `by=${list(people)}`,
    soft && 'soft',
    layout && `layout=${layout}`,
  ].filter(Boolean);
  return params.length > 0 ? `?${params.join('&')}` : '';
}

/** What an address says; questions, answers and people that are not there are left out. */
export function shownAt(query: string, { moves, people }: Pick<GameData, 'moves' | 'people'>): Shown {
  const params = new URLSearchParams(query);
  const list = (name: string) => (params.get(name) ?? '').split(',', MOST).filter(Boolean);
  const question = params.get('q') ?? '';
  const supposed = list('suppose').flatMap((text): [string, string][] => {
    const end = text.indexOf(':');
    const id = end < 0 ? text : text.slice(0, end);
    const key = end < 0 ? SOME_ANSWER : text.slice(end + 1);
    const keys = moves.get(id)?.keys;
    return keys && (key === SOME_ANSWER || keys.includes(key)) ? [[id, key]] : [];
  });
  return {
    question: moves.has(question) ? question : undefined,
    supposed: new Map(supposed),
    people: [...new Set(list('by').filter((slug) => people.has(slug)))].slice(0, 2),
    soft: params.has('soft'),
    layout: LAYOUTS.find((layout) => layout === params.get('layout')),
  };
}
