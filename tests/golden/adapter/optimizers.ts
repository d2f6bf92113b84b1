import { nested, type Tensor } from '../../../src/models/arrays/tensor.ts';
import { optimizerNamed } from '../../../src/models/optimizers/index.ts';
import type { Optimizer } from '../../../src/models/optimizers/optimizer.ts';
import { descend, follow, type Trajectory, type Walk } from '../../../src/models/optimizers/trajectory.ts';
import { beale } from '../../../src/models/surfaces/beale.ts';
import { himmelblau } from '../../../src/models/surfaces/himmelblau.ts';
import { quadratic } from '../../../src/models/surfaces/quadratic.ts';
import { rosenbrock } from '../../../src/models/surfaces/rosenbrock.ts';
import { saddle } from '../../../src/models/surfaces/saddle.ts';
import { styblinskiTang } from '../../../src/models/surfaces/styblinski-tang.ts';
import type { Differentiable } from '../../../src/models/surfaces/surface.ts';
import type { Run } from './run.ts';

interface SurfaceParams {
  A: number[][];
  center: number[];
  a?: number | null;
  b?: number | null;
}

const surfaces: Record<string, (params: SurfaceParams) => Differentiable> = {
  quadratic: ({ A, center }) => quadratic(A, center ?? A.map(() => 0)),
  rosenbrock: ({ a, b }) => rosenbrock(a ?? undefined, b ?? undefined),
  beale,
  himmelblau,
  saddle: ({ a, b }) => saddle(a ?? undefined, b ?? undefined),
  styblinski_tang: styblinskiTang,
};

function surfaceOf(name: string, params: SurfaceParams | null): Differentiable {
  const surface = surfaces[name];
  if (!surface) throw new Error(`golden: expected a known surface; got ${name}`);
  return surface(params ?? { A: [], center: [] });
}

const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const hyperNames: Record<string, string> = {
  lr: 'learningRate',
  lr_decay: 'learningRateDecay',
  eps: 'epsilon',
};

function walkOf(rule: Optimizer, hyper: Record<string, number | number[] | boolean | null>): Walk {
  const given: Record<string, number | boolean> = {};
  let learningRates: number[] | undefined;
  for (const [name, value] of Object.entries(hyper)) {
    if (value === null || (name === 'lr' && !('learningRate' in rule.defaults))) continue;
    if (Array.isArray(value)) learningRates = value;
    else given[hyperNames[name] ?? camelCase(name)] = value;
  }
  return { hyper: given, keepStates: true, ...(learningRates && { learningRates }) };
}

/** The golden files call what is remembered as PyTorch does; a velocity has the name of its formula. */
const stateNames: Record<string, string> = {
  velocity: 'v',
  buffer: 'momentum_buffer',
  sumOfSquares: 'sum',
  meanSquare: 'square_avg',
  meanSquareUpdate: 'acc_delta',
  mean: 'grad_avg',
  firstMoment: 'exp_avg',
  secondMoment: 'exp_avg_sq',
  largestSecondMoment: 'max_exp_avg_sq',
  muProduct: 'mu_product',
};

function statesOf({ states }: Trajectory, rows: (values: unknown[]) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(states)
      .filter(([name]) => name in stateNames)
      .map(([name, history]) => {
        const values = nested(history) as number[][];
        return [stateNames[name], rows(name === 'muProduct' ? values.map((row) => row[0]) : values)];
      }),
  );
}

const rowsOf = (history: Tensor) => nested(history) as number[][];

export const ops: Record<string, Run> = {
  surface: ({ points }, { surface, surface_params }) => {
    const at = surfaceOf(surface, surface_params);
    return {
      f: points.map((point: number[]) => at.value(Float64Array.from(point))),
      grad: points.map((point: number[]) => {
        const out = new Float64Array(point.length);
        at.gradient(Float64Array.from(point), out);
        return out;
      }),
    };
  },
  trajectory: ({ x0 }, { optimizer, hyper, surface, surface_params, steps, record_at }) => {
    const rule = optimizerNamed(camelCase(optimizer));
    const trajectory = descend(rule, surfaceOf(surface, surface_params), x0, steps, walkOf(rule, hyper));
    const rows = rowsOf(trajectory.points);
    return {
      x: record_at.map((step: number) => rows[step]),
      f: record_at.map((step: number) => trajectory.values[step]),
      state_final: statesOf(trajectory, (values) => values[steps]),
    };
  },
  given_gradients: ({ x0, grads }, { optimizer, hyper }) => {
    const rule = optimizerNamed(camelCase(optimizer));
    const trajectory = follow(rule, grads, x0, walkOf(rule, hyper));
    return {
      x: rowsOf(trajectory.points).slice(1),
      state: statesOf(trajectory, (values) => values.slice(1)),
    };
  },
};
