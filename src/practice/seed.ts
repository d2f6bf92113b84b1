import { largestSeed } from './problem.ts';

const keyOf = (topic: string) => `practice.${topic}`;

/** The seed an address asks for: rounded and clamped to 1 … `largestSeed`; null if it names none or nothing readable. */
export function readSeed(search: string, topic: string): number | null {
  const text = new URLSearchParams(search).get(keyOf(topic))?.trim() ?? '';
  const seed = text === '' || text.length > 20 ? Number.NaN : Number(text);
  return Number.isFinite(seed) ? Math.min(largestSeed, Math.max(1, Math.round(seed))) : null;
}

/** The query with the topic's seed in it; everything else is kept. */
export function writeSeed(search: string, topic: string, seed: number): string {
  const query = new URLSearchParams(search);
  query.set(keyOf(topic), String(seed));
  return `?${query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';')}`;
}

/** A seed nobody can foresee, so that every visit starts with another problem. */
export function freshSeed(): number {
  const [word] = crypto.getRandomValues(new Uint32Array(1));
  return 1 + (word! % largestSeed);
}
