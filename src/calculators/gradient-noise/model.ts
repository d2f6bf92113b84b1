import { signsOf } from '../../draw/format.ts';
import { kept } from '../../frame/kept.ts';
import { later } from '../../frame/later.ts';
import { random } from '../../models/arrays/random.ts';
import { batchNoise, squaredNoise } from '../../models/samples/batch-noise.ts';
import { batches } from '../../models/samples/batches.ts';
import { leastSquares } from '../../models/samples/least-squares.ts';
import type { SampleLoss } from '../../models/samples/sample-loss.ts';
import type { NoiseState } from './parameters.ts';
import { pointsOf } from './points.ts';

export * from './parameters.ts';

/** The loss of classes, which the lines that stand there at first do without. */
const classes = later(() => import('../../models/samples/logistic-regression.ts'));
if (import.meta.env.SSR) await classes.fetch();

/** Fetches what a state needs: the loss of its model. */
export const needs = ({ model }: NoiseState) => (model === 'logistic' ? classes.fetch() : undefined);

/** Batches behind every measured standard deviation. */
export const draws = 256;
/** A path whose parameters are farther than this from 0 has diverged and ends. */
export const limit = 1e6;

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

interface NoiseRow {
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
const rateAt = ({ learningRate, schedule }: NoiseState, t: number) =>
  schedule === 'constant' ? learningRate : learningRate / (1 + (t - 1) / 10);

interface Fitted {
  x: readonly number[];
  y: readonly number[];
  loss: SampleLoss;
  minimum: Float64Array | null;
  lowest: number;
}

/** The last points and their loss: most changes of the state keep them, and the level lines with them. */
const keepFitted = kept<Fitted>();
function fittedTo(state: NoiseState): Fitted {
  const { xs, ys, spread, model, start } = state;
  const key = JSON.stringify([xs, ys, spread, model, model === 'slope' && start[1]]);
  return keepFitted(() => {
    const { x, y } = pointsOf(state);
    const { loss, minimum } = lossOf(state, x, y);
    return { x, y, loss, minimum, lowest: minimum ? loss.value(minimum) : 0 };
  }, key);
}

function lossOf({ model, start }: NoiseState, x: readonly number[], y: readonly number[]) {
  if (model === 'logistic') {
    const loss = classes.part.logisticRegression(x, y);
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
const lastHalf = ({ length }: { readonly length: number }) => Math.max(1, Math.floor((length - 1) / 2));

/** Whether the path says by its average where it hovers: it kept its course for some steps above a minimum. */
export const hovers = ({ values, divergedAt }: Path) => divergedAt === null && lastHalf(values) >= 10;

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** A path in batches of `size` from the start, until it has used its steps or diverged. */
function walk(state: NoiseState, { loss, lowest }: Fitted, name: Path['name'], size: number): Path {
  const sampling = name === 'full' ? 'order' : state.sampling;
  const next = batches(random(state.seed), loss.count, size, sampling);
  const theta = Float64Array.from(state.start);
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
    size,
    points,
    values,
    at,
    excess: Math.max(0, values.at(-1)! - lowest),
    hovering: Math.max(0, meanOf(values.slice(-lastHalf(values))) - lowest),
    divergedAt,
  };
}

/** The noise at the start for sizes 1, 2, 4 … n and `size`: both laws with σ = `sigma`, and measured. */
function noiseRows(state: NoiseState, fitted: Fitted, size: number, sigma: number): NoiseRow[] {
  const { loss } = fitted;
  const { count } = loss;
  const known = measuredFrom(fitted, state);
  const again = state.sampling === 'replacement';
  const start = Float64Array.from(state.start);
  const measure = (each: number) =>
    squaredNoise(
      loss,
      start,
      batches(random(state.seed), count, each, again ? 'replacement' : 'fresh'),
      draws,
    );
  const sizes = [1, 2, 4, 8, 16, 32, count, size].filter((one) => one <= count);
  return [...new Set(sizes)]
    .sort((one, other) => one - other)
    .map((each) => {
      // A batch of all points differs from ∇L by rounding only.
      const squares = each === count && !again ? 0 : of(known, each, () => measure(each));
      return {
        size: each,
        without: batchNoise(sigma, each, count, false),
        with: batchNoise(sigma, each, count, true),
        measured: Math.sqrt(squares / draws),
        squares,
      };
    });
}

export function compute(state: NoiseState): NoiseResult {
  const fitted = fittedTo(state);
  const known = walkedFrom(fitted, state);
  const { loss } = fitted;
  const size = Math.min(state.batch, loss.count);
  const paths = (
    [
      ['full', loss.count],
      ['single', 1],
      ['batch', size],
    ] as const
  ).map(([name, each]) => of(known, `${name} ${each}`, () => walk(state, fitted, name, each)));
  const sigma = loss.noise(Float64Array.from(state.start));
  const rows = noiseRows(state, fitted, size, sigma);
  return {
    ...fitted,
    size,
    paths,
    sigma,
    rows,
    row: rows.find((row) => row.size === size)!,
    leader: paths
      .filter(({ divergedAt }) => divergedAt === null)
      .sort((one, other) => one.excess - other.excess)[0],
  };
}

/** How many updates the lowest path made within its sample gradients, where the sentence has room for it: null elsewhere. */
export function updatesSaid({ axis, steps, model }: NoiseState, lowest: readonly Path[]): number | null {
  const [first] = lowest;
  if (axis !== 'gradients' || !first || lowest.length > 1) return null;
  const updates = first.at.length - 1;
  return `${steps}${updates}`.length + signsOf(first.excess) <= (model === 'logistic' ? 12 : 18)
    ? updates
    : null;
}
