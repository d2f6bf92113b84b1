import type { ComponentChildren } from 'preact';
import { count, fixed } from '../../draw/format.ts';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { CountResult, parameters } from './model.ts';

export const labels = {
  title: 'Where are the parameters and the work?',
  invitation: 'Guess which part is largest. Then lengthen the text until scores outweigh the matrices.',
  picture:
    'A row for each part of the model, with a bar for its share of the parameters at the left and one for its share of the work of a token at the right. Below, the share of scores and mix in the work of the blocks, against the length of the text; the point on the curve can be dragged.',
  table: 'the matrices of one block, then the whole model, with the work of a token',
  parameters: {
    width: { label: 'width of the stream' },
    layers: { label: 'layers' },
    hidden: { label: 'width inside the feed-forward network' },
    vocabulary: { label: 'words in the vocabulary' },
    tokens: { label: 'tokens of a text' },
    form: { label: 'Form' },
    heads: { label: 'heads', hint: 'rounded down to a divisor of d' },
    keyHeads: { label: 'heads of keys and values', hint: 'rounded down to a divisor of h' },
    network: { label: 'Feed-forward' },
    output: { label: 'Output matrix' },
    biases: { label: 'Biases' },
    norm: { label: 'Norm' },
    positions: { label: 'Positions' },
    unit: { label: 'Work in' },
    size: { label: 'N counts' },
  },
  choices: {
    form: { decoder: 'decoder', encoder: 'encoder', encoderDecoder: 'encoder–decoder' },
    network: { plain: 'two matrices', gated: 'gated, three' },
    output: { tied: 'tied', own: 'its own' },
    biases: { with: 'with', without: 'without' },
    norm: { layer: 'LayerNorm', rms: 'RMSNorm' },
    positions: { learned: 'learned', none: 'no table' },
    unit: { flop: 'FLOP', mac: 'MAC' },
    size: { all: 'everything', withoutTables: 'no vocabulary' },
  },
  users: {
    unit: { flop: 'this site, scaling laws, hardware data sheets', mac: 'many profilers: one multiply-add' },
    size: {
      all: 'Hoffmann et al. (2022), model cards',
      withoutTables: 'Kaplan et al. (2020): no embeddings',
    },
  },
  presets: {
    gpt2: 'GPT-2 small',
    bert: 'BERT-base',
    base: 'Transformer base',
    llama: 'Llama 7B',
    llama3: 'Llama 3 8B',
    long: '8B, 131072 tokens',
  },
  outputs: {
    parameters: 'parameters',
    attention: 'in attention',
    feed_forward: 'in feed-forward',
    embeddings: 'in embeddings',
    block: 'one block',
    work: 'work per token, forward',
    share: 'scores and mix, % of blocks',
    training: 'training per token, 6N',
  },
  columns: { parameters: 'Parameters', work: 'Work per token' },
  parts: {
    projections: 'attention',
    scores: 'scores and mix',
    network: 'feed-forward',
    embeddings: 'embeddings',
    head: 'output',
    norms: 'norms',
  },
  curve: 'Scores and mix in the work of the blocks',
  half: 'half at',
  rows: {
    gate: 'W_g',
    up: 'W_u',
    down: 'W_d',
    biases: 'biases',
    norms: 'norms of a block',
    block: 'one block',
    attention: 'all attention',
    network: 'all feed-forward',
    allNorms: 'all norms',
    embeddings: 'embeddings',
    head: 'output',
    scores: 'scores and mix',
    total: 'total',
  },
  prediction: {
    question: 'GPT-2 small has 124 million parameters. How many of them are in attention?',
    choices: { quarter: 'about a quarter', half: 'about half', most: 'about three quarters' },
    reveal: '28.3 million. The feed-forward networks have twice as many, and the embeddings more as well.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ result }: Finding<typeof parameters, CountResult>): ComponentChildren => {
  const { total, attention, feedForward, work } = result;
  const percent = (share: number) => `${fixed(100 * share, 1)}%`;
  return (
    <>
      <b>{count(total)}</b> parameters: attention <b>{percent(attention / total)}</b>, FFN{' '}
      <b>{percent(feedForward / total)}</b>. Scores: <b>{percent(work.scoreShare)}</b> of block work.
    </>
  );
};
