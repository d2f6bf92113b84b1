import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centralDifferences } from '../../../src/models/expression/graph.ts';
import { ExpressionError, evaluate, parse, toGraph } from '../../../src/models/expression/index.ts';
import { ordinary } from '../numbers.ts';
import { gradient } from './gradient.ts';

const variables = ['x', 'y'];
const at = (source: string, x = 3, y = 2) => evaluate(parse(source, { variables }), [x, y]);

describe('reads as mathematics does', () => {
  test.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['10-4-3', 3],
    ['24/4/2', 3],
    ['2^3^2', 512],
    ['-x^2', -9],
    ['(-x)^2', 9],
    ['2^-x', 1 / 8],
    ['2^-x*3', 3 / 8],
    ['-x*y', -6],
    ['--x', 3],
    ['+x', 3],
    ['x - -y', 5],
    ['.5 + 1. + 1e-3 + 2E2', 201.501],
    ['max(x, y) + min(x, y)', 5],
    ['pow(x, y)', 9],
    ['square(abs(-x))', 9],
    ['(1-x)^2 + 100*(y-x^2)^2', 4904],
    ['ln(e^x) + log(exp(y))', 5],
    ['sqrt(4) + relu(-1) + cos(0) + sin(0)', 3],
    ['sigmoid(0) + σ(0) + tanh(0) + softplus(0)', 1 + Math.log(2)],
    ['2*π - 2*pi', 0],
    ['２×（ｘ＋１．５）÷３', 3],
    ['x·y − 1', 5],
    ['　max（x，y） ', 3],
  ])('%s = %d', (source, wanted) => expect(at(source)).toBeCloseTo(wanted, 13));

  test('a variable hides a constant or function of its name', () => {
    expect(evaluate(parse('e + exp', { variables: ['e', 'exp'] }), [10, 5])).toBe(15);
  });

  test('every constant and function is known', () => {
    for (const [name, value] of Object.entries({ pi: Math.PI, π: Math.PI, e: Math.E }))
      expect(at(name)).toBe(value);
    for (const name of 'exp log ln sqrt sin cos tanh sigmoid σ relu softplus abs square'.split(' '))
      expect(at(`${name}(0.5)`)).not.toBeNaN();
    for (const name of ['max', 'min', 'pow']) expect(at(`${name}(0.5, 0.5)`)).not.toBeNaN();
  });

  test('outside a real domain the value is NaN, division by 0 infinite', () => {
    expect(at('log(-1)')).toBeNaN();
    expect(at('1/(x-3)')).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('says what is wrong and where', () => {
  test.each([
    ['', 'empty', 0, ''],
    ['   ', 'empty', 3, ''],
    ['2x', 'operator', 1, 'x'],
    ['2(x)', 'operator', 1, '('],
    ['x y', 'operator', 2, 'y'],
    ['(x)(y)', 'operator', 3, '('],
    ['(x y)', 'operator', 3, 'y'],
    ['(x 2)', 'operator', 3, '2'],
    ['(x (2))', 'operator', 3, '('],
    ['2e', 'operator', 1, 'e'],
    ['1.2.3', 'operator', 3, '.3'],
    ['x)', 'operator', 1, ')'],
    ['x,y', 'operator', 1, ','],
    ['sin x', 'call', 4, 'x'],
    ['sin', 'call', 3, ''],
    ['sin()', 'operand', 4, ')'],
    ['x+', 'operand', 2, ''],
    ['*x', 'operand', 0, '*'],
    ['max(x,,y)', 'operand', 6, ','],
    ['(x', 'parenthesis', 2, ''],
    ['sin(x,', 'operand', 6, ''],
    ['sin(x', 'parenthesis', 5, ''],
    ['(x,y)', 'parenthesis', 2, ','],
    ['max(x)', 'arguments', 0, '1'],
    ['sin(x,y)', 'arguments', 0, '2'],
    ['x+☃', 'character', 2, '☃'],
    ['😀', 'character', 0, '😀'],
    ['.', 'character', 0, '.'],
    ['1e999', 'number', 0, '1e999'],
    ['x+foo', 'name', 2, 'foo'],
    ['constructor', 'name', 0, 'constructor'],
    ['__proto__(1)', 'name', 0, '__proto__'],
    [`${'('.repeat(80)}x`, 'depth', 60, '('],
    ['x'.repeat(501), 'length', 500, '501'],
  ])('%s', (source, reason, position, got) => {
    try {
      parse(source, { variables });
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError);
      expect(error).toMatchObject({ name: 'ExpressionError', reason, position, got });
      return;
    }
    expect.unreachable();
  });

  test('in a message of one form', () => {
    const message = (source: string) => {
      try {
        return parse(source, { variables });
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(message('2x')).toBe('expression: expected an operator or the end; got “x” (column 2)');
    expect(message('sin(')).toBe(
      'expression: expected a number, a name or a parenthesis; got the end (column 5)',
    );
    expect(message('max(x)')).toBe('expression: expected 2 arguments of max; got “1” (column 1)');
    expect(message('sin(x,y)')).toBe('expression: expected 1 argument of sin; got “2” (column 1)');
    expect(message('z')).toMatch(/^expression: expected one of x, y, pi, .*; got “z” \(column 1\)$/);
  });

  test('limits can be set', () => {
    expect(() => parse('x+x', { variables, limits: { length: 2, depth: 60 } })).toThrow(
      'at most 2 characters',
    );
    expect(() => parse('((x))', { variables, limits: { length: 9, depth: 2 } })).toThrow('at most 2 levels');
    for (const [most, source] of [
      [500, (count: number) => 'x'.padEnd(count)],
      [60, (count: number) => `${'-'.repeat(count - 1)}x`],
    ] as const) {
      expect(() => parse(source(most), { variables })).not.toThrow();
      expect(() => parse(source(most + 1), { variables })).toThrow(`at most ${most}`);
    }
  });
});

/** A random tree, printed with all parentheses and evaluated by itself, without the parser's tables. */
interface Known {
  text: string;
  value: (x: number, y: number) => number;
}

const { expression } = fc.letrec<{ expression: Known }>((tie) => {
  const sub = tie('expression');
  const binary = (sign: string, f: (a: number, b: number) => number) =>
    fc.tuple(sub, sub).map(([a, b]) => ({
      text: `(${a.text} ${sign} ${b.text})`,
      value: (x: number, y: number) => f(a.value(x, y), b.value(x, y)),
    }));
  const call = (name: string, f: (a: number) => number) =>
    sub.map((a) => ({ text: `${name}(${a.text})`, value: (x: number, y: number) => f(a.value(x, y)) }));
  return {
    expression: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constantFrom<Known>({ text: 'x', value: (x) => x }, { text: 'y', value: (_, y) => y }),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => ({ text: `${value}`, value: () => value })),
      binary('+', (a, b) => a + b),
      binary('-', (a, b) => a - b),
      binary('*', (a, b) => a * b),
      binary('÷', (a, b) => a / b),
      binary('^', (a, b) => a ** b),
      sub.map((a) => ({ text: `(-(${a.text}))`, value: (x: number, y: number) => -a.value(x, y) })),
      call('sin', Math.sin),
      call('tanh', Math.tanh),
      call('abs', Math.abs),
      call('ln', Math.log),
    ),
  };
});

describe('against an independent evaluation', () => {
  test('trees with every parenthesis written', () => {
    fc.assert(
      fc.property(expression, ordinary(3), ordinary(3), ({ text, value }, x, y) => {
        fc.pre(text.length <= 500);
        const parsed = parse(text, { variables, limits: { length: 500, depth: 100 } });
        return Object.is(evaluate(parsed, [x, y]) + 0, value(x, y) + 0);
      }),
      { seed: 20, numRuns: 10_000 },
    );
  });

  test('chains without parentheses, by JavaScript’s own precedence', () => {
    // ** is left out of a chain with signs: JavaScript forbids -x ** 2.
    const operators = fc.array(fc.constantFrom('+', '-', '*', '/', '^'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        operators,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }),
        (signs, numbers) => {
          const text =
            signs.map((sign, index) => `${numbers[index]}${sign}`).join('') + numbers[signs.length];
          return Object.is(at(text), chain(text));
        },
      ),
      { seed: 20, numRuns: 10_000 },
    );
  });
});

