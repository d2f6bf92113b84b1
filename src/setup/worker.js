// The service worker; the build fills in the three constants. Pages are fetched first and kept for offline reading,
// hashed assets are kept for ever within a version. A file worker-off.txt on the server switches it off.
const version = 'VERSION';
const shell = ['SHELL'];
const base = 'BASE';
const cacheName = `tangent-${base}-${version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => Promise.all(shell.map((path) => cache.add(path).catch(() => {}))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const off = await fetch(`${base}worker-off.txt`, { cache: 'no-store' }).then(
        (answer) => answer.ok,
        () => false,
      );
      for (const name of await caches.keys()) {
        if (name.startsWith(`tangent-${base}-`) && (off || name !== cacheName)) await caches.delete(name);
      }
      if (off) await self.registration.unregister();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(base))
    return;
  if (url.pathname.startsWith(`${base}_astro/`)) event.respondWith(keptFirst(event.request));
  else event.respondWith(networkFirst(event.request, url));
});

async function keptFirst(request) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function networkFirst(request, url) {
  const cache = await caches.open(cacheName);
  // A calculator's state stands in the query: every state is the same page.
  const plain = url.origin + url.pathname;
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(plain, answer.clone());
    return answer;
  } catch (error) {
    const kept = (await cache.match(plain)) ?? (await cache.match(`${base}404.html`));
    if (kept) return kept;
    throw error;
  }
}
