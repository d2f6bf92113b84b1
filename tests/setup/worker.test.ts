import { describe, expect, test } from 'vitest';
import { entry, key, type Room, workerRoom } from './worker-room.ts';

const page = (text: string, script = 'a.js', base = '/') => ({
  body: `<html><script src="${base}_astro/${script}"></script>${text}</html>`,
  type: 'text/html; charset=utf-8',
});
const script = (text: string) => ({ body: text, type: 'text/javascript' });
const body = (answer: Awaited<ReturnType<Room['get']>>) =>
  answer instanceof Error ? answer.name : answer.body;

describe.each(['none', 'full', 'blocked'] as const)('with storage that is: %s', (fault) => {
  test.each([
    ['/lstm/', 'navigate'],
    ['/_astro/a.js', 'no-cors'],
    ['/search.en.json', 'cors'],
    ['/nowhere/', 'navigate'],
  ])('an answer from the network reaches the page: %s', async (path, mode) => {
    const room = workerRoom();
    room.server.set('/lstm/', page('the note'));
    room.server.set('/_astro/a.js', script('the script'));
    room.server.set('/search.en.json', { body: '[]', type: 'application/json' });
    room.fault = fault;
    const answer = await room.get(path, mode);
    expect(body(answer)).toBe(room.server.get(path)?.body ?? 'nothing here');
  });

  test('install, activation and messages do not fail', async () => {
    const room = workerRoom({ kept: { en: ['/en/lstm/'] } });
    room.server.set('/en/lstm/', page('the note'));
    room.fault = fault;
    await room.run('install');
    if (fault !== 'blocked') await room.run('activate');
    expect(await room.tell({ loaded: [key('/en/lstm/')] })).toHaveProperty('state');
    expect(await room.tell({ language: 'en' })).toEqual(
      { none: { state: 'kept' }, full: { state: 'full' }, blocked: { state: 'failed' } }[fault],
    );
  });
});

describe('entries that cannot be used', () => {
  test.each([
    ['empty', entry('')],
    ['not an answer', entry('oops', 'text/javascript', 500)],
  ])('%s: the network answers, and without one it fails plainly', async (_, bad) => {
    const room = workerRoom();
    room.caches.set('tangent-/-new', new Map([[key('/_astro/a.js'), bad]]));
    room.server.set('/_astro/a.js', script('good'));
    expect(body(await room.get('/_astro/a.js', 'no-cors'))).toBe('good');
    room.online = false;
    expect(body(await room.get('/_astro/a.js', 'no-cors'))).toBe('good');
  });
});

describe('without a connection', () => {
  const visited = async (base = '/') => {
    const room = workerRoom({ base });
    room.server.set(`${base}lstm/`, page('the note', 'a.js', base));
    room.server.set(`${base}offline/`, page('offline', 'a.js', base));
    await room.run('install');
    await room.get(`${base}lstm/?c.depth=3`);
    room.online = false;
    return room;
  };

  test.each(['/', '/notes/'])('below %s a visited page in any state, with or without slash', async (base) => {
    const room = await visited(base);
    for (const path of ['lstm/', 'lstm', 'lstm/?c.depth=9'])
      expect(body(await room.get(base + path))).toContain('the note');
  });

  test.each(['/', '/notes/'])('below %s any other address says that there is no connection', async (base) => {
    const room = await visited(base);
    expect(body(await room.get(`${base}gru/`))).toContain('offline');
    expect(await room.get(`${base}data.json`, 'cors')).toBeInstanceOf(Error);
  });

  test('addresses outside the base are not its business', async () => {
    const room = await visited('/notes/');
    expect(await room.get('/other/')).toBeInstanceOf(Error);
  });
});

