import { rotaryScore } from '../../../src/models/positional/rotary.ts';
import { sinusoids } from '../../../src/models/positional/sinusoidal.ts';
import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** The score at two positions by another way than the calculator's. */
function scoreAt({ state }: Said, m: number, n: number): number {
  const width = 2 * Math.ceil(state.q.length / 2);
  const [query, key] = [state.q, state.k].map((vector: number[]) =>
    Array.from({ length: width }, (_, at) => vector[at] ?? 0),
  ) as [number[], number[]];
  const dot = (one: ArrayLike<number>, other: ArrayLike<number>) =>
    Array.from(one).reduce((sum, entry, at) => sum + entry * other[at]!, 0);
  const { base, pairing } = state;
  if (state.method === 'rope') return rotaryScore(query, key, m - n, { base, pairing });
  if (state.method === 'alibi') return dot(query, key) - 2 ** -state.head * Math.abs(m - n);
  if (state.method === 'none') return dot(query, key);
  const code = (position: number) => sinusoids([position], width, { base }).data;
  const [here, there] = [code(m), code(n)];
  return dot(query, key) + dot(query, there) + dot(here, key) + dot(here, there);
}
const near = (shown: number | undefined, value: number) =>
  shows(shown, value) || (Math.abs(value) < 1e-8 && Math.abs(shown! - value) < 1e-9);

const holds = (said: Said) => {
  const { m, n, c, score, moved } = said.n;
  const [first, second] = said.state.positions.map(Math.round);
  return (
    m === first &&
    n === second &&
    c === said.state.shift &&
    near(score, scoreAt(said, m!, n!)) &&
    near(moved, scoreAt(said, m! + c!, n! + c!))
  );
};
const same = (said: Said) => Math.abs(said.n.score! - said.n.moved!) <= 1e-3 * (1 + Math.abs(said.n.score!));

export const sayings: Record<string, Saying> = {
  again: {
    en: 'Score {score} at ({m}, {n}); after a move by {c}, {moved} again.',
    zh: '({m}, {n}) 处分数是 {score}，一起移 {c}，还是 {moved}。',
    holds: (said) => holds(said) && same(said),
  },
  changed: {
    en: 'Score {score} at ({m}, {n}); after a move by {c}, {moved}.',
    zh: '({m}, {n}) 处分数是 {score}，一起移 {c}，变成 {moved}。',
    holds: (said) => holds(said) && said.state.method === 'sinusoid',
  },
};
