import { type Tensor, zeros } from '../arrays/tensor.ts';
import { frequencies } from './frequencies.ts';

/** Where sines and cosines stand: in turns (the paper), or all sines before all cosines. */
type SinusoidLayout = 'interleaved' | 'concatenated';

/**
 * Sinusoidal positions (Vaswani et al., 2017, section 3.5), one row of `width` numbers a position: sin and cos of
 * position·ω_i. Positions need not be whole. Throws a RangeError if the width is not even.
 */
export function sinusoids(
  positions: ArrayLike<number>,
  width: number,
  { base = 10_000, layout = 'interleaved' }: { base?: number; layout?: SinusoidLayout } = {},
): Tensor {
  const turns = frequencies(width, base);
  const table = zeros(positions.length, width);
  for (let row = 0; row < positions.length; row++) {
    turns.forEach((frequency, pair) => {
      const angle = positions[row]! * frequency;
      const [sine, cosine] = layout === 'interleaved' ? [2 * pair, 2 * pair + 1] : [pair, pair + width / 2];
      table.data[row * width + sine] = Math.sin(angle);
      table.data[row * width + cosine] = Math.cos(angle);
    });
  }
  return table;
}

/**
 * The matrix M (width × width) with PE(m + shift) = M·PE(m) for every m, interleaved: a rotation of each pair. Throws a
 * RangeError if the width is not even.
 */
export function shiftMatrix(width: number, shift: number, base = 10_000): Tensor {
  const matrix = zeros(width, width);
  frequencies(width, base).forEach((frequency, pair) => {
    const [sine, cosine] = [Math.sin(shift * frequency), Math.cos(shift * frequency)];
    const at = 2 * pair * width + 2 * pair;
    matrix.data.set([cosine, sine], at);
    matrix.data.set([-sine, cosine], at + width);
  });
  return matrix;
}

/** PE(m)·PE(m + offset) = Σ_i cos(offset·ω_i): it depends on the offset alone. Throws if the width is not even. */
export function sinusoidSimilarity(offset: number, width: number, base = 10_000): number {
  return frequencies(width, base).reduce((sum, frequency) => sum + Math.cos(offset * frequency), 0);
}
