import type { ComponentChildren } from 'preact';
import { exact } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { parameters, ScoreResult } from './model.ts';

export const labels = {
  title: 'Why only the difference?',
  invitation:
    'Move query and key together, by 7 or by 70,000. With which method does the score stay? Then drag the dot to move the query alone.',
  picture:
    'Left, each pair of features as a clock with a hand for the query (round end) and one for the key (square end), dashed after both have moved. Right, the score against the distance of query and key, as a thin line before and as a broad one after both have moved; the query’s position can be dragged.',
  table: 'one row per pair of features, as query and key meet',
  parameters: {
    method: { label: 'Position' },
    positions: { label: 'positions of query and key' },
    shift: { label: 'both move on by c' },
    q: { label: 'the query, 2 to 8 numbers' },
    k: { label: 'the key, as wide as the query' },
    base: { label: 'base of the frequencies' },
    pairing: { label: 'Pairs of features' },
    head: { label: 'head of eight, with slope 1/2 to 1/256' },
  },
  choices: {
    method: { rope: 'RoPE', sinusoid: 'added sinusoid', alibi: 'ALiBi', none: 'none' },
    pairing: { interleaved: 'neighbors', half: 'halves' },
  },
  users: {
    pairing: {
      interleaved: 'the original paper, GPT-J, Meta’s Llama code.',
      half: 'GPT-NeoX, the Llama of Hugging Face.',
    },
  },
  presets: {
    near: 'Three and one',
    far: 'Same distance, far away',
    reversed: 'Key after query',
    added: 'Sinusoid added',
    pairs: 'Two pairs',
    bias: 'ALiBi',
  },
  outputs: {
    score: 'score at (m, n)',
    moved_score: 'score after both have moved',
    swapped_score: 'score at (n, m)',
  },
  hands: 'Query and key',
  curve: 'Score against m − n',
  here: 'key at n',
  there: 'key at n + c',
  penalty: 'distance',
  total: 'total',
  query: 'position of the query',
  prediction: {
    question: 'At positions 3 and 1 the score is 0.4777. What is it at 10 and 8?',
    choices: { same: 'the same', smaller: 'smaller', larger: 'larger' },
    reveal: 'Both hands turn on by the same angle, and the angle between them stays.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ result }: Finding<typeof parameters, ScoreResult>): ComponentChildren => {
  const { now, moved, stays } = result;
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  return (
    <>
      Score {bold(now.score)} at ({exact(now.m)}, {exact(now.n)}); after a move by {exact(moved.m - now.m)},{' '}
      {bold(moved.score)}
      {stays ? ' again' : ''}.
    </>
  );
};
