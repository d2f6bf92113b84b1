import type { CellState } from './parameters.ts';

const gates = ['forget', 'input', 'candidate', 'output'] as const;
/** One value a gate. */
export const each = <Value>(of: (gate: (typeof gates)[number]) => Value) =>
  Object.fromEntries(gates.map((gate) => [gate, of(gate)])) as Record<(typeof gates)[number], Value>;

/** What a gate of one unit weighs: x, the unit's own h, the other unit's h, and 1. */
export interface GateWeights {
  readonly w: number;
  readonly u: number;
  readonly across: number;
  readonly b: number;
}
export type UnitWeights = Readonly<Record<(typeof gates)[number], GateWeights>>;

/** The weights of every unit: of the one, or of A and B. */
export const weightsOf = (state: CellState): UnitWeights[] =>
  state.units === '1'
    ? [
        each((gate) => ({
          w: state[`${gate}Input`],
          u: state[`${gate}State`],
          across: 0,
          b: state[`${gate}Bias`],
        })),
      ]
    : [0, 1].map((unit) =>
        each((gate) => {
          const row = state[`${gate}Rows`][unit]!;
          return { w: row[0]!, u: row[1 + unit]!, across: row[2 - unit]!, b: row[3]! };
        }),
      );
