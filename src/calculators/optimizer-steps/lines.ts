import type { Quantity } from '../frame/parameters.ts';

/** A number's name in CSV and highlighting, its symbol in tables, its colour. */
export interface Meaning {
  key: string;
  symbol: string;
  quantity: Quantity;
}

const meaning = (key: string, quantity: Quantity, symbol = `${key}_t`): Meaning => ({
  key,
  symbol,
  quantity,
});

/** What changes from step to step, by the name src/models gives it. */
export const meanings: Record<string, Meaning> = {
  gradient: meaning('g', 'g'),
  raw: meaning('raw', 'g', '∇L'),
  velocity: meaning('v', 's'),
  buffer: meaning('b', 's'),
  average: meaning('m', 's'),
  lookAhead: meaning('look_ahead', 'w', 'φ_t'),
  sumOfSquares: meaning('G', 's'),
  rate: meaning('rate', 'k', 'η_t'),
  meanSquare: meaning('E', 's'),
  meanSquareUpdate: meaning('D', 's'),
  firstMoment: meaning('m', 's'),
  secondMoment: meaning('v', 's'),
  largestSecondMoment: meaning('v_max', 's', 'v̄_t'),
  mHat: meaning('m_hat', 's', 'm̂_t'),
  vHat: meaning('v_hat', 's', 'v̂_t'),
  gradientWeight: meaning('a', 'n'),
  momentWeight: meaning('c', 'n'),
  direction: meaning('d', 's'),
  delta: meaning('Δ', 'p'),
  update: meaning('Δ', 'p'),
  decayed: meaning('decayed', 'w', 'θ′_t'),
  x: meaning('θ', 'w'),
};

/** A number and the arithmetic that gives it. */
export type Line = readonly [name: string, arithmetic: string];

const velocity: Line = ['velocity', '@gamma * @_velocity + @learningRate * @gradient'];
const byVelocity: Line = ['x', '@_x - @velocity'];
const buffer: Line = ['buffer', '@momentum * @_buffer + @gradient'];
export const step: Line = ['x', '@_x - @update'];
export const moments: Line[] = [
  ['firstMoment', '@beta1 * @_firstMoment + @restBeta1 * @gradient'],
  ['secondMoment', '@beta2 * @_secondMoment + @restBeta2 * @square'],
];
export const mHat: Line = ['mHat', '⟨@firstMoment|@correction1⟩'];
export const vHat: Line = ['vHat', '⟨@secondMoment|@correction2⟩'];
/** The corrections where steps came before the list, so that t counts from there. */
export const lateMHat: Line = ['mHat', '⟨@firstMoment|@lateCorrection1⟩'];
export const lateVHat: Line = ['vHat', '⟨@secondMoment|@lateCorrection2⟩'];
export const over = (numerator: string, squares: string): Line => [
  'update',
  `⟨@learningRate * @${numerator}|√⟨@${squares}⟩ + @epsilon⟩`,
];
export const adam: Line[] = [...moments, mHat, vHat, over('mHat', 'vHat')];
export const adamLate: Line[] = [...moments, lateMHat, lateVHat, over('mHat', 'vHat')];
export const bare: Line[] = [...moments, over('firstMoment', 'secondMoment')];
export const withDecay: Line = ['gradient', '@raw + @weightDecay * @_x'];
/**
 * The arithmetic of every rule, line by line. `@name` is a number of this step, `@_name` of the step before, √⟨…⟩ a root,
 * ⟨a|b⟩ a fraction: formula, numbers put in, a cell's explanation and the programs are all read from here.
 */
export const lines = {
  sgd: [['update', '@learningRate * @gradient'], step],
  momentumNote: [velocity, byVelocity],
  momentumTorch: [buffer, ['update', '@learningRate * @buffer'], step],
  momentumAverage: [
    ['average', '@beta * @_average + @restBeta * @gradient'],
    ['update', '@learningRate * @average'],
    step,
  ],
  nesterovLookahead: [['lookAhead', '@_x - @gamma * @_velocity'], velocity, byVelocity],
  nesterovTorch: [buffer, ['update', '@learningRate * (@gradient + @momentum * @buffer)'], step],
  adam: [...adam, step],
  adamLate: [...adamLate, step],
  adamL2: [withDecay, ...adam, step],
  adamBare: [...bare, step],
  adamBareL2: [withDecay, ...bare, step],
} satisfies Record<string, Line[]>;
