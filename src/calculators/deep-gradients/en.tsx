import type { ComponentChildren } from 'preact';
import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Labels, View } from '../../frame/calculator.ts';
import { endsOf } from './ends.ts';
import type { DeepResult, Measured, parameters } from './model.ts';

const activations = { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', gelu: 'GELU' };

export const labels = {
  title: 'What keeps the gradient alive in a deep network?',
  invitation:
    'Four random networks with the same seed side by side. Guess which of them still has a gradient in layer 1, then change depth, activation and weights.',
  picture:
    'Four networks with common axes: for each layer a stem to the size of its gradient on a logarithmic axis, and a dashed line for the spread of its activations. The loss is on the right, layer 1 on the left.',
  table: 'one row a layer; |δ| and the standard deviation of the activations for each of the four networks',
  parameters: {
    compare: { label: 'Compare' },
    activation: { label: 'Activation function' },
    initialization: { label: 'Weights' },
    gain: { label: 'weights from N(0, σ²) with σ = g/√n' },
    depth: { label: 'number of layers' },
    width: { label: 'units in each layer' },
    remedy: { label: 'Remedy in all four' },
    limit: {
      label: 'clipping: the largest norm allowed for the gradient of all weights',
      hint: 'shortens all layers alike',
    },
    seed: { label: 'Random seed' },
  },
  choices: {
    compare: {
      remedy: 'remedies',
      initialization: 'initializations',
      activation: 'activations',
      gain: 'gains',
    },
    activation: activations,
    initialization: { normal: 'N(0, g²/n)', xavier: 'Xavier', he: 'He', orthogonal: 'orthogonal' },
    remedy: { none: 'none', 'batch-norm': 'batch norm', residual: 'residual', clipping: 'clipping' },
  },
  presets: {
    remedies: 'Sigmoid and three remedies',
    initializations: 'ReLU: which weights?',
    activations: 'Four activations',
    gains: 'tanh: gain and slope',
    exploding: 'ReLU explodes, clipping caps',
  },
  outputs: {
    ratio_a: 'first network |δ⁽¹⁾| / |δ⁽ᴸ⁾|',
    ratio_b: 'second',
    ratio_c: 'third',
    ratio_d: 'fourth',
    std_a: 'standard deviation of the last layer, first network',
    std_b: 'second network',
    std_c: 'third network',
    std_d: 'fourth network',
  },
  gradient: '|δ⁽ˡ⁾|',
  forward: 'std a⁽ˡ⁾',
  prediction: {
    question:
      'Sigmoid, Xavier weights, 30 layers. Which remedy leaves the gradient of layer 1 as small as it was?',
    choices: { 'batch-norm': 'batch norm', residual: 'residual connections', clipping: 'clipping' },
    reveal:
      'Clipping multiplies every layer by the same number, at most 1. It caps what is too long and lifts nothing.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state,
  result,
  words,
}: View<typeof parameters, DeepResult, Words>): ComponentChildren => {
  const { least, most, long } = endsOf(state, result);
  const choices: Record<string, Record<string, string>> = words.choices;
  const ratio = ([one]: readonly Measured[]) => (
    <b>
      <Shown number={show(one!.ratio, 3)} />
    </b>
  );
  const called = (some: readonly Measured[]) =>
    `(${some.map(({ name }) => choices[state.compare]?.[name] ?? name).join(', ')})`;
  if (most && !long)
    return (
      <>
        Layer 1 has {ratio(least)} {called(least)} to {ratio(most)} {called(most)} times layer {state.depth}’s
        gradient.
      </>
    );
  return most === undefined ? (
    <>
      In all four networks layer 1 has {ratio(least)} times layer {state.depth}’s gradient.
    </>
  ) : (
    <>
      Gradient, first layer over last: {ratio(least)} {called(least)} to {ratio(most)} {called(most)}.
    </>
  );
};
