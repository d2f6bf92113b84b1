import { sigmoid, sigmoidDerivative, softplus } from '../activations/logistic.ts';
import { type SampleLoss, sampleLoss } from './sample-loss.ts';

/** The mean cross entropy of the probability σ(wx + b) against classes 0 and 1. */
interface LogisticRegression extends SampleLoss {
  /**
   * The lowest point, by Newton's method; w = 0 if all x are the same. Null where the classes can be parted by a point
   * between them (or there is one class only): then the loss falls towards 0 for ever, as the weight grows.
   */
  minimum(): Float64Array | null;
}

/**
 * L(θ) = 1/n Σ [ln(1 + e^(z_i)) − y_i z_i] with z_i = wx_i + b. Throws a RangeError if there is no sample, if x and y
 * differ in length, or if a y is neither 0 nor 1.
 */
export function logisticRegression(x: readonly number[], y: readonly number[]): LogisticRegression {
  const other = y.find((label) => label !== 0 && label !== 1);
  if (other !== undefined) throw new RangeError(`logisticRegression: expected classes 0 and 1; got ${other}`);
  const loss = sampleLoss(
    { x, y, intercept: true },
    (score, label) => softplus(score) - label * score,
    (score, label) => sigmoid(score) - label,
  );
  return {
    ...loss,
    minimum: () => (separable(x, y) ? null : newton(x, loss)),
  };
}

/** Whether some threshold parts the classes, touching allowed. Equal x of both classes part nothing. */
function separable(x: readonly number[], y: readonly number[]): boolean {
  const of = (label: number) => x.filter((_, index) => y[index] === label);
  const [zeros, ones] = [of(0), of(1)];
  if (zeros.length === 0 || ones.length === 0) return true;
  const [low, high] = [Math.min(...x), Math.max(...x)];
  if (low === high) return false;
  return Math.max(...zeros) <= Math.min(...ones) || Math.max(...ones) <= Math.min(...zeros);
}

/** Newton's method from θ = 0, halving steps that do not lower the loss. */
function newton(x: readonly number[], loss: SampleLoss): Float64Array {
  const point = new Float64Array(2);
  const gradient = new Float64Array(2);
  const same = x.every((at) => at === x[0]);
  for (let turn = 0; turn < 100; turn++) {
    loss.gradient(point, gradient);
    let [ww, wb, bb] = [0, 0, 0];
    for (const at of x) {
      const curvature = sigmoidDerivative(point[0]! * at + point[1]!) / x.length;
      ww += curvature * at * at;
      wb += curvature * at;
      bb += curvature;
    }
    const determinant = ww * bb - wb * wb;
    const w = same ? 0 : (bb * gradient[0]! - wb * gradient[1]!) / determinant;
    const b = same ? gradient[1]! / bb : (ww * gradient[1]! - wb * gradient[0]!) / determinant;
    const before = loss.value(point);
    const next = point.slice();
    let length = 1;
    do {
      next[0] = point[0]! - length * w;
      next[1] = point[1]! - length * b;
      length /= 2;
    } while (loss.value(next) > before && length > 1e-9);
    if (!(loss.value(next) < before)) break;
    point.set(next);
  }
  return point;
}