/** A chain of digits and operators by splitting at the loosest operator: no parser, no precedence table. */
function chain(text: string): number {
  for (const loosest of ['+-', '*/']) {
    for (let index = text.length - 1; index > 0; index--) {
      const sign = text[index]!;
      if (!loosest.includes(sign)) continue;
      const [left, right] = [chain(text.slice(0, index)), chain(text.slice(index + 1))];
      return { '+': left + right, '-': left - right, '*': left * right, '/': left / right }[sign]!;
    }
  }
  const power = text.indexOf('^');
  return power < 0 ? Number(text) : Number(text.slice(0, power)) ** chain(text.slice(power + 1));
}

describe('as a graph', () => {
  test('has one leaf per variable, and pow for a constant power', () => {
    const { nodes, output } = toGraph(parse('x^2 + x*x', { variables }), [3, 2]);
    expect(nodes).toEqual([
      { id: 'x', op: 'leaf', value: 3 },
      { id: 'y', op: 'leaf', value: 2 },
      { id: '#1', op: 'pow', args: ['x'], exponent: 2 },
      { id: '#2', op: 'mul', args: ['x', 'x'] },
      { id: '#3', op: 'add', args: ['#1', '#2'] },
    ]);
    expect(output).toBe('#3');
  });

  test('keeps constants and variable powers as nodes', () => {
    const { nodes } = toGraph(parse('2^x', { variables: ['x'] }), [3]);
    expect(nodes.map(({ op }) => op)).toEqual(['leaf', 'leaf', 'power']);
    expect(toGraph(parse('x', { variables: ['x'] }), [3]).output).toBe('x');
  });

  test('has the value of the expression', () => {
    fc.assert(
      fc.property(expression, ordinary(3), ordinary(3), ({ text }, x, y) => {
        fc.pre(text.length <= 500);
        const parsed = parse(text, { variables, limits: { length: 500, depth: 100 } });
        return Object.is(gradient(parsed, [x, y]).value + 0, evaluate(parsed, [x, y]) + 0);
      }),
      { seed: 20, numRuns: 2000 },
    );
  });

  test('has the gradient of the expression, by central differences', () => {
    const shapes = [
      'sin(x*y)',
      'tanh(x)^3/(2+y^2)',
      'σ(x-y)*softplus(y)',
      'exp(-x^2)*cos(y)',
      '(2+x^2)^y',
      'e^(x/4)',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.constantFrom(...shapes),
        ordinary(2),
        ordinary(2),
        (one, two, x, y) => {
          const parsed = parse(`${one} - (${two})*(${one})`, { variables });
          const { nodes, output } = toGraph(parsed, [x, y]);
          const numeric = centralDifferences(nodes, output);
          return gradient(parsed, [x, y]).gradient.every(
            (slope, index) => Math.abs(slope - numeric[index]!) < 1e-6 * Math.max(1, Math.abs(slope)),
          );
        },
      ),
      { seed: 20, numRuns: 2000 },
    );
  });

  test('differentiates known functions exactly', () => {
    const of = (source: string, x: number, y: number) => {
      const { value, gradient: slopes } = gradient(parse(source, { variables }), [x, y]);
      return [value, ...slopes];
    };
    expect(of('(1-x)^2 + 100*(y-x^2)^2', 1.5, 2)).toEqual([6.5, 151, -50]);
    expect(of('(-x)^3', 2, 0)).toEqual([-8, -12, 0]);
    expect(of('y', 1, 2)).toEqual([2, 0, 1]);
    expect(of('7', 1, 2)).toEqual([7, 0, 0]);
    expect(of('x^(1+1)', -3, 0)).toEqual([9, -6, 0]);
  });
});

test('whatever is typed, only ExpressionError comes out', () => {
  const pieces = [
    ...[
      'x',
      'y',
      '1',
      '2.5',
      '1e3',
      '.',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      ',',
      ' ',
      'sin',
      'max',
      'pi',
      'e',
    ],
    ...['×', '（', '１', 'σ', '−', 'foo', '😀', '\n', '"', '`', '$', '{', '__proto__', '=>', ';', '\u0000'],
  ];
  const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  let understood = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 9, arbitrary: typed },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
      ),
      (source) => {
        try {
          const value = evaluate(parse(source, { variables }), [1, 2]);
          understood++;
          return typeof value === 'number';
        } catch (error) {
          return error instanceof ExpressionError && error.position >= 0 && error.position <= source.length;
        }
      },
    ),
    { seed: 20, numRuns: 100_000 },
  );
  expect(understood).toBeGreaterThan(1000);
});
