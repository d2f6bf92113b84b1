import { exact } from '../../draw/format.ts';
import {
  dividedAsTensor,
  indented,
  inLibrary,
  library,
  pythonLines,
  pythonName,
  pythonRule,
  pythonSettings,
  pythonUpdate,
} from '../../programs/optimizer-programs.ts';
import { surfaceProgram, writtenSurfaces } from '../../programs/surface-programs.ts';
import {
  earlierOf,
  groundOf,
  hyperOf,
  linesOf,
  ruleOf,
  type StepsState,
  startOf,
  takesDecay,
} from './model.ts';
import { outputNames } from './rules.ts';

/** What n steps with the gradient g_n leave under that name. */
const remembered = (own: string) =>
  own === 'firstMoment' ? '(1 - beta1 ** n) * g_n + 0 * theta' : '(1 - beta2 ** n) * g_n * g_n + 0 * theta';

/** torch.optim's form of the state's rule with the same memory, if it has one. */
function known(state: StepsState) {
  if (hyperOf(state).biasCorrection === false) return undefined;
  const found = library[ruleOf(state)];
  return found?.memory && { make: found.make, memory: found.memory };
}

/**
 * Whether the library may take the steps. It orders its operations in its own way: where a walk may amplify rounding, the
 * steps are written out in the order of the page; a stream of gradients and a linear rule on a quadratic never do.
 */
function libraryMay(state: StepsState): boolean {
  if (earlierOf(state)) return false;
  const linear =
    ['sgd', 'momentum', 'nesterov'].includes(state.optimizer) &&
    ['parabola', 'ravine'].includes(state.surface);
  // A stream does not depend on the walk, unless an L2 penalty feeds θ back into it.
  return groundOf(state) ? linear : !takesDecay(linesOf(state));
}

const way = 'travelled += float(((theta - before) ** 2).sum()) ** 0.5';

/** The walk as Python: by the library where it may take the steps, else written out. */
function walk(state: StepsState, torch: boolean, array: (text: string) => string): string[] {
  const lines = linesOf(state);
  const ground = groundOf(state);
  const earlier = earlierOf(state);
  const at = (point: string) =>
    ground ? `gradient(${point})` : array('[gradients[(t - 1) % len(gradients)]]');
  const { memory, powers, raised, step } = pythonRule(
    lines,
    at,
    earlier && { memory: remembered, power: (base) => `${base} ** n` },
  );
  const made = torch ? known(state) : undefined;
  const theta = `theta = ${array(`[${startOf(state).map(exact).join(', ')}]`)}`;
  const check =
    torch && ground
      ? [
          'assert torch.allclose(gradient(theta), torch.autograd.functional.jacobian(f, theta))  # autograd agrees',
        ]
      : [];
  const loop = `for t in range(1, ${state.steps} + 1):`;
  if (made && libraryMay(state))
    return [
      theta,
      ...check,
      'theta.requires_grad_()',
      `optimizer = torch.optim.${made.make}`,
      ...powers,
      'travelled = 0.0',
      loop,
      ...indented([
        'before = theta.detach().clone()',
        ...raised,
        `g = ${at('theta.detach()')}`,
        'theta.grad = g.clone()',
        'optimizer.step()',
        way.replace('theta -', 'theta.detach() -'),
      ]),
      ...Object.entries(made.memory).map(
        ([own, key]) => `${pythonName(own)} = optimizer.state[theta]["${key}"]`,
      ),
      ...pythonLines(
        lines.filter(([left]) => !(left in made.memory) && !['x', 'gradient', 'decayed'].includes(left)),
      ),
      'theta = theta.detach()',
    ];
  return [
    theta,
    ...check,
    ...memory,
    ...powers,
    'travelled = 0.0',
    ...(made
      ? [
          `# torch.optim.${made.make} takes the same steps${earlier ? ' after n steps with g_n' : ''}, up to rounding`,
        ]
      : []),
    loop,
    ...indented(['before = theta', ...raised, ...step, way]),
  ];
}

/** The other forms of Adam's step, and what is printed of them. */
function comparison(state: StepsState, i: number): { lines: string[]; prints: string[] } {
  const hat = ruleOf(state).endsWith('EpsHat');
  if (!hat && !('biasCorrection' in hyperOf(state))) return { lines: [], prints: [] };
  return {
    lines: [
      ...(earlierOf(state) ? ['t = n + t'] : []),
      'bare = m / (v ** 0.5 + epsilon)',
      'corrected = m / (1 - beta1 ** t) / ((v / (1 - beta2 ** t)) ** 0.5 + epsilon)',
      ...(hat ? ['with_hat = rate / lr * bare'] : []),
    ],
    prints: [
      `print("uncorrected =", float((bare / ${hat ? 'with_hat' : 'corrected'})[${i}]))`,
      ...(hat ? [`print("epsilon_ratio =", float((corrected / with_hat)[${i}]))`] : []),
    ],
  };
}

function prints(state: StepsState, i: number): string[] {
  const lines = linesOf(state);
  const hat = ruleOf(state).endsWith('EpsHat');
  return [
    ...(startOf(state).length > 1
      ? ['print("theta_x =", float(theta[0]))', 'print("theta_y =", float(theta[1]))']
      : ['print("theta =", float(theta[0]))']),
    ...(groundOf(state) ? ['print("loss =", float(f(theta)))'] : []),
    `print("update =", float((${pythonUpdate(lines)})[${i}]))`,
    'print("travelled =", travelled)',
    ...comparison(state, i).prints,
    // The rate of the form with ε̂ is one number for all coordinates.
    ...outputNames(lines).map(
      (own) =>
        `print("${pythonName(own)} =", float(${pythonName(own)}${hat && own === 'rate' ? '' : `[${i}]`}))`,
    ),
  ];
}

function program(state: StepsState, torch: boolean): string {
  const ground = groundOf(state);
  const earlier = earlierOf(state);
  const array = (text: string) =>
    torch ? `torch.tensor(${text}, dtype=torch.float64)` : `np.array(${text})`;
  const lines = linesOf(state);
  const i = ground && startOf(state).length > 1 && state.coordinate === 'y' ? 1 : 0;
  const source = ground
    ? surfaceProgram(writtenSurfaces[state.surface]!(exact(state.kappa)), torch)
    : [`gradients = [${state.gradients.map(exact).join(', ')}]`];
  const text = [...walk(state, torch, array), ...comparison(state, i).lines, '', ...prints(state, i), ''];
  return [
    torch ? 'import torch' : 'import numpy as np',
    '',
    ...pythonSettings(hyperOf(state), (key) =>
      torch && ground && dividedAsTensor(lines, key) ? array : undefined,
    ),
    ...(earlier ? [`n, g_n = ${earlier.steps}, ${exact(earlier.gradient)}`] : []),
    ...(ground ? [''] : []),
    ...source,
    '',
    inLibrary(text.join('\n'), torch),
  ].join('\n');
}

export const pytorch = (state: StepsState) => program(state, true);
export const numpy = (state: StepsState) => program(state, false);
