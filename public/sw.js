/**
 * Shows the offline page where the network is away. It keeps that one page with its scripts and styles, which are the
 * same for everybody, and nothing else: no page of a person and no answer of the API is ever stored.
 */
const CACHE = 'desk-offline';
const PAGE = '/offline';
const ASSET = /\/_next\/static\/[\w./~%@()[\]-]+\.(?:js|css|woff2?)/g;

/** Fetches the page and what it needs, then forgets what an older version needed. */
async function refresh() {
  const cache = await caches.open(CACHE);
  const page = await fetch(PAGE, { cache: 'no-store', redirect: 'error' });
  if (!page.ok) return;
  const html = await page.clone().text();
  const assets = [...new Set(html.match(ASSET) ?? [])];
  for (const asset of assets) if (!(await cache.match(asset))) await cache.add(asset);
  await cache.put(PAGE, page);
  const needed = new Set([PAGE, ...assets]);
  for (const request of await cache.keys())
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
}

async function openPage(event, url) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    if (url.pathname !== PAGE)
      return Response.redirect(`${PAGE}?from=${encodeURIComponent(url.pathname + url.search)}`, 302);
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(refresh());
});

self.addEventListener('activate', event => {
  event.waitUntil(
    Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable().catch(() => {})]),
  );
});

self.addEventListener('message', event => {
  if (event.data === 'refresh') event.waitUntil(refresh().catch(() => {}));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api/'))
    event.respondWith(openPage(event, url));
  else if (url.pathname.startsWith('/_next/static/'))
    event.respondWith(caches.match(url.pathname).then(kept => kept ?? fetch(request)));
});
