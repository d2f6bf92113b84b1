import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const left = ({ state, result }: Said, name: string): number => result[name].total[state.distance];
/** The lane alone: the root mean square over the units of what the forget gates multiply to. */
const lane = ({ state, result }: Said): number => result.lstm.direct[state.distance];

export const sayings: Record<string, Saying> = {
  left: {
    en: 'Left {distance} step{?s} back: RNN {rnn}, LSTM {lstm}, GRU {gru}.',
    zh: '隔 {distance} 步还剩：RNN {rnn}，LSTM {lstm}，GRU {gru}。',
    holds: (said) =>
      said.n.distance === said.state.distance &&
      ['rnn', 'lstm', 'gru'].every((name) => shows(said.n[name], left(said, name))),
  },
  grown: {
    en: 'The LSTM’s grows.',
    zh: 'LSTM 的梯度在放大。',
    // The lane alone never grows: a forget gate is at most 1.
    holds: (said) => left(said, 'lstm') > 1 && lane(said) <= 1 + 1e-9,
  },
  open: {
    en: 'The lane is open.',
    zh: '记忆通道还通着。',
    holds: (said) => lane(said) > 0.1 && left(said, 'lstm') > 0.1,
  },
  around: {
    en: 'The lane alone: {lane}.',
    zh: '单靠记忆通道是 {lane}。',
    holds: (said) => shows(said.n.lane, lane(said)) && lane(said) < left(said, 'lstm'),
  },
  faster: {
    en: 'The LSTM has less.',
    zh: 'LSTM 剩得更少。',
    holds: (said) => left(said, 'lstm') < left(said, 'rnn'),
  },
  lost: {
    en: 'Gates do not hold it.',
    zh: '有门也留不住。',
    holds: (said) => left(said, 'lstm') <= 0.1 && left(said, 'rnn') <= 0.13,
  },
};
