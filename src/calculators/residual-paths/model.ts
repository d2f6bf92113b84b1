import { choice, list, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { branchProduct, byPathLength } from '../../models/residual/branch-product.ts';

/** More blocks than these would have more paths than a picture can tell apart. */
const most = 6;

const blocks = ['1', '2', '3', '4', '5', '6'] as const;
const offered = ({ depth }: { depth: number }) => ['none', ...blocks.slice(0, depth)] as const;

export const parameters = {
  depth: whole(3, [1, most], { symbol: 'L' }),
  gains: list([0.5, -0.2, 0.1], [-3, 3], [1, most], { symbol: 'a_l', quantity: 'w' }),
  off: choice(['none', ...blocks], { offers: offered }),
  path: whole(1, [1, 2 ** most], { symbol: 'p', quantity: 'g' }),
};
export type PathsState = State<typeof parameters>;

/** A way from the input to the output. */
interface Path {
  /** The blocks whose branch it takes, from 1; it goes around the others. */
  blocks: readonly number[];
  /** The product of their gains. */
  value: number;
  /** Whether no block on it is switched off. */
  open: boolean;
}

export interface PathsResult {
  /** a_l of every block, 0 where it is switched off. */
  gains: readonly number[];
  /** The block switched off, from 1; 0 for none. */
  off: number;
  /** By length, those of one length in the order of their blocks. */
  paths: readonly Path[];
  open: number;
  /** The path chosen, and its place from 0. */
  chosen: Path;
  place: number;
  /** x_0 = 1, … x_L. */
  stream: readonly number[];
  /** What all paths of length k = 0 … L bring, and how many of them are open. */
  byLength: Float64Array;
  counts: readonly number[];
  sum: number;
  plain: number;
  /** Mean length of the paths, each weighted by the size of what it brings. */
  meanLength: number;
}

/** The subsets of 1 … count with `size` members, in the order of their members. */
function subsets(count: number, size: number, from = 1): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let first = from; first <= count - size + 1; first++)
    for (const rest of subsets(count, size - 1, first + 1)) found.push([first, ...rest]);
  return found;
}

export function compute(state: PathsState): PathsResult {
  const { depth } = state;
  const off = offered(state).some((name) => name === state.off) ? Number(state.off) || 0 : 0;
  const gains = Array.from({ length: depth }, (_, block) =>
    block + 1 === off ? 0 : state.gains[block % state.gains.length]!,
  );
  const paths = Array.from({ length: depth + 1 }, (_, length) => subsets(depth, length))
    .flat()
    .map((taken) => ({
      blocks: taken,
      value: taken.reduce((product, block) => product * gains[block - 1]!, 1),
      open: !taken.includes(off),
    }));
  const place = Math.min(state.path, paths.length) - 1;
  const stream = [1];
  for (const gain of gains) stream.push(stream.at(-1)! * (1 + gain));
  const { plain, residual } = branchProduct(gains);
  const weight = paths.reduce((total, { value }) => total + Math.abs(value), 0);
  return {
    gains,
    off,
    paths,
    open: paths.filter(({ open }) => open).length,
    chosen: paths[place]!,
    place,
    stream,
    byLength: byPathLength(gains),
    counts: Array.from(
      { length: depth + 1 },
      (_, length) => paths.filter((path) => path.open && path.blocks.length === length).length,
    ),
    sum: residual,
    plain,
    meanLength:
      paths.reduce((total, { blocks: taken, value }) => total + taken.length * Math.abs(value), 0) / weight,
  };
}
