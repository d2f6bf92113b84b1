import { choice, list, logarithmic, number, seed, whole } from '../../frame/factories.ts';
import { kept } from '../../frame/kept.ts';
import type { State } from '../../frame/parameters.ts';
import { random } from '../../models/arrays/random.ts';
import { batchNoise, squaredNoise } from '../../models/samples/batch-noise.ts';
import { batches, type Sampling } from '../../models/samples/batches.ts';
import { leastSquares } from '../../models/samples/least-squares.ts';
import { logisticRegression } from '../../models/samples/logistic-regression.ts';
import type { SampleLoss } from '../../models/samples/sample-loss.ts';
import { drawn, pointsOf } from './points.ts';

/** Batches behind every measured standard deviation. */
export const draws = 256;
/** A path whose parameters are farther than this from 0 has diverged and ends. */
export const limit = 1e6;

const axes = ['updates', 'gradients'] as const;
const samplings = ['epochs', 'fresh', 'replacement', 'order'] as const;
const schedules = ['constant', 'decay'] as const;
const kinds = ['line', 'slope', 'logistic'] as const;
const points = (symbol: string) => list([], [-10, 10], [0, drawn], { symbol, quantity: 'x', more: true });

export const parameters = {
  axis: choice(axes, { default: 'gradients' }),
  batch: whole(8, [1, drawn], { symbol: 'B', quantity: 's' }),
  learningRate: logarithmic(0.1, [0.001, 2], 20, { symbol: 'η', quantity: 'n' }),
  schedule: choice(schedules),
  sampling: choice<Sampling>(samplings, { convention: true }),
  steps: whole(640, [1, 1000], { symbol: 't', more: true }),
  spread: number(1, [0, 3], 0.05, {
    symbol: 'σ_y',
    quantity: 'x',
    more: true,
    when: ({ xs, ys }) => xs.length === 0 || ys.length === 0,
  }),
  start: list([-2, 2], [-10, 10], [2, 2], { symbol: 'θ_0', quantity: 'w', more: true }),
  model: choice(kinds, { more: true }),
  xs: points('x'),
  ys: points('y'),
  seed: seed(14, { more: true }),
};
export type NoiseState = State<typeof parameters>;

export interface Path {
  name: 'full' | 'single' | 'batch';
  /** Samples a step; an epoch's last batch may have fewer. */
  size: number;
  /** w and b in turn, start first. */
  points: readonly number[];
  values: readonly number[];
  /** Where each value stands on the axis: updates made or sample gradients used. */
  at: readonly number[];
  /** Loss above the minimum, at the end. */
  excess: number;
  /** Loss above the minimum on average over the last half of its steps, where a path that hovers has arrived. */
  hovering: number;
  divergedAt: number | null;
}

export interface NoiseRow {
  size: number;
  without: number;
  with: number;
  measured: number;
  /** Σ ‖g_B − ∇L‖² over the batches behind it. */
  squares: number;
}

export interface NoiseResult {
  x: readonly number[];
  y: readonly number[];
  loss: SampleLoss;
  /** Batch size in use: at most all points. */
  size: number;
  /** Null where logistic regression has none: the classes can be parted, and the loss falls towards 0 for ever. */
  minimum: Float64Array | null;
  /** The loss there, or 0. */
  lowest: number;
  paths: readonly Path[];
  /** √tr Σ at the start. */
  sigma: number;
  /** Law and measurement at the start, for sizes 1, 2, 4 … n and the one in use. */
  rows: readonly NoiseRow[];
  row: NoiseRow;
  /** The path that ends lowest, among those that did not diverge. */
  leader: Path | undefined;
}

/** The learning rate of step t = 1, 2, …: constant, or η / (1 + (t − 1)/10). */
export const rateAt = ({ learningRate, schedule }: NoiseState, t: number) =>
  schedule === 'constant' ? learningRate : learningRate / (1 + (t - 1) / 10);

interface Fitted {
  x: readonly number[];
  y: readonly number[];
  loss: SampleLoss;
  minimum: Float64Array | null;
}

/** The last points and their loss: most changes of the state keep them, and the level lines with them. */
const keepFitted = kept<Fitted>();
function fittedTo(state: NoiseState): Fitted {
  const { xs, ys, spread, model, start } = state;
  const key = JSON.stringify([xs, ys, spread, model, model === 'slope' && start[1]]);
  return keepFitted(() => {
    const { x, y } = pointsOf(state);
    return { x, y, ...lossOf(state, x, y) };
  }, key);
}

