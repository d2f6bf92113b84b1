import type { AnyCalculator } from '../../src/frame/calculator.ts';
import { type Parameter, startState } from '../../src/frame/parameters.ts';
import { type Random, random } from '../../src/models/arrays/random.ts';

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

/** Texts that text parameters are tried with, by parameter; each fits its check. */
const texts: Record<string, readonly string[]> = {
  tokens: ['→ ↑ ↗', 'a b', 'x x x x', 'the cat sat on a mat', '小猫追老鼠'],
  mask: ['', '0', '1', '0000', '1010', '1111'],
};
const expressions: Record<string, readonly string[]> = {
  'computation-graph': [
    '(x*y)*(x+y)',
    '0.5*(sigmoid(w*x+b)-t)^2',
    '-log(exp(a)/(exp(a)+exp(b)))',
    'max(x*y, x+y)',
    '0.5*(relu(w*x+b)-t)^2',
    'x^y - sqrt(abs(x))/y',
    'tanh(x)^3 + x^-1 + softplus(-y)',
    'log(x) + 1/y',
    'x - x',
    'sin(x)*cos(y) - min(x, y)^2.5',
  ],
  'optimizer-race': ['x^2+y^2', 'x^2+3*y^2', '(x-1)^4+y^2', 'sin(x)+y^2', 'log(x)', '0*x', '1e6*x'],
};

function corner(key: string, parameter: Parameter, draw: Random, name: string): unknown {
  const pick = <Value>(values: readonly Value[]): Value => values[draw.integer(values.length)]!;
  switch (parameter.kind) {
    case 'number': {
      const { min, max, integer } = parameter;
      const inside = [min, max, 0, 1, -1, 2, integer ? 3 : 0.5].filter(
        (value) => value >= min && value <= max,
      );
      return pick(inside);
    }
    case 'list': {
      const [fewest, most] = parameter.length;
      const { min, max } = parameter;
      const length = pick([fewest, Math.min(most, Math.max(fewest, 1)), Math.min(most, fewest + 5)]);
      const near = (value: number) => Math.min(max, Math.max(min, value));
      const entry = pick<() => number>([
        () => near(0),
        () => near(1),
        () => near(-1),
        () => pick([min, max]),
        () => near(1e-6 * draw.integer(9)),
        () => near(draw.integer(5) - 2),
      ]);
      return Array.from({ length }, entry);
    }
    case 'matrix': {
      const { rows, columns, min, max } = parameter;
      const height = pick([rows[0], Math.min(rows[1], rows[0] + 2)]);
      const width = pick([columns[0], Math.min(columns[1], columns[0] + 1)]);
      const near = (value: number) => Math.min(max, Math.max(min, value));
      const entry = pick<() => number>([
        () => near(0),
        () => near(1),
        () => pick([min, max]),
        () => near(draw.integer(5) - 2),
        () => near(draw.normal() * 1e-5),
      ]);
      return Array.from({ length: height }, () => Array.from({ length: width }, entry));
    }
    case 'text': {
      const tried = key === 'expression' ? (expressions[name] ?? []) : (texts[key] ?? []);
      return tried.length > 0 ? pick(tried) : parameter.default;
    }
    default:
      return drawValue(parameter, draw);
  }
}

/**
 * `count` states at the corners of the parameters: ends of ranges, zeros, ties, one entry, huge and tiny ones, mixed with
 * defaults and with draws from the whole range; the same at every run.
 */
export function cornerStates(calculator: AnyCalculator, count: number): Record<string, unknown>[] {
  const draw = random(
    [...calculator.name].reduce((sum, letter) => sum * 37 + letter.charCodeAt(0), 11) % 1_000_003,
  );
  const parameters = Object.entries(calculator.parameters as Record<string, Parameter>);
  return Array.from({ length: count }, () => {
    // In some states most parameters keep their defaults, so that one corner at a time is seen.
    const bold = draw.uniform();
    return Object.fromEntries(
      parameters.map(([key, parameter]) => {
        if (draw.uniform() > bold) return [key, parameter.default];
        return [
          key,
          draw.uniform() < 0.5 ? corner(key, parameter, draw, calculator.name) : drawValue(parameter, draw),
        ];
      }),
    );
  });
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
