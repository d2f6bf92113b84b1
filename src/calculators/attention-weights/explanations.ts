import { call, explained, exponential, product, quotient, root, sum, whole } from '../../draw/arithmetic.ts';
import type { AttentionResult, AttentionState } from './model.ts';

export function scoreHow(
  { scoring }: AttentionState,
  { queries, keys, raw, tokens }: AttentionResult,
  row: number,
  key: number,
) {
  const terms = queries[row]!.map((q, at) => {
    const k = keys[key]![at]!;
    return scoring === 'additive' ? call('tanh', Math.tanh, sum(q, k)) : product(q, k);
  });
  return explained(raw[row * tokens.length + key]!, sum(...terms));
}

export function scaledHow(
  { scoring, temperature }: AttentionState,
  { queries, raw, scaled }: AttentionResult,
  index: number,
) {
  const score = raw[index]!;
  const divided = scoring === 'scaled' ? quotient(score, root(whole(queries[0]!.length))) : score;
  return explained(scaled[index]!, quotient(divided, temperature));
}

/** Softmax as the formula has it: the largest score is taken from all; a hidden key has none. */
export function weightHow({ scaled, visible, weights, tokens }: AttentionResult, row: number, key: number) {
  const count = tokens.length;
  if (visible[row * count + key] === 0) return explained(0, exponential(Number.NEGATIVE_INFINITY));
  const seen = tokens.flatMap((_, other) =>
    visible[row * count + other] === 0 ? [] : [scaled[row * count + other]!],
  );
  const largest = Math.max(...seen);
  const powers = seen.map((score) => exponential(score - largest));
  return explained(
    weights[row * count + key]!,
    quotient(exponential(scaled[row * count + key]! - largest), sum(...powers)),
  );
}

/** What one value gives to a component of the output. */
export function shareHow({ weights, values, tokens }: AttentionResult, row: number, key: number, at: number) {
  const weight = weights[row * tokens.length + key]!;
  const value = values[key]![at]!;
  return explained(weight * value, product(weight, value));
}

/** A row's weights sum to 1. */
export function totalHow({ weights, tokens }: AttentionResult, row: number) {
  return explained(1, sum(...tokens.map((_, key) => weights[row * tokens.length + key]!)));
}

export function outputHow({ weights, values, outputs, tokens }: AttentionResult, row: number, at: number) {
  const shares = tokens.map((_, key) => product(weights[row * tokens.length + key]!, values[key]![at]!));
  return explained(outputs[row]![at]!, sum(...shares));
}
