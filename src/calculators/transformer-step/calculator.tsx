import { places, show } from '../../draw/format.ts';
import { type Column, calculator } from '../../frame/calculator.ts';
import { headWidth } from './block.ts';
import { differenceHow, gradientHow, valueHow } from './explanations.ts';
import { compute, parameters, type StepResult } from './model.ts';
import { entrySymbol, isOfHeads, quantityOf } from './names.ts';
import { Picture } from './Picture.tsx';
import { count, type Stage } from './parameters.ts';

/** A number with four decimals, unless they would hide what is there. */
const four = (value: number) => ({ value, decimals: places(value, 4) });

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
  outputs: (result, { pass, token }) => ({
    value: { ...four(result.value), quantity: quantityOf(result.stage) },
    gradient: { ...four(result.gradient), quantity: 'g', quiet: pass === 'forward' },
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
        value: show(state.pass === 'backward' ? result.gradient : result.value),
      },
    };
  },
  table: ({ state, result }) => {
    const { stage, values, gradients } = result;
    const rows = values[stage]!;
    const across = rows[0]!.length;
    const back = state.pass === 'backward';
    const columns: Column[] = [
      { key: 'i', symbol: 'i' },
      { key: 'j', symbol: isOfHeads(stage) ? 'h, j' : 'j' },
      { key: 'value', symbol: entrySymbol(stage), quantity: quantityOf(stage) },
      { key: 'gradient', symbol: `∂L/∂${entrySymbol(stage)}`, quantity: 'g' },
      { key: 'difference', symbol: `ΔL/Δ${entrySymbol(stage)}`, quantity: 'g' },
    ];
    return {
      columns: columns.slice(0, back ? 5 : 3),
      rows: rows.flatMap((row, i) =>
        row.map((value, j) =>
          [
            { value: i + 1 },
            {
              value: isOfHeads(stage) ? `${Math.floor(j / count) + 1}, ${(j % count) + 1}` : String(j + 1),
            },
            { ...four(value), how: valueHow(state, result, i, j) },
            { ...four(gradients[stage]![i]![j]!), how: gradientHow(state, result, i, j) },
            {
              ...four(back ? result.difference(i, j).numeric : 0),
              how: () => differenceHow(result, i, j),
            },
          ].slice(0, back ? 5 : 3),
        ),
      ),
      shown: rows[0]!.map((_, j) => result.row * across + j),
    };
  },
  predicted: ({ change }) => (change === 0 ? 'third' : 'all'),
});

/** The chosen token's row of a matrix, entry by entry: told by claims and programs, read in the picture. */
const rowOf = ({ values }: StepResult, stage: Stage, letter: string, token: number) =>
  Object.fromEntries(
    values[stage]![token - 1]!.map((value, at) => [`${letter}_${at + 1}`, { ...four(value), quiet: true }]),
  );
