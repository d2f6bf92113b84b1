/** How a language says what stands in a formula. Parts come in as they are said. */
export interface ReadingWords {
  /** Letters, operators and names of functions that are not said as they are written. */
  signs: Readonly<Record<string, string>>;
  /** Letters of another alphabet's shape, by `mathvariant` and letter, as `double-struck E`. */
  variants: Readonly<Record<string, string>>;
  /** What is said around that which such a function is taken of, by its name or `variants` key. */
  taken: Readonly<Record<string, (of: string) => string>>;
  /** Said after a function's name, before what it is applied to. */
  of: string;
  /** A minus or plus with nothing before it. */
  negative: string;
  positive: string;
  open: string;
  close: string;
  pause: string;
  /** Between lines. */
  stop: string;
  sub: (index: string) => string;
  sup: (mark: string) => string;
  power: (exponent: string) => string;
  /** What stands over the sign of a set of numbers. */
  shape: (dimensions: string) => string;
  squared: string;
  cubed: string;
  transpose: string;
  prime: string;
  star: string;
  /** An accent over a letter, by its sign. */
  accents: Readonly<Record<string, string>>;
  over: (above: string, below: string) => string;
  choose: (all: string, some: string) => string;
  squareRoot: (of: string) => string;
  root: (of: string, degree: string) => string;
  /** A derivative; `of` is empty where it is an operator. */
  derivative: (of: string, by: string) => string;
  /** A gradient, also the derivative of what has a name in the note; `by` and `at` may be empty. */
  gradient: (of: string, by: string, at: string) => string;
  norm: (of: string) => string;
  absolute: (of: string) => string;
  given: string;
  relative: string;
  at: (place: string) => string;
  /** What a large operator does, over which index; `to` where it has an upper end. */
  large: Readonly<Record<string, (index: string, from?: string, to?: string) => string>>;
  matrix: (rows: readonly (readonly string[])[]) => string;
  cases: (lines: readonly string[]) => string;
  /** Puts parts beside each other as the language is written. */
  join: (parts: readonly string[]) => string;
}

const greek =
  'α alpha β beta γ gamma δ delta ϵ epsilon ε epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon ϕ phi φ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega ℓ l';

/** Greek letters by their names, which both languages share. */
export const greekNames: Readonly<Record<string, string>> = Object.fromEntries(
  [...greek.matchAll(/(\S+) (\S+)/g)].map(([, letter, name]) => [letter, name]),
);
