import { exact } from '../../draw/format.ts';
import { complexStep, surfaceExpressions } from '../frame/surface-programs.ts';
import { groundOf, hyperOf, ruleOf, type StepsState, startOf } from './model.ts';
import { linesOf, outputNames, pythonLines, pythonName, stateNames } from './rules.ts';

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

const schedule = `mu, mu_next = (beta1 * (1 - 0.5 * 0.96 ** (s * 0.004)) for s in (t, t + 1))
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
  const name = linesOf({
    rule,
    hyper: Object.fromEntries(Object.entries(hyper).map(([key, value]) => [key, Number(value)])),
  });
  const ground = groundOf(state);
  const start = startOf(state);
  const array = (text: string) =>
    torch ? `torch.tensor(${text}, dtype=torch.float64)` : `np.array(${text})`;
  const settings = Object.entries(hyper)
    .filter(([, value]) => typeof value === 'number')
    .map(([key, value]) => `${pythonName(key)} = ${exact(value as number)}`);
  const surface = surfaceExpressions[state.surface]!(exact(state.kappa));
  const source = ground
    ? [
        `def f(theta):\n    ${start.length > 1 ? 'x, y = theta' : 'x = theta[0]'}\n    return ${surface}`,
        torch
          ? 'def gradient(theta):\n    theta = theta.detach().requires_grad_()\n    return torch.autograd.grad(f(theta), theta)[0]'
          : complexStep,
      ]
    : [`gradients = [${state.gradients.map(exact).join(', ')}]`];
  const at = rule === 'nesterovLookahead' ? 'look_ahead' : 'theta';
  const g = ground ? `gradient(${at})` : array('[gradients[(t - 1) % len(gradients)]]');
  const way = 'travelled += float(((theta - before) ** 2).sum()) ** 0.5';
  const made = torch ? library(state) : null;
  const adaptive = state.optimizer === 'adam' || state.optimizer === 'adamw';
  const body: string[] = [];
  if (made) {
    body.push(
      `theta = ${array(`[${start.map(exact).join(', ')}]`)}.requires_grad_()`,
      `optimizer = torch.optim.${made.make}`,
      'travelled = 0.0',
      `for t in range(1, ${state.steps} + 1):`,
      indented([
        'before = theta.detach().clone()',
        `g = ${g}`,
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
    const lines = pythonLines(name);
    const steps =
      rule === 'nesterovLookahead'
        ? [lines[0]!, `g = ${g}`, ...lines.slice(1)]
        : [`g = ${g}`, ...(rule === 'nadamTorch2' ? [schedule] : []), ...lines];
    body.push(
      `theta = ${array(`[${start.map(exact).join(', ')}]`)}`,
      ...stateNames(name).map((own) => `${pythonName(own)} = 0 * theta`),
      ...(rule === 'nadamTorch2' ? ['product = 1.0'] : []),
      'travelled = 0.0',
      `for t in range(1, ${state.steps} + 1):`,
      indented([
        'before = theta',
        ...steps.map((line) =>
          torch ? line.replace('max(', 'torch.maximum(') : line.replace('max(', 'np.maximum('),
        ),
        way,
      ]),
    );
  }
  if (adaptive)
    body.push(
      'uncorrected = m / (v ** 0.5 + epsilon)',
      'corrected = m / (1 - beta1 ** t) / ((v / (1 - beta2 ** t)) ** 0.5 + epsilon)',
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
    ...(adaptive ? [`print("uncorrected =", float((uncorrected / corrected)[${i}]))`] : []),
    ...outputNames(name).map((own) => `print("${pythonName(own)} =", float(${pythonName(own)}[${i}]))`),
  ];
  return [
    torch ? 'import torch' : 'import numpy as np',
    '',
    ...settings,
    ...source.flatMap((part) => (ground ? ['', part] : [part])),
    '',
    ...body,
    '',
    ...prints,
    '',
  ].join('\n');
}

export const pytorch = (state: StepsState) => program(state, true);
export const numpy = (state: StepsState) => program(state, false);
