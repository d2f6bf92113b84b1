import type { AnyCalculator } from '../../src/calculators/frame/calculator.ts';
import { type Parameter, startState } from '../../src/calculators/frame/parameters.ts';
import { type Random, random } from '../../src/models/random.ts';

const between = (draw: Random, low: number, high: number) =>
  Number((low + draw.uniform() * (high - low)).toPrecision(4));

function drawValue(parameter: Parameter, draw: Random): unknown {
  switch (parameter.kind) {
    case 'number': {
      const { min, max, scale, integer } = parameter;
      const value =
        scale === 'log'
          ? Number((min * (max / min) ** draw.uniform()).toPrecision(4))
          : between(draw, min, max);
      return Math.min(max, Math.max(min, integer ? Math.round(value) : value));
    }
    case 'seed':
      return draw.integer(1000);
    case 'choice':
      return parameter.values[draw.integer(parameter.values.length)];
    case 'list': {
      const [fewest, most] = parameter.length;
      const near = Math.min(3, parameter.max);
      const length = fewest + draw.integer(Math.min(most - fewest, 6) + 1);
      return Array.from({ length }, () => between(draw, Math.max(parameter.min, -3), near));
    }
    case 'matrix': {
      const { rows, columns, min, max } = parameter;
      const height = rows[0] + draw.integer(Math.min(rows[1] - rows[0], 3) + 1);
      const width = columns[0] + draw.integer(Math.min(columns[1] - columns[0], 3) + 1);
      return Array.from({ length: height }, () =>
        Array.from({ length: width }, () => between(draw, Math.max(min, -3), Math.min(max, 3))),
      );
    }
    case 'text':
      return parameter.default;
  }
}

/** `count` states of a calculator drawn over the whole range of its parameters, the same at every run. */
export function randomStates(calculator: AnyCalculator, count: number): Record<string, unknown>[] {
  const draw = random(
    [...calculator.name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_003,
  );
  const parameters = Object.entries(calculator.parameters as Record<string, Parameter>);
  return Array.from({ length: count }, () => ({
    ...(startState(calculator.parameters) as object),
    ...Object.fromEntries(parameters.map(([key, parameter]) => [key, drawValue(parameter, draw)])),
  }));
}
