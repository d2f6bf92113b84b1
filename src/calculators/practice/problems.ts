import { attention } from '../../models/attention.ts';
import { initialStatistics, trainBatch } from '../../models/batch-normalization.ts';
import { convolutionCost } from '../../models/convolution.ts';
import { dropoutMoments, dropoutScale } from '../../models/dropout.ts';
import { backpropagate } from '../../models/graph.ts';
import { gruStep } from '../../models/gru-step.ts';
import { lstmStep } from '../../models/lstm-step.ts';
import { adagrad } from '../../models/optimizers/adagrad.ts';
import { adam } from '../../models/optimizers/adam.ts';
import { momentumNote } from '../../models/optimizers/momentum.ts';
import { nesterovLookahead } from '../../models/optimizers/nesterov.ts';
import { explain, settings } from '../../models/optimizers/optimizer.ts';
import type { Random } from '../../models/random.ts';
import { sigmoid, sigmoidDerivative } from '../../models/sigmoid.ts';
import { tensor } from '../../models/tensor.ts';

/** A typical wrong way to a number, recognised by computing it. */
export type Slip =
  | 'sigmoidForDerivative'
  | 'weightForgotten'
  | 'added'
  | 'sampleVariance'
  | 'varianceForDeviation'
  | 'shiftForgotten'
  | 'biasCorrection'
  | 'rootForgotten'
  | 'latestOnly'
  | 'averaged'
  | 'rateForgotten'
  | 'atCurrentPoint'
  | 'forgetReversed'
  | 'tanhForSigmoid'
  | 'tanhForgotten'
  | 'oppositeConvention'
  | 'resetForgotten'
  | 'unscaled'
  | 'scaledByWidth'
  | 'keyForgotten'
  | 'biasForgotten'
  | 'positionsForgotten'
  | 'keepForDrop'
  | 'scaleForgotten'
  | 'notSquared'
  | 'notSwapped'
  | 'stoppedEarly'
  | 'errorReversed'
  | 'linearLaw'
  | 'roundedDown'
  | 'signOfCurvature';

export interface Field {
  key: string;
  value: number;
  slips: readonly { slip: Slip; value: number }[];
}

export interface Problem {
  /** The numbers the task names. */
  given: Readonly<Record<string, number | string>>;
  /** Every intermediate result, in the order of the calculation. */
  fields: readonly Field[];
}

export interface Topic {
  /** The note it belongs to. */
  slug: string;
  /** A fresh problem; the same stream gives the same problem. */
  generate: (draw: Random) => Problem;
}

const field = (key: string, value: number, slips: Partial<Record<Slip, number>> = {}): Field => ({
  key,
  value,
  slips: Object.entries(slips).map(([slip, wrong]) => ({ slip: slip as Slip, value: wrong })),
});
const pick = <Item>(draw: Random, items: readonly Item[]): Item => items[draw.integer(items.length)]!;
/** A number in [low, high] in steps of `step`. */
const grid = (draw: Random, low: number, high: number, step: number) =>
  Number((low + step * draw.integer(Math.round((high - low) / step) + 1)).toFixed(6));
/** The same, but never 0. */
const nonzero = (draw: Random, low: number, high: number, step: number): number =>
  grid(draw, low, high, step) || step;

const vector = (value: number) => Float64Array.of(value);

