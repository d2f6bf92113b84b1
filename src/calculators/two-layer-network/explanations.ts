import {
  type Arithmetic,
  call,
  difference,
  explained,
  power,
  product,
  rounded,
  sum,
} from '../../draw/arithmetic.ts';
import type { DenseLayer, SamplePass } from '../../models/dense/one-sample.ts';
import type { NetworkResult, NetworkState } from './model.ts';

/** What a table's cell holds of a unit: a number before the step, its gradient (d…), or a parameter after the step. */
export type Part = 'weight' | 'bias' | 'z' | 'a' | 'dWeight' | 'dBias' | 'dz' | 'da';

/** A number of the table: which layer and unit, which of its weights, and the unit's δ by name. */
interface Asked {
  index: number;
  unit: number;
  place: number;
  part: Part;
  delta: string;
}

/** What stands at the same place of two lists, multiplied. */
const products = (one: readonly number[], other: readonly number[]) =>
  one.map((value, place) => product(value, other[place]!));

/** A layer's weights for one of its inputs, one for each unit. */
const column = ({ weights }: DenseLayer, place: number) => weights.map((row) => row[place]!);

/** The gradient of an input. */
export function inputHow({ pass, layers }: NetworkResult, place: number): string {
  const { dInput, dz } = pass.layers[0]!;
  return explained(dInput[place]!, sum(...products(column(layers[0]!, place), dz)));
}

export function unitHow(state: NetworkState, result: NetworkResult, asked: Asked): string {
  const { index, unit, place, part, delta } = asked;
  const { layers, next, pass, gradients } = result;
  const { input, z, dz, a, da, dWeights } = pass.layers[index]!;
  const { weights, bias, activation } = layers[index]!;
  const moving = gradients[index]!;
  const stepped = (from: number, gradient: number, to: number) =>
    explained(rounded(to, 6), difference(from, product(state.learningRate, gradient)));
  switch (part) {
    case 'weight':
      return stepped(
        weights[unit]![place]!,
        moving.dWeights[unit]![place]!,
        next[index]!.weights[unit]![place]!,
      );
    case 'bias':
      return stepped(bias[unit]!, moving.dz[unit]!, next[index]!.bias[unit]!);
    case 'z':
      return explained(z[unit]!, sum(...products(weights[unit]!, input), bias[unit]!));
    case 'a':
      return explained(a[unit]!, call(index === 0 ? state.hidden : state.output, activation.value, z[unit]!));
    case 'dWeight':
      return explained(dWeights[unit]![place]!, product(dz[unit]!, input[place]!));
    case 'dBias':
      return explained(dz[unit]!, `${delta} × 1`, product(dz[unit]!, 1));
    case 'dz':
      return explained(dz[unit]!, product(da[unit]!, activation.derivative(z[unit]!)));
    case 'da':
      return explained(da[unit]!, index === 0 ? fromOutputs(result, unit) : error(result, unit));
  }
}

/** What comes back to a hidden unit from the output's. */
const fromOutputs = ({ pass, layers }: NetworkResult, unit: number) =>
  sum(...products(pass.layers[1]!.dz, column(layers[1]!, unit)));

/** (a − y), times what is left of the square's 2. */
function error({ factor, pass, targets }: NetworkResult, unit: number): Arithmetic {
  const apart = difference(pass.layers[1]!.a[unit]!, targets[unit]!);
  return factor === 1 / 2 ? apart : product(2 * factor, apart);
}

/** The loss before or after the step. */
export function lossHow({ factor, targets }: NetworkResult, pass: SamplePass): string {
  const squares = pass.layers[1]!.a.map((a, unit) => power(difference(a, targets[unit]!), 2));
  return explained(pass.loss, factor === 1 ? sum(...squares) : product(factor, sum(...squares)));
}
