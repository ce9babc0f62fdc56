import { askComposer } from './ask-composer.ts';

const base = document.documentElement.dataset.base ?? '/';
const box = document.querySelector<HTMLTextAreaElement>('[data-compose]');
if (box) {
  const composer = askComposer(`${base}compose.json`, { ready: () => undefined, failed: console.error });
  Object.assign(globalThis, { composer });
}
