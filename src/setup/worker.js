// The service worker; the build fills in the constants. Pages are fetched first and kept for offline reading, hashed
// assets come from what is kept. A page asks for the rest of its language step by step, in idle time. Whatever storage
// does, an answer from the network reaches the page. A file worker-off.txt on the server switches the worker off.
const version = 'VERSION';
const base = 'BASE';
/** What the page for readers without a connection needs, kept at once. */
const shell = ['SHELL'];
/** By language, what is fetched in idle time: files, and bundles of small ones. */
const kept = { KEPT: [] };
/** Names of this build's hashed files. */
const assets = new Set(['ASSETS']);

const family = `tangent-${base}-`;
const cacheName = family + version;
const bundles = `${base}offline-files/`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    Promise.all(shell.map((path) => keepFetched(path).catch(() => {}))).then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const off = await fetch(`${base}worker-off.txt`, { cache: 'no-store' }).then(
        (answer) => answer.ok,
        () => false,
      );
      // What an older version kept is read until this one has kept its own: its pages name only its own hashed files.
      const older = await olderCaches().catch(() => []);
      await remove(off ? [...older, cacheName] : older.slice(0, -1));
      if (off) await self.registration.unregister();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(base))
    return;
  event.respondWith(
    url.pathname.startsWith(`${base}_astro/`) ? keptFirst(event, url) : networkFirst(event, url),
  );
});

/** A page says what it has loaded, which is kept, and asks for one more step of its language; it hears how far that is. */
self.addEventListener('message', (event) => {
  const { loaded, language } = event.data ?? {};
  const reply = (answer) => event.ports[0]?.postMessage(answer);
  if (loaded) event.waitUntil(keepLoaded(loaded).then(reply, () => reply({ state: 'full' })));
  else if (Object.hasOwn(kept, language)) event.waitUntil(nextStep(language).then(reply));
});

async function keptFirst(event, url) {
  const found = await fromCaches(url.href);
  if (found) return found;
  const answer = await fetch(event.request);
  if (answer.ok) keepAnswer(event, url.href, answer.clone());
  return answer;
}

async function networkFirst(event, url) {
  // A calculator's state stands in the query: every state is the same page.
  const plain = url.origin + url.pathname;
  try {
    const answer = await fetch(event.request);
    // Files that are no pages come with their bundles only, so that an index and its parts are of one version.
    if (answer.ok && isPage(answer) && !answer.redirected) keepAnswer(event, plain, answer.clone());
    return answer;
  } catch (error) {
    const found = (await fromCaches(plain)) ?? (await fromCaches(`${plain}/`));
    if (found) return found;
    const offline = event.request.mode === 'navigate' && (await fromCaches(offlinePage(url.pathname)));
    if (offline) return offline;
    throw error;
  }
}

const isPage = (answer) => /^text\/html/.test(answer.headers.get('content-type') ?? '');

const offlinePage = (path) => `${base}${path.startsWith(`${base}en/`) ? 'en/' : ''}offline/`;

/** Keeps an answer beside giving it to the page; full or blocked storage is no reason to fail. */
function keepAnswer(event, address, answer) {
  event.waitUntil(keep(address, answer).catch(() => {}));
}

/** What is kept under an address, in this version or the one before; unreadable entries are left out and removed. */
async function fromCaches(address) {
  try {
    for (const name of [cacheName, ...(await olderCaches()).reverse()]) {
      const cache = await caches.open(name);
      const found = await cache.match(address);
      if (!found) continue;
      const body = found.ok ? await found.arrayBuffer().catch(() => undefined) : undefined;
      if (body?.byteLength > 0) return new Response(body, { headers: found.headers });
      await cache.delete(address);
    }
  } catch {
    // Blocked storage keeps nothing.
  }
  return undefined;
}

/** Puts an answer into this version's cache, unless it is a page of another version. */
async function keep(address, answer) {
  if (isPage(answer) && !(await isOfThisVersion(answer.clone()))) return false;
  const cache = await caches.open(cacheName);
  await cache.put(address, answer);
  return true;
}

/** A page is of this version if every hashed script and style sheet that it names is. */
async function isOfThisVersion(answer) {
  const named = (await answer.text()).matchAll(/(?:src|href)="[^"]*\/_astro\/([^"/?#]+\.(?:js|css))"/g);
  return [...named].every(([, name]) => assets.has(name));
}

async function keepFetched(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: expected a file; got status ${answer.status}`);
  return keep(address, answer);
}

async function olderCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName);
}

async function remove(names) {
  for (const name of names) await caches.delete(name);
}

/** Keeps what a page that came before this worker has loaded, from the browser's own cache where it is there. */
async function keepLoaded(addresses) {
  const cache = await caches.open(cacheName);
  for (const address of addresses) {
    const { origin, pathname } = new URL(address);
    if (origin !== location.origin || !pathname.startsWith(base) || (await cache.match(address))) continue;
    await keepFetched(address, { cache: 'force-cache' }).catch((error) => {
      if (isFull(error)) throw error;
    });
  }
  return { state: 'kept' };
}

const steps = new Map();

/** One more file or bundle of a language; pages that ask at the same time share a step. */
function nextStep(language) {
  if (!steps.has(language))
    steps.set(
      language,
      fetchNext(language).finally(() => steps.delete(language)),
    );
  return steps.get(language);
}

async function fetchNext(language) {
  if (navigator.connection?.saveData) return { state: 'saving' };
  // Too large to be fetched unasked.
  if (kept[language].length === 0) return { state: 'visited' };
  try {
    const cache = await caches.open(cacheName);
    const waiting = [];
    for (const path of kept[language]) if (!(await cache.match(path))) waiting.push(path);
    const [next] = waiting;
    if (next === undefined) {
      await remove(await olderCaches());
      return { state: 'kept' };
    }
    const ours = next.startsWith(bundles)
      ? await unpack(cache, next)
      : await keepFetched(next, { priority: 'low' });
    if (ours) return { state: 'filling', left: waiting.length - 1 };
    await self.registration.update();
    return { state: 'outdated' };
  } catch (error) {
    return { state: isFull(error) ? 'full' : 'failed' };
  }
}

const isFull = (error) => error?.name === 'QuotaExceededError';

/** Fetches a bundle and keeps its files; the bundle itself leaves a mark, since its files fill the room. */
async function unpack(cache, path) {
  const answer = await fetch(path, { priority: 'low' });
  if (!answer.ok) return false;
  for (const { address, type, text, base64 } of await answer.json()) {
    const body =
      base64 === undefined ? text : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await cache.put(address, new Response(body, { headers: { 'content-type': type } }));
  }
  await cache.put(path, new Response('unpacked'));
  return true;
}