function lossOf({ model, start }: NoiseState, x: readonly number[], y: readonly number[]) {
  if (model === 'logistic') {
    const loss = logisticRegression(x, y);
    return { loss, minimum: loss.minimum() };
  }
  const loss = leastSquares({ x, y, intercept: model === 'line' });
  return { loss, minimum: loss.minimum(start[1]) };
}

/** The paths of the last state by name and batch size: another size keeps those of the others. */
const keepPaths = kept<Map<string, Path>>();
function walkedFrom(
  fitted: Fitted,
  { axis, learningRate, schedule, sampling, steps, start, seed }: NoiseState,
) {
  const key = JSON.stringify([axis, learningRate, schedule, sampling, steps, start, seed]);
  return keepPaths(() => new Map(), key, fitted);
}

/** The noise measured last (squares added up), by batch size: it knows neither rate nor steps. */
const keepNoise = kept<Map<number, number>>();
function measuredFrom(fitted: Fitted, { sampling, start, seed }: NoiseState) {
  const key = JSON.stringify([sampling === 'replacement', start, seed]);
  return keepNoise(() => new Map(), key, fitted);
}

/** What the map holds for the key, made first if it holds nothing. */
function of<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** How many of a path's values, the start before them, belong to the last half of its steps; 1 where it made none. */
export const lastHalf = ({ length }: { readonly length: number }) =>
  Math.max(1, Math.floor((length - 1) / 2));

/** Whether the path says by its average where it hovers: it kept its course for some steps above a minimum. */
export const hovers = ({ values, divergedAt }: Path) => divergedAt === null && lastHalf(values) >= 10;

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

export function compute(state: NoiseState): NoiseResult {
  const fitted = fittedTo(state);
  const knownPaths = walkedFrom(fitted, state);
  const knownNoise = measuredFrom(fitted, state);
  const { x, y, loss, minimum } = fitted;
  const start = Float64Array.from(state.start);
  const { count } = loss;
  const size = Math.min(state.batch, count);
  const lowest = minimum ? loss.value(minimum) : 0;
  const walk = (name: Path['name'], each: number): Path => {
    const next = batches(random(state.seed), count, each, name === 'full' ? 'order' : state.sampling);
    const theta = start.slice();
    const gradient = new Float64Array(2);
    const points = [...theta];
    const values = [loss.value(theta)];
    const at = [0];
    let divergedAt: number | null = null;
    while (divergedAt === null) {
      const batch = next();
      const to = at.at(-1)! + (state.axis === 'updates' ? 1 : batch.length);
      if (to > state.steps) break;
      const rate = rateAt(state, at.length);
      loss.batchGradient(theta, batch, gradient);
      theta[0]! -= rate * gradient[0]!;
      theta[1]! -= rate * gradient[1]!;
      if (Math.max(Math.abs(theta[0]!), Math.abs(theta[1]!)) > limit) divergedAt = at.length;
      points.push(theta[0]!, theta[1]!);
      values.push(loss.value(theta));
      at.push(to);
    }
    return {
      name,
      size: each,
      points,
      values,
      at,
      excess: Math.max(0, values.at(-1)! - lowest),
      hovering: Math.max(0, meanOf(values.slice(-lastHalf(values))) - lowest),
      divergedAt,
    };
  };
  const paths = (
    [
      ['full', count],
      ['single', 1],
      ['batch', size],
    ] as const
  ).map(([name, each]) => of(knownPaths, `${name} ${each}`, () => walk(name, each)));

  const sigma = loss.noise(start);
  const again = state.sampling === 'replacement';
  const sizes = [1, 2, 4, 8, 16, 32, count, size].filter((one) => one <= count);
  const rows = [...new Set(sizes)]
    .sort((one, other) => one - other)
    .map((each) => {
      // A batch of all points differs from ∇L by rounding only.
      const squares =
        each === count && !again
          ? 0
          : of(knownNoise, each, () =>
              squaredNoise(
                loss,
                start,
                batches(random(state.seed), count, each, again ? 'replacement' : 'fresh'),
                draws,
              ),
            );
      return {
        size: each,
        without: batchNoise(sigma, each, count, false),
        with: batchNoise(sigma, each, count, true),
        measured: Math.sqrt(squares / draws),
        squares,
      };
    });
  return {
    x,
    y,
    loss,
    size,
    minimum,
    lowest,
    paths,
    sigma,
    rows,
    row: rows.find((row) => row.size === size)!,
    leader: paths
      .filter(({ divergedAt }) => divergedAt === null)
      .sort((one, other) => one.excess - other.excess)[0],
  };
}
