import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/backpropagation.ts';

const printed: Record<string, string> = {
  productZ: '-6',
  productLoss: '24.5',
  productZGradient: '-7',
  productXGradient: '14',
  productYGradient: '-21',
  productNudgedLoss: '24.6402',
  quizZ: '6',
  quizZGradient: '5',
  quizXGradient: '10',
  sharedU: '6',
  sharedV: '5',
  sharedLoss: '30',
  sharedUGradient: '5',
  sharedVGradient: '6',
  sharedXGradient: '21',
  sharedYGradient: '16',
  z1: '0.1',
  z2: '0.55',
  a1: '0.524979',
  a2: '0.634136',
  y: '0.174747',
  loss: '0.340521',
  nudgedY: '0.175272',
  nudgedLoss: '0.340088',
  outputDelta: '-0.825253',
  outputWeightGradient1: '-0.433241',
  outputWeightGradient2: '-0.523322',
  back1: '-0.495152',
  back2: '0.247576',
  slope1: '0.249376',
  slope2: '0.232008',
  delta1: '-0.123479',
  delta2: '0.057440',
  weightGradient11: '-0.123479',
  weightGradient12: '-0.061740',
  weightGradient21: '0.057440',
  weightGradient22: '0.028720',
  inputGradient1: '0.015512',
  inputGradient2: '0.055136',
  yAfter: '0.895749',
  lossAfter: '0.005434',
  updateRatio: '0.5064',
  publishedLoss: '0.298371109',
  publishedLossAfter: '0.291027774',
  keptOwn: '0.0823',
  keptStored: '0.9043',
  kinkGradient: '0',
  kinkDifference: '0.5',
  differenceError1: '4.5e-3',
  differenceError3: '4.5e-7',
  differenceError5: '6e-11',
  differenceError12: '2e-4',
  sigmoidError1: '3.0e-4',
  sigmoidError3: '3.0e-8',
  sigmoidError5: '9.0e-12',
  sigmoidError7: '2.0e-9',
  sigmoidError9: '8.0e-8',
  sigmoidForwardError5: '2.3e-6',
  sigmoidFloatError5: '1.5e-2',
  kinkNear: '0.55',
};

/** The value in the digits of the text. */
function inDigitsOf(text: string, value: number): string {
  if (text.includes('e')) return value.toExponential(Math.max(text.indexOf('e') - 2, 0));
  return value.toFixed(text.split('.')[1]?.length ?? 0);
}

describe('the worked examples of backpropagation', () => {
  it.each(Object.entries(printed))('%s is printed as specified', (name, text) => {
    expect(inDigitsOf(text, values[name]!)).toBe(text);
  });

  it('has no value the table above does not hold to account', () => {
    expect(Object.keys(values).sort()).toEqual(Object.keys(printed).sort());
  });

  it('adds the gradients of both paths at the fan-out', () => {
    const { sharedUGradient, sharedVGradient, sharedXGradient, sharedYGradient } = values;
    expect(sharedXGradient).toBe(sharedUGradient! * 3 + sharedVGradient!);
    expect(sharedYGradient).toBe(sharedUGradient! * 2 + sharedVGradient!);
  });

  it('finds by walking back what running again finds', () => {
    const { loss, nudgedY, nudgedLoss, y, outputDelta, outputWeightGradient1, a1 } = values;
    expect(outputWeightGradient1).toBeCloseTo(outputDelta! * a1!, 14);
    expect(nudgedY! - y!).toBeCloseTo(0.001 * a1!, 14);
    expect((nudgedLoss! - loss!) / 0.001).toBeCloseTo(outputWeightGradient1!, 3);
  });

  it('adds what the first input receives from both hidden units', () => {
    expect(0.2 * values.delta1! + 0.7 * values.delta2!).toBeCloseTo(values.inputGradient1!, 14);
  });

  it('compares the update of the output weights with the weights', () => {
    const { outputWeightGradient1: first, outputWeightGradient2: second, updateRatio } = values;
    expect(updateRatio).toBeCloseTo((0.5 * Math.hypot(first!, second!)) / Math.hypot(0.6, 0.3), 14);
  });

  it('takes the step that the gradients of the table describe', () => {
    const rate = 0.5;
    const hidden = [
      0.1 -
        rate * values.delta1! +
        (0.2 - rate * values.weightGradient11!) +
        (-0.4 - rate * values.weightGradient12!) / 2,
      -0.2 -
        rate * values.delta2! +
        (0.7 - rate * values.weightGradient21!) +
        (0.1 - rate * values.weightGradient22!) / 2,
    ].map((z) => 1 / (1 + Math.exp(-z)));
    const y =
      0.05 -
      rate * values.outputDelta! +
      (0.6 - rate * values.outputWeightGradient1!) * hidden[0]! +
      (-0.3 - rate * values.outputWeightGradient2!) * hidden[1]!;
    expect(values.yAfter).toBeCloseTo(y, 12);
  });
});
