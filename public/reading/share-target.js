/*
 * A service worker for one address: where a device sends what somebody shares with the site, `share_target` in the manifest. It turns that
 * into the page with the lens, with the text in the fragment, so that nothing leaves the browser. Everything else goes to the network as if
 * this were not here: it keeps no page, and so never shows an old one.
 */
const { scope } = self.registration;
const SHARED = new URL('share', scope).href;

/** Of the address of a page in browsers; what is longer is cut. */
const LONGEST = 200_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && url === SHARED) event.respondWith(opened(event.request));
});

async function opened(request) {
  const form = await request.formData();
  const parts = ['title', 'url', 'text'].map((name) => form.get(name)).filter((part) => typeof part === 'string' && part !== '');
  const text = parts.join('\n').slice(0, LONGEST).toWellFormed();
  return Response.redirect(`${scope}#lens=${encodeURIComponent(text)}`, 303);
}
