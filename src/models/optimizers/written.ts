import { computed, type Numbers, rememberedIn } from './line-reader.ts';
import { derived, namesIn } from './lines.ts';
import type { Hyper, Line, Optimizer, State } from './optimizer.ts';

/**
 * The rule that a few lines write down: each is computed in its turn, what is remembered is found from what lines ask of
 * the step before. Much slower than a loop by hand, which only the rules need whose time is budgeted.
 */
export function written<H extends Hyper>(
  name: string,
  defaults: H,
  lines: readonly Line[],
): Optimizer<H, State> {
  const remembered = rememberedIn(lines);
  const terms = lines.map((line) => [line[0], computed(line)] as const);
  const following = Object.entries(derived).filter(([own]) => namesIn(lines).has(own));
  return {
    name,
    defaults,
    lines: () => lines,
    start: (size) => Object.fromEntries(remembered.map((own) => [own, new Float64Array(size)])),
    step(x, gradient, state, hyper, t, show) {
      const numbers = { ...hyper } as Numbers;
      for (const [own, { value }] of following) numbers[own] = value(numbers, t);
      for (let i = 0; i < x.length; i++) {
        numbers.gradient = gradient[i]!;
        numbers._x = x[i]!;
        for (const own of remembered) numbers[`_${own}`] = state[own]![i]!;
        for (const [own, term] of terms) numbers[own] = term(numbers);
        for (const own of remembered) state[own]![i] = numbers[own]!;
        x[i] = numbers.x!;
        show?.(i, {
          gradient: numbers.gradient,
          ...Object.fromEntries(lines.map(([own]) => [own, numbers[own]!])),
        });
      }
    },
  };
}
