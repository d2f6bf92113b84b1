import { expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import { parse } from '../../../src/models/expression/index.ts';
import { surfaces } from '../../../src/models/surfaces/index.ts';
import { typed } from '../../../src/models/surfaces/typed.ts';
import { gradient } from '../expression/gradient.ts';

const read = (source: string) => parse(source, { variables: ['x', 'y'] });

test.each([
  '(1-x)^2 + 100*(y-x^2)^2',
  'x^2/2 + 2*y^2 + sin(3*x)*cos(2*y)',
  'exp(-x^2-y^2) - log(1+x^2) / sqrt(2+y^2)',
  'max(x, y)*min(x, 2*y) + abs(x-1) + relu(y)',
  'tanh(x)*sigmoid(y) + softplus(x*y) - square(x+y)',
  '(x^2+1)^y + 2^x',
  '-x^3 + pow(y, 3) + x^-2 + x^7*y^0',
  '3 + exp(1)',
  '(x^2+1)^1.5 + (y^2+1)^-0.5 + (x/9)^65',
  '(-1)*x^2 + y*x*(-1) - (-(-y)) + 1*x',
  'y',
])('%s: the same numbers as reverse accumulation', (source) => {
  const expression = read(source);
  const f = typed(expression);
  const draw = random(11);
  const out = new Float64Array(2);
  for (let trial = 0; trial < 25; trial++) {
    const point = Float64Array.of(2 * draw.normal(), 2 * draw.normal());
    const known = gradient(expression, point);
    f.gradient(point, out);
    const near = (got: number, want: number) =>
      expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(want)));
    near(f.value(point), known.value);
    for (const axis of [0, 1]) near(out[axis]!, known.gradient[axis]!);
  }
});

test('at a kink 0, at a tie half and half; outside the real domain NaN', () => {
  const at = (source: string, ...point: [number, number]) => {
    const out = new Float64Array(2);
    typed(read(source)).gradient(Float64Array.from(point), out);
    return [...out];
  };
  expect(at('abs(x) + relu(y)', 0, 0)).toEqual([0, 0]);
  expect(at('max(x, y)', 2, 2)).toEqual([0.5, 0.5]);
  expect(at('min(x, 3*y)', 6, 2)).toEqual([0.5, 1.5]);
  expect(at('x^3', -2, 0)).toEqual([12, 0]);
  expect(typed(read('sqrt(x)')).value(Float64Array.of(-1, 0))).toBeNaN();
});

test('equal parts stand once, and polynomials need sums, products and quotients alone', () => {
  const { tape } = typed(read('(1-x)^2 + 100*(y-x^2)^2 + x^8/4'));
  const texts = tape.map(({ op, left, right, value }) => `${op} ${left} ${right} ${value}`);
  expect(new Set(texts).size).toBe(texts.length);
  const operations = new Set(tape.map(({ op }) => op));
  for (const op of ['number', 'variable', 'add', 'sub', 'mul', 'div', 'neg'] as const) operations.delete(op);
  expect([...operations]).toEqual([]);
});

test('Rosenbrock, typed, has the values of Rosenbrock, built in', () => {
  const [mine, theirs] = [typed(read('(1-x)^2 + 100*(y-x^2)^2')), surfaces.rosenbrock()];
  const point = Float64Array.of(-1.2, 0.7);
  expect(mine.value(point)).toBeCloseTo(theirs.value(point), 10);
});
