import type { AnyCalculator } from '../../src/frame/calculator.ts';
import { type Parameter, startState } from '../../src/frame/parameters.ts';
import { type Random, random } from '../../src/models/arrays/random.ts';

/** Expressions that parse and have no value, or none somewhere, or too large a one. */
const steep = ['0/0', '1/0', 'log(x)', 'sqrt(x)', '1/x', 'exp(exp(exp(x)))', 'x', 'x^2', '1', '-x'];

function drawExtreme(parameter: Parameter, draw: Random): unknown {
  const one = <Value>(values: readonly Value[]) => values[draw.integer(values.length)]!;
  switch (parameter.kind) {
    case 'number': {
      const middle = (parameter.min + parameter.max) / 2;
      return one([parameter.min, parameter.max, parameter.integer ? Math.round(middle) : middle]);
    }
    case 'seed':
      return one([0, 1, 999_999]);
    case 'choice':
      return one(parameter.values);
    case 'list':
      return entries(parameter, one([...parameter.length]), one([0, 1, 2, 3]), one);
    case 'matrix': {
      const [rows, columns, kind] = [
        one([...parameter.rows]),
        one([...parameter.columns]),
        one([0, 1, 2, 3]),
      ];
      return Array.from({ length: rows }, () => entries(parameter, columns, kind, one));
    }
    case 'text':
      return one([parameter.default, ...steep.filter((text) => !parameter.check?.(text))]);
  }
}

/** `length` entries: all smallest, all largest, both mixed, or all as near to 0 as allowed. */
function entries(
  { min, max }: { min: number; max: number },
  length: number,
  kind: number,
  one: <Value>(values: readonly Value[]) => Value,
): number[] {
  return Array.from({ length }, () => [min, max, one([min, max]), Math.min(max, Math.max(min, 0))][kind]!);
}

/** `count` states of a calculator at the ends of its parameters' ranges, some left at their defaults; always the same. */
export function extremeStates(calculator: AnyCalculator, count: number): Record<string, unknown>[] {
  const draw = random(calculator.name.length * 1009 + 5);
  const parameters = Object.entries(calculator.parameters as Record<string, Parameter>);
  return Array.from({ length: count }, () => ({
    ...(startState(calculator.parameters) as object),
    ...Object.fromEntries(
      parameters
        .filter(() => draw.uniform() < 0.7)
        .map(([key, parameter]) => [key, drawExtreme(parameter, draw)]),
    ),
  }));
}
