import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

export const claims: readonly Claim[] = [
  {
    link: 'attention-weights?query=1',
    says: 'scores 0.7071, 0, 0.7071 give 0.4011, 0.1978, 0.4011: score 0 still gets almost a fifth',
    holds: ({ outputs, result }) =>
      near(outputs.largest_weight, 0.4011, 5e-5) && near(result.smallest, 0.1978, 5e-5),
  },
  {
    link: 'attention-weights?values=10,0;0,10;5,5',
    says: 'the output of the worked query is (6.0167, 3.9833)',
    holds: ({ outputs }) => near(outputs.output_1, 6.0167, 5e-5) && near(outputs.output_2, 3.9833, 5e-5),
  },
  {
    link: 'attention-weights?mask=causal&query=2',
    says: 'the matrix is a lower triangle: no query sees a later key, and the second output is (0.3302, 0.6698)',
    holds: ({ outputs, result }) =>
      [1, 2, 5].every((index) => result.weights[index] === 0) && near(outputs.output_1, 0.3302, 5e-5),
  },
  {
    link: 'attention-weights?query=2&queries=1,0,3,0;0,1,3,0;1,1,0,3&keys=1,0,3,0;0,1,0,3;1,1,-3,0&values=1,0,1,0;0,1,0,1;1,1,1,1&heads=2&head=2',
    says: 'the second head looks at the token before, whatever the first does',
    holds: ({ result }) => result.heads === 2 && result.weights[3] > 0.9 && result.weights[7] > 0.9,
  },
  {
    link: 'attention-weights?keys=1,1;1,0;0,1&values=1,1;1,0;0,1',
    says: 'with keys and values shuffled together every query gets the same output',
    holds: ({ outputs, result }) =>
      near(outputs.output_1, 0.8022, 5e-5) &&
      near(outputs.output_2, 0.5989, 5e-5) &&
      near(result.outputs[2][0], 0.7517, 5e-5),
  },
  {
    link: 'attention-weights?query=2&queries=1,1;1,0;0,1&keys=1,1;1,0;0,1&values=1,1;1,0;0,1',
    says: 'with the whole input shuffled the outputs are shuffled alike: (1, 0) now stands second',
    holds: ({ outputs, result }) =>
      near(outputs.output_1, 0.8022, 5e-5) && near(result.outputs[0][0], 0.7517, 5e-5),
  },
  {
    link: 'attention-weights?query=3&temperature=0.1',
    says: 'at temperature 0.1 hardly more than one key is left',
    holds: ({ outputs }) => outputs.largest_weight! > 0.99,
  },
  {
    link: 'dot-product-scale?d=512',
    says: 'undivided at d = 512, softmax sees little but the largest score',
    holds: ({ outputs }) => near(outputs.largest_weight, 0.95, 0.02),
  },
  {
    link: 'dot-product-scale?d=64&divisor=root',
    says: 'divided by √64 the largest weight is about 0.3, and much the same at every width from 4 on',
    holds: ({ outputs, result }) =>
      near(outputs.largest_weight, 0.31, 0.03) &&
      result.all.slice(2).every((one: { largest: { root: number } }) => near(one.largest.root, 0.31, 0.03)),
  },
];
