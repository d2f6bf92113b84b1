import { describe, expect, test } from 'vitest';
import { forward } from '../../src/calculators/transformer-step/block.ts';
import transformerStep from '../../src/calculators/transformer-step/calculator.tsx';
import { compute, parameters, type StepState } from '../../src/calculators/transformer-step/model.ts';
import { type Stage, ways } from '../../src/calculators/transformer-step/parameters.ts';
import { startState } from '../../src/frame/parameters.ts';
import { type Tensor, tensor } from '../../src/models/arrays/tensor.ts';
import {
  type TransformerBlock,
  transformerBlock,
  transformerBlockGradients,
} from '../../src/models/transformer/block.ts';
import { randomStates } from './states.ts';

const start = startState(parameters);
const preset = (name: string, change: Partial<StepState> = {}): StepState => ({
  ...start,
  ...(transformerStep.presets[name] as Partial<StepState>),
  ...change,
});
const matrixOf = (stage: Stage, state: StepState = start) => compute({ ...state, stage }).values[stage]!;

/** Rows as the note prints them: four decimals, none behind a whole number. */
const printed = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value) => String(Number(value.toFixed(4)) + 0)).join(' '));

const eye = (size: number, sign = 1) =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? sign : 0)),
  );
/** The block of the calculator in the layout of the model of a whole block. */
const blockOf = ({ norm, mask }: Pick<StepState, 'norm' | 'mask'>): TransformerBlock => {
  const plain = () => ({ kind: 'layernorm' as const, gamma: null, beta: null, epsilon: 1e-5 });
  return {
    norm,
    causal: mask === 'causal',
    firstNorm: plain(),
    secondNorm: plain(),
    attention: {
      heads: 2,
      inputWeights: Float64Array.from([...eye(4), ...eye(4), ...eye(4)].flat()),
      inputBias: null,
      outputWeights: Float64Array.from(eye(4).flat()),
      outputBias: null,
    },
    feedForward: {
      kind: 'relu',
      expand: { weights: tensor([...eye(4), ...eye(4, -1)]), bias: null },
      contract: { weights: tensor(eye(4, 0.5).map((row) => [...row, ...row])), bias: null },
    },
  };
};
const batched = (rows: StepState['tokens']): Tensor => ({ ...tensor(rows), shape: [1, 3, 4] });
const states = [
  start,
  ...Object.keys(transformerStep.presets).map((name) => preset(name)),
  ...(randomStates(transformerStep, 30) as unknown as StepState[]),
];

describe('transformer-step: the worked block of the note', () => {
  test('layer norm of the tokens', () =>
    expect(printed(matrixOf('norm1'))).toEqual([
      '0 -1.4142 1.4142 0',
      '-1.4142 0 0 1.4142',
      '1.4142 0 -1.4142 0',
    ]));

  test('weights of both heads: the same rows 1 and 2, row 3 with its first two entries exchanged', () =>
    expect(printed(matrixOf('weights'))).toEqual([
      '1 0 0 1 0 0',
      '0.1956 0.8044 0 0.1956 0.8044 0',
      '0.1867 0.0454 0.7679 0.0454 0.1867 0.7679',
    ]));

  test('Y and Z', () => {
    expect(printed(matrixOf('middle'))).toEqual([
      '1 -1.4142 3.4142 1',
      '-1.1376 0.7234 1.2766 3.1376',
      '3.0218 0.736 -1.0218 1.264',
    ]);
    expect(printed(matrixOf('output'))).toEqual([
      '1 -0.7071 4.1213 1',
      '-0.4364 0.8142 1.3673 3.8389',
      '3.7229 0.8275 -0.3206 1.3556',
    ]);
  });

  test('the feed-forward network gives half the absolute value', () => {
    const [read, network] = [matrixOf('norm2'), matrixOf('network')];
    network.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(Math.abs(read[i]![j]!) / 2, 14);
      });
    });
  });

  test('its first state, and the guess', () => {
    expect(compute(start).value).toBeCloseTo(0.1867, 4);
    expect(transformerStep.predicted!(compute(start), start)).toBe('third');
  });
});

