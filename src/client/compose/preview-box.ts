/** The preview, made again when somebody rests. */
import type { Composer } from './ask-composer.ts';
import { previewArticle } from './preview-article.ts';

/** Milliseconds without a step after which the preview is made; by eye. */
const PAUSE = 300;

export function previewIn(box: HTMLElement, composer: Composer): { later(): void } {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  async function show(): Promise<void> {
    const preview = await composer.preview();
    const now = JSON.stringify(preview);
    if (now === shown) return;
    shown = now;
    box.replaceChildren(previewArticle(preview));
  }
  return {
    later() {
      clearTimeout(pause);
      pause = setTimeout(() => void show(), PAUSE);
    },
  };
}
