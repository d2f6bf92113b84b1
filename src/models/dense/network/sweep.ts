import type { Activation } from '../../activations/activation.ts';
import { sigmoid, sigmoidDerivative, tanhDerivative } from '../../activations/logistic.ts';
import { rationalTanh } from './rational-tanh.ts';

/**
 * An activation over arrays. A loop that calls a function it does not know pays for every call; the activations that
 * networks use most have loops of their own, which take the slope from the value where that keeps twelve digits.
 */
export interface Sweep {
  /** out = f(z), the first `count` numbers. */
  values(z: Float64Array, out: Float64Array, count: number): void;
  /** out = upstream · f′(z), where `values` holds f(z). */
  slopes(
    z: Float64Array,
    values: Float64Array,
    upstream: Float64Array,
    out: Float64Array,
    count: number,
  ): void;
}

/** Beyond these |z| the differences 1 − tanh² and s (1 − s) lose too many digits. */
const tanhNear = 4;
const sigmoidNear = 8;
/** tanh′ there. */
const tanhTail = 1 - Math.tanh(tanhNear) ** 2;

/** z itself. */
export const identitySweep: Sweep = {
  values(z, out, count) {
    for (let k = 0; k < count; k++) out[k] = z[k]!;
  },
  slopes(_, __, upstream, out, count) {
    for (let k = 0; k < count; k++) out[k] = upstream[k]!;
  },
};

/** ReLU. */
export const reluSweep: Sweep = {
  values(z, out, count) {
    for (let k = 0; k < count; k++) out[k] = Math.max(z[k]!, 0);
  },
  slopes(z, _, upstream, out, count) {
    for (let k = 0; k < count; k++) out[k] = z[k]! > 0 ? upstream[k]! : 0;
  },
};

/** tanh. */
export const tanhSweep: Sweep = {
  values(z, out, count) {
    for (let k = 0; k < count; k++) {
      const x = z[k]!;
      out[k] = x > -tanhNear && x < tanhNear ? rationalTanh(x) : Math.tanh(x);
    }
  },
  slopes(z, values, upstream, out, count) {
    for (let k = 0; k < count; k++) {
      const value = values[k]!;
      const slope = 1 - value * value;
      out[k] = upstream[k]! * (slope > tanhTail ? slope : tanhDerivative(z[k]!));
    }
  },
};

/** The logistic sigmoid. */
export const sigmoidSweep: Sweep = {
  values(z, out, count) {
    for (let k = 0; k < count; k++) out[k] = sigmoid(z[k]!);
  },
  slopes(z, values, upstream, out, count) {
    for (let k = 0; k < count; k++) {
      const value = values[k]!;
      const near = Math.abs(z[k]!) < sigmoidNear;
      out[k] = upstream[k]! * (near ? value * (1 - value) : sigmoidDerivative(z[k]!));
    }
  },
};

/** Any other activation, called number by number. */
export const sweepOf = ({ value, derivative }: Activation): Sweep => ({
  values(z, out, count) {
    for (let k = 0; k < count; k++) out[k] = value(z[k]!);
  },
  slopes(z, _, upstream, out, count) {
    for (let k = 0; k < count; k++) out[k] = upstream[k]! * derivative(z[k]!);
  },
});