describe('transformer-step: what token 3 can reach', () => {
  const rowsOf = (state: StepState) => forward(state).values;

  test('under the mask another token 3 leaves rows 1 and 2 of every matrix bit-equal', () => {
    for (const norm of ['pre', 'post'] as const) {
      const [one, other] = [rowsOf({ ...start, norm }), rowsOf(preset('changed', { norm }))];
      for (const stage of ways[norm]) {
        if (stage === 'scores') continue; // before the mask
        for (const row of [0, 1]) expect(other[stage]![row], `${norm} ${stage}`).toEqual(one[stage]![row]);
        expect(other[stage]![2], `${norm} ${stage}`).not.toEqual(one[stage]![2]);
      }
    }
    expect(compute(preset('changed')).change).toBe(0);
  });

  test('without the mask they change', () => {
    const state = preset('unmasked');
    const [one, other] = [rowsOf({ ...start, mask: 'none' }), rowsOf(state)];
    for (const row of [0, 1]) expect(other.output![row]).not.toEqual(one.output![row]);
    expect(compute(state).change).toBeGreaterThan(0.1);
    expect(transformerStep.predicted!(compute(state), state)).toBe('all');
  });

  test('preset future: the loss on token 2 has gradient exactly 0 in token 3', () => {
    const { gradients, difference } = compute(preset('future')).back!;
    expect(gradients.input![2]).toEqual([0, 0, 0, 0]);
    for (const column of [0, 1, 2, 3]) expect(difference(2, column).numeric).toBe(0);
    expect(gradients.input![1]!.some((value) => value !== 0)).toBe(true);
  });
});

describe('transformer-step against the models', () => {
  test('preset post: rows of Y and Z have mean 0 and variance 1', () => {
    for (const stage of ['middle', 'output'] as const)
      for (const row of matrixOf(stage, preset('post'))) {
        expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
        expect(row.reduce((sum, value) => sum + value * value, 0) / 4).toBeCloseTo(1, 4);
      }
  });

  test.each(['pre', 'post'] as const)('forward is the model of a block, %s', (norm) => {
    for (const state of states.map((one) => ({ ...one, norm }))) {
      const { values } = forward(state);
      const trace = transformerBlock(batched(state.tokens), blockOf(state));
      const agree = (stage: Stage, { data }: Tensor) =>
        values[stage]!.flat().forEach((value, index) => {
          expect(value, stage).toBeCloseTo(data[index]!, 11);
        });
      agree('middle', trace.afterAttention);
      agree('hidden', trace.feedForward.hidden);
      agree('network', trace.feedForward.y);
      agree('output', trace.y);
      values.weights!.forEach((row, i) => {
        row.forEach((value, j) => {
          expect(value).toBeCloseTo(trace.heads.weights.data[(Math.floor(j / 3) * 3 + i) * 3 + (j % 3)]!, 12);
        });
      });
    }
  });

  test.each(['pre', 'post'] as const)('and so are the gradients of the tokens, %s', (norm) => {
    for (const state of states.map((one) => ({ ...one, norm, pass: 'backward' as const }))) {
      const block = blockOf(state);
      const trace = transformerBlock(batched(state.tokens), block);
      const { dx } = transformerBlockGradients(trace, block, batched(state.upstream));
      compute(state)
        .back!.gradients.input!.flat()
        .forEach((value, index) => {
          const tolerance = 1e-9 * Math.max(1, Math.abs(dx.data[index]!));
          expect(Math.abs(value - dx.data[index]!)).toBeLessThan(tolerance);
        });
    }
  });

  test('every gradient of every matrix is what central differences measure', () => {
    const smooth = [
      preset('backward'),
      preset('future'),
      preset('backward', { norm: 'post' }),
      preset('backward', {
        mask: 'none',
        upstream: [
          [1, 2, -1, 3],
          [0, 1, 0.5, -2],
          [1, 0, 0, 1],
        ],
      }),
    ].map((state) => ({ ...state, tokens: [[1, 0.25, 2, 1.5], ...state.tokens.slice(1)] }));
    for (const state of smooth)
      for (const stage of ways[state.norm]) {
        const { gradients, difference } = compute({ ...state, stage }).back!;
        gradients[stage]!.forEach((row, i) => {
          row.forEach((value, j) => {
            expect(difference(i, j).numeric, `${state.norm} ${stage} ${i} ${j}`).toBeCloseTo(value, 7);
          });
        });
      }
  });

  test('a matrix that the chosen way has not counts as the first', () => {
    expect(compute({ ...start, norm: 'post', stage: 'norm1' }).stage).toBe('input');
    expect(compute({ ...start, stage: 'input', column: 8 }).column).toBe(3);
  });
});
