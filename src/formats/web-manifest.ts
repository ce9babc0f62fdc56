/**
 * The web app manifest: with it a device can install the site, and then offers it where pages are shared.
 * https://www.w3.org/TR/appmanifest/
 */
import type { Addresses } from '../views/address.ts';

/** Name of the file below the base path. */
export const MANIFEST_FILE = 'manifest.webmanifest';

/** Where a device sends what is shared, below the page with the lens. No such page exists: `public/reading/share-target.js` answers. */
const SHARE_ADDRESS = 'share';

export function webManifest(
  { name, description, language }: { name: string; description: string; language: string },
  to: Addresses,
): object {
  return {
    name,
    short_name: name.split(' ').at(-1),
    description,
    lang: language,
    id: to.reading(),
    start_url: to.reading(),
    scope: to.base,
    display: 'minimal-ui',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [{ src: to.file('icon.svg'), type: 'image/svg+xml', sizes: 'any' }],
    // By POST, so that what is shared is never in an address that a server could see. https://w3c.github.io/web-share-target/
    share_target: {
      action: to.reading() + SHARE_ADDRESS,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url' },
    },
  };
}
