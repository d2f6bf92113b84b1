import {
  call,
  difference,
  explained,
  negated,
  power,
  product,
  quotient,
  sum,
  whole,
} from '../../draw/arithmetic.ts';
import { pairOf, type ScoreResult, type ScoreState } from './model.ts';

export const frequencyHow = ({ base }: ScoreState, { frequencies, width }: ScoreResult, pair: number) =>
  explained(frequencies[pair]!, power(base, quotient(negated(whole(2 * pair)), whole(width))));

/** How a feature comes about from the vector and its position, where the position enters it. */
export function entryHow(state: ScoreState, result: ScoreResult, side: 'query' | 'key', at: number): string {
  const { now, plain, frequencies, width } = result;
  const value = now[side][at]!;
  const pair = Array.from(frequencies.keys()).find((one) => pairOf(one, width, state).includes(at))!;
  const [a, b] = pairOf(pair, width, state);
  const angle = product(whole(side === 'query' ? now.m : now.n), frequencies[pair]!);
  const [cosine, sine] = [call('cos', Math.cos, angle), call('sin', Math.sin, angle)];
  if (state.method === 'sinusoid') return explained(value, sum(plain[side][at]!, at === a ? sine : cosine));
  const [first, second] = [plain[side][a]!, plain[side][b]!];
  return explained(
    value,
    at === a
      ? difference(product(first, cosine), product(second, sine))
      : sum(product(first, sine), product(second, cosine)),
  );
}

export function partHow(state: ScoreState, { now, width }: ScoreResult, pair: number): string {
  const terms = pairOf(pair, width, state).map((at) => product(now.query[at]!, now.key[at]!));
  return explained(now.parts[pair]!, sum(...terms));
}

export const penaltyHow = ({ now, slope }: ScoreResult) =>
  explained(-now.penalty, negated(product(slope, whole(Math.abs(now.m - now.n)))));

export function scoreHow({ now }: ScoreResult): string {
  const parts = sum(...now.parts);
  return explained(now.score, now.penalty > 0 ? difference(parts, now.penalty) : parts);
}
