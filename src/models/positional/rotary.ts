import { expectLength } from '../arrays/expect-length.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';
import { frequencies } from './frequencies.ts';

/** Which two features turn together: neighbours (2i, 2i + 1), or i and i + width/2. The two are not interchangeable. */
type RotaryPairing = 'interleaved' | 'half';

export interface RotaryOptions {
  readonly base?: number;
  readonly pairing?: RotaryPairing;
  /** How many of the first features turn; all if left out. */
  readonly rotaryWidth?: number | null;
}

/** The angles position·ω_i, (positions, width/2). Throws a RangeError if the width is not even. */
export function rotaryAngles(positions: ArrayLike<number>, width: number, base = 10_000): Tensor {
  const turns = frequencies(width, base);
  const angles = zeros(positions.length, turns.length);
  angles.data.forEach((_, index) => {
    angles.data[index] = positions[Math.floor(index / turns.length)]! * turns[index % turns.length]!;
  });
  return angles;
}

/**
 * Rotary positions (Su et al., 2021, section 3.2): in x (…, L, d) each pair (a, b) of a row becomes
 * (a cos − b sin, a sin + b cos) for the angle of its position. Lengths stay, and the dot product of two rotated rows
 * depends on the difference of their positions alone. Throws a RangeError unless there are L positions and the width that
 * turns is even and at most d.
 */
export function rotate(x: Tensor, positions: ArrayLike<number>, options: RotaryOptions = {}): Tensor {
  return turned(x, positions, options, 1);
}

/** The way back through `rotate`: the upstream gradient turned by the opposite angles. */
export function rotateGradient(
  dy: Tensor,
  positions: ArrayLike<number>,
  options: RotaryOptions = {},
): Tensor {
  return turned(dy, positions, options, -1);
}

function turned(
  x: Tensor,
  positions: ArrayLike<number>,
  { base = 10_000, pairing = 'interleaved', rotaryWidth }: RotaryOptions,
  direction: 1 | -1,
): Tensor {
  const [length, width] = x.shape.slice(-2) as [number, number];
  const turning = rotaryWidth ?? width;
  if (turning > width)
    throw new RangeError(`rotary positions: expected at most ${width} features that turn; got ${turning}`);
  expectLength('rotary positions', 'positions', positions, length);
  const angles = rotaryAngles(positions, turning, base).data;
  const pairs = turning / 2;
  const y = { shape: x.shape, data: x.data.slice() };
  for (let row = 0; row < x.data.length / width; row++) {
    for (let pair = 0; pair < pairs; pair++) {
      const angle = direction * angles[(row % length) * pairs + pair]!;
      const first = row * width + (pairing === 'interleaved' ? 2 * pair : pair);
      const second = first + (pairing === 'interleaved' ? 1 : pairs);
      const [a, b] = [x.data[first]!, x.data[second]!];
      y.data[first] = a * Math.cos(angle) - b * Math.sin(angle);
      y.data[second] = a * Math.sin(angle) + b * Math.cos(angle);
    }
  }
  return y;
}

/**
 * The score of a query and a key (d values each) whose positions differ by `offset` = m − n, without turning either:
 * Σ_i (q_a k_a + q_b k_b) cos(offset·ω_i) + (q_a k_b − q_b k_a) sin(offset·ω_i), times `scale`. Throws a RangeError unless
 * both have one even width.
 */
export function rotaryScore(
  query: ArrayLike<number>,
  key: ArrayLike<number>,
  offset: number,
  {
    base = 10_000,
    pairing = 'interleaved',
    scale = 1,
  }: Omit<RotaryOptions, 'rotaryWidth'> & { scale?: number } = {},
): number {
  expectLength('rotary positions', 'key', key, query.length);
  const turns = frequencies(query.length, base);
  let score = 0;
  turns.forEach((frequency, pair) => {
    const first = pairing === 'interleaved' ? 2 * pair : pair;
    const second = first + (pairing === 'interleaved' ? 1 : turns.length);
    const along = query[first]! * key[first]! + query[second]! * key[second]!;
    const across = query[first]! * key[second]! - query[second]! * key[first]!;
    score += along * Math.cos(offset * frequency) + across * Math.sin(offset * frequency);
  });
  return scale * score;
}
