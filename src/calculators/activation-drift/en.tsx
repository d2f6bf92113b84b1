import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { DriftResult, LayerView, parameters } from './model.ts';

const share = ({ saturated, values }: LayerView) => saturated / values.length;

const last = (result: DriftResult) => [result.without.at(-1)!, result.with.at(-1)!] as const;

export const labels = {
  title: 'Where do pre-activations end up, layer by layer?',
  invitation:
    'Both networks have the same weights and the same batch. Raise the bias: on the left everything drifts to one end, on the right nothing happens.',
  picture:
    'For every layer the histogram of its pre-activations, without batch normalization on the left and with it on the right, over the derivative of the activation function on the same axis. The parts in saturated regions are filled; the share of saturated units stands beside each layer.',
  table: 'one row per layer, without and with BN',
  parameters: {
    activation: { label: 'Activation function' },
    gain: { label: 'weights are drawn from N(0, a²/n)' },
    bias: { label: 'bias of every unit, before BN' },
    gamma: { label: 'scale of BN' },
    depth: { label: 'number of layers' },
    beta: { label: 'shift of BN' },
    width: { label: 'units per layer' },
    seed: { label: 'Random seed' },
  },
  choices: { activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' } },
  presets: {
    wide: 'Large weights',
    drifted: 'Drifted to the upper end',
    tanh: 'tanh, both ends',
    small: 'Small weights: no need',
    undone: 'γ = 8: saturated again',
    relu: 'ReLU',
  },
  outputs: {
    saturated_without: 'saturated (ReLU: off) without BN',
    saturated_with: 'with BN',
    deviation_without: 'standard deviation without BN',
    deviation_with: 'with BN',
    slope_without: 'mean derivative without BN',
    slope_with: 'with BN',
  },
  without: 'Without BN',
  with: 'With BN',
  layer: 'layer',
  saturated: 'saturated',
  off: 'off',
  saturatedShare: 'saturated',
  offShare: 'off',
  prediction: {
    question:
      'Ten sigmoid layers with large weights. What share of the units of layer 10 is saturated with BN?',
    choices: { none: 'almost none', third: 'about a third', most: 'most' },
    reveal:
      'BN gives every unit mean 0 and standard deviation 1 over the batch, and 4.6 standard deviations from the mean hardly occur. Without BN more than a third is saturated.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, DriftResult>): ComponentChildren => {
  const [without, normalized] = last(result);
  const percent = (view: LayerView) => (
    <b>
      <Value value={100 * share(view)} digits={3} />%
    </b>
  );

  if (state.activation === 'relu')
    return (
      <>
        In layer {state.depth}, {percent(without)} of units are off without BN, {percent(normalized)} with it;
        active ones never saturate.
      </>
    );
  return (
    <>
      In layer {state.depth}, {percent(without)} of the units are saturated without BN, {percent(normalized)}{' '}
      with it.
    </>
  );
};