describe('versions', () => {
  test('a page of a newer build is shown and not kept', async () => {
    const room = workerRoom();
    room.server.set('/lstm/', page('new', 'b.js'));
    expect(body(await room.get('/lstm/'))).toContain('new');
    expect([...(room.caches.get('tangent-/-new')?.keys() ?? [])]).toEqual([]);
  });

  test('an index is kept with its bundle only', async () => {
    const room = workerRoom();
    room.server.set('/search.en.json', { body: '["new"]', type: 'application/json' });
    await room.get('/search.en.json', 'cors');
    room.online = false;
    expect(await room.get('/search.en.json', 'cors')).toBeInstanceOf(Error);
  });

  test('what the version before kept is read until this one has kept its own', async () => {
    const before = new Map([
      ['tangent-/-oldest', new Map([[key('/gru/'), entry('oldest')]])],
      ['tangent-/-old', new Map([[key('/lstm/'), entry('old')]])],
      ['tangent-/notes/-other', new Map()],
    ]);
    const room = workerRoom({ before, kept: { en: ['/lstm/'] } });
    room.server.set('/lstm/', page('new'));
    await room.run('activate');
    expect([...room.caches.keys()]).toEqual(['tangent-/-old', 'tangent-/notes/-other']);
    room.online = false;
    expect(body(await room.get('/lstm/'))).toBe('old');
    room.online = true;
    await room.tell({ language: 'en' });
    expect(await room.tell({ language: 'en' })).toEqual({ state: 'kept' });
    expect([...room.caches.keys()].sort()).toEqual(['tangent-/-new', 'tangent-/notes/-other']);
    room.online = false;
    expect(body(await room.get('/lstm/'))).toContain('new');
  });

  test('the switch on the server removes all', async () => {
    const room = workerRoom({ before: new Map([['tangent-/-old', new Map()]]) });
    room.server.set('/worker-off.txt', { body: '', type: 'text/plain' });
    await room.run('install');
    await room.run('activate');
    expect([...room.caches.keys()]).toEqual([]);
  });
});

describe('keeping a language', () => {
  const bundle = [
    { address: '/en/gru/', type: 'text/html', text: '<p>gru' },
    { address: '/_astro/f.woff2', type: 'font/woff2', base64: btoa('font') },
  ];
  const filled = () => {
    const room = workerRoom({ kept: { en: ['/offline-files/1.json', '/en/lstm/'] } });
    room.server.set('/offline-files/1.json', { body: JSON.stringify(bundle), type: 'application/json' });
    room.server.set('/en/lstm/', page('lstm'));
    return room;
  };

  test('goes step by step, each asked for once, and is resumed where it stopped', async () => {
    const room = filled();
    expect(await room.tell({ language: 'en' })).toEqual({ state: 'filling', left: 1 });
    room.online = false;
    expect(await room.tell({ language: 'en' })).toEqual({ state: 'failed' });
    room.online = true;
    room.requests.length = 0;
    expect(await room.tell({ language: 'en' })).toEqual({ state: 'filling', left: 0 });
    expect(await room.tell({ language: 'en' })).toEqual({ state: 'kept' });
    expect(room.requests).toEqual(['/en/lstm/']);
    room.online = false;
    expect(body(await room.get('/en/gru/'))).toBe('<p>gru');
    expect(body(await room.get('/_astro/f.woff2', 'cors'))).toBe('font');
  });

  test('pages that ask at the same time share a step', async () => {
    const room = filled();
    await Promise.all([room.tell({ language: 'en' }), room.tell({ language: 'en' })]);
    expect(room.requests).toEqual(['/offline-files/1.json']);
  });

  test('nothing is fetched under Save-Data', async () => {
    const room = filled();
    room.saveData = true;
    expect(await room.tell({ language: 'en' })).toEqual({ state: 'saving' });
    expect(room.requests).toEqual([]);
  });

  test.each([
    ['its bundle is gone', (room: Room) => room.server.delete('/offline-files/1.json')],
    ['its page names other scripts', (room: Room) => room.server.set('/en/lstm/', page('newer', 'b.js'))],
  ])('stops for a newer build: %s', async (_, change) => {
    const room = filled();
    change(room);
    await room.tell({ language: 'en' });
    expect(await room.tell({ language: 'en' })).toEqual({ state: 'outdated' });
    expect(room.updates).toBeGreaterThan(0);
  });

  test('a language too large for it is left to visits', async () => {
    const room = workerRoom({ kept: { en: [] } });
    expect(await room.tell({ language: 'en' })).toEqual({ state: 'visited' });
  });

  test('an unknown language is not answered', async () => {
    expect(await filled().tell({ language: 'toString' })).toBe(undefined);
  });
});
