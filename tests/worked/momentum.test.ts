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
  ])('%s is %d', (name, printed, decimals) => {
    expect(values[name]!.toFixed(decimals)).toBe(printed.toFixed(decimals));
  });

  it('diverges with NAG between the two limits of stability, and not with the heavy ball', () => {
    expect(0.06).toBeGreaterThan((2 * 1.9) / (2.8 * 25));
    expect(0.06).toBeLessThan((2 * 1.9) / 25);
    expect(values.steepNesterov).toBeGreaterThan(1e40);
    expect(values.steepMomentum).toBeLessThan(1e-6);
    expect(values.steepPlain).toBeLessThan(1e-6);
  });
});
