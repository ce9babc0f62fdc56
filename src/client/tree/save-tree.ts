/** Saves the tree as a file: all that is unfolded, wherever the reader is in it. */
import { PictureTooLarge, raster } from '../picture/export-picture.ts';
import { filterWords } from '../picture/filter-words.ts';
import { saveFile } from '../save-file.ts';
import { addressOf } from './address.ts';
import { type TreeFile, treeFile } from './tree-file.ts';

type Shown = Pick<TreeFile, 'state' | 'measure' | 'places' | 'hrefOf'> & {
  words: string;
  /** What is shown of the years, in words; empty for today. */
  film: string;
};

/** @returns what the reader must know of the file, if anything */
export async function saveTree(format: 'svg' | 'png', { state, measure, places, words, film, hrefOf }: Shown): Promise<string | undefined> {
  const { tree, root, filter, prune, matches, kept } = state;
  const name = root.row < 0 ? 'tree' : `tree-${root.id}`;
  const site = document.querySelector('.site-name')?.textContent?.trim() ?? '';
  const counted = tree.nodes.filter((node) => matches?.has(node) ?? true);
  const drawing = treeFile({
    state,
    measure,
    places,
    title: root.row < 0 ? site : `${site}: ${root.title}`,
    filter: [filterWords(filter, tree, counted.length, prune && kept !== undefined), film].filter(Boolean).join('. '),
    counts: tree.fills.map((fill) => counted.filter((node) => node.fill === fill).length),
    date: new Date().toISOString().slice(0, 10),
    address: new URL(addressOf({ state, words, view: undefined }).replace(/^\.$/, ''), location.origin + location.pathname).href,
    colours: coloursOf(document.documentElement),
    hrefOf: (node) => new URL(hrefOf(node), location.href).href,
  });
  const vector = new Blob([drawing.svg], { type: 'image/svg+xml' });
  if (format === 'svg') {
    saveFile(vector, `${name}.svg`);
    return undefined;
  }
  try {
    const { blob, density } = await raster(vector, drawing.width, drawing.height);
    saveFile(blob, `${name}.png`);
    return density < 1 ? `The PNG is smaller than it should be: ${Math.round(density * 100)} %. The SVG has every detail.` : undefined;
  } catch (error) {
    if (!(error instanceof PictureTooLarge)) throw error;
    return `Too large for a PNG that can be read: ${drawing.width.toLocaleString('en')} by ${drawing.height.toLocaleString('en')} pixels. Save it as SVG, or fold some of it.`;
  }
}

/** The colours that the page has now, which depend on its theme. */
function coloursOf(page: HTMLElement): (name: string) => string {
  const probe = page.appendChild(document.createElement('span'));
  const known = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    probe.style.color = `var(${name})`;
    const colour = getComputedStyle(probe).color;
    known.set(name, colour);
    return colour;
  };
}
