/** Measures the tree in a browser, beside markmap with the same questions in the same run; then finding, searching and the lens. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from '../src/build/build.ts';
import type { TreeData } from '../src/pictures/tree-data.ts';
import { readSettings } from '../src/settings.ts';
import { generateMosaic } from './bench/generate.ts';
import { lensInBrowser } from './bench/lens-in-browser.ts';
import { searchInBrowser } from './bench/search-in-browser.ts';
import { launch } from './shared/browser.ts';
import { serve } from './shared/serve-folder.ts';

/** The packages to compare with. They are fetched at the first run, and are no dependencies of the site. */
const PEERS = ['markmap-lib@0.18.12', 'markmap-view@0.18.12', 'd3@7.9.0'];
const PEERS_FOLDER = path.resolve('.cache/peers');

/** The number of frames of one measured drag, and how far each moves, in pixels. */
const FRAMES = 120;
const STEP = 14;

/** Times are in milliseconds. */
interface Figures {
  /** From the start of navigation until the tree is ready. */
  open: number;
  unfoldAll: number;
  /** Folding and unfolding a branch while everything is unfolded. */
  fold: number;
  /** 95th percentile of the time between frames while the unfolded tree is dragged. */
  frame: number;
  /** The number of elements in the picture after the drag. */
  elements: number;
}

/** How to control the tree on a page, as code for the browser. */
interface Subject {
  address: string;
  /** Resolves to the time in milliseconds at which the tree was ready. */
  ready: string;
  unfoldAll: string;
  /** Moves a question from the middle of the tree to the middle of the screen, so that the screen is full of nodes. */
  goTo: string;
  /** Folds or unfolds the branch of that question. */
  fold: string;
  svg: string;
}

