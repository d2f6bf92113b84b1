import {
  type Arithmetic,
  difference,
  explained,
  exponential,
  negated,
  quotient,
  sum,
} from '../../draw/arithmetic.ts';
import { operand, plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, type LossResult, type LossState, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

/** So many digits of the minuend that its difference keeps four, twelve at most. */
const digitsFor = (minuend: number, difference: number) =>
  4 + Math.min(8, Math.max(0, Math.ceil(Math.log10(Math.abs(minuend) / (difference || 1)))));

export default calculator({
  name: 'softmax-loss',
  parameters,
  presets: {
    photo: {},
    wrong: { logits: [-5, 1, 0.1] },
    large: { logits: [1000, 1001, 1002], target: 3 },
    smoothed: { smoothing: 0.1 },
    soft: { kind: 'soft' },
    hot: { temperature: 5 },
  },
  compute,
  outputs: ({ loss, logSum, entropy, divergence, probabilities, gradient, aim }) => ({
    loss: { value: loss, quantity: 'p' },
    gradient: { value: gradient[aim]!, quantity: 'g' },
    probability: { value: probabilities[aim]!, quantity: 'p' },
    log_sum: { value: logSum },
    entropy: { value: entropy },
    divergence: { value: divergence },
  }),
  Picture,
  window: '-4 0 332 264',
  formula: ({ state, result: { loss, logSum, target, aim, probabilities, gradient } }) => ({
    name: 'loss',
    slots: {
      lse: plain(logSum, digitsFor(logSum, loss)),
      scored: operand(
        state.logits.reduce((so, z, index) => so + target[index]! * (z / state.temperature), 0),
        digitsFor(logSum, loss),
      ),
      loss: show(loss),
      aim: String(aim + 1),
      aim2: String(aim + 1),
      aim3: String(aim + 1),
      p: show(probabilities[aim]!),
      q: plain(target[aim]!),
      temperature: plain(state.temperature),
      gradient: show(gradient[aim]!),
    },
  }),
  table: ({ state, result, words }) => ({
    columns: [
      { key: 'i', symbol: 'i' },
      { key: 'z', symbol: 'z', quantity: 'x' },
      { key: 'e', symbol: 'exp((z−max)/τ)', optional: true },
      { key: 'p', symbol: 'p', quantity: 'p' },
      { key: 'q', symbol: 'q' },
      { key: 'gradient', symbol: '∂L/∂z', quantity: 'g' },
      { key: 'naive', symbol: words.naiveColumn, optional: true },
    ],
    rows: state.logits.map((z, index) => [
      { value: index + 1 },
      { value: z },
      {
        value: result.exponentials[index]!,
        how: () =>
          explained(
            result.exponentials[index]!,
            exponential(quotient(difference(z, Math.max(...state.logits)), state.temperature)),
          ),
      },
      {
        value: result.probabilities[index]!,
        how: () =>
          explained(
            result.probabilities[index]!,
            quotient(result.exponentials[index]!, sum(...result.exponentials)),
          ),
      },
      { value: result.target[index]! },
      {
        value: result.gradient[index]!,
        how: () => explained(result.gradient[index]!, gradientOf(result, state, index)),
      },
      { value: Number.isNaN(result.naive[index]!) ? words.lost[result.trouble] : result.naive[index]! },
    ]),
  }),
  predicted: ({ hardest, gradient, aim }) => {
    if (!hardest) return 'nobody';
    const { up, down } = hardest;
    return up === aim && -gradient[up]! >= gradient[down]! ? 'right' : 'runner';
  },
});

/** (p − q)/τ; where q is 1, minus the shares of the others, since p − 1 would lose their digits. */
function gradientOf(
  { exponentials, probabilities, target }: LossResult,
  state: LossState,
  index: number,
): Arithmetic {
  const { temperature } = state;
  if (target[index] !== 1) return quotient(difference(probabilities[index]!, target[index]!), temperature);
  const others = [...exponentials].filter((_, other) => other !== index);
  const share = quotient(sum(...others), sum(...exponentials));
  return temperature === 1 ? negated(share) : quotient(negated(share), temperature);
}
