import { plain, show } from '../../draw/format.ts';
import { type Cell, calculator } from '../../frame/calculator.ts';
import { working } from '../../frame/working.ts';
import { compute, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

/** Blocks the table shows on the page, besides the last; CSV carries all. */
const listed = [0, 1, 2, 3, 4, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

export default calculator({
  name: 'residual-depth',
  parameters,
  presets: {
    unscaled: {},
    normalized: { norm: 'pre' },
    inverse: { scale: 'inverse' },
    before: { relu: 'before' },
    beforeNorm: { relu: 'before', norm: 'pre' },
    identity: { scale: 'zero' },
  },
  compute,
  outputs: ({ residual, plain: alone }) => ({
    forward: { value: residual.forward.at(-1)!, quantity: 's' },
    gradient: { value: residual.gradient[0]!, quantity: 'g' },
    mean: { value: residual.mean, quantity: 's' },
    plain_forward: { value: alone.forward.at(-1)!, quantity: 'n' },
    plain_gradient: { value: alone.gradient[0]!, quantity: 'n' },
  }),
  Picture,
  window: '-4 0 332 216',
  formula: ({ state: { depth, relu, norm }, result: { residual, alpha } }) => {
    const [forward, gradient] = [residual.forward.at(-1)!, residual.gradient[0]!];
    return {
      name: `${relu}-${norm}`,
      slots: {
        alpha: plain(alpha),
        each: show(forward ** (1 / depth)),
        blocks: String(depth),
        forward: show(forward),
        back: show(gradient ** (1 / depth)),
        blocks2: String(depth),
        gradient: show(gradient),
      },
    };
  },
  table: ({ state: { depth, width }, result: { residual, plain: alone } }) => {
    /** A root mean square, and what it is the root of. */
    const size = (value: number, letter: 'x' | 'g'): Cell => ({
      value,
      how: () => {
        const { explained, quotient, root, whole } = working.part;
        return explained(value, `√(Σ${letter}² / n)`, root(quotient(value ** 2 * width, whole(width))));
      },
    });
    return {
      columns: [
        { key: 'block', symbol: 'l' },
        { key: 'x', symbol: 'rms(x_l)', quantity: 's' },
        { key: 'g', symbol: 'rms(g_l)', quantity: 'g' },
        { key: 'x_plain', symbol: 'x_l', quantity: 'n', optional: true },
        { key: 'g_plain', symbol: 'g_l', quantity: 'n', optional: true },
      ],
      rows: residual.forward.map((forward, block) => [
        { value: block },
        size(forward, 'x'),
        size(residual.gradient[block]!, 'g'),
        { value: alone.forward[block]! },
        { value: alone.gradient[block]! },
      ]),
      needs: working.fetch,
      shown: [...new Set([...listed.filter((block) => block < depth), depth])],
    };
  },
  predicted: ({ residual }) => {
    const size = residual.forward.at(-1)!;
    return size > 1e9 ? 'more' : size > 1e3 ? 'doubled' : 'seven';
  },
});
