import { activation } from '../../activations/index.ts';
import { geluSweep } from './gelu-sweep.ts';
import { identitySweep, reluSweep, type Sweep, sigmoidSweep, sweepOf, tanhSweep } from './sweep.ts';

const own: Readonly<Record<string, Sweep>> = {
  identity: identitySweep,
  relu: reluSweep,
  tanh: tanhSweep,
  sigmoid: sigmoidSweep,
  gelu: geluSweep,
};

/** The activation of that name as loops over arrays. Throws what `activation` throws. */
export function sweepNamed(name: string, parameters?: Readonly<Record<string, number>>): Sweep {
  const kind = activation(name, parameters);
  return Object.hasOwn(own, name) ? own[name]! : sweepOf(kind);
}
