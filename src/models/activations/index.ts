import type { Activation, ActivationKind } from './activation.ts';
import { celu } from './celu.ts';
import { elu } from './elu.ts';
import { gelu } from './gelu.ts';
import { geluTanh } from './gelu-tanh.ts';
import { hardsigmoid } from './hardsigmoid.ts';
import { hardswish } from './hardswish.ts';
import { hardtanh } from './hardtanh.ts';
import { identity } from './identity.ts';
import { leakyRelu } from './leaky-relu.ts';
import { logsigmoid } from './logsigmoid.ts';
import { mish } from './mish.ts';
import { relu } from './relu.ts';
import { relu6 } from './relu6.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { softplus } from './softplus.ts';
import { softplusExact } from './softplus-exact.ts';
import { softsign } from './softsign.ts';
import { swish } from './swish.ts';
import { tanh } from './tanh.ts';
import { tanhshrink } from './tanhshrink.ts';

/** Every activation by the name PyTorch uses for it. */
export const activations = {
  identity,
  sigmoid,
  tanh,
  relu,
  leaky_relu: leakyRelu,
  elu,
  celu,
  selu,
  gelu,
  gelu_tanh: geluTanh,
  silu,
  swish,
  mish,
  softplus,
  softplus_exact: softplusExact,
  softsign,
  hardtanh,
  relu6,
  hardsigmoid,
  hardswish,
  logsigmoid,
  tanhshrink,
} as const satisfies Record<string, ActivationKind>;

type ActivationName = keyof typeof activations;

/** Whether a word names an activation. */
export function isActivationName(name: string): name is ActivationName {
  return Object.hasOwn(activations, name);
}

/**
 * The activation of that name with its parameters bound; parameters left out take their defaults.
 * Throws if the name or a parameter is unknown, or a parameter is not finite or is a forbidden 0.
 */
export function activation(name: string, parameters: Readonly<Record<string, number>> = {}): Activation {
  if (!isActivationName(name)) {
    throw new RangeError(`activation: expected one of ${Object.keys(activations).join(', ')}; got ${name}`);
  }
  const kind: ActivationKind = activations[name];
  for (const [parameter, value] of Object.entries(parameters)) {
    if (!Object.hasOwn(kind.parameters, parameter)) {
      const known = Object.keys(kind.parameters).join(', ') || 'no parameter';
      throw new RangeError(`activation ${name}: expected ${known}; got ${parameter}`);
    }
    if (!Number.isFinite(value) || (value === 0 && kind.nonzero?.includes(parameter)))
      throw new RangeError(
        `activation ${name}: expected a finite ${parameter} it can divide by; got ${value}`,
      );
  }
  return kind.bind({ ...kind.parameters, ...parameters });
}
