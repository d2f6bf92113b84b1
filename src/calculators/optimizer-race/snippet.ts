import { exact } from '../../draw/format.ts';
import type { Entry, Typed } from '../../models/surfaces/typed.ts';
import { surfaceProgram, type WrittenSurface, writtenSurfaces } from '../frame/surface-programs.ts';
import { lanes, measured, type Racer, type RaceState, startOf, surfaceOf, window } from './model.ts';

type Name = Racer['name'];

const infix: Partial<Record<Entry['op'], string>> = { add: '+', sub: '-', mul: '*', div: '/', power: '**' };

/** Numbers of a tape in Python: parts that are used more than once get a name, the last line is what was asked for. */
function pythonLines(tape: Typed['tape'], asked: readonly number[]): string[] {
  const uses = tape.map(() => 0);
  const count = (place: number) => {
    const { op, left, right } = tape[place]!;
    if (uses[place]!++ > 0 || op === 'number' || op === 'variable') return;
    count(left);
    if (op in infix || op === 'max' || op === 'min') count(right);
  };
  asked.forEach(count);
  const names = new Map<number, string>();
  const lines: string[] = [];
  const written = (place: number, whole = false): string => {
    const name = names.get(place);
    if (name) return name;
    const { op, left, right, value } = tape[place]!;
    if (op === 'number') return value < 0 ? `(${exact(value)})` : exact(value);
    if (op === 'variable') return left === 0 ? 'x' : 'y';
    const arithmetic = () => {
      if (op === 'neg') return `-${written(left)}`;
      if (infix[op]) return `${written(left)} ${infix[op]} ${written(right)}`;
      return `${op}(${written(left, true)}${op === 'max' || op === 'min' ? `, ${written(right, true)}` : ''})`;
    };
    const text = arithmetic();
    if (uses[place]! > 1) {
      names.set(place, `t${names.size + 1}`);
      lines.push(`${names.get(place)} = ${text}`);
      return names.get(place)!;
    }
    return whole || !(infix[op] || op === 'neg') ? text : `(${text})`;
  };
  const last = asked.map((place) => written(place, true)).join(', ');
  return [...lines, last];
}

/** The reader's own expression in Python, as the page computes it. */
const writtenOwn = ({ tape, result, slopes }: Typed): WrittenSurface => ({
  point: 'x, y = theta',
  value: pythonLines(tape, [result]),
  slopes: pythonLines(tape, slopes),
});

/** Functions an expression or its gradient may call. */
const helpers: Record<string, [torch: string, numpy: string]> = {
  exp: ['torch.exp', 'np.exp'],
  log: ['torch.log', 'np.log'],
  sqrt: ['torch.sqrt', 'np.sqrt'],
  sin: ['torch.sin', 'np.sin'],
  cos: ['torch.cos', 'np.cos'],
  tanh: ['torch.tanh', 'np.tanh'],
  sigmoid: ['torch.sigmoid', 'lambda a: 1 / (1 + np.exp(-a))'],
  relu: ['torch.relu', 'lambda a: np.maximum(a, 0)'],
  softplus: ['lambda a: torch.logaddexp(a, 0 * a)', 'lambda a: np.logaddexp(a, 0)'],
  sign: ['torch.sign', 'np.sign'],
  abs: ['torch.abs', 'np.abs'],
  max: ['lambda a, b: torch.maximum(a + 0 * b, b + 0 * a)', 'np.maximum'],
  min: ['lambda a, b: torch.minimum(a + 0 * b, b + 0 * a)', 'np.minimum'],
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

/** The steps written out, in the order of operations that the page has. */
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
    step: [
      'g = gradient(theta)',
      'G = G + g * g',
      'rate = lr / (sqrt(G) + 1e-10)',
      'theta = theta - rate * g',
    ],
  },
  adadelta: {
    memory: 'E, D = 0 * theta, 0 * theta',
    step: [
      'g = gradient(theta)',
      'E = 0.9 * E + (1 - 0.9) * g * g',
      'delta = sqrt(D + 1e-6) / sqrt(E + 1e-6) * g',
      'D = 0.9 * D + (1 - 0.9) * delta * delta',
      'theta = theta - lr * delta',
    ],
  },
  rmsprop: {
    memory: 'E = 0 * theta',
    step: [
      'g = gradient(theta)',
      'E = 0.99 * E + (1 - 0.99) * g * g',
      'theta = theta - lr * (g / (sqrt(E) + 1e-8))',
    ],
  },
  adam: {
    memory: 'm, v, beta1_t, beta2_t = 0 * theta, 0 * theta, 1.0, 1.0',
    step: [
      'g = gradient(theta)',
      'beta1_t, beta2_t = beta1_t * 0.9, beta2_t * 0.999',
      'm = 0.9 * m + (1 - 0.9) * g',
      'v = 0.999 * v + (1 - 0.999) * g * g',
      'm_hat, v_hat = m / (1 - beta1_t), v / (1 - beta2_t)',
      'theta = theta - lr * m_hat / (sqrt(v_hat) + 1e-8)',
    ],
  },
  amsgrad: {
    memory: 'm, v, largest, beta1_t, beta2_t = 0 * theta, 0 * theta, 0 * theta, 1.0, 1.0',
    step: [
      'g = gradient(theta)',
      'beta1_t, beta2_t = beta1_t * 0.9, beta2_t * 0.999',
      'm = 0.9 * m + (1 - 0.9) * g',
      'v = 0.999 * v + (1 - 0.999) * g * g',
      'largest = maximum(largest, v)',
      'm_hat, v_hat = m / (1 - beta1_t), largest / (1 - beta2_t)',
      'theta = theta - lr * m_hat / (sqrt(v_hat) + 1e-8)',
    ],
  },
};

