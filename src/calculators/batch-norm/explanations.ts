import { difference, explained, product, quotient, root, sum, whole } from '../../draw/arithmetic.ts';
import { type Channel, differenceStep, type NormState, type Sample } from './model.ts';

export function normalizedHow(
  { epsilon }: NormState,
  { usedMean, usedVariance }: Channel,
  { x, normalized }: Sample,
) {
  return explained(normalized, quotient(difference(x, usedMean), root(sum(usedVariance, epsilon))));
}

/** γ x̂ + β. */
export function scaledHow({ gamma, beta }: NormState, { y, normalized }: Sample) {
  return explained(y, 'γ x̂ + β', sum(product(gamma, normalized), beta));
}

export function gradientHow(state: NormState, channel: Channel, { dy, normalized, dx }: Sample) {
  const scale = quotient(state.gamma, root(sum(channel.usedVariance, state.epsilon)));
  if (state.mode === 'eval') return explained(dx, product(scale, dy));
  const count = whole(channel.samples.length);
  return explained(
    dx,
    product(
      scale,
      difference(dy, quotient(channel.dBeta, count), product(normalized, quotient(channel.dGamma, count))),
    ),
  );
}

export function differenceHow({ numeric, above, below }: Sample) {
  return explained(
    numeric,
    '(L(x + h) − L(x − h)) / 2h',
    quotient(difference(above, below), 2 * differenceStep),
  );
}
