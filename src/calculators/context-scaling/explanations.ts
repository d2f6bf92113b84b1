import {
  difference,
  explained,
  negated,
  power,
  product,
  quotient,
  sum,
  whole,
} from '../../draw/arithmetic.ts';
import type { Pair, ScalingResult, ScalingState } from './model.ts';

const turn = 2 * Math.PI;

export const trainedHow = ({ base, width }: ScalingState, { trained, index }: Pair) =>
  explained(trained, power(base, quotient(negated(whole(2 * index)), whole(Number(width)))));

export const wavelengthHow = ({ wavelength, trained }: Pair) =>
  explained(wavelength, quotient(turn, trained));

export const turnsHow = ({ length }: ScalingState, { turns, trained }: Pair) =>
  explained(turns, quotient(product(whole(length), trained), turn));

export function stretchedHow(
  { method, factor, width }: ScalingState,
  { base }: ScalingResult,
  { trained, stretched, index, kept }: Pair,
): string {
  switch (method) {
    case 'ntk':
      return explained(stretched, power(base, quotient(negated(whole(2 * index)), whole(Number(width)))));
    case 'interpolation':
      return explained(stretched, quotient(trained, factor));
    default:
      return explained(stretched, product(trained, sum(kept, quotient(difference(1, kept), factor))));
  }
}

export const reachedHow = ({ last }: ScalingResult, { stretched, reached }: Pair) =>
  explained(reached / turn, quotient(product(whole(last), stretched), turn));
