import type { Line } from './optimizer.ts';

/** What most rules end with. */
export const step: Line = ['x', '@_x - @update'];
/** An L2 penalty adds to the gradient of the loss, `raw`. */
export const withDecay: Line = ['gradient', '@raw + @weightDecay * @_x'];
/** Weights that shrink by themselves, beside the step. */
export const decoupled: readonly Line[] = [
  ['decayed', '@kept * @_x'],
  ['x', '@decayed - @update'],
];

type Settings = Readonly<Record<string, number>>;

/** A number that follows from settings and the step t = 1, 2, … alone. */
interface Derived {
  readonly from: readonly string[];
  readonly value: (settings: Settings, t: number) => number;
}

const rest = (name: string): Derived => ({ from: [name], value: (settings) => 1 - settings[name]! });

/** Numbers that lines mention and that follow from settings, by name. */
export const derived: Readonly<Record<string, Derived>> = {
  restBeta: rest('beta'),
  restRho: rest('rho'),
  restAlpha: rest('alpha'),
  restBeta1: rest('beta1'),
  restBeta2: rest('beta2'),
  correction1: { from: ['beta1'], value: ({ beta1 }, t) => 1 - beta1! ** t },
  correctionNext: { from: ['beta1'], value: ({ beta1 }, t) => 1 - beta1! ** (t + 1) },
  correction2: { from: ['beta2'], value: ({ beta2 }, t) => 1 - beta2! ** t },
  kept: {
    from: ['learningRate', 'weightDecay'],
    value: ({ learningRate, weightDecay }) => 1 - learningRate! * weightDecay!,
  },
};

/** A number in a line's arithmetic: whether it is of the step before, and its name. */
export const token = /@(_?)(\w+)/g;

/** The names in the lines' arithmetic, those of the step before included. */
export const namesIn = (lines: readonly Line[]): Set<string> =>
  new Set(lines.flatMap(([, arithmetic]) => Array.from(arithmetic.matchAll(token), ([, , name]) => name!)));
