import { describe, expect, test } from 'vitest';
import computationGraph from '../../src/calculators/computation-graph/calculator.tsx';
import { labels as en } from '../../src/calculators/computation-graph/en.tsx';
import { compute, type GraphState, parameters } from '../../src/calculators/computation-graph/model.ts';
import { labels as zh } from '../../src/calculators/computation-graph/zh.tsx';
import { read, startState } from '../../src/frame/parameters.ts';
import { describe as inEnglish } from '../../src/frame/problems/en.ts';
import { describe as inChinese } from '../../src/frame/problems/zh.ts';

const at = (change: Partial<GraphState> = {}) => compute(startState(parameters, change));
const preset = (name: string, change: Partial<GraphState> = {}) =>
  at({ ...(computationGraph.presets[name] as Partial<GraphState>), ...change });
const gradients = ({ nodes, variables }: ReturnType<typeof compute>) =>
  variables.map((index) => nodes[index]!.gradient);
const value = ({ nodes, output }: ReturnType<typeof compute>) => nodes[output]!.value;

describe('computation-graph', () => {
  test('its first state: a shared node sums both paths', () => {
    expect(value(at())).toBe(30);
    expect(gradients(at())).toEqual([21, 16]);
    expect(computationGraph.predicted!(at(), startState(parameters))).toBe('both');
  });

  test('figure: the gradient of z is −7, the product swaps', () => {
    const result = preset('figure');
    expect(value(result)).toBe(24.5);
    expect(result.nodes.find(({ op }) => op === 'mul')!.gradient).toBe(-7);
    expect(gradients(result)).toEqual([14, -21]);
  });

  test('neuron: (σ − t) σ (1 − σ) times the input', () => {
    expect(gradients(preset('neuron'))).toEqual([-0.125, -0.25, -0.125, 0.5]);
  });

  test('softmax: probability minus label', () => {
    const p = 1 / (1 + Math.E);
    const [a, b] = gradients(preset('softmax'));
    expect(a).toBeCloseTo(p - 1, 12);
    expect(b).toBeCloseTo(1 - p, 12);
  });

  test('max: the larger side gets all, the other nothing', () => {
    const result = preset('max');
    expect(result.nodes.find(({ op }) => op === 'mul')!.gradient).toBe(1);
    expect(result.nodes.find(({ op }) => op === 'add')!.gradient).toBe(0);
    expect(gradients(result)).toEqual([3, 2]);
  });

  test('dead: nothing passes the ReLU, the loss stays', () => {
    const result = preset('dead');
    expect(value(result)).toBe(0.5);
    expect(gradients(result).slice(0, 3)).toEqual([0, 0, 0]);
  });

  test('central differences agree to six digits in every preset', () => {
    for (const name of Object.keys(computationGraph.presets)) {
      for (const { gradient, central, kind } of preset(name).nodes) {
        if (kind !== 'constant')
          expect(Math.abs(gradient - central)).toBeLessThan(1e-6 * Math.max(1, Math.abs(gradient)));
      }
    }
  });

  test('equal parts are computed once or each time; the gradients are the same', () => {
    const once = preset('softmax');
    const each = preset('softmax', { repeat: 'each' });
    expect(each.nodes.length).toBe(once.nodes.length + 1);
    for (const [index, gradient] of gradients(once).entries())
      expect(gradients(each)[index]).toBeCloseTo(gradient, 12);
  });

  test('steps: forward computes one value each, backward passes one gradient on each', () => {
    const { total, nodes } = at();
    expect(total).toBe(6);
    expect(at({ step: 0 }).nodes.filter(({ kind, computed }) => kind === 'operation' && computed)).toEqual(
      [],
    );
    expect(
      at({ step: 2 }).nodes.filter(({ kind, computed }) => kind === 'operation' && computed),
    ).toHaveLength(2);
    const half = at({ step: 3 });
    expect(half.nodes[half.output]!.arrived).toBe(1);
    const x = (step: number) => at({ step }).nodes[0]!;
    expect([4, 5, 6].map((step) => x(step).arrived)).toEqual([0, 6, 21]);
    expect([4, 5, 6].map((step) => x(step).complete)).toEqual([false, false, true]);
    expect(nodes.every(({ complete }) => complete)).toBe(true);
  });

  test('a wrong answer is told what it lacks', () => {
    const verdicts = (answers: number[], name = 'shared') =>
      preset(name, { ledger: 'hidden', answers }).nodes.flatMap(({ verdict }) => verdict ?? []);
    expect(verdicts([21, 16])).toEqual(['right', 'right']);
    expect(verdicts([15])).toEqual(['path', 'missing']);
    expect(verdicts([6, -16])).toEqual(['path', 'sign']);
    expect(verdicts([100, 11])).toEqual(['wrong', 'local']);
    expect(verdicts([-7, 3], 'figure')).toEqual(['local', 'upstream']);
  });

  test('an overflow is named', () => {
    const { broken } = at({ expression: 'log(exp(x)+exp(y))', values: [800, 0] });
    expect(broken!.op).toBe('exp');
  });

  test('every refused formula has its reason in both languages', async () => {
    for (const [source, reason] of [
      ['', 'empty'],
      ['x y', 'operator'],
      ['x +', 'operand'],
      ['(x', 'parenthesis'],
      ['exp x', 'call'],
      ['max(x)', 'arguments'],
      ['foo(x)', 'name'],
      ['x # y', 'character'],
      ['2 + 3', 'constant'],
      ['x', 'bare'],
      ['a+b+c+d+f+g+h', 'variables'],
      [Array.from({ length: 16 }, () => 'x').join('*'), 'large'],
      ['1e999*x', 'number'],
    ] as const) {
      const { value: kept, problem } = read(parameters.expression, source);
      expect(kept, source).toBeUndefined();
      expect(problem!.detail, source).toBe(reason);
      expect(inChinese(problem!, zh.reasons)).toMatch(/\p{Script=Han}/u);
      expect(inEnglish(problem!, en.reasons)).not.toMatch(new RegExp(`^${reason}\\b`));
    }
    expect(read(parameters.expression, '（ｘ＋１）×y').problem).toBeUndefined();
  });
});
