/** A function of one number and its derivative, both defined for every number; NaN comes out only where NaN went in. */
export interface Activation {
  readonly value: (x: number) => number;
  readonly derivative: (x: number) => number;
}

/** An activation whose parameters are still open. */
export interface ActivationKind {
  /** The parameters and their defaults, PyTorch's where PyTorch has the function. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Parameters the formula divides by. */
  readonly nonzero?: readonly string[];
  /** Where the derivative jumps; `derivative` returns there what PyTorch 1.13 returns. */
  readonly kinks: (parameters: Readonly<Record<string, number>>) => readonly number[];
  readonly bind: (parameters: Readonly<Record<string, number>>) => Activation;
}

/** The kinks of a function that has none. */
export const smooth = (): number[] => [];

/** The kinks of a function with one at 0. */
export const atZero = (): number[] => [0];
