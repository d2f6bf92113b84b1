import type { ComponentChildren } from 'preact';
import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { parameters, StepResult } from './model.ts';
import { entryName } from './names.ts';
import { told } from './told.ts';

export const labels = {
  title: 'What happens to a token inside a Transformer block?',
  invitation:
    'Three tokens take two side branches, and what comes back is added to them. Click a matrix, then a number in it, to see how it came about. Then change token 3.',
  picture:
    'The block from left to right. A double line, the residual stream, carries the three tokens from X over Y to Z; one branch leaves it for attention with two heads, another for the feed-forward network, and both come back at a plus sign. Every matrix is a small grid whose squares grow with its numbers, hollow where they are negative. Below, the chosen matrix with its numbers, and the arithmetic of the chosen one.',
  table: 'one row per number of the chosen token in the chosen matrix',
  parameters: {
    tokens: { label: 'tokens, one a row', hint: 'three rows of four numbers from −10 to 10.' },
    stage: { label: 'matrix' },
    pass: { label: 'pass' },
    mask: { label: 'mask' },
    norm: { label: 'where the norms stand' },
    token: { label: 'chosen row' },
    column: { label: 'number in the row; head 2 counts on from 4' },
    upstream: {
      label: 'the loss L is the sum of Z, each entry times this',
      hint: 'three rows of four numbers.',
    },
  },
  choices: {
    stage: {
      input: 'X',
      norm1: 'N',
      scores: 'S',
      weights: 'A',
      mix: 'O',
      sum1: 'U',
      middle: 'Y',
      norm2: 'N′',
      hidden: 'H',
      network: 'F',
      sum2: 'U′',
      output: 'Z',
    },
    pass: { forward: 'forward', backward: 'backward' },
    mask: { causal: 'causal', none: 'none' },
    norm: { pre: 'before the branch', post: 'after the sum' },
  },
  users: {
    norm: {
      pre: 'GPT-2, Llama; nn.TransformerEncoderLayer(norm_first=True).',
      post: 'Vaswani et al. (2017), BERT; nn.TransformerEncoderLayer without further words.',
    },
  },
  presets: {
    worked: 'Worked block',
    changed: 'Another token 3',
    unmasked: 'The same without mask',
    post: 'Post-LN',
    backward: 'Backward from z₃₁',
    future: 'Backward from z₂₁',
  },
  outputs: {
    value: 'chosen entry',
    gradient: '∂L/∂ chosen entry',
    change: 'change of rows 1 and 2 of Z, for −x₃',
    a_1: 'head 1: weight of token 1',
    a_2: 'head 1: weight of token 2',
    a_3: 'head 1: weight of token 3',
    a_4: 'head 2: weight of token 1',
    a_5: 'head 2: weight of token 2',
    a_6: 'head 2: weight of token 3',
    y_1: 'Y, feature 1',
    y_2: 'Y, feature 2',
    y_3: 'Y, feature 3',
    y_4: 'Y, feature 4',
    z_1: 'Z, feature 1',
    z_2: 'Z, feature 2',
    z_3: 'Z, feature 3',
    z_4: 'Z, feature 4',
  },
  stages: {
    input: 'tokens, as they come',
    norm1: 'layer norm, before attention',
    scores: 'scores, query i against key j',
    weights: 'weights, what i gives to j',
    mix: 'mix of both heads',
    sum1: 'stream plus attention',
    middle: 'stream after attention',
    norm2: 'layer norm, before the network',
    hidden: 'hidden units of the network',
    network: 'what the network adds',
    sum2: 'stream plus network',
    output: 'stream, as it leaves',
  },
  branches: { attention: 'attention', network: 'feed-forward network' },
  head: 'head',
  given: { forward: 'given', backward: 'given by the loss' },
  prediction: {
    question: 'Token 3 becomes another one. Which rows of the output Z change?',
    choices: { third: 'row 3', later: 'rows 2 and 3', all: 'rows 1, 2 and 3' },
    reveal:
      'The mask hides token 3 from tokens 1 and 2, and all the rest treats each token by itself: rows 1 and 2 stay equal to the last bit.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

const number = (value: number) => <Shown number={show(value)} />;

export const sentence = ({ state, result }: Finding<typeof parameters, StepResult>): ComponentChildren => {
  const { stage, row, column, change } = result;
  const name = entryName(stage, row, column);
  const i = row + 1;
  if (result.back) {
    const { gradient, difference } = result.back;
    const { numeric } = difference(row, column);
    if (gradient === 0 && numeric === 0)
      return (
        <>
          At {name} the slope of L and the central difference are both exactly <b>0</b>.
        </>
      );
    return (
      <>
        The slope of L by {name} is <b>{number(gradient)}</b>; a central difference measures {number(numeric)}
        .
      </>
    );
  }
  const value = <b>{number(result.value)}</b>;
  const { kind, before, added, head, j } = told(state, result);
  switch (kind) {
    case 'output':
      return (
        <>
          {name} = {value}. With −x₃ as token 3, rows 1 and 2 of Z{' '}
          {change === 0 ? 'stay equal to the last bit' : <>change by up to {number(change)}</>}.
        </>
      );
    case 'norm':
      return (
        <>
          LayerNorm measures {number(before)} of token {i} against the row’s mean {number(added)}: {value}.
        </>
      );
    case 'scores':
      return (
        <>
          Head {head}: query {i} scores key {j} with {value}.
        </>
      );
    case 'hidden-score':
      return (
        <>
          Head {head}: query {i} would score key {j} with {value}, but the mask hides it.
        </>
      );
    case 'weights':
      return (
        <>
          Head {head}: token {i} takes {value} of what it reads from token {j}.
        </>
      );
    case 'hidden-weight':
      return (
        <>
          Head {head}: token {i} does not see token {j}, whose weight is exactly <b>0</b>.
        </>
      );
    case 'mix':
      return (
        <>
          Head {head} brings token {i} {value} for feature {column + 1}, a mix of what it sees.
        </>
      );
    case 'sum':
      return (
        <>
          {name}: {number(before)} goes straight on, the branch adds {number(added)}: {value}.
        </>
      );
    case 'unit':
      return (
        <>
          Hidden unit {column + 1} of token {i}: ReLU makes {value} of {number(before)}.
        </>
      );
    case 'network':
      return (
        <>
          The network, from token {i} alone, adds {value} to feature {column + 1}.
        </>
      );
    case 'input':
      return (
        <>
          Token {i} enters the stream with {value} as feature {column + 1}.
        </>
      );
  }
};
