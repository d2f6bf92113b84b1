import { exact } from '../../draw/format.ts';
import { compile, ExpressionError, type ExpressionNode } from '../../models/expression/index.ts';
import { complexStep, surfaceExpressions } from '../frame/surface-programs.ts';
import { expressionOf, lanes, measured, type Racer, type RaceState, startOf, window } from './model.ts';

type Name = Racer['name'];

const hasVariable = (node: ExpressionNode): boolean =>
  node.kind === 'variable' || (node.kind === 'operation' && node.args.some(hasVariable));

/** An expression in Python; functions by the names that `helpers` defines. */
function python(node: ExpressionNode): string {
  if (node.kind === 'number') return exact(node.value);
  if (node.kind === 'variable') return node.index === 0 ? 'x' : 'y';
  const [left, right] = node.args.map(python);
  if (!hasVariable(node)) return exact(compile({ source: '', variables: [], root: node })([]));
  const infix = { add: '+', sub: '-', mul: '*', div: '/', power: '**', pow: '**' }[node.op as 'add'];
  if (infix) return `(${left} ${infix} ${right})`;
  if (node.op === 'neg') return `(-${left})`;
  if (node.op === 'square') return `(${left} * ${left})`;
  return `${node.op}(${right === undefined ? left : `${left}, ${right}`})`;
}

/** Functions an expression may call; those with corners ask for the real part, for the complex step. */
const helpers: Record<string, [torch: string, numpy: string]> = {
  exp: ['torch.exp', 'np.exp'],
  log: ['torch.log', 'np.log'],
  sqrt: ['torch.sqrt', 'np.sqrt'],
  sin: ['torch.sin', 'np.sin'],
  cos: ['torch.cos', 'np.cos'],
  tanh: ['torch.tanh', 'np.tanh'],
  sigmoid: ['torch.sigmoid', 'lambda a: 1 / (1 + np.exp(-a))'],
  relu: ['torch.relu', 'lambda a: a if np.real(a) > 0 else 0 * a'],
  softplus: ['lambda a: torch.logaddexp(a, 0 * a)', 'lambda a: np.log(1 + np.exp(a))'],
  abs: ['torch.abs', 'lambda a: a if np.real(a) >= 0 else -a'],
  max: [
    'lambda a, b: torch.maximum(a + 0 * b, b + 0 * a)',
    'lambda a, b: a if np.real(a) >= np.real(b) else b',
  ],
  min: [
    'lambda a, b: torch.minimum(a + 0 * b, b + 0 * a)',
    'lambda a, b: a if np.real(a) <= np.real(b) else b',
  ],
};

const library: Record<Name, string> = {
  sgd: 'SGD([theta], lr=lr)',
  momentum: 'SGD([theta], lr=lr, momentum=momentum)',
  nesterov: 'SGD([theta], lr=lr, momentum=momentum, nesterov=True)',
  adagrad: 'Adagrad([theta], lr=lr)',
  adadelta: 'Adadelta([theta], lr=lr)',
  rmsprop: 'RMSprop([theta], lr=lr)',
  adam: 'Adam([theta], lr=lr)',
  amsgrad: 'Adam([theta], lr=lr, amsgrad=True)',
};

