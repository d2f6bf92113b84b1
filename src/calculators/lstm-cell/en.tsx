import type { ComponentChildren } from 'preact';
import { show, signsOf } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { CellResult, parameters } from './model.ts';

const number = (value: number) => <Shown number={show(value)} />;

export const labels = {
  title: 'What does an LSTM cell remember?',
  invitation:
    'A single 1 goes in at step 1, then only zeros. Play the steps, light up the four stages, then lower the bias of the forget gate.',
  picture:
    'Left, one LSTM cell at the chosen step with the number on every wire; the parts of the chosen stage are inked. Right, all steps over time: the input, cell state and hidden state, and below them the forget, input and output gate as bars between 0 and 1.',
  table: 'one row per step; a prime marks the unit that is not shown',
  parameters: {
    stage: { label: 'Stage of the step' },
    units: { label: 'Units' },
    unit: { label: 'Shown' },
    step: { label: 'step; the point in the chart can be dragged' },
    inputs: { label: 'input sequence', hint: 'up to 60 numbers; zeros follow' },
    forgetBias: { label: 'bias of the forget gate' },
    inputBias: { label: 'bias of the input gate' },
    outputBias: { label: 'bias of the output gate' },
    candidateBias: { label: 'bias of the candidate' },
    forgetInput: { label: 'forget gate: weight of the input' },
    inputInput: { label: 'input gate: weight of the input' },
    candidateInput: { label: 'candidate: weight of the input' },
    outputInput: { label: 'output gate: weight of the input' },
    forgetState: { label: 'forget gate: weight of the hidden state' },
    inputState: { label: 'input gate: weight of the hidden state' },
    candidateState: { label: 'candidate: weight of the hidden state' },
    outputState: { label: 'output gate: weight of the hidden state' },
    forgetRows: { label: 'forget gate, a row a unit: w, u of A, u of B, b' },
    inputRows: { label: 'input gate, likewise' },
    candidateRows: { label: 'candidate, likewise' },
    outputRows: { label: 'output gate, likewise' },
  },
  choices: {
    stage: {
      whole: 'whole',
      forget: '1 forget',
      input: '2 input',
      cell: '3 cell',
      output: '4 output',
    },
    units: { 1: 'one', 2: 'two' },
    unit: { A: 'Unit A', B: 'Unit B' },
  },
  presets: {
    spike: 'Remember one spike for 50 steps',
    count: 'Count',
    marker: 'Forget on a marker',
    hidden: 'Keep it hidden, show it later',
    hand: 'Two steps by hand',
    runs: 'Two units: count runs, not ones',
  },
  outputs: {
    forget_gate: 'forget gate f',
    input_gate: 'input gate i',
    candidate: 'candidate C̃',
    output_gate: 'output gate o',
    cell: 'cell state C',
    hidden: 'hidden state h',
    other_cell: 'the other unit: C′',
    other_hidden: 'the other unit: h′',
    left: 'left of C₁ along the lane',
    jacobian: '∂Cₜ/∂Cₜ₋₁, all paths',
  },
  oneStep: 'One cell',
  allSteps: 'All steps: states and gates',
  step: 'step',
  prediction: {
    question: 'The forget gate is open at 0.9933. How much of the cell state of step 1 is left at step 50?',
    choices: { most: 'more than 90%', more: 'between half and 90%', less: 'less than half' },
    reveal:
      'Forty-nine factors of 0.9933 make about 0.72. A gate that is almost 1 still forgets, only slowly.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, CellResult>): ComponentChildren => {
  const { now } = result;
  const cell = <b>{number(now.cell)}</b>;
  const hidden = <b>{number(now.hidden)}</b>;
  const t = state.step;
  switch (state.stage) {
    case 'forget':
      return signsOf(now.forgetGate, now.cellBefore, now.kept) > 29 ? (
        <>
          Step {t} forgets: of the old {number(now.cellBefore)}, <b>{number(now.kept)}</b> is left.
        </>
      ) : (
        <>
          Step {t} forgets: the gate {number(now.forgetGate)} leaves <b>{number(now.kept)}</b> of the old{' '}
          {number(now.cellBefore)}.
        </>
      );
    case 'input':
      return signsOf(now.candidate, now.inputGate, now.added) > 28 ? (
        <>
          Step {t} writes: of the candidate {number(now.candidate)}, <b>{number(now.added)}</b> goes in.
        </>
      ) : (
        <>
          Step {t} writes: the candidate {number(now.candidate)} times the input gate {number(now.inputGate)}{' '}
          is <b>{number(now.added)}</b>.
        </>
      );
    case 'cell':
      return signsOf(now.kept, now.added, now.cell) > 26 ? (
        <>
          Step {t} writes {number(now.added)} and makes the cell state {cell}.
        </>
      ) : (
        <>
          Step {t}, adding up: {number(now.kept)} kept and {number(now.added)} written make a cell state of{' '}
          {cell}.
        </>
      );
    case 'output':
      return (
        <>
          Step {t}: the output gate {number(now.outputGate)} times tanh C
          {signsOf(now.outputGate, now.cellTanh, now.hidden) <= 26 && <> = {number(now.cellTanh)}</>} gives h
          = {hidden}.
        </>
      );
    case 'whole': {
      if (result.other) {
        const { cell, hidden } = result.other[t - 1]!;
        const [shown, rest] = state.unit === 'A' ? ['A', 'B'] : ['B', 'A'];
        return (
          <>
            Step {t}: unit {shown} holds <b>{number(now.cell)}</b> and shows {number(now.hidden)}
            {signsOf(now.cell, now.hidden, cell, hidden) <= 29 && (
              <>
                , {rest} holds {number(cell)} and shows {number(hidden)}
              </>
            )}
            .
          </>
        );
      }
      const gain = now.jacobian.full;
      if (Math.abs(gain) > 1.05) {
        return (
          <>
            At step {t} the cell is {number(now.cell)}; its derivative by the last, <b>{number(gain)}</b>,
            exceeds 1 in size.
          </>
        );
      }
      if (now.outputGate < 0.05 && Math.abs(now.cell) > 0.05)
        return (
          <>
            Step {t}: the cell holds {cell}; the output gate, almost shut, shows only {hidden}.
          </>
        );
      return (
        <>
          Step {t}: the cell holds {cell}
          {signsOf(now.cell, now.hidden, now.left) <= 24 && <> and shows {hidden}</>}; of step 1 the lane has
          left {number(now.left)}.
        </>
      );
    }
  }
};
