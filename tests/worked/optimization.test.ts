import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/optimization.ts';

describe('worked numbers of the note on optimization algorithms', () => {
  it.each([
    ['raceStart', 62.5, 1],
    ['raceSgd', 0.8794, 5],
    ['raceMomentum', 9.9825e-4, 8],
    ['raceNesterov', 1.9251e-4, 8],
    ['raceAdagrad', 0.037502, 6],
    ['raceRmsprop', 0.39056, 5],
    ['rmspropX', 0.876, 3],
    ['raceAdadelta', 49.713, 3],
    ['adadeltaX', 9.514, 3],
    ['raceAdadeltaLong', 0.0075149, 7],
    ['raceAdam', 1.3501e-3, 7],
    ['momentumStep10', 6.5132, 4],
    ['bentSgd', 2.285, 3],
    ['bentAdam', 4.241, 3],
    ['bentAdamTuned', 0.0155, 4],
  ])('%s is %d', (name, printed, decimals) => {
    expect(values[name]!.toFixed(decimals)).toBe(printed.toFixed(decimals));
  });
});
