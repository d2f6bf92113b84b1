import { choice, logarithmic, number, seed, whole } from '../../frame/factories.ts';
import { kept } from '../../frame/kept.ts';
import type { State } from '../../frame/parameters.ts';
import { type Random, random } from '../../models/arrays/random.ts';
import { type DoubleWell, doubleWell, noisyDescent } from '../../models/samples/double-well.ts';

/** Walks from the shallow minimum, each with its own noise. */
export const walks = 100;

export const parameters = {
  noise: number(1.5, [0, 5], 0.05, { symbol: 's', quantity: 'g' }),
  batch: whole(1, [1, 64], { symbol: 'B', quantity: 's' }),
  learningRate: logarithmic(0.1, [0.01, 0.5], 20, { symbol: 'η', quantity: 'n' }),
  schedule: choice(['constant', 'decay']),
  tilt: number(0.1, [0, 0.38], 0.01, { symbol: 'c', quantity: 'x' }),
  steps: whole(300, [1, 300], { symbol: 't', more: true }),
  seed: seed(1, { more: true }),
};
export type WellState = State<typeof parameters>;

export interface WellResult {
  well: DoubleWell;
  /** Standard deviation of the gradient's noise, s/√B. */
  spread: number;
  /** Height of the pass above the shallow minimum. */
  barrier: number;
  paths: readonly Float64Array[];
  /** How many of the walks are beyond the pass, and their share, at each step. */
  counts: ArrayLike<number>;
  shares: readonly number[];
  share: number;
  /** Root mean square distance of the walks that are beyond the pass from the deep minimum; 0 if there are none. */
  hover: number;
  /** Walks whose |x| exceeded 100. */
  lost: number;
}

/** The normal draws of the last seed, as far as any state asked for them. */
const keepDraws = kept<{ stream: Random; draws: Float64Array; count: number }>();

/** N(0, 1) from the beginning of the seed's stream, the same draws each time. */
function drawsOf(seed: number): Pick<Random, 'normal'> {
  const most = walks * parameters.steps.max;
  const own = keepDraws(() => ({ stream: random(seed), draws: new Float64Array(most), count: 0 }), seed);
  let at = 0;
  return {
    normal: () => {
      if (at === own.count) own.draws[own.count++] = own.stream.normal();
      return own.draws[at++]!;
    },
  };
}

export function compute({ noise, batch, learningRate, schedule, tilt, steps, seed }: WellState): WellResult {
  const well = doubleWell(tilt);
  const spread = noise / Math.sqrt(batch);
  const rates = Array.from({ length: steps }, (_, t) =>
    schedule === 'constant' ? learningRate : learningRate / (1 + t / 50),
  );
  const draw = drawsOf(seed);
  const paths = Array.from({ length: walks }, () => noisyDescent(well, well.shallow, rates, spread, draw));
  const crossed = (x: number) => x < well.pass && x > -100;
  const counts = new Float64Array(steps + 1);
  for (const path of paths) {
    for (let t = 0; t <= steps; t++) if (crossed(path[t]!)) counts[t]!++;
  }
  const shares = Array.from(counts, (over) => over / walks);
  const ends = paths.map((path) => path[steps]!);
  const over = ends.filter(crossed);
  return {
    well,
    spread,
    barrier: well.value(well.pass) - well.value(well.shallow),
    paths,
    counts,
    shares,
    share: shares[steps]!,
    hover: Math.sqrt(over.reduce((sum, x) => sum + (x - well.deep) ** 2, 0) / Math.max(1, over.length)),
    lost: ends.filter((x) => Math.abs(x) > 100).length,
  };
}
