import type { ComponentChildren } from 'preact';
import { showPower } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import { fateOf, flatLayer, judgedRate } from './fate.ts';
import type { ProductResult, parameters } from './model.ts';

export const labels = {
  title: 'How much gradient survives L layers?',
  invitation:
    'Guess first: if every layer multiplies by 0.25 or less, when does float32 lose count? Then move the depth.',
  picture:
    'Left, the activation function with the point z and its derivative below. Right, the product over the layers on a logarithmic axis, with one stem per layer below: the factor of that layer.',
  table: 'one row per layer',
  parameters: {
    activation: { label: 'Activation function' },
    depth: { label: 'number of layers' },
    preactivation: { label: 'centre of the pre-activations; the point on the curve can be dragged' },
    spread: { label: 'standard deviation from layer to layer; 0 makes all layers alike' },
    weight: { label: 'weight of every layer' },
    values: {
      label: 'Pre-activations of your own',
      hint: 'up to 100 numbers; they replace the drawn ones, later layers repeat them',
    },
    seed: { label: 'Random seed' },
  },
  choices: {
    activation: {
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'leaky ReLU',
      elu: 'ELU',
      gelu: 'GELU',
      silu: 'SiLU',
    },
  },
  presets: {
    drawn: 'Random z',
    bound: 'Always at the bound',
    constant: 'w = 4: constant',
    exploding: 'w = 8: exploding',
    saturated: 'Saturated, z = 4',
    relu: 'ReLU, all active',
  },
  outputs: {
    product: 'product of all factors',
    log10_product: 'its log₁₀',
    mean_factor: 'geometric mean of the factors',
    bound_power: 'bound, (max φ′ · |w|)ᴸ',
  },
  oneLayer: 'One layer: function and derivative',
  manyLayers: 'L layers: the product, and the factor of each',
  subnormal: 'float32: subnormal, digits are lost',
  zero: 'in float32 this is 0',
  bound: 'bound',
  beyond: 'beyond the frame',
  point: 'pre-activation z',
  prediction: {
    question:
      'Sigmoid, 50 layers, w = 1, z drawn around 0. Is the product above or below that of fifty factors of 0.25?',
    choices: { above: 'above', equal: 'equal', below: 'below' },
    reveal:
      'The bound 0.25 is the best case: it needs z = 0 in every layer. Drawn z lie beside it, and each costs a little more.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, ProductResult>): ComponentChildren => {
  const { log10, sign } = result.last;
  const number = (shown: number) => (
    <b>
      <Shown number={showPower(shown, 1)} />
    </b>
  );
  const [left, times] = [number(log10), number(-log10)];
  const reversed = sign < 0 ? ', sign reversed' : '';
  const after = `After ${state.depth} ${state.depth === 1 ? 'layer' : 'layers'} `;
  switch (fateOf(state, result)) {
    case 'no-weight':
      return 'The weight is 0, so every layer multiplies the gradient by 0.';
    case 'flat':
      return `${state.activation === 'relu' ? 'The' : 'In float64 the'} derivative of layer ${flatLayer(result)} is 0, and the gradient ends there.`;
    case 'exploded':
      return [after, ...['the gradient is ', left, ` times as large${reversed}`], ': it explodes.'];
    case 'grown':
      return [after, ...['the gradient is ', left, ` times as large${reversed}`], '.'];
    case 'kept':
      return [after, `the gradient is as large as it was${reversed}.`];
    case 'stored-as-0':
      return [
        left,
        ` is left as a real number${reversed}; float32 stores 0 from layer ${result.zeroFrom} on.`,
      ];
    case 'unmoved':
      return [after, left, ` is left: at η = ${judgedRate} float32 moves no weight of 1.`];
    case 'slower':
      return [
        after,
        ...[left, ' is left'],
        ...[`: before ${state.depth === 1 ? 'it' : 'them'} learning is `, times, ' times slower.'],
      ];
    case 'left':
      return [after, ...[left, ` is left${reversed}`], '.'];
  }
};
