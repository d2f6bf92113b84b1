/** A function of a point and its gradient in Python: lines of which the last is what is returned. */
export interface WrittenSurface {
  /** What the point is taken apart into. */
  point: string;
  value: readonly string[];
  slopes: readonly string[];
}

const plane = 'x, y = theta';
const beale = 'a, b, c = 1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y';
const himmelblau = 'a, b = x * x + y - 11, x + y * y - 7';

/**
 * The functions of src/models/surfaces and their gradients, by name, operation for operation in the same order: sums,
 * products and halves round alike in every language, so that even a walk that amplifies rounding ends at the same point.
 */
export const writtenSurfaces: Record<string, (kappa: string) => WrittenSurface> = {
  parabola: () => ({ point: 'x, = theta', value: ['x * x / 2'], slopes: ['x'] }),
  ravine: (kappa) => ({
    point: plane,
    value: [`(x * x + ${kappa} * y * y) / 2`],
    slopes: [`x, ${kappa} * y`],
  }),
  rosenbrock: () => ({
    point: plane,
    value: ['(1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)'],
    slopes: ['bend = y - x * x', '-2 * (1 - x) - 400 * x * bend, 200 * bend'],
  }),
  beale: () => ({
    point: plane,
    value: [beale, 'a * a + b * b + c * c'],
    slopes: [
      beale,
      '2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1)), 2 * x * (a + 2 * b * y + 3 * c * y * y)',
    ],
  }),
  himmelblau: () => ({
    point: plane,
    value: [himmelblau, 'a * a + b * b'],
    slopes: [himmelblau, '4 * x * a + 2 * b, 2 * a + 4 * y * b'],
  }),
  saddle: () => ({ point: plane, value: ['x * x - y * y'], slopes: ['2 * x, -2 * y'] }),
  styblinskiTang: () => ({
    point: plane,
    value: ['a, b = x * x, y * y', '(a * a - 16 * a + 5 * x + (b * b - 16 * b + 5 * y)) / 2'],
    slopes: ['2 * x * x * x - 16 * x + 2.5, 2 * y * y * y - 16 * y + 2.5'],
  }),
};

/** f(theta) and gradient(theta) in Python, for NumPy or for PyTorch. */
export function surfaceProgram({ point, value, slopes }: WrittenSurface, torch: boolean): string[] {
  const body = (lines: readonly string[], result: (last: string) => string) =>
    [point, ...lines.slice(0, -1), `return ${result(lines.at(-1)!)}`].map((line) => `    ${line}`).join('\n');
  return [
    `def f(theta):\n${body(value, (last) => last)}`,
    '',
    `def gradient(theta):\n${body(slopes, (last) => (torch ? `torch.tensor([${last}], dtype=torch.float64)` : `np.array([${last}])`))}`,
  ];
}
