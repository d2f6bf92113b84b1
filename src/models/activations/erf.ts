/**
 * Φ(x), the probability that a standard normal number is at most x: erfc(−x/√2)/2, accurate to a few units in the last
 * place in the far left tail too. Φ(−∞) = 0, Φ(∞) = 1; NaN for NaN.
 */
export function normalCdf(x: number): number {
  return complement(-x * Math.SQRT1_2, decay(x)) / 2;
}

/** φ(x) = e^(−x²/2)/√(2π), the density of the standard normal distribution and the derivative of `normalCdf`. */
export function normalDensity(x: number): number {
  return decay(x) / Math.sqrt(2 * Math.PI);
}

/** The complementary error function erfc(x) = 1 − erf(x), without the cancellation of that difference; `decayed` is e^(−x²). */
function complement(x: number, decayed: number): number {
  if (x >= 1) return tail(x, decayed);
  return x > -1 ? 1 - series(x) : 2 - tail(-x, decayed);
}

/**
 * The error function erf(x) = 2/√π ∫₀ˣ e^(−t²) dt below 1: the series of positive terms, DLMF 7.6.2
 * (https://dlmf.nist.gov/7.6.E2).
 */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (2 * x * x) / odd;
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc for x ≥ 1 by the continued fraction, DLMF 7.9.2, evaluated from the innermost of as many levels as a double needs. */
function tail(x: number, decayed: number): number {
  if (decayed === 0) return 0;
  const square = 2 * x * x;
  const levels = Math.ceil(8 + 100 / (x * x));
  let fraction = square + 4 * levels + 1;
  for (let level = levels; level > 0; level--)
    fraction = square + 4 * level - 3 - ((2 * level - 1) * (2 * level)) / fraction;
  return (2 * x * decayed) / (Math.sqrt(Math.PI) * fraction);
}

/**
 * e^(−x²/2). The square of the float32 part of x is exact in a double; rounding x² as
 * a whole would cost x² units in the last place of the result.
 */
function decay(x: number): number {
  if (Math.abs(x) > 40) return 0;
  const coarse = Math.fround(x);
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(x - coarse) * (x + coarse)) / 2);
}
