import { choice, logarithmic, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { type Budget, type BudgetShape, modelBudget } from '../../models/transformer/budget.ts';

/** Sliders of sizes double with every step. */
const doubling = 1 / Math.log10(2);

export const parameters = {
  width: logarithmic(768, [64, 16384], doubling, { integer: true, symbol: 'd', quantity: 's' }),
  layers: whole(12, [1, 128], { symbol: 'L', quantity: 'n' }),
  hidden: logarithmic(3072, [64, 65536], doubling, { integer: true, symbol: 'd_f', quantity: 'w' }),
  vocabulary: logarithmic(50257, [256, 262144], doubling, { integer: true, symbol: 'V', quantity: 'x' }),
  tokens: logarithmic(1024, [1, 1048576], doubling, { integer: true, symbol: 'n', quantity: 'k' }),
  form: choice(['decoder', 'encoder', 'encoderDecoder'], { more: true }),
  heads: whole(12, [1, 128], { symbol: 'h', quantity: 'n', more: true }),
  keyHeads: whole(12, [1, 128], { symbol: 'h_k', quantity: 'n', more: true }),
  network: choice(['plain', 'gated'], { more: true }),
  output: choice(['tied', 'own'], { more: true, when: ({ form }) => form !== 'encoder' }),
  biases: choice(['with', 'without'], { more: true }),
  norm: choice(['layer', 'rms'], { more: true }),
  positions: choice(['learned', 'none'], { more: true }),
  unit: choice(['flop', 'mac'], { more: true, convention: true }),
  size: choice(['all', 'withoutTables'], { more: true, convention: true }),
};
export type CountState = State<typeof parameters>;

export interface CountResult extends Budget {
  /** Heads that were counted: a head's width must be whole, and so must each group of queries. */
  heads: number;
  keyHeads: number;
  headWidth: number;
  /** Work of a token in the chosen unit, forward, part by part. */
  done: { projections: number; scores: number; feedForward: number; head: number; total: number };
  /** N as the chosen convention counts it, and 6N (3N in multiply-adds) for a token of training. */
  size: number;
  sixfold: number;
  /** The length at which scores and mix are half of the blocks' work. */
  even: number;
}

/** The largest divisor of `of` that is no larger than `most`. */
function divisor(of: number, most: number): number {
  let found = Math.min(of, most);
  while (of % found !== 0) found -= 1;
  return found;
}

/** The model that a state describes, heads rounded down to a number that divides. */
export function shapeOf(state: CountState): BudgetShape {
  const heads = divisor(state.width, state.heads);
  return {
    form: state.form,
    width: state.width,
    heads,
    keyHeads: divisor(heads, state.keyHeads),
    hiddenWidth: state.hidden,
    layers: state.layers,
    vocabulary: state.vocabulary,
    learnedPositions: state.positions === 'learned' ? state.tokens : null,
    tied: state.output === 'tied' || state.form === 'encoder',
    bias: state.biases === 'with',
    feedForward: state.network === 'gated' ? 'swiglu' : 'gelu',
    norm: state.norm === 'rms' ? 'rmsnorm' : 'layernorm',
    tokens: state.tokens,
  };
}

/** Scores and mix over the blocks' work at another length. */
export const shareAt = ({ even }: CountResult, tokens: number): number => tokens / (tokens + even);

export function compute(state: CountState): CountResult {
  const shape = shapeOf(state);
  const budget = modelBudget(shape);
  const { projections, scores, feedForward, head, total } = budget.work;
  const per = state.unit === 'mac' ? 1 / 2 : 1;
  const tables = budget.embeddings + (state.form === 'encoder' ? 0 : budget.head);
  const size = state.size === 'all' ? budget.total : budget.total - tables;
  return {
    ...budget,
    heads: shape.heads,
    keyHeads: shape.keyHeads!,
    headWidth: state.width / shape.heads,
    done: {
      projections: per * projections,
      scores: per * scores,
      feedForward: per * feedForward,
      head: per * head,
      total: per * total,
    },
    size,
    sixfold: 6 * per * size,
    even: ((projections + feedForward) / scores) * state.tokens,
  };
}
