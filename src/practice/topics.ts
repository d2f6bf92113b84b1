import type { Topic } from './topic.ts';

/** Every topic by the name of its file, all at once: for pages at build, where nothing is loaded on demand. */
export const topics: Readonly<Record<string, Topic>> = Object.fromEntries(
  Object.entries(import.meta.glob<Topic>('./topics/*.ts', { eager: true, import: 'topic' })).map(
    ([path, topic]) => [path.replace(/^.*\/|\.ts$/g, ''), topic],
  ),
);