export const topics: Record<string, Topic> = {
  'sigmoid-chain': {
    slug: 'vanishing-exploding-gradients',
    generate: (draw) => {
      const [z, w, layers] = [grid(draw, 0.5, 3, 0.5), pick(draw, [0.5, 2, 3, 5]), 2 + draw.integer(9)];
      const slope = sigmoidDerivative(z);
      return {
        given: { z, w, L: layers },
        fields: [
          field('sigmoid', sigmoid(z)),
          field('slope', slope, { sigmoidForDerivative: sigmoid(z) }),
          field('factor', w * slope, { weightForgotten: slope, sigmoidForDerivative: w * sigmoid(z) }),
          field('product', (w * slope) ** layers, {
            weightForgotten: slope ** layers,
            added: w * slope * layers,
            sigmoidForDerivative: (w * sigmoid(z)) ** layers,
          }),
        ],
      };
    },
  },
  'batch-forward': {
    slug: 'batch-normalization',
    generate: (draw) => {
      const first = grid(draw, -3, 3, 1);
      const x = [
        first,
        first + 1 + draw.integer(3),
        first + 2 + draw.integer(4),
        first + 5 + draw.integer(4),
      ];
      const [gamma, beta] = [pick(draw, [0.5, 2, 3]), nonzero(draw, -2, 2, 1)];
      const layer = { gamma: vector(gamma), beta: vector(beta), epsilon: 0 };
      const { mean, variance, normalized, y } = batchOf(x, layer);
      const last = x[3]!;
      const sample = (variance * 4) / 3;
      return {
        given: { x: x.join(', '), gamma, beta, last },
        fields: [
          field('mean', mean),
          field('variance', variance, { sampleVariance: sample }),
          field('normalized', normalized, {
            sampleVariance: (last - mean) / Math.sqrt(sample),
            varianceForDeviation: (last - mean) / variance,
          }),
          field('output', y, {
            shiftForgotten: gamma * normalized,
            varianceForDeviation: (gamma * (last - mean)) / variance + beta,
          }),
        ],
      };
    },
  },
  'chain-rule': {
    slug: 'backpropagation',
    generate: (draw) => {
      const [x, y, t] = [nonzero(draw, -4, 4, 1), nonzero(draw, -3, 3, 1), grid(draw, -2, 2, 1) + 0.5];
      const { values, gradients } = backpropagate(
        [
          { id: 'x', op: 'leaf', value: x },
          { id: 'y', op: 'leaf', value: y },
          { id: 't', op: 'leaf', value: t },
          { id: 'z', op: 'mul', args: ['x', 'y'] },
          { id: 'e', op: 'sub', args: ['z', 't'] },
          { id: 'q', op: 'square', args: ['e'] },
          { id: 'h', op: 'leaf', value: 0.5 },
          { id: 'L', op: 'mul', args: ['h', 'q'] },
        ],
        'L',
      );
      const [z, loss] = [values[3]!, values[7]!];
      const upstream = gradients[3]!;
      return {
        given: { x, y, t },
        fields: [
          field('z', z, { added: x + y }),
          field('loss', loss, { notSquared: Math.abs(z - t) / 2 }),
          field('upstream', upstream, { errorReversed: t - z }),
          field('gradientX', gradients[0]!, { notSwapped: upstream * x, stoppedEarly: upstream }),
          field('gradientY', gradients[1]!, { notSwapped: upstream * y, stoppedEarly: upstream }),
        ],
      };
    },
  },
  'gradient-descent': {
    slug: 'optimization',
    generate: (draw) => {
      const [curvature, rate, steps, start] = [
        pick(draw, [2, 4, 5, 10]),
        pick(draw, [0.05, 0.1, 0.15]),
        3 + draw.integer(6),
        pick(draw, [1, 2, 4]),
      ];
      const factor = 1 - rate * curvature;
      return {
        given: { lambda: curvature, eta: rate, x: start, T: steps },
        fields: [
          field('gradient', curvature * start),
          field('factor', factor, { signOfCurvature: 1 + rate * curvature }),
          field('end', start * factor ** steps, {
            added: start * (1 - steps * rate * curvature),
            signOfCurvature: start * (1 + rate * curvature) ** steps,
          }),
          field('largestRate', 2 / curvature, { rateForgotten: 1 / curvature }),
        ],
      };
    },
  },
  saddle: {
    slug: 'sgd',
    generate: (draw) => {
      const [x, y, rate, steps] = [
        pick(draw, [0.5, 1, 2]),
        pick(draw, [0.01, 0.02, 0.05]),
        pick(draw, [0.05, 0.1, 0.2]),
        5 + draw.integer(8),
      ];
      return {
        given: { x, y, eta: rate, T: steps },
        fields: [
          field('factorX', 1 - 2 * rate),
          field('factorY', 1 + 2 * rate, { signOfCurvature: 1 - 2 * rate }),
          field('endX', x * (1 - 2 * rate) ** steps, { added: x * (1 - 2 * rate * steps) }),
          field('endY', y * (1 + 2 * rate) ** steps, {
            signOfCurvature: y * (1 - 2 * rate) ** steps,
            added: y * (1 + 2 * rate * steps),
          }),
        ],
      };
    },
  },
  'momentum-steps': {
    slug: 'momentum',
    generate: (draw) => {
      const [x, rate, gamma] = [pick(draw, [1, 2, -1]), pick(draw, [0.1, 0.2]), pick(draw, [0.5, 0.8, 0.9])];
      const point = vector(x);
      const hyper = settings(momentumNote, { learningRate: rate, gamma });
      const state = momentumNote.start(1, hyper);
      const one = explain(momentumNote as never, point, vector(x), state, hyper, 1)[0]!;
      const two = explain(momentumNote as never, point, vector(point[0]!), state, hyper, 2)[0]!;
      const ahead = one.x! - gamma * one.velocity!;
      const nesterov = vector(x);
      const nesterovHyper = settings(nesterovLookahead, { learningRate: rate, gamma });
      const memory = nesterovLookahead.start(1, nesterovHyper);
      const seen = new Float64Array(1);
      for (let t = 1; t <= 2; t++) {
        nesterovLookahead.lookAhead!(nesterov, memory, nesterovHyper, seen);
        nesterovLookahead.step(nesterov, seen.slice(), memory, nesterovHyper, t);
      }
      return {
        given: { x, eta: rate, gamma },
        fields: [
          field('velocity1', one.velocity!, { averaged: (1 - gamma) * rate * x, rateForgotten: x }),
          field('x1', one.x!),
          field('velocity2', two.velocity!, {
            latestOnly: rate * one.x!,
            averaged: gamma * one.velocity! + (1 - gamma) * rate * one.x!,
          }),
          field('x2', two.x!, { latestOnly: one.x! - rate * one.x! }),
          field('lookAhead', ahead, { atCurrentPoint: one.x! }),
          field('nesterov2', nesterov[0]!, { atCurrentPoint: two.x! }),
        ],
      };
    },
  },
  'adam-step': {
    slug: 'adaptive-optimizers',
    generate: (draw) => {
      const [g1, g2] = [nonzero(draw, -1, 1, 0.1), nonzero(draw, -1, 1, 0.2)];
      const hyper = settings(adam);
      const point = vector(1);
      const state = adam.start(1, hyper);
      explain(adam as never, point, vector(g1), state, hyper, 1);
      const two = explain(adam as never, point, vector(g2), state, hyper, 2)[0]!;
      const {
        firstMoment: m,
        secondMoment: v,
        mHat,
        vHat,
        update,
      } = two as Record<'firstMoment' | 'secondMoment' | 'mHat' | 'vHat' | 'update', number>;
      const step = Math.abs(update);
      return {
        given: { g1, g2 },
        fields: [
          field('m', m, { added: g1 + g2, latestOnly: 0.1 * g2 }),
          field('v', v, { added: g1 * g1 + g2 * g2, notSquared: 0.001 * (0.999 * g1 + g2) }),
          field('mHat', mHat, { biasCorrection: m }),
          field('vHat', vHat, { biasCorrection: v }),
          field('step', step, {
            biasCorrection: Math.abs((0.001 * m) / (Math.sqrt(v) + 1e-8)),
            rootForgotten: Math.abs((0.001 * mHat) / (vHat + 1e-8)),
          }),
        ],
      };
    },
  },
  'adagrad-step': {
    slug: 'adaptive-optimizers',
    generate: (draw) => {
      const [g1, g2, rate] = [1 + draw.integer(4), 1 + draw.integer(6), pick(draw, [0.1, 0.2, 0.5])];
      const hyper = settings(adagrad, { learningRate: rate, epsilon: 0 });
      const point = vector(0);
      const state = adagrad.start(1, hyper);
      explain(adagrad as never, point, vector(g1), state, hyper, 1);
      const two = explain(adagrad as never, point, vector(g2), state, hyper, 2)[0]!;
      const sum = g1 * g1 + g2 * g2;
      return {
        given: { g1, g2, eta: rate },
        fields: [
          field('sum', sum, { latestOnly: g2 * g2, notSquared: g1 + g2 }),
          field('root', Math.sqrt(sum), { rootForgotten: sum }),
          field('step', Math.abs(two.update!), { latestOnly: rate, rootForgotten: (rate * g2) / sum }),
        ],
      };
    },
  },
  'noise-law': {
    slug: 'mini-batch-sgd',
    generate: (draw) => {
      const [samples, batch, factor, deviation] = [
        10_000 * (1 + draw.integer(6)) + 37,
        pick(draw, [32, 64, 128]),
        pick(draw, [4, 9, 16]),
        grid(draw, 0.4, 1.6, 0.2),
      ];
      return {
        given: { N: samples, B: batch, B2: batch * factor, s: deviation },
        fields: [
          field('updates', Math.ceil(samples / batch), { roundedDown: Math.floor(samples / batch) }),
          field('variance', deviation ** 2 / factor, { linearLaw: deviation / factor }),
          field('deviation', deviation / Math.sqrt(factor), { linearLaw: deviation / factor }),
        ],
      };
    },
  },
  'lstm-step': {
    slug: 'lstm',
    generate: (draw) => {
      const [a, b, c, d] = [
        grid(draw, 0, 3, 0.5),
        grid(draw, -1, 2, 0.5),
        nonzero(draw, -1.5, 1.5, 0.5),
        grid(draw, -1, 2, 0.5),
      ];
      const before = pick(draw, [-1, 0.5, 1, 2]);
      const gate = (bias: number) => ({ w: 0, u: 0, b: bias });
      const step = lstmStep(
        { x: 0, h: 0, c: before },
        { forget: gate(a), input: gate(b), candidate: gate(c), output: gate(d) },
      );
      const { forgetGate: f, inputGate: i, candidate, outputGate: o, cell, hidden } = step;
      return {
        given: { a, b, c, d, C: before },
        fields: [
          field('forget', f, { tanhForSigmoid: Math.tanh(a) }),
          field('input', i, { tanhForSigmoid: Math.tanh(b) }),
          field('candidate', candidate, { sigmoidForDerivative: sigmoid(c) }),
          field('output', o, { tanhForSigmoid: Math.tanh(d) }),
          field('cell', cell, {
            forgetReversed: (1 - f) * before + i * candidate,
            weightForgotten: f * before + candidate,
          }),
          field('hidden', hidden, { tanhForgotten: o * cell }),
        ],
      };
    },
  },
  'gru-step': {
    slug: 'gru',
    generate: (draw) => {
      const [a, b, w, u, x, h] = [
        grid(draw, -1, 2, 0.5),
        grid(draw, -2, 1, 0.5),
        nonzero(draw, -1, 1, 0.5),
        nonzero(draw, -1, 1, 0.5),
        pick(draw, [1, -1, 2]),
        pick(draw, [0.5, -0.5, 0.8]),
      ];
      const weights = { update: { w: 0, u: 0, b: a }, reset: { w: 0, u: 0, b }, candidate: { w, u, b: 0 } };
      const step = gruStep({ x, h }, weights, { reset: 'before', update: 'keeps-old' });
      const opposite = gruStep({ x, h }, weights, { reset: 'before', update: 'takes-new' });
      const whole = Math.tanh(w * x + u * h);
      const { updateGate: z, resetGate: r, candidate, hidden } = step;
      return {
        given: { a, b, w, u, x, h },
        fields: [
          field('update', z, { tanhForSigmoid: Math.tanh(a) }),
          field('reset', r, { tanhForSigmoid: Math.tanh(b) }),
          field('candidate', candidate, { resetForgotten: whole, tanhForgotten: w * x + u * r * h }),
          field('hidden', hidden, {
            oppositeConvention: opposite.hidden,
            resetForgotten: z * h + (1 - z) * whole,
          }),
        ],
      };
    },
  },
  'attention-row': {
    slug: 'attention',
    generate: (draw) => {
      const entry = () => draw.integer(4) - 1;
      const q = [1 + draw.integer(2), entry(), entry(), 1];
      const keys = Array.from({ length: 2 }, () => Array.from({ length: 4 }, entry));
      const value = [10, -10];
      const { scores, weights, output } = attention({
        query: tensor([q]),
        key: tensor(keys),
        value: tensor(value.map((one) => [one])),
      });
      const raw = attention({
        query: tensor([q]),
        key: tensor(keys),
        value: tensor(value.map((one) => [one])),
        scale: 1,
      });
      const narrow = attention({
        query: tensor([q]),
        key: tensor(keys),
        value: tensor(value.map((one) => [one])),
        scale: 1 / 4,
      });
      return {
        given: {
          q: `(${q.join(', ')})`,
          k1: `(${keys[0]!.join(', ')})`,
          k2: `(${keys[1]!.join(', ')})`,
          v1: value[0]!,
          v2: value[1]!,
        },
        fields: [
          field('score1', scores.data[0]!, {
            unscaled: raw.scores.data[0]!,
            scaledByWidth: narrow.scores.data[0]!,
          }),
          field('score2', scores.data[1]!, {
            unscaled: raw.scores.data[1]!,
            scaledByWidth: narrow.scores.data[1]!,
          }),
          field('weight1', weights.data[0]!, {
            unscaled: raw.weights.data[0]!,
            scaledByWidth: narrow.weights.data[0]!,
          }),
          field('output', output.data[0]!, {
            unscaled: raw.output.data[0]!,
            keyForgotten: weights.data[0]! * value[0]!,
          }),
        ],
      };
    },
  },
  'pointwise-cost': {
    slug: 'one-by-one-convolution',
    generate: (draw) => {
      const [size, input, output] = [
        pick(draw, [7, 14, 28, 56]),
        pick(draw, [64, 128, 192, 256]),
        pick(draw, [16, 32, 64]),
      ];
      const layer = {
        inputChannels: input,
        outputChannels: output,
        kernelSize: 1,
        outputHeight: size,
        outputWidth: size,
        bias: true,
      };
      const { weightParameters, parameters, multiplyAdds } = convolutionCost(layer);
      return {
        given: { s: size, i: input, o: output },
        fields: [
          field('weights', weightParameters, { weightForgotten: output }),
          field('parameters', parameters, { biasForgotten: weightParameters }),
          field('multiplyAdds', multiplyAdds, { positionsForgotten: weightParameters }),
        ],
      };
    },
  },
  'dropout-scale': {
    slug: 'dropout',
    generate: (draw) => {
      const [x, p] = [1 + draw.integer(8), pick(draw, [0.1, 0.2, 0.25, 0.4, 0.6, 0.75, 0.8])];
      const scale = dropoutScale(p);
      return {
        given: { x, p },
        fields: [
          field('scale', scale, { keepForDrop: 1 / p }),
          field('kept', x * scale, { scaleForgotten: x, keepForDrop: x / p }),
          field('variance', dropoutMoments(vector(x), p).variance[0]!, {
            keepForDrop: (x * x * (1 - p)) / p,
            scaleForgotten: x * x * p * (1 - p),
            notSquared: (x * p) / (1 - p),
          }),
        ],
      };
    },
  },
};