/** Functions of NumPy and PyTorch that go by the same name. */
const shared = /\b(?=(?:sqrt|maximum|hypot|log10)\()/g;

function program(state: RaceState, torch: boolean): string {
  const start = startOf(state).map(exact).join(', ');
  const own = state.surface === 'own';
  const surface = own
    ? writtenOwn(surfaceOf(state) as unknown as Typed)
    : writtenSurfaces[state.surface]!(exact(state.kappa));
  const source = surfaceProgram(surface, torch);
  const calls = own
    ? Object.keys(helpers).filter((name) => source.some((part) => part.includes(`${name}(`)))
    : [];
  const from = torch ? 'torch.' : 'np.';
  const array = (text: string) =>
    torch ? `torch.tensor(${text}, dtype=torch.float64)` : `np.array(${text}, dtype=float)`;
  const body = lanes.flatMap(({ letter }, lane) => {
    const key = (lane + 1) as 1 | 2 | 3 | 4;
    const name = state[`racer${key}`];
    if (name === 'none') return [];
    const low = letter.toLowerCase();
    const { memory, step } = loops[name];
    // The library orders its operations in its own way. Where a walk may amplify rounding, the steps are written out in
    // the order of the page; a linear rule on the ravine never does.
    const linear = torch && state.surface === 'ravine' && ['sgd', 'momentum', 'nesterov'].includes(name);
    // PyTorch multiplies a number by the reciprocal of a tensor; between tensors it divides, as the page does.
    const rate = torch && name === 'adagrad' ? array(exact(state[`rate${key}`])) : exact(state[`rate${key}`]);
    const walk = linear
      ? [
          `theta = ${array(`[${start}]`)}.requires_grad_()`,
          `optimizer = torch.optim.${library[name]}`,
          'path = [theta.detach().clone()]',
          'for t in range(steps):',
          '    optimizer.zero_grad()',
          '    f(theta).backward()',
          '    optimizer.step()',
          ...(name === 'nesterov'
            ? [
                '    # torch keeps the look-ahead point; the parameter itself lies behind it',
                '    path.append(theta.detach() + momentum * lr * optimizer.state[theta]["momentum_buffer"])',
              ]
            : ['    path.append(theta.detach().clone())']),
        ]
      : [
          `theta = ${array(`[${start}]`)}`,
          ...(memory ? [memory] : []),
          'path = [theta]',
          ...(torch && name !== 'nesterov'
            ? [`# torch.optim.${library[name]} takes the same steps, up to rounding`]
            : []),
          'for t in range(1, steps + 1):',
          ...step.map((line) => `    ${line.replace(shared, from)}`),
          '    path.append(theta)',
        ];
    return [
      '',
      `# ${letter}: ${name}`,
      `lr = ${rate}`,
      ...walk,
      `print("loss_${low} =", float(f(path[-1])))`,
      ...(measured(state, name)
        ? [
            `print("digit_${low} =", float(${window} / log10(far(path[-${window + 1}]) / far(path[-1]))))`.replace(
              shared,
              from,
            ),
          ]
        : []),
    ];
  });
  const check = `assert torch.allclose(gradient(start), torch.autograd.functional.jacobian(f, start))  # autograd agrees`;
  return [
    torch ? 'import torch' : 'import numpy as np',
    '',
    ...calls.map((name) => `${name} = ${helpers[name]![torch ? 0 : 1]}`),
    ...source,
    '',
    ...(torch && !own ? [`start = ${array(`[${start}]`)}`, check] : []),
    ...(body.some((line) => line.includes('far('))
      ? [`far = lambda theta: ${from}hypot(theta[0], theta[1])`]
      : []),
    `momentum = ${exact(state.momentum)}`,
    `steps = ${state.steps}`,
    ...body,
    '',
  ].join('\n');
}

export const pytorch = (state: RaceState) => program(state, true);
export const numpy = (state: RaceState) => program(state, false);
