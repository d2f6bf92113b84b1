import {
  difference,
  explained,
  product,
  quotient,
  root,
  sum,
  type Term,
  whole,
} from '../../draw/arithmetic.ts';
import { differenceStep, type Entry, type LayerState } from './model.ts';

export function normalizedHow({ norm, epsilon }: LayerState, { x, mean, square, normalized }: Entry) {
  const over: Term = norm === 'rms' ? x : difference(x, mean);
  return explained(normalized, quotient(over, root(sum(square, epsilon))));
}

/** γ x̂ + β; RMSNorm has no β. */
export function scaledHow({ norm, gamma, beta }: LayerState, { y, normalized }: Entry) {
  return norm === 'rms'
    ? explained(y, product(gamma, normalized))
    : explained(y, 'γ x̂ + β', sum(product(gamma, normalized), beta));
}

export function gradientHow({ norm, gamma, epsilon }: LayerState, entry: Entry) {
  const { dy, dx, normalized, count, square } = entry;
  const along = product(normalized, quotient(entry.along, whole(count)));
  return explained(
    dx,
    product(
      quotient(gamma, root(sum(square, epsilon))),
      norm === 'rms' ? difference(dy, along) : difference(dy, quotient(entry.sum, whole(count)), along),
    ),
  );
}

export function differenceHow({ numeric, above, below }: Entry) {
  return explained(
    numeric,
    '(L(x + h) − L(x − h)) / 2h',
    quotient(difference(above, below), 2 * differenceStep),
  );
}
