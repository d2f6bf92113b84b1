import { describe, expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import { sampleBounds } from '../../../src/models/init/sample.ts';
import { initialize, layerDefault, type SchemeName, scheme } from '../../../src/models/init/scheme.ts';

test('standard deviations of the three families', () => {
  const deviation = (...given: Parameters<typeof scheme>) => scheme(...given).deviation;
  expect(deviation('xavier_normal', [64, 32])).toBeCloseTo(Math.sqrt(2 / 96), 15);
  expect(deviation('xavier_uniform', [64, 32], { gain: 3 })).toBeCloseTo(3 * Math.sqrt(2 / 96), 15);
  expect(deviation('kaiming_normal', [64, 32])).toBeCloseTo(Math.sqrt(2 / 32), 15);
  const out = { mode: 'fan_out', nonlinearity: 'leaky_relu', slope: 1 } as const;
  expect(deviation('kaiming_uniform', [64, 32], out)).toBeCloseTo(1 / 8, 15);
  expect(deviation('lecun_normal', [64, 25])).toBeCloseTo(1 / 5, 15);
});

test('a uniform distribution of that deviation ends at √3 deviations', () => {
  const { deviation, bound, variance } = scheme('lecun_uniform', [2, 3]);
  expect(bound).toBeCloseTo(1, 15);
  expect(variance).toBeCloseTo(bound ** 2 / 3, 15);
  expect(deviation ** 2).toBe(variance);
  expect(scheme('lecun_normal', [2, 3]).bound).toBe(Number.POSITIVE_INFINITY);
});

describe.each<SchemeName>([
  'xavier_uniform',
  'xavier_normal',
  'kaiming_uniform',
  'kaiming_normal',
  'lecun_uniform',
  'lecun_normal',
])('%s', (name) => {
  test('samples have the mean and variance it prescribes, the same for a seed', () => {
    const weights = initialize(name, [100, 100], random(9));
    const { distribution, variance } = scheme(name, [100, 100]);
    const bounds = sampleBounds(distribution, variance, weights.length, 5);
    const mean = weights.reduce((sum, w) => sum + w, 0) / weights.length;
    const square = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
    expect(mean).toBeGreaterThan(bounds.meanLow);
    expect(mean).toBeLessThan(bounds.meanHigh);
    expect(square).toBeGreaterThan(bounds.varianceLow);
    expect(square).toBeLessThan(bounds.varianceHigh);
    expect(weights.every((w) => Math.abs(w) <= bounds.largest)).toBe(true);
    expect(initialize(name, [100, 100], random(9))).toEqual(weights);
    expect(initialize(name, [100, 100], random(10))).not.toEqual(weights);
  });
});

test('PyTorch’s default is U(±1/√fan_in)', () => {
  expect(layerDefault([10, 4])).toEqual({ bound: 0.5, variance: 1 / 12, fanIn: 4 });
});

test('refuses other schemes and modes', () => {
  expect(() => scheme('he_normal', [2, 2])).toThrow('scheme: expected one of xavier_uniform');
  expect(() => scheme('kaiming_normal', [2, 2], { mode: 'fan' as 'fan_in' })).toThrow(
    'kaiming: expected fan_in or fan_out; got fan',
  );
});
