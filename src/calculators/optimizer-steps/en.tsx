import type { ComponentChildren } from 'preact';
import { plain, show, signsOf } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import { titlesEn } from '../optimizers.ts';
import type { parameters, StepsResult, StepsState } from './model.ts';

const bold = (value: number) => (
  <b>
    <Shown number={show(value)} />
  </b>
);

/** On a quadratic the limit of the learning rate is known; elsewhere the values have left the range. */
function cause(state: StepsState, { stability: { product, limit }, fell }: StepsResult): string {
  if (product > limit) return `: ηλ = ${plain(product)} is above the limit of stability, ${plain(limit)}.`;
  if (state.source === 'stream') return ': θ has passed 10⁶.';
  return fell
    ? ': the saddle falls without end.'
    : ': the learning rate is too large, a coordinate passed 10⁶.';
}

export const labels = {
  title: 'What does the optimizer remember?',
  invitation:
    'Ten equal gradients, then the sign flips at every step. Go step by step and watch which numbers carry the past along; type gradients of your own to check a hand calculation.',
  picture:
    'Storeys over one axis of steps: the gradients as stems, what the optimizer remembers, the steps it takes, the parameter. On a surface, the path stands beside them.',
  table: 'one row per step',
  parameters: {
    optimizer: { label: 'Optimizer' },
    gradients: {
      label: 'gradients, one per step',
      hint: 'separated by commas; when they run out, they start again',
    },
    surface: { label: 'Surface' },
    learningRate: { label: 'learning rate' },
    momentum: { label: 'momentum coefficient' },
    convention: { label: 'Written as' },
    rho: { label: 'share of the old average that is kept', hint: 'Adadelta 0.95; RMSProp 0.9, PyTorch 0.99' },
    biasCorrection: { label: 'Bias correction' },
    epsilonPlace: { label: 'Where ε stands' },
    weightDecay: { label: 'weight decay' },
    source: { label: 'Gradients from' },
    steps: { label: 'steps' },
    earlierSteps: {
      label: 'silent steps before the list',
      hint: 't in βᵗ counts them too; θ_0 is where they end',
    },
    earlierGradient: { label: 'gradient of those steps', hint: '0: silent' },
    start: { label: 'start', hint: 'one number, on a surface two; empty: 1, or the surface’s usual start' },
    coordinate: { label: 'Coordinate in table and formula' },
    kappa: { label: 'condition number of the ravine' },
    beta1: { label: 'decay of the first moment' },
    beta2: { label: 'decay of the second moment' },
    epsilon: { label: 'constant', hint: 'Adam 1e-8, Adadelta 1e-6, Adagrad 1e-10' },
  },
  choices: {
    optimizer: titlesEn,
    surface: {
      parabola: 'bowl ½x²',
      ravine: 'ravine',
      rosenbrock: 'Rosenbrock',
      beale: 'Beale',
      himmelblau: 'Himmelblau',
      saddle: 'saddle',
      styblinskiTang: 'Styblinski–Tang',
    },
    convention: {
      note: 'η inside v',
      'look-ahead': 'look ahead',
      paper: 'paper',
      simple: 'one correction',
      average: 'average',
      pytorch: 'PyTorch',
    },
    biasCorrection: { on: 'on', off: 'off' },
    epsilonPlace: { outside: '√· + ε', inside: '√(· + ε)', hat: 'ε̂, before the correction' },
    source: { stream: 'a typed list', surface: 'a surface' },
    coordinate: { x: 'x', y: 'y' },
  },
  users: {
    convention: {
      note: 'these notes, Keras, Polyak’s heavy ball',
      'look-ahead': 'these notes, Sutskever et al. 2013',
      paper: 'the original paper',
      simple: 'Ruder 2016',
      average: 'Andrew Ng’s course, moving averages of the gradient',
      pytorch: 'PyTorch 2',
    },
    epsilonPlace: {
      outside: 'these notes, PyTorch',
      inside: 'Ruder 2016, Keras 3 and older TensorFlow, D2L',
      hat: 'Keras, Kingma & Ba 2015, end of section 2',
    },
  },
  presets: {
    memory: 'Momentum: builds up, cancels',
    exam: 'Adam by hand, 3 steps',
    uncorrected: 'Adam without correction',
    silence: 'Adam after 4000 silent steps',
    slowing: 'Adagrad slows down',
    ravine: 'Momentum in a ravine',
  },
  outputs: {
    theta: 'θ',
    theta_x: 'θ, x',
    theta_y: 'θ, y',
    loss: 'f(θ)',
    update: 'this step Δ',
    travelled: 'way so far Σ|Δθ|',
    uncorrected: 'step without bias correction ÷ with it',
    epsilon_ratio: 'step with ε after the correction ÷ with ε̂',
    rate: 'effective learning rate',
    v: 'v',
    b: 'b',
    m: 'm',
    G: 'G',
    E: 'E',
    D: 'D',
    v_max: 'largest v',
    m_hat: 'm̂',
    v_hat: 'v̂',
    d: 'direction d',
    look_ahead: 'look-ahead point φ',
  },
  cursor: 'step t',
  startPoint: 'start',
  without: 'uncorrected',
  with: 'corrected',
  prediction: {
    question: 'After ten gradients of +1 comes a −1. Which way does the parameter move at that step?',
    choices: { on: 'on, as before', none: 'not at all', back: 'back' },
    reveal:
      'What is remembered of ten equal gradients outweighs one opposite one; SGD, with no memory, turns at once.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

/** What is said of a step of Adam or AdamW: how far the correction matters. */
function adamSays(
  { steps: t, learningRate, biasCorrection }: StepsState,
  { now, rule, uncorrected, epsilonRatio }: StepsResult,
  first: ComponentChildren[],
): ComponentChildren {
  const update = now.update!;
  if (!Number.isFinite(uncorrected)) return [...first, ': there was no gradient yet.'];
  const ratio = bold(uncorrected);
  const share = Math.abs(update) / learningRate;
  if (biasCorrection === 'off')
    return [`Without bias correction step ${t} is `, bold(update), ', ', ratio, ' times the corrected one.'];
  if (rule.endsWith('EpsHat'))
    return [...first, '; with ε added after the correction, ', bold(epsilonRatio), ' times that.'];
  return [
    ...first,
    ...(signsOf(update, share, uncorrected) > 22 ? [] : [', ', bold(share), ' times η']),
    '; without bias correction, ',
    ratio,
    ' times that.',
  ];
}

export const sentence = ({ state, result }: Finding<typeof parameters, StepsResult>): ComponentChildren => {
  const { steps: t, learningRate, momentum } = state;
  const { now, divergedAt, ground, rule } = result;
  const { gradient, update, rate, numerator, denominator } = now as Record<string, number>;
  const size = Math.abs(update!);
  if (divergedAt !== null) return [`From step ${divergedAt} on it diverges`, cause(state, result)];
  const first = [`Step ${t} is `, bold(update!)];
  switch (state.optimizer) {
    case 'sgd':
      return [...first, ', from the present gradient alone: nothing is remembered.'];
    case 'momentum':
    case 'nesterov': {
      if (size === 0) return [...first, ': no gradient and no velocity.'];
      if (gradient === 0) return [...first, ': the gradient is 0, the velocity alone carries on.'];
      const share = rule === 'momentumAverage' ? 1 - momentum : 1;
      if (ground)
        return [
          ...first,
          `; its gradient gives ${plain(learningRate * gradient! * share)}, the velocity the rest.`,
        ];
      const ratios = [size / (learningRate * Math.abs(gradient!)), share / (1 - momentum)] as const;
      const [times, limit] = [bold(ratios[0]), plain(ratios[1])];
      return [
        ...first,
        ', ',
        times,
        ' times η|g|',
        signsOf(update!, ...ratios) > 20 ? '.' : `; equal gradients would reach ${limit} times.`,
      ];
    }
    case 'adagrad':
      if (signsOf(update!, learningRate, rate!) > 23)
        return [
          `Step ${t}: G, a sum of squares, only grows: the rate ${plain(learningRate)} became `,
          bold(rate!),
          '.',
        ];
      return [
        ...first,
        `; the sum of squares G only grows: the rate ${plain(learningRate)} became `,
        bold(rate!),
        '.',
      ];
    case 'adadelta':
      return [...first, '; the ratio of its two root mean squares is ', bold(numerator! / denominator!), '.'];
    case 'rmsprop':
      if (signsOf(update!, gradient!, denominator!) > 24)
        return [...first, '; the root mean square of its gradients is ', bold(denominator!), '.'];
      return [
        ...first,
        `: the gradient ${plain(gradient!)} over its root mean square `,
        bold(denominator!),
        ', times η.',
      ];
    case 'adam':
    case 'adamw':
      return adamSays(state, result, first);
    default:
      return [...first, ', ', bold(size / learningRate), ' times η.'];
  }
};
