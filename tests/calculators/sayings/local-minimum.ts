import type { Saying } from './saying.ts';

const ends = (paths: readonly Float64Array[], steps: number) => paths.map((path) => path[steps]!);

export const sayings: Record<string, Saying> = {
  crossed: {
    en: 'After {steps} step{?s} {count} of 100 walks are in the deep well.',
    zh: '{steps} 步之后，100 次中有 {count} 次在深谷。',
    holds: ({ state, result, n }) =>
      n.steps === state.steps &&
      n.count === ends(result.paths, state.steps).filter((x) => x < result.well.pass && x > -100).length,
  },
  lost: {
    en: '{count} diverged: η or s is too large.',
    zh: '{count} 次发散：η 或 s 太大。',
    holds: ({ state, result, n }) =>
      n.count! > 0 && n.count === ends(result.paths, state.steps).filter((x) => !(Math.abs(x) <= 100)).length,
  },
};
