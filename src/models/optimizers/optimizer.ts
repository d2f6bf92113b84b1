/** Settings of an optimizer by name: the learning rate, decay rates, epsilon, switches. */
export type Hyper = Readonly<Record<string, number | boolean>>;

/** What an optimizer remembers between steps, by name: one value a coordinate unless its docstring says otherwise. */
export type State = Readonly<Record<string, Float64Array>>;

/**
 * A number of a step and the arithmetic that gives it. `@name` is a number of this step, a setting or what follows from
 * settings, `@_name` a number of the step before, √⟨…⟩ a root, ⟨a|b⟩ a fraction; `*`, `+`, `-`, brackets, max(a, b) and
 * sign(a) are as usual.
 */
export type Line = readonly [name: string, arithmetic: string];

/**
 * Receives every number of one step at one coordinate, by name and in the order of the calculation, the gradient
 * first and the new coordinate `x` last.
 */
export type Show = (coordinate: number, intermediates: Readonly<Record<string, number>>) => void;

/**
 * A rule that turns a gradient into a step. Rules keep nothing themselves: point and state are changed in place, and
 * nothing is allocated unless `show` is given, so one loop can run for as long as it likes.
 */
export interface Optimizer<H extends Hyper = Hyper, S extends State = State> {
  readonly name: string;
  /** Every setting the rule knows, with the value used where none is given. */
  readonly defaults: H;
  /**
   * The arithmetic of a step at one coordinate, line by line, as it is shown and written out as a program: what settings
   * switch off is left out.
   */
  lines(hyper: H): readonly Line[];
  /** The state before the first step, for points of `size` coordinates. */
  start(size: number, hyper: H): S;
  /**
   * Writes to `point` where the rule wants the gradient of its next step; a rule without this method wants it at x.
   */
  lookAhead?(x: Float64Array, state: S, hyper: H, point: Float64Array): void;
  /**
   * Brings a state from its start to where `steps` ≥ 0 steps with one and the same gradient in every coordinate leave
   * it, by powers of the decay rates in place of a walk. A rule has this method where such a form is known.
   */
  afterSteady?(state: S, hyper: H, steps: number, gradient: number): void;
  /**
   * One step: moves `x` and brings `state` up to date, given the gradient (at x, or at the look-ahead point) and the
   * number t = 1, 2, 3 … of the step. Numbers too large become infinite or NaN; nothing is repaired.
   */
  step(x: Float64Array, gradient: Float64Array, state: S, hyper: H, t: number, show?: Show): void;
}

interface Range {
  readonly words: string;
  readonly holds: (value: number) => boolean;
}

const notNegative: Range = {
  words: 'a finite number ≥ 0',
  holds: (value) => value >= 0 && value < Number.POSITIVE_INFINITY,
};
const share: Range = { words: 'a number in [0, 1]', holds: (value) => value >= 0 && value <= 1 };
const correctable: Range = { words: 'a number in [0, 1)', holds: (value) => value >= 0 && value < 1 };

/** At β = 1 the bias correction 1 − βᵗ would be 0, hence the half-open ranges; a velocity may well grow (γ ≥ 1). */
const ranges: Readonly<Record<string, Range>> = {
  alpha: share,
  rho: share,
  beta: share,
  dampening: share,
  beta1: correctable,
  beta2: correctable,
};

/**
 * The defaults of an optimizer with the given settings in their place.
 * Throws a RangeError for a name the optimizer does not know or a value outside the setting's range.
 */
export function settings<H extends Hyper>(optimizer: Optimizer<H>, given: Hyper = {}): H {
  for (const [key, value] of Object.entries(given)) {
    const standard = optimizer.defaults[key];
    if (standard === undefined) {
      const known = Object.keys(optimizer.defaults).join(', ');
      throw new RangeError(`${optimizer.name}: expected a setting out of ${known}; got ${key}`);
    }
    const { words, holds } =
      typeof standard === 'boolean'
        ? { words: 'true or false', holds: (it: number | boolean) => typeof it === 'boolean' }
        : (ranges[key] ?? notNegative);
    if (!holds(value as number)) {
      throw new RangeError(`${optimizer.name}: expected ${key} to be ${words}; got ${value}`);
    }
  }
  return { ...optimizer.defaults, ...given };
}

/**
 * numerator / denominator, with 0 / 0 = 0: a coordinate whose gradients were all 0 stays where it is even at ε = 0.
 */
export function quotient(numerator: number, denominator: number): number {
  return numerator === 0 ? 0 : numerator / denominator;
}
