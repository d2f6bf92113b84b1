import type { ComponentChildren } from 'preact';
import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { Network } from './draws.ts';
import { type DecayResult, fateOf } from './model.ts';
import type { parameters } from './parameters.ts';

export const labels = {
  title: 'How far back does the gradient reach?',
  invitation:
    'Three networks read the same 100 inputs. Raise the bias of the forget gate from 1 to 5 and watch which curve lifts.',
  picture:
    'Three panels with the same axes, for a plain RNN, an LSTM and a GRU: on a logarithmic scale, what is left of the gradient against the distance back in time, and dashed the direct path alone.',
  table: 'by distance, in steps',
  parameters: {
    bias: { label: 'bias of the LSTM’s forget gate and of the GRU’s update gate' },
    factor: { label: 'RNN: its recurrent matrix is λ times the identity, plus s times random' },
    spread: { label: 'size of all random weights; at 0 nothing but λ and the bias acts' },
    distance: { label: 'distance; the point in the LSTM’s panel can be dragged' },
    inputs: { label: 'Inputs' },
    width: { label: 'units in each network' },
    seed: { label: 'Random seed' },
  },
  choices: { inputs: { drawn: 'drawn from N(0, 1)', none: 'all 0' } },
  presets: {
    start: 'Forget bias 1: all forget',
    zero: 'Bias 0, 20 steps',
    three: 'Bias 3, 20 steps',
    five: 'Bias 5: the gates remember',
    equal: 'Factor 0.9 for all three',
    exploding: 'RNN and LSTM explode',
  },
  outputs: {
    rnn: 'RNN',
    lstm: 'LSTM',
    gru: 'GRU',
    kept_lstm: 'product of f',
    kept_gru: 'product of z',
    constant: 'σ(b)ᵏ',
    constant_rnn: 'λᵏ',
  },
  direct: { rnn: 'λ^k', lstm: '∏ f', gru: '∏ z' },
  distance: 'distance k',
  prediction: {
    question:
      'Forget bias 1, the common advice. After 100 steps, how much of the gradient has the LSTM kept?',
    choices: { percent: 'a few per cent', million: 'about a millionth', nothing: 'less than a billionth' },
    reveal:
      'At bias 1 the gate is 0.731, and a hundred such factors leave next to nothing. The bias helps to start; training has to open the gate further.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, DecayResult>): ComponentChildren => {
  const k = state.distance;
  const left = (name: Network) => (
    <b>
      <Shown number={show(result[name].total[k]!)} />
    </b>
  );
  const comment = {
    grown: 'The LSTM’s grows.',
    open: 'The lane is open.',
    alone: `The lane alone: ${plain(result.lstm.direct[k]!)}.`,
    around: 'Not by the lane.',
    faster: 'The LSTM has less.',
    lost: 'Gates fail too.',
  }[fateOf(result, k)];
  return (
    <>
      {k} {k === 1 ? 'step' : 'steps'} back the RNN has {left('rnn')} left, the LSTM {left('lstm')}. {comment}
    </>
  );
};
