import { operand, plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { working } from '../../frame/working.ts';
import { compute, type PathsResult, type PathsState, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

/** Rows the page shows of a long list, besides the chosen one; CSV carries all. */
const [first, last] = [12, 3];

export default calculator({
  name: 'residual-paths',
  parameters,
  presets: {
    note: {},
    drop: { off: '2' },
    small: { depth: 6, gains: [0.1] },
    cancel: { depth: 6, gains: [-1] },
    grown: { depth: 6, gains: [1] },
  },
  compute,
  outputs: ({ sum, plain: alone, open, chosen, meanLength }) => ({
    sum: { value: sum, quantity: 'g' },
    plain: { value: alone, quantity: 'n' },
    paths: { value: open, decimals: 0 },
    path_value: { value: chosen.value, quantity: 'g' },
    mean_length: { value: meanLength },
  }),
  Picture,
  window: '-4 0 332 262',
  formula: ({ result: { gains, byLength, sum } }) => ({
    name: 'paths',
    slots: {
      factors: gains.map((gain) => operand(1 + gain)).join(' × '),
      lengths: Array.from(byLength, (value, length) =>
        length === 0 ? plain(value) : `${value < 0 ? '−' : '+'} ${plain(Math.abs(value))}`,
      ).join(' '),
      sum: show(sum),
    },
  }),
  table: ({ result: { paths, place, gains } }) => ({
    columns: [
      { key: 'p', symbol: 'p' },
      { key: 'blocks', symbol: 'l' },
      { key: 'k', symbol: 'k' },
      { key: 'value', symbol: '∏a_l', quantity: 'g' },
    ],
    rows: paths.map(({ blocks, value }, index) => [
      { value: index + 1 },
      { value: blocks.join(' · ') || '–' },
      { value: blocks.length },
      blocks.length === 0
        ? { value }
        : {
            value,
            how: () =>
              working.part.explained(
                value,
                working.part.product(1, ...blocks.map((block) => gains[block - 1]!)),
              ),
          },
    ]),
    needs: working.fetch,
    shown: paths
      .map((_, index) => index)
      .filter((index) => index < first || index >= paths.length - last || index === place),
  }),
  player: 'path',
  playerEnd: ({ paths }) => paths.length,
  predicted: afterDropping,
});

/** What becomes of the sum when the second block is switched off: tried, not assumed. */
function afterDropping({ sum }: PathsResult, state: PathsState): 'near' | 'half' | 'zero' {
  const rest = compute({ ...state, off: '2' }).sum / sum;
  return rest < 0.1 ? 'zero' : rest < 0.65 ? 'half' : 'near';
}
