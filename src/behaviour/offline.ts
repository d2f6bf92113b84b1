/** Where keeping a language stands; `data-offline` of the root element says it. */
type Standing = 'filling' | 'kept' | 'visited' | 'saving' | 'full' | 'outdated' | 'failed' | 'off';

/**
 * Registers the service worker, has it keep what this page has loaded, then the rest of the page's language, one step
 * each time the browser is idle; a later visit goes on where this one stopped. Under Save-Data only this page is kept.
 */
export async function keepForOffline(): Promise<void> {
  const root = document.documentElement;
  const base = root.dataset.base ?? '/';
  const [language] = root.lang.split('-');
  const stand = (standing: Standing) => {
    root.dataset.offline = standing;
    if (standing === 'failed') addEventListener('online', () => void keepForOffline(), { once: true });
  };
  try {
    const { serviceWorker } = navigator;
    await serviceWorker.register(`${base}worker.js`, { scope: base });
    const { active } = await serviceWorker.ready;
    await ask(active!, { loaded: loadedHere() });
    let standing: Standing = 'filling';
    while (standing === 'filling') {
      if (savesData()) return stand('saving');
      standing = (await ask(active!, { language })).state;
      stand(standing);
      await idle();
    }
  } catch {
    // Storage or workers may be blocked: the site then needs its connection.
    stand('off');
  }
}

const savesData = () =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The page itself, and what it has fetched so far. */
const loadedHere = () => [
  location.origin + location.pathname,
  ...performance.getEntriesByType('resource').map(({ name }) => name),
];

const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 500);
  });

function ask(worker: ServiceWorker, question: object): Promise<{ state: Standing }> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as { state: Standing });
    worker.postMessage(question, [port2]);
  });
}
