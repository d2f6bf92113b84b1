import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/momentum.ts';

describe('worked numbers of the note on momentum', () => {
  it.each([
    ['agree2', 1.9, 1],
    ['agree3', 2.71, 2],
    ['agree5', 4.0951, 4],
    ['agree10', 6.5132, 4],
    ['agree20', 8.7842, 4],
    ['agree50', 9.9485, 4],
    ['alternate1', 1, 1],
    ['alternate2', -0.1, 1],
    ['alternate3', 0.91, 2],
    ['alternate60', 0.5254, 4],
    ['averageStep50', 0.0995, 4],
    ['momentumV1', 0.1, 1],
    ['momentumV2', 0.18, 2],
    ['momentumV3', 0.234, 3],
    ['momentumX1', 0.9, 1],
    ['momentumX2', 0.72, 2],
    ['momentumX3', 0.486, 3],
    ['nesterovLook1', 1, 0],
    ['nesterovLook2', 0.81, 2],
    ['nesterovLook3', 0.5751, 4],
    ['nesterovV1', 0.1, 1],
    ['nesterovV2', 0.171, 3],
    ['nesterovV3', 0.21141, 5],
    ['nesterovX1', 0.9, 1],
    ['nesterovX2', 0.729, 3],
    ['nesterovX3', 0.51759, 5],
    ['libraryX1', 0.81, 2],
    ['libraryX2', 0.5751, 4],
    ['momentumDeepest', -0.6037, 4],
    ['momentumDeepestStep', 9, 0],
    ['nesterovDeepest', -0.3546, 4],
    ['nesterovDeepestStep', 9, 0],
    ['plainSettled', 66, 0],
    ['momentumSettled', 129, 0],
    ['nesterovSettled', 63, 0],
    ['rateSteps25', 173, 0],
    ['rateStepsBall25', 35, 0],
    ['rateSteps100', 691, 0],
    ['rateStepsBall100', 69, 0],
    ['ballSteps25', 44, 0],
    ['ballSteps100', 93, 0],
    ['valleySgd', 439, 0],
    ['valleyMomentum', 129, 0],
    ['valleyNesterov', 110, 0],
    ['valleyMomentumStays', 169, 0],
    ['valleyNesterovStays', 131, 0],
    ['fastSgd', 218, 0],
    ['fastMomentum', 135, 0],
    ['fastNesterov', 74, 0],
    ['fastMomentumStays', 164, 0],
    ['fastNesterovStays', 119, 0],
    ['averageStep50Raised', 0.9948, 4],
    ['libraryStep50', 0.9948, 4],
    ['impulse10', 0.3487, 4],
    ['digitBall100', 11.8, 1],
    ['openingPlain', 57, 0],
    ['opening70', 22, 0],
    ['opening90', 65, 0],
    ['opening95', 110, 0],
    ['opening67', 10, 0],
    ['openingBest', 18, 0],
    ['farPlain', 113, 0],
    ['far67', 46, 0],
    ['farBest', 31, 0],
    ['plainX10', 4.74, 2],
    ['plainY2', 0.64, 2],
    ['plainY3', -0.512, 3],
    ['handX1', 9.28, 2],
    ['handY1', -0.8, 1],
    ['handVx2', 1.172, 3],
    ['handVy2', -0.18, 2],
    ['handX2', 8.108, 3],
    ['handY2', -0.62, 2],
    ['acrossBall1', 0.5, 1],
    ['acrossBall2', -0.2, 1],
    ['acrossBall3', -0.73, 2],
    ['acrossBallDeepest', -0.842, 3],
    ['acrossNesterov1', 0.5, 1],
    ['acrossNesterov2', 0.025, 3],
    ['acrossNesterov3', -0.20125, 5],
    ['acrossNesterovDeepest', -0.2024, 4],
    ['acrossBallSettled', 132, 0],
    ['acrossNesterovSettled', 17, 0],
    ['floorPlain', 0.0526, 4],
    ['floor90', 0.5135, 4],
    ['floor99', 5.129, 3],
    ['floorEqual', 0.0501, 4],
    ['floorSlow', 0.005, 4],
  ])('%s is %d', (name, printed, decimals) => {
    expect(values[name]!.toFixed(decimals)).toBe(printed.toFixed(decimals));
  });

  it.each([
    ['floorPlain', 0.1, 0],
    ['floor90', 0.1, 0.9],
    ['floor99', 0.1, 0.99],
    ['floorEqual', 0.01, 0.9],
    ['floorSlow', 0.01, 0],
  ])('%s is where the covariance of place and velocity settles', (name, rate, gamma) => {
    // v′ = γ v + η (x + ξ), x′ = x − v′, with ξ of variance 1.
    let [xx, xv, vv] = [0, 0, 0];
    for (let step = 0; step < 20000; step++) {
      const velocity = gamma ** 2 * vv + 2 * gamma * rate * xv + rate ** 2 * (xx + 1);
      const mixed = gamma * xv + rate * xx;
      [xx, xv, vv] = [xx - 2 * mixed + velocity, mixed - velocity, velocity];
    }
    expect(values[name]).toBeCloseTo(xx, 8);
  });

  it('has the contraction 2/3 in the valley at the best settings, in both directions', () => {
    for (const curvature of [1, 25]) {
      const [gamma, rate] = [4 / 9, 1 / 9];
      expect((1 + gamma - rate * curvature) ** 2).toBeCloseTo(4 * gamma, 12);
    }
  });

  it('diverges with NAG between the two limits of stability, and not with the heavy ball', () => {
    expect(0.06).toBeGreaterThan((2 * 1.9) / (2.8 * 25));
    expect(0.06).toBeLessThan((2 * 1.9) / 25);
    expect(values.steepNesterov).toBeGreaterThan(1e40);
    expect(values.steepMomentum).toBeLessThan(1e-6);
    expect(values.steepPlain).toBeLessThan(1e-6);
  });
});
