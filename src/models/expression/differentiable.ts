import { operations } from '../graph.ts';
import { limitProduct } from '../limit-product.ts';
import type { Differentiable } from '../surfaces/surface.ts';
import type { Expression, ExpressionNode } from './parse.ts';

/** A node as two closures that share a scratch row: its value, and then the derivatives along every variable. */
interface Dual {
  /** Computes the value, and the derivatives into `slopes`. */
  readonly run: (point: Float64Array) => number;
  /** ∂node/∂variable after `run`; null if the node holds no variable. */
  readonly slopes: Float64Array | null;
}

/**
 * The expression as a function with its exact gradient, for walks that ask often: dual numbers carried forward through
 * closures made once, the same numbers as `gradient`'s reverse accumulation up to rounding. Points have one coordinate
 * per variable, in order.
 */
export function differentiable({ root, variables }: Expression): Differentiable {
  const size = variables.length;

  const dual = (node: ExpressionNode): Dual => {
    if (node.kind === 'number') return { run: () => node.value, slopes: null };
    if (node.kind === 'variable') {
      const slopes = new Float64Array(size);
      slopes[node.index] = 1;
      return { run: (point) => point[node.index]!, slopes };
    }
    const { value, partials } = operations[node.op] as {
      value: (a: number, b: number) => number;
      partials: (a: number, b: number) => readonly number[];
    };
    const args = node.args.map(dual);
    const [left, right] = args as [Dual, Dual?];
    const slopes = args.some((one) => one.slopes) ? new Float64Array(size) : null;
    return {
      slopes,
      run(point) {
        const a = left.run(point);
        const b = right ? right.run(point) : Number.NaN;
        if (slopes) {
          const each = partials(a, b);
          slopes.fill(0);
          // An argument without a variable has no say: log(a) of aᵇ with constant b may be NaN.
          for (let arg = 0; arg < args.length; arg++) {
            const along = args[arg]!.slopes;
            if (along) for (let i = 0; i < size; i++) slopes[i]! += limitProduct(along[i]!, each[arg]!);
          }
        }
        return value(a, b);
      },
    };
  };

  const whole = dual(root);
  return {
    value: (point) => whole.run(point),
    gradient(point, out) {
      whole.run(point);
      if (whole.slopes) out.set(whole.slopes);
      else out.fill(0);
    },
  };
}
