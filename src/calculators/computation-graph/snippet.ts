import { exact } from '../../draw/format.ts';
import type { OperationName } from '../../models/expression/graph.ts';
import { compute, type GraphResult, type GraphState } from './model.ts';

/** Every operation as Python, for PyTorch (m = torch) and NumPy (m = np), and its derivatives by a, b and the value v. */
const programs: Record<OperationName, { value: string; slopes: readonly string[]; torch?: string }> = {
  add: { value: 'a + b', slopes: ['1.0', '1.0'] },
  sub: { value: 'a - b', slopes: ['1.0', '-1.0'] },
  mul: { value: 'a * b', slopes: ['b', 'a'] },
  div: { value: 'a / b', slopes: ['1 / b', '-v / b'] },
  neg: { value: '-a', slopes: ['-1.0'] },
  pow: { value: 'a ** n', slopes: ['n * a ** (n - 1)'] },
  power: { value: 'a ** b', slopes: ['b * a ** (b - 1)', 'v * np.log(a)'] },
  square: { value: 'a * a', slopes: ['2 * a'] },
  exp: { value: 'm.exp(a)', slopes: ['v'] },
  log: { value: 'm.log(a)', slopes: ['1 / a'] },
  sqrt: { value: 'm.sqrt(a)', slopes: ['0.5 / v'] },
  sin: { value: 'm.sin(a)', slopes: ['np.cos(a)'] },
  cos: { value: 'm.cos(a)', slopes: ['-np.sin(a)'] },
  abs: { value: 'abs(a)', slopes: ['np.sign(a)'] },
  max: { value: 'm.maximum(a, b)', slopes: ['(a > b) + 0.5 * (a == b)', '(b > a) + 0.5 * (a == b)'] },
  min: { value: 'm.minimum(a, b)', slopes: ['(a < b) + 0.5 * (a == b)', '(b < a) + 0.5 * (a == b)'] },
  tanh: { value: 'm.tanh(a)', slopes: ['1 - v * v'] },
  sigmoid: { value: '1 / (1 + np.exp(-a))', slopes: ['v * (1 - v)'], torch: 'torch.sigmoid(a)' },
  relu: { value: 'np.maximum(a, 0)', slopes: ['(a > 0) * 1.0'], torch: 'torch.relu(a)' },
  softplus: {
    value: 'np.log1p(np.exp(a))',
    slopes: ['1 / (1 + np.exp(-a))'],
    torch: 'torch.nn.functional.softplus(a)',
  },
};

/** Python names of the nodes: variables keep theirs, operations are v1, v2, …, constants stand as numbers. */
function namesOf({ nodes, output }: GraphResult): string[] {
  const taken = nodes.filter(({ kind }) => kind === 'variable').map(({ name }) => name);
  const prefix = taken.some((name) => /^v\d/.test(name)) ? 'node' : 'v';
  return nodes.map(({ kind, name }, index) =>
    kind === 'variable'
      ? name
      : kind === 'constant'
        ? `c_${index}`
        : index === output
          ? 'L'
          : prefix + name.slice(3, -1),
  );
}

function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replace(/\b(a|b|n|v|m)\b/g, (letter) => values[letter] ?? letter);
}

function program(
  state: GraphState,
  library: 'torch' | 'np',
  number: (text: string, variable: boolean) => string,
) {
  const result = compute(state);
  const names = namesOf(result);
  const values = (index: number) => {
    const { args, exponent } = result.nodes[index]!;
    return {
      a: names[args[0]!]!,
      b: names[args[1] ?? args[0]!]!,
      n: `(${exact(exponent ?? 1)})`,
      v: names[index]!,
      m: library,
    };
  };
  const lines = result.nodes.map(({ kind, op, value }, index) => {
    if (kind !== 'operation') return `${names[index]} = ${number(exact(value), kind === 'variable')}`;
    const { value: pattern, torch } = programs[op!];
    return `${names[index]} = ${fill(library === 'torch' && torch ? torch : pattern, values(index))}`;
  });
  return { result, names, values, lines: lines.join('\n') };
}

export function pytorch(state: GraphState): string {
  const { result, names, lines } = program(
    state,
    'torch',
    (text, variable) => `torch.tensor(${text}, dtype=torch.float64${variable ? ', requires_grad=True' : ''})`,
  );
  const variables = result.variables.map((index) => names[index]).join(', ');
  return `import torch

${lines}
gradients = torch.stack(torch.autograd.grad(L, [${variables}]))
print("value =", L.item())
print("gradient_1 =", gradients[0].item())
print("gradient_norm =", gradients.norm().item())
`;
}

export function numpy(state: GraphState): string {
  const { result, names, values, lines } = program(state, 'np', (text) => `np.float64(${text})`);
  const bar = (index: number) => `d_${names[index]}`;
  const needed = result.nodes.flatMap(({ kind }, index) => (kind === 'constant' ? [] : [index]));
  const back = [...needed].reverse().flatMap((index) => {
    const { kind, op, args } = result.nodes[index]!;
    if (kind === 'variable') return [];
    return args.flatMap((argument, order) =>
      result.nodes[argument]!.kind === 'constant'
        ? []
        : [`${bar(argument)} += ${bar(index)} * (${fill(programs[op!].slopes[order]!, values(index))})`],
    );
  });
  return `import numpy as np

${lines}

# backward: every use of a node adds upstream * local
${needed.map((index) => `${bar(index)} = ${index === result.output ? '1.0' : '0.0'}`).join('\n')}
${back.join('\n')}
gradients = np.array([${result.variables.map(bar).join(', ')}])
print("value =", L)
print("gradient_1 =", gradients[0])
print("gradient_norm =", np.linalg.norm(gradients))
`;
}
