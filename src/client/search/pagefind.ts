/** Loads Pagefind's component UI once, when the page needs it. It is in the first shard of the index, with Pagefind's other code. */

let loading: Promise<void> | undefined;

/**
 * Loads the interface that the build wrote beside the index.
 * @param faceted whether filters without words find something
 */
export function loadPagefind(base: string, faceted = false): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${base}pagefind/0/pagefind-component-ui.css`;
    const config = document.createElement('pagefind-config');
    config.setAttribute('bundle-path', `${base}pagefind/`);
    config.setAttribute('base-url', base);
    config.toggleAttribute('faceted', faceted);
    const script = document.createElement('script');
    script.src = `${base}pagefind/0/pagefind-component-ui.js`;
    script.type = 'module';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`Search is not there: ${script.src}`)));
    document.body.append(config);
    // The site's own rules come later, and so they win.
    document.head.prepend(style);
    document.head.append(script);
  });
  return loading;
}
