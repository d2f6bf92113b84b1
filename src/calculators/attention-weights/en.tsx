import type { ComponentChildren } from 'preact';
import { plain } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { AttentionResult, parameters } from './model.ts';

export const labels = {
  title: 'Where does a token look, and what does it bring back?',
  invitation:
    'A key with score 0 still gets weight: how much? Drag the query, a key or a value, then hide keys and change the temperature.',
  picture:
    'Left, a heat map of the weights, one row a query, one column a key. In the middle, the query and the keys (squares), all to be dragged. Right, the values, to be dragged too, and the output as their weighted mean.',
  table: 'one row per key of the chosen query',
  parameters: {
    tokens: {
      label: 'Tokens, 2 to 6',
      hint: 'apart by spaces; tokens without numbers of their own get drawn ones',
    },
    query: { label: 'the query; rows can be clicked' },
    scoring: { label: 'Scoring function' },
    mask: { label: 'Mask' },
    temperature: { label: 'temperature: scores are divided by it' },
    padding: { label: 'tokens of padding at the end' },
    queries: { label: 'queries, one row a token.' },
    keys: { label: 'keys.' },
    values: { label: 'values.' },
    heads: { label: 'Heads: equal shares of Q, K and V' },
    head: { label: 'the head looked at' },
    seed: { label: 'Random seed of missing rows' },
  },
  choices: {
    scoring: { scaled: 'q·k/√d', dot: 'q·k', additive: 'additive' },
    mask: { none: 'none', causal: 'causal', padding: 'padding', both: 'both' },
    heads: { '1': '1', '2': '2', '4': '4' },
  },
  users: {
    scoring: {
      scaled: 'Vaswani et al. (2017), Transformers, nn.MultiheadAttention.',
      dot: 'Luong et al. (2015).',
      additive: 'Bahdanau et al. (2015), here with W_q = W_k = I and v = (1, …, 1).',
    },
  },
  presets: {
    self: 'Self-attention',
    lookup: 'V = (10, 0), …',
    causal: 'Causal mask',
    cold: 'Cold: almost one key',
    shuffled: 'Tokens shuffled',
    heads: 'Two heads',
  },
  outputs: {
    largest_weight: 'largest weight',
    entropy: 'entropy, nats',
    largest_score: 'largest score',
    output_1: 'output, component 1',
    output_2: 'component 2',
    score_products: 'multiply-adds of all scores, n²d',
  },
  reasons: { tokens: 'expected 2 to 6 tokens apart by spaces' },
  weights: 'Weights: a row for each query',
  plane: 'Query and keys',
  mixed: 'Values and output',
  points: { queries: 'query', keys: 'key', values: 'value' },
  prediction: {
    question: 'Query (1, 0), keys (1, 0), (0, 1), (1, 1). Which key gets the largest weight?',
    choices: { own: 'the equal one, (1, 0)', sum: '(1, 1)', tie: 'both the same' },
    reveal: 'Both have the product 1. A dot product measures overlap, and being alike is not enough to win.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ result }: Finding<typeof parameters, AttentionResult>): ComponentChildren => {
  const { tokens, query, winners, largest, smallest, hidden } = result;

  const quoted = (index: number) => `“${tokens[index]}”`;
  const top = (
    <b>
      <Value value={largest} />
    </b>
  );
  const least = (
    <b>
      <Value value={smallest} />
    </b>
  );
  const first = winners.map(quoted).join(' and ');
  const seen = tokens.length - hidden;
  if (seen === 1) {
    return (
      <>
        {quoted(query)} sees only {first}, whose weight is {top}.
      </>
    );
  }
  const covered = hidden === 0 ? '' : `; ${hidden} hidden, exactly 0`;
  if (plain(largest) === plain(smallest)) {
    return (
      <>
        {quoted(query)} treats all {seen} keys it sees alike: {top} each{covered}.
      </>
    );
  }
  if (largest > 0.99) {
    return (
      <>
        {quoted(query)} takes {first} with {top}; the least key keeps {least}
        {covered}.
      </>
    );
  }
  return (
    <>
      {quoted(query)} gives {first} {top}
      {winners.length > 1 ? ' each' : ''}, the least key {least}
      {covered}.
    </>
  );
};