const loops: Record<Name, { memory: string; step: string[] }> = {
  sgd: { memory: '', step: ['theta = theta - lr * gradient(theta)'] },
  momentum: {
    memory: 'v = 0 * theta',
    step: ['v = momentum * v + lr * gradient(theta)', 'theta = theta - v'],
  },
  nesterov: {
    memory: 'v = 0 * theta',
    step: ['v = momentum * v + lr * gradient(theta - momentum * v)', 'theta = theta - v'],
  },
  adagrad: {
    memory: 'G = 0 * theta',
    step: ['g = gradient(theta)', 'G = G + g * g', 'theta = theta - lr * g / (np.sqrt(G) + 1e-10)'],
  },
  adadelta: {
    memory: 'E, D = 0 * theta, 0 * theta',
    step: [
      'g = gradient(theta)',
      'E = 0.9 * E + 0.1 * g * g',
      'delta = np.sqrt(D + 1e-6) / np.sqrt(E + 1e-6) * g',
      'D = 0.9 * D + 0.1 * delta * delta',
      'theta = theta - lr * delta',
    ],
  },
  rmsprop: {
    memory: 'E = 0 * theta',
    step: [
      'g = gradient(theta)',
      'E = 0.99 * E + 0.01 * g * g',
      'theta = theta - lr * g / (np.sqrt(E) + 1e-8)',
    ],
  },
  adam: {
    memory: 'm, v = 0 * theta, 0 * theta',
    step: [
      'g = gradient(theta)',
      'm = 0.9 * m + 0.1 * g',
      'v = 0.999 * v + 0.001 * g * g',
      'theta = theta - lr * (m / (1 - 0.9 ** t)) / (np.sqrt(v / (1 - 0.999 ** t)) + 1e-8)',
    ],
  },
  amsgrad: {
    memory: 'm, v, largest = 0 * theta, 0 * theta, 0 * theta',
    step: [
      'g = gradient(theta)',
      'm = 0.9 * m + 0.1 * g',
      'v = 0.999 * v + 0.001 * g * g',
      'largest = np.maximum(largest, v)',
      'theta = theta - lr * (m / (1 - 0.9 ** t)) / (np.sqrt(largest / (1 - 0.999 ** t)) + 1e-8)',
    ],
  },
};

function program(state: RaceState, torch: boolean): string {
  const start = startOf(state).map(exact).join(', ');
  const read = expressionOf(state.expression);
  const own = state.surface === 'own' && !(read instanceof ExpressionError);
  const f = own ? python(read.root) : surfaceExpressions[state.surface]!(exact(state.kappa));
  const calls = own ? Object.keys(helpers).filter((name) => f.includes(`${name}(`)) : [];
  const body = lanes.flatMap(({ letter }, lane) => {
    const key = (lane + 1) as 1 | 2 | 3 | 4;
    const name = state[`racer${key}`];
    if (name === 'none') return [];
    const low = letter.toLowerCase();
    const { memory, step } = loops[name];
    const nesterov = torch && name === 'nesterov';
    const walk = torch
      ? [
          `theta = torch.tensor([${start}], dtype=torch.float64, requires_grad=True)`,
          `optimizer = torch.optim.${library[name]}`,
          'path = [theta.detach().clone()]',
          'for t in range(steps):',
          '    optimizer.zero_grad()',
          '    f(theta).backward()',
          '    optimizer.step()',
          ...(nesterov
            ? [
                '    # torch keeps the look-ahead point; the parameter itself lies behind it',
                '    path.append(theta.detach() + momentum * lr * optimizer.state[theta]["momentum_buffer"])',
              ]
            : ['    path.append(theta.detach().clone())']),
        ]
      : [
          `theta = np.array([${start}])`,
          ...(memory ? [memory] : []),
          'path = [theta]',
          'for t in range(1, steps + 1):',
          ...step.map((line) => `    ${line}`),
          '    path.append(theta)',
        ];
    return [
      '',
      `# ${letter}: ${name}`,
      `lr = ${exact(state[`rate${key}`])}`,
      ...walk,
      `print("loss_${low} =", float(f(path[-1])))`,
      ...(measured(state, name)
        ? [
            `print("digit_${low} =", float(${window} / ${torch ? 'torch' : 'np'}.log10(norm(path[-${window + 1}]) / norm(path[-1]))))`,
          ]
        : []),
    ];
  });
  return [
    torch ? 'import torch' : 'import numpy as np',
    '',
    ...calls.map((name) => `${name} = ${helpers[name]![torch ? 0 : 1]}`),
    'def f(theta):',
    '    x, y = theta',
    `    return ${f}`,
    ...(torch ? [] : ['', complexStep]),
    '',
    `norm = ${torch ? 'torch' : 'np'}.linalg.norm`,
    `momentum = ${exact(state.momentum)}`,
    `steps = ${state.steps}`,
    ...body,
    '',
  ].join('\n');
}

export const pytorch = (state: RaceState) => program(state, true);
export const numpy = (state: RaceState) => program(state, false);
