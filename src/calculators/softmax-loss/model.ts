import { choice, list, logarithmic, number, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { logSumExp } from '../../models/activations/log-sum-exp.ts';
import { softmaxJacobian } from '../../models/activations/softmax.ts';
import { toFloat16 } from '../../models/arrays/float16.ts';
import { temperedCrossEntropy } from '../../models/losses/tempered-cross-entropy.ts';

/** Scores further away are typed; the picture's handles stay in `near`. */
const [near, far] = [20, 2000];

export const parameters = {
  logits: list([2, 1, 0.1], [-far, far], [2, 6], { symbol: 'z', quantity: 'x' }),
  target: whole(1, [1, 6], { symbol: 'y', when: ({ kind }) => kind === 'class' }),
  temperature: logarithmic(1, [0.05, 20], 20, { symbol: 'τ', quantity: 'n' }),
  smoothing: number(0, [0, 0.5], 0.01, { symbol: 'ε', quantity: 'n' }),
  convention: choice(['all', 'others'], {
    convention: true,
    when: ({ kind, smoothing }) => kind === 'class' && smoothing > 0,
  }),
  kind: choice(['class', 'soft'], { more: true }),
  soft: list([0.7, 0.2, 0.1], [0, 1], [2, 6], {
    symbol: 'q',
    more: true,
    when: ({ kind }) => kind === 'soft',
  }),
  precision: choice(['half', 'single', 'double'], { default: 'single', more: true }),
};
export type LossState = State<typeof parameters>;

/** What becomes of e^z without subtracting the largest: too large for the precision, all 0, a probability 0 that is asked for, or fine. */
type Naive = 'overflow' | 'empty' | 'zero' | 'fine';

export interface LossResult {
  /** The target, one number per class: one-hot, soft or smoothed. */
  target: Float64Array;
  /** The class with the largest target, from 0. */
  aim: number;
  /** e^((z − max)/τ) and its shares. */
  exponentials: Float64Array;
  probabilities: Float64Array;
  /** ∂L/∂z = (p − q)/τ. */
  gradient: Float64Array;
  loss: number;
  logSum: number;
  entropy: number;
  divergence: number;
  /** ∂p/∂z, K × K. */
  jacobian: Float64Array;
  /** The classes pushed up and down hardest, from 0; null where nothing is pushed. */
  hardest: { up: number; down: number } | null;
  /** e^z / Σ e^z as the chosen precision computes it, NaN where that is 0/0 or ∞/∞, and what went wrong. */
  naive: Float64Array;
  trouble: Naive;
  /** How far the scores' axis reaches to both sides of 0. */
  reach: number;
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const most = (values: ArrayLike<number>) => Array.from(values).indexOf(Math.max(...Array.from(values)));

/** The target of every class: soft weights made to sum to 1, or one class, with ε spread over all or over the others. */
function targetOf({ logits, kind, soft, target, smoothing, convention }: LossState): Float64Array {
  const classes = logits.length;
  const right = Math.min(target, classes) - 1;
  const weights = logits.map((_, index) => (kind === 'soft' ? (soft[index] ?? 0) : Number(index === right)));
  const total = sum(weights);
  const others = kind === 'class' && convention === 'others';
  return Float64Array.from(weights, (weight, index) => {
    const own = total === 0 ? 1 / classes : weight / total;
    if (others) return index === right ? 1 - smoothing : smoothing / (classes - 1);
    return (1 - smoothing) * own + smoothing / classes;
  });
}

const rounding: Record<LossState['precision'], (value: number) => number> = {
  half: toFloat16,
  single: Math.fround,
  double: (value) => value,
};

/** Softmax by its definition, every step rounded, nothing subtracted. */
function naively(scores: readonly number[], precision: LossState['precision']): Float64Array {
  const round = rounding[precision];
  const exponentials = scores.map((score) => round(Math.exp(round(score))));
  const total = exponentials.reduce((so, one) => round(so + one), 0);
  return Float64Array.from(exponentials, (one) => round(one / total));
}

function troubleOf(naive: Float64Array, scores: readonly number[], target: Float64Array): Naive {
  if (naive.some(Number.isNaN)) return scores.some((score) => score > 0) ? 'overflow' : 'empty';
  return naive.some((share, index) => share === 0 && target[index]! > 0) ? 'zero' : 'fine';
}

export function compute(state: LossState): LossResult {
  const { logits, temperature, precision } = state;
  const classes = logits.length;
  const target = targetOf(state);
  const { loss, gradient, probabilities, logProbabilities } = temperedCrossEntropy(
    Float64Array.from(logits),
    classes,
    { probabilities: target },
    temperature,
  );
  const top = Math.max(...logits);
  const cooled = logits.map((logit) => logit / temperature);
  const naive = naively(cooled, precision);
  const logTarget = target.map((part) => (part > 0 ? Math.log(part) : 0));
  const pushes = gradient.map((slope) => -slope);
  const largest = Math.max(...logits.map(Math.abs));
  return {
    target,
    aim: most(target),
    exponentials: Float64Array.from(logits, (logit) => Math.exp((logit - top) / temperature)),
    probabilities,
    gradient,
    loss,
    logSum: logSumExp(cooled),
    entropy: -sum(target.map((part, index) => part * logTarget[index]!)) + 0,
    divergence: sum(
      target.map((part, index) => (part > 0 ? part * (logTarget[index]! - logProbabilities[index]!) : 0)),
    ),
    jacobian: softmaxJacobian(logits, temperature),
    hardest: Math.max(...pushes) < 1e-12 ? null : { up: most(pushes), down: most(gradient) },
    naive,
    trouble: troubleOf(naive, cooled, target),
    reach: largest <= 8 ? 8 : largest <= near ? near : far,
  };
}
