import type { Tape } from './tape.ts';

/**
 * Derivatives of what a tape holds, entered into the tape itself, each once. At a kink: abs′(0) = relu′(0) = 0, a tie of
 * max or min gives 1/2 to each argument (PyTorch).
 */
export class Derivatives {
  private readonly tape: Tape;
  private readonly known = new Map<string, number>();

  constructor(tape: Tape) {
    this.tape = tape;
  }

  /** Where the tape holds the derivative of a place by a variable. */
  of(place: number, variable: number): number {
    const key = `${place} ${variable}`;
    let slope = this.known.get(key);
    if (slope === undefined) {
      slope = this.differentiated(place, variable);
      this.known.set(key, slope);
    }
    return slope;
  }

  private differentiated(place: number, variable: number): number {
    const { tape } = this;
    const apply = tape.apply.bind(tape);
    const { op, left, right } = tape.entries[place]!;
    if (op === 'number') return tape.number(0);
    if (op === 'variable') return tape.number(left === variable ? 1 : 0);
    const a = this.of(left, variable);
    const times = (factor: number) => (tape.is(a, 0) ? a : apply('mul', factor, a));
    const b = () => this.of(right, variable);
    switch (op) {
      case 'add':
      case 'sub':
        return apply(op, a, b());
      case 'mul':
        return apply('add', times(right), apply('mul', left, b()));
      case 'div':
        return apply('div', apply('sub', a, apply('mul', place, b())), right);
      case 'neg':
        return apply('neg', a);
      case 'power': {
        const base = tape.is(a, 0)
          ? a
          : times(apply('mul', right, apply('power', left, apply('sub', right, tape.number(1)))));
        const along = b();
        return tape.is(along, 0)
          ? base
          : apply('add', base, apply('mul', apply('mul', place, apply('log', left)), along));
      }
      case 'exp':
        return times(place);
      case 'log':
        return apply('div', a, left);
      case 'sqrt':
        return apply('div', apply('mul', tape.number(0.5), a), place);
      case 'sin':
        return times(apply('cos', left));
      case 'cos':
        return apply('neg', times(apply('sin', left)));
      case 'abs':
        return times(apply('sign', left));
      case 'max':
      case 'min': {
        const [sum, difference] = [apply('add', a, b()), apply('sub', a, b())];
        const side = apply('mul', apply('sign', apply('sub', left, right)), difference);
        return apply('mul', tape.number(0.5), apply(op === 'max' ? 'add' : 'sub', sum, side));
      }
      case 'tanh':
        return times(apply('sub', tape.number(1), apply('mul', place, place)));
      case 'sigmoid':
        return times(apply('mul', place, apply('sub', tape.number(1), place)));
      case 'relu':
        return times(apply('sign', place));
      // Softplus is what is left: squares have become products, and signs stand in derivatives only.
      default:
        return times(apply('sigmoid', left));
    }
  }
}
