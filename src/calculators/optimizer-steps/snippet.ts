import { exact } from '../../draw/format.ts';
import { surfaceProgram, writtenSurfaces } from '../frame/surface-programs.ts';
import { meanings } from './lines.ts';
import { earlierOf, groundOf, hyperOf, numeric, ruleOf, type StepsState, startOf } from './model.ts';
import { fraction, type LinesName, linesNamed, linesOf, outputNames, root, token } from './rules.ts';

/** The lines as Python assignments, one a line; what was computed a step before still has its old name there. */
function pythonLines(name: LinesName, keep: (left: string) => boolean = () => true): string[] {
  return linesNamed(name)
    .filter(([left]) => keep(left))
    .map(([left, arithmetic]) => {
      const right = arithmetic
        // The corrections are numbers, which torch.sqrt does not take.
        .replace(/√⟨(@\w*[cC]orrection2)⟩/g, '$1 ** 0.5')
        .replace(root, 'sqrt($1)')
        .replace(fraction, (_, over: string, under: string, at: number) => {
          const quotient = `${bracketed(over)} / ${bracketed(under)}`;
          return at > 0 ? `(${quotient})` : quotient;
        })
        .replace(token, (_, __, one) => pythonName(one));
      return `${pythonName(left)} = ${right}`;
    });
}

const bracketed = (part: string) => (/ [*/+-] /.test(part) ? `(${part})` : part);

/** What a number is called in the programs. */
function pythonName(name: string): string {
  const special: Record<string, string> = {
    learningRate: 'lr',
    weightDecay: 'weight_decay',
    raw: 'g',
    square: 'g * g',
    deltaSquare: 'delta * delta',
    delta: 'delta',
    update: 'update',
    x: 'theta',
    lookAhead: 'look_ahead',
    kept: '(1 - lr * weight_decay)',
    correction1: '(1 - beta1_t)',
    lateCorrection1: '(1 - beta1_t)',
    lateCorrection2: '(1 - beta2_t)',
    correctionNext: '(1 - beta1_t * beta1)',
    correction2: '(1 - beta2_t)',
  };
  if (special[name]) return special[name];
  if (name.startsWith('rest')) return `(1 - ${name[4]!.toLowerCase()}${name.slice(5)})`;
  return meanings[name]?.key ?? name;
}

/** What a rule remembers from one step to the next. */
function stateNames(name: LinesName): string[] {
  const remembered = linesNamed(name).flatMap(([, arithmetic]) =>
    [...arithmetic.matchAll(token)]
      .filter(([, before, one]) => before && one !== 'x')
      .map(([, , one]) => one!),
  );
  return [...new Set(remembered)];
}

/** What n steps with the gradient g_n leave under that name. */
function remembered(own: string): string {
  return own === 'firstMoment'
    ? '(1 - beta1 ** n) * g_n + 0 * theta'
    : '(1 - beta2 ** n) * g_n * g_n + 0 * theta';
}

/** Where torch.optim has the rule: how it is made, and what of its memory has which name. */
function library(state: StepsState): { make: string; memory: Record<string, string> } | null {
  const adam = 'lr=lr, betas=(beta1, beta2), eps=epsilon';
  const both = { firstMoment: 'exp_avg', secondMoment: 'exp_avg_sq' };
  const buffer = { buffer: 'momentum_buffer' };
  if (state.biasCorrection === 'off' && state.optimizer.startsWith('adam')) return null;
  switch (ruleOf(state)) {
    case 'sgd':
      return { make: 'SGD([theta], lr=lr)', memory: {} };
    case 'momentumTorch':
      return { make: 'SGD([theta], lr=lr, momentum=momentum)', memory: buffer };
    case 'nesterovTorch':
      return { make: 'SGD([theta], lr=lr, momentum=momentum, nesterov=True)', memory: buffer };
    case 'adagrad':
      return { make: 'Adagrad([theta], lr=lr, eps=epsilon)', memory: { sumOfSquares: 'sum' } };
    case 'rmsprop':
      return {
        make: 'RMSprop([theta], lr=lr, alpha=alpha, eps=epsilon)',
        memory: { meanSquare: 'square_avg' },
      };
    case 'adam':
      return { make: `Adam([theta], ${adam}, weight_decay=weight_decay)`, memory: both };
    case 'adamw':
      return { make: `AdamW([theta], ${adam}, weight_decay=weight_decay)`, memory: both };
    case 'amsgrad':
      return {
        make: `Adam([theta], ${adam}, amsgrad=True)`,
        memory: { ...both, largestSecondMoment: 'max_exp_avg_sq' },
      };
    default:
      return null;
  }
}

