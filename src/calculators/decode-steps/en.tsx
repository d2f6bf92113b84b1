import type { ComponentChildren } from 'preact';
import { signsOf } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { DecodeResult, parameters } from './model.ts';

export const labels = {
  title: 'What does one step of decoding read, and what does it add?',
  invitation:
    'Step from the first token on. Compare each step’s weights with the framed row of the full pass.',
  picture:
    'Rows of keys and values: violet, read from the cache; blue, the new one; dashed, not yet there. Beside each row its weight. A table shows the weights of one pass over all tokens under a causal mask, with this step’s row framed. Points count the tokens that went through the model: filled, with a cache; hollow, again without one.',
  table: 'one row per key, and the output',
  parameters: {
    tokens: { label: 'tokens: query, key and value at once' },
    step: { label: 'step' },
  },
  choices: {},
  presets: {
    note: 'third step',
    second: 'second step',
    first: 'first step',
    turned: 'another order',
    five: 'five tokens',
  },
  outputs: {
    output_1: 'o₁',
    output_2: 'o₂',
    rows_read: 'rows from the cache',
    difference: 'difference from the full pass',
    passes: 'tokens through the model',
    passes_without: 'without a cache',
  },
  cache: 'Cache of one head',
  weights: 'weight',
  whole: 'one masked pass',
  passes: 'tokens through the model',
  with: 'with a cache',
  without: 'without',
  stepNamed: 'step {n}',
  total: 'o',
  prediction: {
    question: 'Three tokens are decoded without a cache. How many tokens go through the model in all?',
    choices: { three: '3', six: '6', other: '9' },
    reveal: '1 + 2 + 3 = 6. With a cache each goes through once.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ result }: Finding<typeof parameters, DecodeResult>): ComponentChildren => {
  const { step, output, passes, passesWithout } = result;
  const entry = (axis: number) => (
    <b>
      <Value value={output[axis]!} />
    </b>
  );
  return (
    <>
      Step {step}: {step - 1} old {step === 2 ? 'row' : 'rows'}, 1 new
      {signsOf(...output) <= 14 && (
        <>
          , output ({entry(0)}, {entry(1)})
        </>
      )}
      . Token passes {passes}, without a cache {passesWithout}.
    </>
  );
};
