import { calculators } from '../../../src/calculators/index.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

export const claims: readonly Claim[] = [
  {
    link: 'attention-weights?values=10,0;0,10;5,5',
    says: 'the worked query gives the keys 0.4011, 0.1978, 0.4011, the score 0 among them 0.1978, and fetches (6.0167, 3.9833)',
    holds: ({ outputs, result }) =>
      [0.4011, 0.1978, 0.4011].every((weight, key) => near(result.weights[key], weight, 5e-5)) &&
      result.raw[1] === 0 &&
      near(outputs.output_1, 6.0167, 5e-5) &&
      near(outputs.output_2, 3.9833, 5e-5),
  },
  {
    link: 'attention-weights?mask=causal&query=2',
    says: 'the matrix is a lower triangle: no query sees a later key, and the second output is (0.3302, 0.6698)',
    holds: ({ outputs, result }) =>
      [1, 2, 5].every((index) => result.weights[index] === 0) &&
      near(result.weights[3], 0.3302, 5e-5) &&
      near(result.weights[4], 0.6698, 5e-5) &&
      near(outputs.output_1, 0.3302, 5e-5),
  },
  {
    link: 'attention-weights?query=3&queries=1,0,3,0;0,1,3,0;1,1,0,3&keys=1,0,3,0;0,1,0,3;1,1,-3,0&values=1,0,1,0;0,1,0,1;1,1,1,1&heads=2&head=2',
    says: 'the second head looks at the token before (query 3: 0.9966), the first does not (0.2483); joined they give (0.7517, 0.7517, 0.0034, 0.9983)',
    holds: ({ result, state }) => {
      const first = calculators['attention-weights']!.compute({ ...state, head: 1 } as never);
      return (
        result.heads === 2 &&
        near(result.weights[7], 0.9966, 5e-5) &&
        result.weights[3] > 0.9 &&
        near((first as typeof result).weights[7], 0.2483, 5e-5) &&
        [0.7517, 0.7517, 0.0034, 0.9983].every((entry, at) => near(result.merged[at], entry, 5e-5))
      );
    },
  },
  {
    link: 'attention-weights?query=3&keys=0,1;-1,0;-1,1',
    says: 'with keys turned by a right angle the third query gives the first key 0.5760 and the second 0.1400',
    holds: ({ result }) =>
      [1, -1, 0].every((score, key) => near(result.raw[6 + key], score, 1e-12)) &&
      [0.576, 0.14, 0.284].every((weight, key) => near(result.weights[6 + key], weight, 5e-5)),
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
    says: 'undivided at d = 512, softmax sees little but the largest score: its weight averages about 0.95',
    holds: ({ outputs }) => near(outputs.largest_weight, 0.95, 0.01),
  },
  {
    link: 'dot-product-scale?d=64&divisor=root',
    says: 'divided by √64 the largest weight is about 0.3, and much the same at every width from 4 on',
    holds: ({ outputs, result }) =>
      near(outputs.largest_weight, 0.31, 0.05) &&
      result.all.slice(2).every((one: { largest: { root: number } }) => near(one.largest.root, 0.31, 0.05)),
  },
  {
    link: 'dot-product-scale?d=64',
    says: 'undivided at d = 64 the largest weight of 64 random queries averages above 0.85, where softmax is flat',
    holds: ({ outputs, state }) =>
      state.divisor === 'one' && outputs.largest_weight! > 0.85 && outputs.slope! < 0.1,
  },
  {
    link: 'attention-weights?keys=2,0;0,2;2,2&values=10,0;0,10;5,5',
    says: 'the same query on the keys and values of another sequence fetches (6.6871, 3.3129)',
    holds: ({ outputs, result }) =>
      String(result.queries[0]) === '1,0' &&
      near(outputs.output_1, 6.6871, 5e-5) &&
      near(outputs.output_2, 3.3129, 5e-5),
  },
  {
    link: 'attention-weights?tokens=a+b+c+d+e+f',
    says: '6 tokens have 36 weights, all of them positive, and scores of 72 multiply-adds',
    holds: ({ outputs, result }) =>
      outputs.score_products === 72 &&
      result.tokens.length === 6 &&
      result.weights.length === 36 &&
      result.weights.every((weight: number) => weight > 0),
  },
  {
    link: 'attention-weights?scoring=additive',
    says: 'additive scores stay below 2, the sum of the entries of v: 0.9640, 1.5232, 1.7256 for the first query',
    holds: ({ result }) =>
      result.scaled.every((score: number) => Math.abs(score) < 2) &&
      [0.964, 1.5232, 1.7256].every((score, key) => near(result.scaled[key], score, 5e-5)),
  },
  {
    link: 'attention-weights?mask=padding',
    says: 'on the first two keys alone the weights are 0.6698, 0.3302; times 0.5989 they are those on all three',
    holds: ({ result }) => {
      const [one, two, three] = Array.from(result.scaled.slice(0, 3) as number[], Math.exp) as [
        number,
        number,
        number,
      ];
      const ratio = (one + two) / (one + two + three);
      return (
        result.hidden === 1 &&
        near(result.weights[0], 0.6698, 5e-5) &&
        near(result.weights[1], 0.3302, 5e-5) &&
        near(ratio, 0.5989, 5e-5) &&
        near(ratio * result.weights[0], 0.4011, 5e-5) &&
        near(ratio * result.weights[1], 0.1978, 5e-5)
      );
    },
  },
  {
    link: 'attention-weights?query=3&temperature=0.1&values=5,5;5,5;5,5',
    says: 'with three equal values a weight of 0.9983 gives the same (5, 5) as any other',
    holds: ({ outputs, result }) =>
      near(outputs.largest_weight, 0.9983, 5e-5) &&
      result.outputs.flat().every((entry: number) => near(entry, 5, 1e-9)),
  },
  {
    link: 'attention-weights?queries=1;1;1&keys=0;0;0.6931471805599453',
    says: 'scores 0, 0, ln 2 give the weights 0.25, 0.25, 0.50',
    holds: ({ result }) =>
      near(result.scaled[2], Math.LN2, 1e-12) &&
      [0.25, 0.25, 0.5].every((weight, key) => near(result.weights[key], weight, 1e-12)),
  },
];
