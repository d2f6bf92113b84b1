/** Functions of (x, y) as Python expressions, by the name src/models/surfaces gives them; `parabola` uses x alone. */
export const surfaceExpressions: Record<string, (...parameters: string[]) => string> = {
  parabola: () => '0.5 * x * x',
  ravine: (kappa = '25') => `0.5 * (x * x + ${kappa} * y * y)`,
  rosenbrock: () => '(1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)',
  beale: () => '(1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y * y * y) ** 2',
  himmelblau: () => '(x * x + y - 11) ** 2 + (x + y * y - 7) ** 2',
  saddle: () => 'x * x - y * y',
  styblinskiTang: () => '0.5 * (x ** 4 - 16 * x * x + 5 * x + y ** 4 - 16 * y * y + 5 * y)',
};

/** NumPy's way to an exact gradient of an expression: a step along the imaginary axis, far below rounding. */
export const complexStep = `def gradient(theta):
    # derivative by a step of 1e-30 along the imaginary axis: exact to rounding
    return np.array([f(theta + 1e-30j * axis).imag / 1e-30 for axis in np.eye(len(theta))])`;
