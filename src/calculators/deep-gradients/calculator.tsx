import { show } from '../../draw/format.ts';
import { type Cell, calculator } from '../../frame/calculator.ts';
import { working } from '../../frame/working.ts';
import { compute, deepest, type Measured, needs, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

const letters = ['a', 'b', 'c', 'd'];
/** Layers the table shows on the page, besides the last; CSV carries all. */
const listed = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 35, 40, 45, deepest];

export default calculator({
  name: 'deep-gradients',
  parameters,
  presets: {
    remedies: {},
    initializations: { compare: 'initialization', activation: 'relu' },
    activations: { compare: 'activation' },
    gains: { compare: 'gain', activation: 'tanh' },
    exploding: { activation: 'relu', initialization: 'normal', gain: 2 },
  },
  compute,
  needs,
  outputs: ({ variants }) =>
    Object.fromEntries([
      ...variants.map(({ ratio }, index) => [
        `ratio_${letters[index]}`,
        { value: ratio, quantity: 'g' as const },
      ]),
      ...variants.map(({ deviations }, index) => [
        `std_${letters[index]}`,
        { value: deviations.at(-1)!, quantity: 's' as const, quiet: true },
      ]),
    ]),
  Picture,
  window: '-4 1 332 268',
  formula: ({ state, result: { variants } }) => {
    const { ratio } = variants[0]!;
    return {
      name: 'ratio',
      slots: {
        mean: show(state.depth > 1 ? ratio ** (1 / (state.depth - 1)) : 1),
        factors: String(state.depth - 1),
        ratio: show(ratio),
      },
    };
  },
  table: ({ state, result: { variants } }) => ({
    columns: [
      { key: 'layer', symbol: 'l' },
      ...variants.flatMap((_, index) => [
        { key: `delta_${letters[index]}`, symbol: `|δ|_${index + 1}`, quantity: 'g' as const },
        { key: `std_${letters[index]}`, symbol: `std_${index + 1}`, quantity: 's' as const, optional: true },
      ]),
    ],
    rows: Array.from({ length: state.depth }, (_, layer): Cell[] => [
      { value: layer + 1 },
      ...variants.flatMap((variant): Cell[] => [
        { value: variant.deltas[layer]!, how: () => deltaHow(variant, layer) },
        { value: variant.deviations[layer]! },
      ]),
    ]),
    needs: working.fetch,
    shown: [...new Set([...listed.filter((layer) => layer < state.depth), state.depth])].map(
      (layer) => layer - 1,
    ),
  }),
  predicted: ({ variants }) =>
    variants.slice(1).find(({ ratio }) => ratio === variants[0]!.ratio)?.name ?? 'residual',
});

/** The length of δ from its entries: the largest, times what the others add to it, times what clipping leaves. */
function deltaHow({ deltas, entries, coefficient }: Measured, layer: number): string {
  const { explained, product, root } = working.part;
  const { largest, squares } = entries[layer]!;
  const clipped = coefficient < 1;
  return explained(
    deltas[layer]!,
    clipped ? 'c √(Σδ²) = c m √(Σ(δ / m)²)' : '√(Σδ²) = m √(Σ(δ / m)²)',
    clipped ? product(coefficient, largest, root(squares)) : product(largest, root(squares)),
  );
}
