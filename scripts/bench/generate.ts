/** Generates a mosaic of any size for benchmarks and tests. The same seed gives the same mosaic. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Uniform numbers in [0, 1), by Mulberry32: Tommy Ettinger, 2017, public domain,
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ONSETS = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'br', 'cl', 'st', 'tr'];
const RHYMES = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'on', 'ar', 'er', 'or', 'is', 'us', 'al', 'ion'];
/** The number of words that are made; some are equal. */
const VOCABULARY = 9000;

/** Makes texts from one seed. The frequency of words follows Zipf's law (G. K. Zipf, 1949), as in prose. */
function writer(seed: number) {
  const random = randomNumbers(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, i) => make(i));
  const vocabulary = [...new Set(times(VOCABULARY, () => times(2 + below(3), () => pick(ONSETS) + pick(RHYMES)).join('')))];
  const weights = vocabulary.map((_, rank) => 1 / (rank + 3));
  let total = 0;
  const cumulative = weights.map((weight) => (total += weight));
  const word = (): string => {
    const target = random() * total;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) < target) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] as string;
  };
  const words = (count: number) => times(count, word).join(' ');
  const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = () => `${capitalised(words(8 + below(12)))}.`;
  const paragraph = () => times(3 + below(3), sentence).join(' ');
  return { below, pick, times, words, capitalised, sentence, paragraph };
}

/** How many sub-questions a question has. Chosen by eye. */
const FAMILY = 6;

/**
 * Writes `count` question files that form one tree, about 380 words each, with tags, shared sources, insights, links, lists, code,
 * tables and footnotes.
 * @param folder is emptied first
 * @throws the reason of `signal`, when it is aborted
 */
export async function generateMosaic(folder: string, count: number, seed = 1, signal?: AbortSignal): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const prose = writer(seed);
  for (let i = 0; i < count; i++) {
    signal?.throwIfAborted();
    await writeFile(path.join(folder, `q-${i}.md`), `---\n${frontmatter(i, count, prose).join('\n')}\n---\n\n${body(i, count, prose)}`);
  }
}

type Prose = ReturnType<typeof writer>;

function frontmatter(i: number, count: number, { below, pick, times, words, capitalised, sentence }: Prose): string[] {
  const lines = [`title: "${capitalised(words(7))}?"`];
  if (i > 0) lines.push(`parent: q-${Math.floor((i - 1) / FAMILY)}`);
  lines.push(`tags: [${[...new Set(times(1 + below(4), () => `topic-${below(60)}`))].join(', ')}]`);
  const status = pick(['open', 'open', 'open', 'partial', 'answered']);
  lines.push(`status: ${status}`);
  const sources = new Set(times(Math.max(status === 'open' ? 0 : 1, below(5)), () => below(Math.ceil(count / 3))));
  if (sources.size > 0) lines.push('sources:');
  for (const [n, k] of [...sources].entries()) {
    lines.push(
      `  - url: https://example.org/papers/${k}`,
      `    title: Paper ${k}`,
      `    authors: [Author ${k % 97}, Writer ${k % 89}]`,
      `    date: ${1990 + (k % 36)}`,
    );
    if (n === 0 && status !== 'open') lines.push('    stance: answers');
    if (n === 0) lines.push(`    insight: ${sentence()}`);
  }
  return lines;
}

function body(i: number, count: number, { below, times, words, capitalised, sentence, paragraph }: Prose): string {
  const parts = times(5, (p) => (p % 2 ? `${paragraph()} See [[q-${below(count)}]] and [[q-${below(count)}]].` : paragraph()));
  parts.splice(3, 0, `## ${capitalised(words(4))}`, `- ${sentence()}\n- **${sentence()}**\n- ${sentence()}`);
  if (i % 7 === 0) parts.push('```js\nconst squares = [1, 2, 3].map((n) => n * n);\n```', '| a | b |\n|---|---|\n| 1 | 2 |');
  if (i % 5 === 0) parts.push('A claim.[^1]', `[^1]: ${sentence()}`);
  return `${parts.join('\n\n')}\n`;
}
