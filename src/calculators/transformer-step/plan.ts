import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { StepResult } from './model.ts';
import { isOfHeads } from './names.ts';
import { count, type parameters, type Stage, width } from './parameters.ts';

export type Props = PictureProps<typeof parameters, StepResult, Words>;

/** A stretch of the stream with the branch that leaves it and comes back: centres of the matrices on both. */
interface Strip {
  readonly lane: number;
  readonly branch: number;
  readonly from: number;
  readonly to: number;
  readonly on: Partial<Record<Stage, number>>;
  readonly off: Partial<Record<Stage, number>>;
}

interface Plan {
  /** Side of a small matrix's cell. */
  readonly cell: number;
  readonly strips: readonly [Strip, Strip];
  /** The stream's path. */
  readonly stream: string;
}

type Norm = 'pre' | 'post';

/** Across a wide drawing, both strips are one line. */
function broad(scale: number, cell: number): Record<Norm, Plan> {
  const at = (places: Partial<Record<Stage, number>>) =>
    Object.fromEntries(Object.entries(places).map(([stage, x]) => [stage, x * scale]));
  const strip = (from: number, to: number, on: Strip['on'], off: Strip['off']): Strip => ({
    lane: 146,
    branch: 76,
    from: from * scale,
    to: to * scale,
    on: at(on),
    off: at(off),
  });
  const stream = `M${23 * scale} 146H${594 * scale}`;
  return {
    pre: {
      cell,
      stream,
      strips: [
        strip(60, 292, { input: 23 }, { norm1: 98, scores: 150, weights: 200, mix: 250 }),
        strip(372, 560, { middle: 334, output: 597 }, { norm2: 412, hidden: 466, network: 520 }),
      ],
    },
    post: {
      cell,
      stream,
      strips: [
        strip(58, 228, { input: 23, sum1: 268 }, { scores: 94, weights: 142, mix: 190 }),
        strip(378, 502, { middle: 340, sum2: 538, output: 597 }, { hidden: 414, network: 464 }),
      ],
    },
  };
}

/** On a phone the stream turns at the end of the first strip, as a line of text does. */
const turned = 'M22 96H306q8 0 8 8v1q0 8 -8 8H12q-8 0 -8 8V204q0 8 8 8H290';
const upper = { lane: 96, branch: 47 };
const lower = { lane: 212, branch: 165 };
const narrow: Record<Norm, Plan> = {
  pre: {
    cell: 9,
    stream: turned,
    strips: [
      {
        ...upper,
        from: 54,
        to: 282,
        on: { input: 22 },
        off: { norm1: 92, scores: 142, weights: 188, mix: 236 },
      },
      {
        ...lower,
        from: 72,
        to: 256,
        on: { middle: 38, output: 298 },
        off: { norm2: 110, hidden: 162, network: 214 },
      },
    ],
  },
  post: {
    cell: 9,
    stream: turned,
    strips: [
      {
        ...upper,
        from: 54,
        to: 232,
        on: { input: 22, sum1: 274 },
        off: { scores: 92, weights: 140, mix: 188 },
      },
      {
        ...lower,
        from: 74,
        to: 196,
        on: { middle: 38, sum2: 236, output: 298 },
        off: { hidden: 108, network: 158 },
      },
    ],
  },
};

export const plans: Record<Layout['name'], Record<Norm, Plan>> = {
  wide: broad(1, 10),
  mid: broad(720 / 620, 11),
  narrow,
};

/** A part of a matrix that is drawn as one grid: a head's columns, or a half of the hidden units. */
export interface Block {
  readonly from: number;
  readonly columns: number;
}

export function blocksOf(stage: Stage): readonly Block[] {
  if (isOfHeads(stage))
    return [
      { from: 0, columns: count },
      { from: count, columns: count },
    ];
  const one = { from: 0, columns: width };
  return stage === 'hidden' ? [one, { from: width, columns: width }] : [one];
}