const ours = (address: string, { id }: TreeData): Subject => ({
  address,
  ready: `new Promise((resolve) => {
    const poll = () => {
      const [mark] = performance.getEntriesByName('tree-ready');
      if (mark) resolve(mark.startTime); else setTimeout(poll, 5);
    };
    poll();
  })`,
  unfoldAll: `(() => {
    const level = document.querySelector('[data-tree-level]');
    level.value = '99';
    level.dispatchEvent(new Event('change'));
  })()`,
  goTo: `new Promise((resolve) => {
    addEventListener('popstate', () => setTimeout(resolve, 500), { once: true });
    location.hash = '#${id[middle(id)]}';
  })`,
  fold: `(document.querySelector('.tree .node[data-active][aria-expanded]') ?? document.querySelector('.tree .node[aria-expanded="true"]'))
    .querySelector('.ring').dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
  svg: '.tree > svg',
});

const markmap = (address: string, { id }: TreeData): Subject => ({
  address,
  ready: `new Promise((resolve) => {
    const poll = () => (window.readyAt ? resolve(window.readyAt) : setTimeout(poll, 5));
    poll();
  })`,
  unfoldAll: 'window.unfoldAll()',
  goTo: `window.goTo(${middle(id)}).then(() => new Promise((resolve) => setTimeout(resolve, 500)))`,
  fold: 'window.fold()',
  svg: 'svg#map',
});

const middle = (rows: readonly unknown[]) => Math.floor(rows.length / 2);

async function figuresOf(browser: Browser, { address, ready, unfoldAll, goTo, fold, svg }: Subject): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(address);
    const open = (await page.evaluate(ready)) as number;
    const unfolded = await timeToPaint(page, unfoldAll);
    await page.evaluate(goTo);
    return {
      open,
      unfoldAll: unfolded,
      fold: await medianOf(6, () => timeToPaint(page, fold)),
      frame: await dragging(page, svg),
      elements: await page.locator(`${svg} *`).count(),
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of some code until its result is drawn. */
function timeToPaint(page: Page, code: string): Promise<number> {
  return page.evaluate(`(async () => {
    const begun = performance.now();
    await (${code});
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begun;
  })()`) as Promise<number>;
}

/** Drags the picture one step a frame, up and back down. @returns the 95th percentile of the time between frames, in milliseconds */
function dragging(page: Page, svg: string): Promise<number> {
  return page.evaluate(`(async () => {
    const picture = document.querySelector(${JSON.stringify(svg)});
    const box = picture.getBoundingClientRect();
    let [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const send = (target, type) => {
      const options = { bubbles: true, cancelable: true, view: window, button: 0, clientX: x, clientY: y };
      target.dispatchEvent(new MouseEvent(type, options));
    };
    send(picture, 'mousedown');
    const gaps = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < ${FRAMES}; frame++) {
      y += frame < ${FRAMES} / 2 ? -${STEP} : ${STEP};
      x += frame % 2 ? 3 : -3;
      send(window, 'mousemove');
      const now = await new Promise(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    send(window, 'mouseup');
    return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)];
  })()`) as Promise<number>;
}

async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await measure());
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] as number;
}

/** Writes a page that shows the questions with markmap, and its scripts. */
async function markmapPage(folder: string, { title, depth }: TreeData): Promise<void> {
  await mkdir(PEERS_FOLDER, { recursive: true });
  await promisify(execFile)('npm', [
    'install',
    '--prefix',
    PEERS_FOLDER,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    ...PEERS,
  ]);
  const require = createRequire(pathToFileURL(path.join(PEERS_FOLDER, 'package.json')));
  const { Transformer } = require('markmap-lib/no-plugins') as {
    Transformer: new () => { transform(markdown: string): { root: unknown } };
  };
  const { root } = new Transformer().transform(title.map((text, row) => `${'  '.repeat(depth[row] as number)}- ${text}`).join('\n'));
  const modules = path.join(PEERS_FOLDER, 'node_modules');
  const files = {
    'd3.js': await readFile(path.join(modules, 'd3/dist/d3.min.js')),
    'markmap.js': await readFile(path.join(modules, 'markmap-view/dist/browser/index.js')),
    'root.json': JSON.stringify(root),
    'index.html': `<!doctype html><meta charset="utf-8"><title>markmap</title>
<style>html,body{margin:0;height:100%}svg{width:100%;height:100%}</style><svg id="map"></svg>
<script src="d3.js"></script><script src="markmap.js"></script><script>
(async () => {
  const root = await (await fetch('root.json')).json();
  const map = markmap.Markmap.create(document.querySelector('#map'), { duration: 0, initialExpandLevel: 2, autoFit: false });
  await map.setData(root);
  window.readyAt = performance.now();
  const each = (node, visit) => { visit(node); for (const child of node.children) each(child, visit); };
  window.unfoldAll = async () => {
    each(map.state.data, (node) => { node.payload = { ...node.payload, fold: 0 }; });
    await map.renderData();
  };
  const all = () => {
    const rows = [];
    const visit = (node, parent) => { rows.push({ node, parent }); for (const child of node.children) visit(child, node); };
    visit(map.state.data);
    return rows;
  };
  let branch;
  window.goTo = async (row) => {
    const { node, parent } = all()[row];
    branch = parent;
    await map.centerNode(node);
  };
  window.fold = () => map.toggleNode(branch);
})();
</script>`,
  };
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
}

/** Rows for two tables. */
export interface BrowserRows {
  /** Ours and markmap's. */
  tree: Record<string, string>[];
  /** By name, and in the full text. */
  search: Record<string, string>[];
  /** From a paste to the questions it bears on. */
  lens: Record<string, string>[];
}

/** Measures a mosaic of `count` questions. */
export async function measureInBrowser(count: number): Promise<BrowserRows> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mosaic-bench-'));
  const [questions, dist, cache] = ['questions', 'dist', 'cache'].map((name) => path.join(folder, name));
  const settings = readSettings({ QUESTIONS_DIR: questions, OUT_DIR: dist, CACHE_DIR: cache });
  const browser = await launch();
  try {
    await generateMosaic(settings.questionsDir, count);
    await build(settings);
    const data = await readFile(path.join(settings.outDir, 'tree.json'));
    const home = await readFile(path.join(settings.outDir, 'index.html'));
    const tree = JSON.parse(data.toString()) as TreeData;
    await markmapPage(path.join(settings.outDir, 'markmap'), tree);
    const site = await serve(settings.outDir);
    try {
      const figures = await figuresOf(browser, ours(`${site.url}tree/`, tree));
      const theirs = await figuresOf(browser, markmap(`${site.url}markmap/`, tree));
      const kilobytes = (content: Uint8Array) => `${(gzipSync(content).length / 1000).toFixed(0)} kB`;
      const peer = await readFile(path.join(settings.outDir, 'markmap/root.json'));
      return {
        tree: [
          row(count, 'tree', figures, { data: kilobytes(data), 'home page': kilobytes(home) }),
          row(count, 'markmap', theirs, { data: kilobytes(peer), 'home page': '' }),
        ],
        search: await searchInBrowser(browser, site.url, settings.outDir, tree),
        lens: [await lensInBrowser(browser, site.url, settings.outDir, tree)],
      };
    } finally {
      await site.close();
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function row(count: number, what: string, figures: Figures, weights: Record<string, string>): Record<string, string> {
  const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
  return {
    questions: String(count),
    what,
    ...weights,
    open: ms(figures.open),
    'unfold all': ms(figures.unfoldAll),
    'fold or unfold': ms(figures.fold),
    'frame, p95': ms(figures.frame),
    elements: String(figures.elements),
  };
}