const schedule = `warmup = warmup * 0.96 ** 0.004
mu, mu_next = (beta1 * (1 - 0.5 * w) for w in (warmup, warmup * 0.96 ** 0.004))
product = product * mu
a, c = (1 - mu) / (1 - product), mu_next / (1 - product * mu_next)`;

const indented = (rows: readonly string[]) =>
  rows
    .join('\n')
    .split('\n')
    .map((row) => `    ${row}`)
    .join('\n');

function program(state: StepsState, torch: boolean): string {
  const rule = ruleOf(state);
  const hyper = hyperOf(state, rule);
  const earlier = earlierOf(state);
  const name = linesOf({ rule, hyper: numeric(hyper), earlier });
  const ground = groundOf(state);
  const start = startOf(state);
  const array = (text: string) =>
    torch ? `torch.tensor(${text}, dtype=torch.float64)` : `np.array(${text})`;
  const settings = Object.entries(hyper)
    .filter(([, value]) => typeof value === 'number')
    .map(([key, value]) => {
      // PyTorch multiplies a number by the reciprocal of a tensor; between tensors it divides, as the page does.
      const divided = torch && key === 'learningRate' && state.optimizer === 'adagrad' && ground;
      return `${pythonName(key)} = ${divided ? array(exact(value as number)) : exact(value as number)}`;
    });
  if (earlier) settings.push(`n, g_n = ${earlier.steps}, ${exact(earlier.gradient)}`);
  const source = ground
    ? surfaceProgram(writtenSurfaces[state.surface]!(exact(state.kappa)), torch)
    : [`gradients = [${state.gradients.map(exact).join(', ')}]`];
  const at = rule === 'nesterovLookahead' ? 'look_ahead' : 'theta';
  const g = ground ? `gradient(${at})` : array('[gradients[(t - 1) % len(gradients)]]');
  const way = 'travelled += float(((theta - before) ** 2).sum()) ** 0.5';
  const known = torch ? library(state) : null;
  // The library orders its operations in its own way. Where a walk may amplify rounding, the steps are written out in
  // the order of the page; a stream of gradients and a linear rule on a quadratic never do.
  const linear =
    ['sgd', 'momentum', 'nesterov'].includes(state.optimizer) &&
    ['parabola', 'ravine'].includes(state.surface);
  // A stream does not depend on the walk, unless an L2 penalty feeds θ back into it.
  const given = !ground && !name.endsWith('L2');
  const made = !earlier && (given || (ground && linear)) ? known : null;
  const check =
    torch && ground
      ? [
          'assert torch.allclose(gradient(theta), torch.autograd.functional.jacobian(f, theta))  # autograd agrees',
        ]
      : [];
  const adaptive = state.optimizer === 'adam' || state.optimizer === 'adamw';
  const hat = rule.endsWith('EpsHat');
  const lines = pythonLines(name);
  const powers = ['beta1', 'beta2'].filter((base) => lines.some((line) => line.includes(`${base}_t`)));
  const started = powers.map((base) => `${base}_t = ${earlier ? `${base} ** n` : '1.0'}`);
  const raised = powers.map((base) => `${base}_t = ${base}_t * ${base}`);
  const body: string[] = [];
  if (made) {
    body.push(
      `theta = ${array(`[${start.map(exact).join(', ')}]`)}`,
      ...check,
      'theta.requires_grad_()',
      `optimizer = torch.optim.${made.make}`,
      ...started,
      'travelled = 0.0',
      `for t in range(1, ${state.steps} + 1):`,
      indented([
        'before = theta.detach().clone()',
        ...raised,
        `g = ${ground ? 'gradient(theta.detach())' : g}`,
        'theta.grad = g.clone()',
        'optimizer.step()',
        way.replace('theta -', 'theta.detach() -'),
      ]),
      ...Object.entries(made.memory).map(
        ([own, key]) => `${pythonName(own)} = optimizer.state[theta]["${key}"]`,
      ),
      ...pythonLines(name, (left) => !(left in made.memory) && !['x', 'gradient', 'decayed'].includes(left)),
      'theta = theta.detach()',
    );
  } else {
    const steps =
      rule === 'nesterovLookahead'
        ? [lines[0]!, `g = ${g}`, ...lines.slice(1)]
        : [`g = ${g}`, ...(rule === 'nadamTorch2' ? [schedule] : []), ...lines];
    body.push(
      `theta = ${array(`[${start.map(exact).join(', ')}]`)}`,
      ...check,
      ...stateNames(name).map((own) => `${pythonName(own)} = ${earlier ? remembered(own) : '0 * theta'}`),
      ...(rule === 'nadamTorch2' ? ['product = warmup = 1.0'] : []),
      ...started,
      'travelled = 0.0',
      ...(known
        ? [
            `# torch.optim.${known.make} takes the same steps${earlier ? ' after n steps with g_n' : ''}, up to rounding`,
          ]
        : []),
      `for t in range(1, ${state.steps} + 1):`,
      indented(['before = theta', ...raised, ...steps, way]),
    );
  }
  if (adaptive)
    body.push(
      ...(earlier ? ['t = n + t'] : []),
      'bare = m / (v ** 0.5 + epsilon)',
      'corrected = m / (1 - beta1 ** t) / ((v / (1 - beta2 ** t)) ** 0.5 + epsilon)',
      ...(hat ? ['with_hat = rate / lr * bare'] : []),
    );
  const update =
    rule === 'momentumNote' || rule === 'nesterovLookahead'
      ? 'v'
      : rule === 'adadelta'
        ? 'lr * delta'
        : rule === 'adadeltaZeiler'
          ? 'delta'
          : 'update';
  const i = start.length > 1 && state.coordinate === 'y' ? 1 : 0;
  const prints = [
    ...(start.length > 1
      ? ['print("theta_x =", float(theta[0]))', 'print("theta_y =", float(theta[1]))']
      : ['print("theta =", float(theta[0]))']),
    ...(ground ? ['print("loss =", float(f(theta)))'] : []),
    `print("update =", float((${update})[${i}]))`,
    'print("travelled =", travelled)',
    ...(adaptive ? [`print("uncorrected =", float((bare / ${hat ? 'with_hat' : 'corrected'})[${i}]))`] : []),
    ...(hat ? [`print("epsilon_ratio =", float((corrected / with_hat)[${i}]))`] : []),
    // The rate of the form with ε̂ is one number for all coordinates.
    ...outputNames(name).map(
      (own) =>
        `print("${pythonName(own)} =", float(${pythonName(own)}${hat && own === 'rate' ? '' : `[${i}]`}))`,
    ),
  ];
  const text = [...body, '', ...prints, ''].join('\n');
  return [
    torch ? 'import torch' : 'import numpy as np',
    '',
    ...settings,
    ...(ground ? [''] : []),
    ...source,
    '',
    text
      .replace(/\b(?=sqrt\()/g, torch ? 'torch.' : 'np.')
      .replaceAll('max(', torch ? 'torch.maximum(' : 'np.maximum('),
  ].join('\n');
}

export const pytorch = (state: StepsState) => program(state, true);
export const numpy = (state: StepsState) => program(state, false);
