import { readFileSync } from 'node:fs';

interface Kept {
  body: string;
  type: string;
  status: number;
}
type Fault = 'none' | 'full' | 'blocked' | 'silent';

const origin = 'https://x.example';

export interface Room {
  /** Name of cache → address → what is kept. */
  caches: Map<string, Map<string, Kept>>;
  /** What the server has; an absent path is a 404. */
  server: Map<string, { body: string; type: string }>;
  /** What storage does wrong. */
  fault: Fault;
  online: boolean;
  requests: string[];
  saveData: boolean;
  updates: number;
  /** The answer to a request, or the error it fails with. */
  get(path: string, mode?: string): Promise<{ status: number; body: string } | Error>;
  /** What a page's message is answered with. */
  tell(message: object): Promise<unknown>;
  run(event: 'install' | 'activate'): Promise<void>;
}

interface Filled {
  base?: string;
  version?: string;
  shell?: string[];
  kept?: Record<string, string[]>;
  assets?: string[];
  /** Caches from before. */
  before?: Room['caches'];
}

/** The service worker, its constants filled in, in a room with storage and a server of our own. */
export function workerRoom({
  base = '/',
  version = 'new',
  shell = [`${base}offline/`],
  kept = { en: [] },
  assets = ['a.js'],
  before = new Map(),
}: Filled = {}): Room {
  const room = {
    caches: before,
    server: new Map(),
    fault: 'none',
    online: true,
    requests: [],
  } as unknown as Room;
  Object.assign(room, { saveData: false, updates: 0 });
  const listeners: Record<string, (event: object) => void> = {};
  const source = readFileSync('src/setup/worker.js', 'utf8')
    .replace("'VERSION'", JSON.stringify(version))
    .replace("'BASE'", JSON.stringify(base))
    .replace("['SHELL']", JSON.stringify(shell))
    .replace('{ KEPT: [] }', JSON.stringify(kept))
    .replace("['ASSETS']", JSON.stringify(assets));
  const self = {
    addEventListener: (name: string, listener: (event: object) => void) => {
      listeners[name] = listener;
    },
    skipWaiting: async () => {},
    clients: { claim: async () => {} },
    registration: {
      update: async () => {
        room.updates += 1;
      },
      unregister: async () => {},
    },
  };
  const fetch = async (request: string | { url: string }) => {
    const { pathname } = new URL(typeof request === 'string' ? request : request.url, origin);
    room.requests.push(pathname);
    if (!room.online) throw new TypeError('Failed to fetch');
    const found = room.server.get(pathname);
    return new Response(found?.body ?? 'nothing here', {
      status: found ? 200 : 404,
      headers: { 'content-type': found?.type ?? 'text/html' },
    });
  };
  const navigator = {
    get connection() {
      return { saveData: room.saveData };
    },
  };
  new Function('self', 'caches', 'fetch', 'location', 'navigator', source)(
    self,
    storageOf(room),
    fetch,
    { origin },
    navigator,
  );

  const waiting: Promise<unknown>[] = [];
  const waitUntil = (work: Promise<unknown>) => void waiting.push(work);
  room.get = async (path, mode = 'navigate') => {
    let answer: Promise<Response> | undefined;
    const request = { url: origin + path, method: 'GET', mode };
    listeners.fetch!({ request, waitUntil, respondWith: (one: Promise<Response>) => (answer = one) });
    try {
      const got = await (answer ?? fetch(request));
      const body = await got.text();
      await Promise.all(waiting);
      return { status: got.status, body };
    } catch (error) {
      return error as Error;
    }
  };
  room.tell = async (data) => {
    let said: unknown;
    const port = { postMessage: (answer: unknown) => (said = answer) };
    listeners.message!({ data, ports: [port], waitUntil });
    await Promise.all(waiting);
    return said;
  };
  room.run = async (event) => {
    listeners[event]!({ waitUntil });
    await Promise.all(waiting);
  };
  return room;
}

/** A CacheStorage over the room's maps, which fails as the room says. */
function storageOf(room: Room) {
  const check = (writing: boolean) => {
    if (room.fault === 'blocked') throw new DOMException('The operation is insecure.', 'SecurityError');
    if (room.fault === 'full' && writing) throw new DOMException('Quota exceeded.', 'QuotaExceededError');
  };
  const keyOf = (address: string) => new URL(address, origin).href;
  return {
    keys: async () => {
      check(false);
      return [...room.caches.keys()];
    },
    delete: async (name: string) => room.caches.delete(name),
    open: async (name: string) => {
      check(false);
      if (!room.caches.has(name)) room.caches.set(name, new Map());
      const entries = room.caches.get(name)!;
      return {
        match: async (address: string) => {
          const found = entries.get(keyOf(address));
          if (!found) return undefined;
          return new Response(found.body, { status: found.status, headers: { 'content-type': found.type } });
        },
        put: async (address: string, answer: Response) => {
          check(true);
          const type = answer.headers.get('content-type') ?? '';
          entries.set(keyOf(address), { body: await answer.text(), type, status: answer.status });
        },
        delete: async (address: string) => entries.delete(keyOf(address)),
      };
    },
  };
}

/** An entry as a cache keeps it. */
export const entry = (body: string, type = 'text/html', status = 200): Kept => ({ body, type, status });
/** The key of a path in a cache. */
export const key = (path: string) => origin + path;
