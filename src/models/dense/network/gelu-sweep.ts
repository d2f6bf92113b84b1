import { gelu } from '../../activations/gelu.ts';
import type { Sweep } from './sweep.ts';

const { value, derivative } = gelu.bind();

/**
 * Between these |z| the value z Φ(z) over z is Φ(z) to the last digits: a smaller value may be subnormal, and beyond,
 * rounding z² costs the density too many of them.
 */
const least = 1e-300;
const most = 8;
const density = 1 / Math.sqrt(2 * Math.PI);

/** The exact GELU; its slope Φ(z) + z φ(z) takes Φ from the value, since the error function is what costs. */
export const geluSweep: Sweep = {
  values(z, out, count) {
    for (let k = 0; k < count; k++) out[k] = value(z[k]!);
  },
  slopes(z, values, upstream, out, count) {
    for (let k = 0; k < count; k++) {
      const x = z[k]!;
      const size = Math.abs(x);
      const slope =
        size > least && size < most ? values[k]! / x + x * density * Math.exp((-x * x) / 2) : derivative(x);
      out[k] = upstream[k]! * slope;
    }
  },
};
