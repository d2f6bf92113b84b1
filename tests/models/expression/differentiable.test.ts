import { expect, test } from 'vitest';
import { differentiable } from '../../../src/models/expression/differentiable.ts';
import { gradient, parse } from '../../../src/models/expression/index.ts';
import { random } from '../../../src/models/random.ts';

const read = (source: string) => parse(source, { variables: ['x', 'y'] });

test.each([
  '(1-x)^2 + 100*(y-x^2)^2',
  'x^2/2 + 2*y^2 + sin(3*x)*cos(2*y)',
  'exp(-x^2-y^2) - log(1+x^2) / sqrt(2+y^2)',
  'max(x, y)*min(x, 2*y) + abs(x-1) + relu(y)',
  'tanh(x)*sigmoid(y) + softplus(x*y) - square(x+y)',
  '(x^2+1)^y + 2^x',
  '-x^3 + pow(y, 3)',
  '3 + exp(1)',
  'y',
])('%s: the same numbers as reverse accumulation', (source) => {
  const expression = read(source);
  const f = differentiable(expression);
  const draw = random(11);
  const out = new Float64Array(2);
  for (let trial = 0; trial < 25; trial++) {
    const point = Float64Array.of(2 * draw.normal(), 2 * draw.normal());
    const known = gradient(expression, point);
    f.gradient(point, out);
    expect(f.value(point)).toBe(known.value);
    for (const axis of [0, 1]) {
      const want = known.gradient[axis]!;
      expect(Math.abs(out[axis]! - want)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(want)));
    }
  }
});

test('a negative base with a constant power has a gradient; outside the real domain there is NaN', () => {
  const out = new Float64Array(2);
  differentiable(read('x^3')).gradient(Float64Array.of(-2, 0), out);
  expect([...out]).toEqual([12, 0]);
  differentiable(read('log(x)')).gradient(Float64Array.of(0, 0), out);
  expect(out[0]).toBe(Number.POSITIVE_INFINITY);
  expect(differentiable(read('sqrt(x)')).value(Float64Array.of(-1, 0))).toBeNaN();
});
