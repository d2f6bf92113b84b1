import type { Quantity } from '../../frame/parameters.ts';

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
