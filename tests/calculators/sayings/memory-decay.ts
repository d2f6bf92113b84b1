import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const left = ({ state, result }: Said, name: string): number => result[name].total[state.distance];
/** The lane alone: the root mean square over the units of what the forget gates multiply to. */
const lane = ({ state, result }: Said): number => result.lstm.direct[state.distance];

export const sayings: Record<string, Saying> = {
  left: {
    en: '{distance} step{?s} back the RNN has {rnn} left, the LSTM {lstm}.',
    zh: '隔 {distance} 步，RNN 剩 {rnn}，LSTM 剩 {lstm}',
    holds: (said) =>
      said.n.distance === said.state.distance &&
      ['rnn', 'lstm'].every((name) => shows(said.n[name], left(said, name))),
  },
  grown: {
    en: 'The LSTM’s grows.',
    zh: '，放大了。',
    // The lane alone never grows: a forget gate is at most 1.
    holds: (said) => left(said, 'lstm') > 1 && lane(said) <= 1 + 1e-9,
  },
  open: {
    en: 'The lane is open.',
    zh: '，记忆通道还通着。',
    holds: (said) => lane(said) > 0.1 && left(said, 'lstm') > 0.1,
  },
  around: {
    en: 'Not by the lane.',
    zh: '，不靠记忆通道。',
    holds: (said) => lane(said) <= 0.1 && left(said, 'lstm') > 0.1,
  },
  alone: {
    en: 'The lane alone: {lane}.',
    zh: '，单靠记忆通道是 {lane}。',
    holds: (said) => shows(said.n.lane, lane(said)) && lane(said) < left(said, 'lstm'),
  },
  faster: {
    en: 'The LSTM has less.',
    zh: '，更少。',
    holds: (said) => left(said, 'lstm') < left(said, 'rnn'),
  },
  lost: {
    en: 'Gates fail too.',
    zh: '，没留住。',
    holds: (said) => left(said, 'lstm') <= 0.1 && left(said, 'rnn') <= 0.13,
  },
};

/** Much is left although the lane is shut, in long numbers. */
export const states = [{ spread: 0.7878, distance: 9 }];
