import { expect, test } from 'vitest';
import { isKept, partOf, tagOf, takes } from '../../src/setup/conditions.mjs';

test.each<[string | undefined, boolean]>([
  ['br', true],
  ['gzip, br', true],
  ['gzip;q=0.5, BR;q=1', true],
  ['br;q=0', false],
  ['br ; q=0.000', false],
  ['gzip', false],
  ['brotli', false],
  ['', false],
  [undefined, false],
])('Accept-Encoding: %s', (accepted, taken) => {
  expect(takes(accepted, 'br')).toBe(taken);
});

const mtime = new Date('2026-01-02T03:04:05.678Z');
const tag = tagOf({ size: 100, mtimeMs: mtime.getTime() });

test('a content has another name in another encoding, size or time', () => {
  const names = [
    tag,
    tagOf({ size: 101, mtimeMs: mtime.getTime() }),
    tagOf({ size: 100, mtimeMs: mtime.getTime() + 1 }),
    tagOf({ size: 100, mtimeMs: mtime.getTime() }, 'br'),
  ];
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(name).toMatch(/^"[\w-]+"$/);
});

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ 'if-none-match': tag }, true],
  [{ 'if-none-match': `W/${tag}` }, true],
  [{ 'if-none-match': `"other", ${tag}` }, true],
  [{ 'if-none-match': '*' }, true],
  [{ 'if-none-match': '"other"' }, false],
  [{ 'if-none-match': '"other"', 'if-modified-since': mtime.toUTCString() }, false],
  [{ 'if-modified-since': mtime.toUTCString() }, true],
  [{ 'if-modified-since': new Date(mtime.getTime() - 2000).toUTCString() }, false],
  [{ 'if-modified-since': 'yesterday' }, false],
])('%j', (asked, kept) => {
  expect(isKept(asked, tag, mtime)).toBe(kept);
});

test.each<[Record<string, string>, ReturnType<typeof partOf>]>([
  [{}, null],
  [{ range: 'bytes=0-9' }, { start: 0, end: 9 }],
  [{ range: 'bytes=90-' }, { start: 90, end: 99 }],
  [{ range: 'bytes=90-1000' }, { start: 90, end: 99 }],
  [{ range: 'bytes=-7' }, { start: 93, end: 99 }],
  [{ range: 'bytes=-700' }, { start: 0, end: 99 }],
  [{ range: 'bytes=100-' }, 'none'],
  [{ range: 'bytes=-0' }, 'none'],
  [{ range: 'bytes=9-2' }, null],
  [{ range: 'bytes=-' }, null],
  [{ range: 'bytes=0-1,5-6' }, null],
  [{ range: 'lines=0-1' }, null],
  [{ range: 'bytes=a-b' }, null],
  [
    { range: 'bytes=0-9', 'if-range': tag },
    { start: 0, end: 9 },
  ],
  [{ range: 'bytes=0-9', 'if-range': '"other"' }, null],
  [
    { range: 'bytes=0-9', 'if-range': mtime.toUTCString() },
    { start: 0, end: 9 },
  ],
  [{ range: 'bytes=0-9', 'if-range': 'Thu, 01 Jan 1970 00:00:00 GMT' }, null],
])('%j', (asked, part) => {
  expect(partOf(asked, tag, { size: 100, mtime })).toEqual(part);
});

test('of an empty file no part can be had', () => {
  expect(partOf({ range: 'bytes=0-' }, tag, { size: 0, mtime })).toBe('none');
  expect(partOf({ range: 'bytes=-5' }, tag, { size: 0, mtime })).toBe('none');
});
