import { norm } from '../../arrays/norm.ts';
import type { Random } from '../../arrays/random.ts';
import { type Hyper, type Optimizer, settings } from '../../optimizers/optimizer.ts';
import type { NetworkLoss } from './loss.ts';
import type { Network, Reach } from './network.ts';

/** Samples to learn from: inputs (samples × inputs) and targets (samples × outputs), one sample after the other. */
interface Examples {
  readonly count: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
}

interface TrainerOptions {
  /** Settings other than the optimizer's defaults. */
  readonly hyper?: Hyper;
  /** The gradient is scaled down to this norm where it is longer; not at all if absent (Pascanu et al. 2013). */
  readonly maximumNorm?: number;
}

interface Trainer {
  /** How many steps have been made. */
  readonly steps: number;
  /**
   * One step on a batch given as (inputs × samples) and (outputs × samples); returns the loss before the step, at the
   * point where the optimizer takes its gradient. Allocates nothing. Throws like the network's `forward`.
   */
  step(inputs: Float64Array, targets: Float64Array, samples: number): number;
  /**
   * One pass over the examples in an order drawn from `stream`, in batches of `size`, the last as small as need be;
   * returns the mean of the losses before each step, weighted by the batches' sizes.
   * Throws a RangeError for no examples or a size that is not a positive integer, and like `step`.
   */
  epoch(examples: Examples, size: number, stream: Random): number;
}

const withoutInput: Reach = { input: false };

/** Trains the network in place. Throws what `settings` throws. */
export function trainer(
  network: Network,
  optimizer: Optimizer,
  loss: NetworkLoss,
  { hyper: given, maximumNorm = Number.POSITIVE_INFINITY }: TrainerOptions = {},
): Trainer {
  const { parameters, gradient } = network;
  const outputs = network.layers.at(-1)!.outputs;
  const inputs = network.layers[0]!.inputs;
  const capacity = network.dInput.length / inputs;
  const hyper = settings(optimizer, given);
  const state = optimizer.start(parameters.length, hyper);
  const point = new Float64Array(parameters.length);
  const here = new Float64Array(parameters.length);
  const dOutput = new Float64Array(outputs * capacity);
  const batchInputs = new Float64Array(inputs * capacity);
  const batchTargets = new Float64Array(outputs * capacity);
  let steps = 0;

  const differentiate = (x: Float64Array, targets: Float64Array, samples: number): number => {
    const now = loss(network.forward(x, samples, true), targets, outputs, samples, dOutput);
    network.backward(dOutput, withoutInput);
    return now;
  };

  const step = (x: Float64Array, targets: Float64Array, samples: number): number => {
    let now: number;
    if (optimizer.lookAhead) {
      optimizer.lookAhead(parameters, state, hyper, point);
      here.set(parameters);
      parameters.set(point);
      now = differentiate(x, targets, samples);
      parameters.set(here);
    } else now = differentiate(x, targets, samples);
    if (maximumNorm < Number.POSITIVE_INFINITY) {
      const coefficient = Math.min(1, maximumNorm / (norm(gradient) + 1e-6));
      for (let k = 0; k < gradient.length; k++) gradient[k] = gradient[k]! * coefficient;
    }
    steps++;
    optimizer.step(parameters, gradient, state, hyper, steps);
    return now;
  };

  return {
    get steps() {
      return steps;
    },
    step,
    epoch(examples, size, stream) {
      const { count } = examples;
      if (!(count > 0 && Number.isInteger(size) && size > 0)) {
        throw new RangeError(`trainer: expected examples in batches of 1 or more; got ${count} in ${size}`);
      }
      const order = stream.shuffle(Array.from({ length: count }, (_, index) => index));
      let total = 0;
      for (let from = 0; from < count; from += size) {
        const samples = Math.min(size, count - from);
        gather(examples.inputs, inputs, order, from, samples, batchInputs);
        gather(examples.targets, outputs, order, from, samples, batchTargets);
        total += samples * step(batchInputs, batchTargets, samples);
      }
      return total / count;
    },
  };
}

/** Writes `samples` samples of (samples × features) as (features × samples), taken in that order from `from` on. */
function gather(
  all: Float64Array,
  features: number,
  order: readonly number[],
  from: number,
  samples: number,
  out: Float64Array,
): void {
  for (let sample = 0; sample < samples; sample++) {
    const start = order[from + sample]! * features;
    for (let feature = 0; feature < features; feature++) {
      out[feature * samples + sample] = all[start + feature]!;
    }
  }
}
