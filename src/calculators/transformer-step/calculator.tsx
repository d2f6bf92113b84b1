import { places, show } from '../../draw/format.ts';
import { type Column, calculator } from '../../frame/calculator.ts';
import { startState } from '../../frame/parameters.ts';
import { headWidth } from './block.ts';
import { how } from './how.ts';
import { compute, needs, parameters, type StepResult } from './model.ts';
import { entrySymbol, isOfHeads, quantityOf } from './names.ts';
import { Picture } from './Picture.tsx';
import { count, type Stage } from './parameters.ts';

/** A number with four decimals, unless they would hide what is there. */
const four = (value: number) => ({
  value,
  decimals: Number.isInteger(value) ? undefined : places(value, 4),
});

const first = JSON.stringify(startState(parameters));
const { default: worked } = parameters.tokens;
const changed = [...worked.slice(0, 2), [-1, 3, 1, 0]];

export default calculator({
  name: 'transformer-step',
  parameters,
  presets: {
    worked: {},
    changed: { tokens: changed, stage: 'output', token: 2 },
    unmasked: { tokens: changed, stage: 'output', token: 2, mask: 'none' },
    post: { norm: 'post', stage: 'output' },
    backward: { stage: 'input', pass: 'backward' },
    future: {
      stage: 'input',
      pass: 'backward',
      upstream: [
        [0, 0, 0, 0],
        [1, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    },
  },
  compute,
  needs: (state) => (JSON.stringify(state) === first ? undefined : fetched(needs(state), how.fetch())),
  outputs: (result, { token }) => ({
    value: { ...four(result.value), quantity: quantityOf(result.stage) },
    ...(result.back && { gradient: { ...four(result.back.gradient), quantity: 'g' } }),
    change: { ...four(result.change), quantity: 'p' },
    ...rowOf(result, 'weights', 'a', token),
    ...rowOf(result, 'middle', 'y', token),
    ...rowOf(result, 'output', 'z', token),
  }),
  Picture,
  window: '-4 230 332 240',
  formula: ({ state, result }) => {
    const { stage, row, column } = result;
    const ofHeads = isOfHeads(stage);
    return {
      name: `${stage}-${state.norm}-${state.pass}`,
      slots: {
        i: String(row + 1),
        j: String((ofHeads ? column % count : column) + 1),
        h: String(Math.floor(column / (ofHeads ? count : headWidth)) + 1),
        value: show(result.back?.gradient ?? result.value),
      },
    };
  },
  table: ({ state, result }) => {
    const { stage, values, back } = result;
    const rows = values[stage]!;
    const symbol = entrySymbol(stage);
    const columns: Column[] = [
      { key: 'i', symbol: 'i' },
      { key: 'j', symbol: isOfHeads(stage) ? 'h, j' : 'j' },
      { key: 'value', symbol, quantity: quantityOf(stage) },
    ];
    const further: Column[] = [
      { key: 'gradient', symbol: `∂L/∂${symbol}`, quantity: 'g' },
      { key: 'difference', symbol: `ΔL/Δ${symbol}`, quantity: 'g' },
    ];
    return {
      columns: back ? [...columns, ...further] : columns,
      rows: rows.flatMap((row, i) =>
        row.map((value, j) => [
          { value: i + 1 },
          { value: isOfHeads(stage) ? `${Math.floor(j / count) + 1}, ${(j % count) + 1}` : String(j + 1) },
          {
            ...four(value),
            how: stage === 'input' ? undefined : () => how.part.valueHow(state, result, i, j),
          },
          ...(back
            ? [
                {
                  ...four(back.gradients[stage]![i]![j]!),
                  how: stage === 'output' ? undefined : () => how.part.gradientHow(state, result, i, j),
                },
                {
                  ...four(back.difference(i, j).numeric),
                  how: () => how.part.differenceHow(result, i, j),
                },
              ]
            : []),
        ]),
      ),
      needs: how.fetch,
      shown: rows[0]!.map((_, j) => result.row * rows[0]!.length + j),
    };
  },
  predicted: ({ change }) => (change === 0 ? 'third' : 'all'),
});

/** The chosen token's row of a matrix, entry by entry: told by claims and programs, read in the picture. */
const rowOf = ({ values }: StepResult, stage: Stage, letter: string, token: number) =>
  Object.fromEntries(
    values[stage]![token - 1]!.map((value, at) => [`${letter}_${at + 1}`, { ...four(value), quiet: true }]),
  );

/** Both, where either has to be fetched. */
const fetched = (...parts: readonly (Promise<void> | undefined)[]) =>
  parts.some(Boolean) ? Promise.all(parts).then(() => undefined) : undefined;