/** Mean, variance, x̂ and y of the last of a batch of numbers in one feature. */
function batchOf(x: readonly number[], layer: { gamma: Float64Array; beta: Float64Array; epsilon: number }) {
  const trained = trainBatch(tensor(x.map((one) => [one])), layer, initialStatistics(1), 0.1);
  return {
    mean: trained.mean[0]!,
    variance: trained.biasedVariance[0]!,
    normalized: trained.normalized.data.at(-1)!,
    y: trained.y.data.at(-1)!,
  };
}

/** Whether a typed number will do: whole numbers exactly, others to 0.5 % or half a unit in the fourth decimal. */
export function isNear(typed: number, value: number): boolean {
  if (Number.isInteger(value)) return Math.abs(typed - value) <= 1e-9 * Math.abs(value);
  const size = Math.abs(value);
  return Math.abs(typed - value) <= Math.max(0.005 * size, Math.min(5e-5, 0.05 * size));
}

/** What is behind a typed number: right, a slip that leads to just this number, or nothing known. */
export function judge(typed: number, { value, slips }: Field): 'right' | Slip | 'unknown' {
  if (isNear(typed, value)) return 'right';
  return (
    slips.find((one) => isNear(typed, one.value))?.slip ??
    (isNear(typed, -value) ? 'errorReversed' : 'unknown')
  );
}
