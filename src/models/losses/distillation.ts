import { normalize } from '../activations/softmax.ts';
import { expectLength } from '../arrays/expect-length.ts';
import { crossEntropy } from './cross-entropy.ts';

/** A student that learns from a teacher's softened answers and from the right ones. */
interface Distillation {
  /** T²·mean over rows of KL(softmax(teacher/T) ‖ softmax(student/T)). */
  readonly softLoss: number;
  /** Mean cross entropy of the student at T = 1 with the right classes. */
  readonly hardLoss: number;
  /** α·hard + (1 − α)·soft. */
  readonly loss: number;
  /** ∂loss/∂student, rows × classes. */
  readonly gradient: Float64Array;
}

/**
 * Distillation (Hinton, Vinyals & Dean, 2015, section 2). Softening divides the gradient by T², which the factor T² undoes,
 * so that one T is left: (1 − α)·T(p_s − p_t)/rows. Throws a RangeError if shapes do not fit, and what `crossEntropy`
 * throws.
 */
export function distillation(
  student: Float64Array,
  teacher: Float64Array,
  classes: number,
  targets: ArrayLike<number>,
  { temperature, alpha }: { readonly temperature: number; readonly alpha: number },
): Distillation {
  expectLength('distillation', 'teacher', teacher, student.length);
  const hard = crossEntropy(student, classes, targets);
  const rows = targets.length;
  const gradient = hard.gradient.map((slope) => alpha * slope);
  let softLoss = 0;
  for (let start = 0; start < student.length; start += classes) {
    const own = normalize(student.subarray(start, start + classes), temperature);
    const taught = normalize(teacher.subarray(start, start + classes), temperature);
    for (let index = 0; index < classes; index++) {
      const [p, wanted] = [own.probabilities[index]!, taught.probabilities[index]!];
      const lag = taught.logProbabilities[index]! - own.logProbabilities[index]!;
      if (wanted > 0) softLoss += (temperature ** 2 * wanted * lag) / rows;
      gradient[start + index]! += ((1 - alpha) * temperature * (p - wanted)) / rows;
    }
  }
  return { softLoss, hardLoss: hard.loss, loss: alpha * hard.loss + (1 - alpha) * softLoss, gradient };
}
