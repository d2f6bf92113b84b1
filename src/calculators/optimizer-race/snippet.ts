import { exact } from '../../draw/format.ts';
import { type Line, settings } from '../../models/optimizers/optimizer.ts';
import type { Entry, Typed } from '../../models/surfaces/typed.ts';
import {
  dividedAsTensor,
  indented,
  inLibrary,
  library,
  pythonRule,
  pythonSettings,
} from '../../programs/optimizer-programs.ts';
import { surfaceProgram, type WrittenSurface, writtenSurfaces } from '../../programs/surface-programs.ts';
import { racedRule } from '../optimizers.ts';
import { lanes, measured, type RaceState, ruleAt, startOf, surfaceOf, window } from './model.ts';

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

/** An array of this text, in torch or in NumPy. */
const arrayOf = (text: string, torch: boolean) =>
  torch ? `torch.tensor(${text}, dtype=torch.float64)` : `np.array(${text}, dtype=float)`;

const startText = (state: RaceState) => `[${startOf(state).map(exact).join(', ')}]`;

/** The steps of an optimizer of torch itself. */
function libraryWalk(state: RaceState, name: string, make: string): string[] {
  const kept =
    name === 'nesterov'
      ? [
          '# torch keeps the look-ahead point; the parameter itself lies behind it',
          'path.append(theta.detach() + gamma * lr * optimizer.state[theta]["momentum_buffer"])',
        ]
      : ['path.append(theta.detach().clone())'];
  return [
    `theta = ${arrayOf(startText(state), true)}.requires_grad_()`,
    `optimizer = torch.optim.${make}`,
    'path = [theta.detach().clone()]',
    'for t in range(steps):',
    ...indented(['optimizer.zero_grad()', 'f(theta).backward()', 'optimizer.step()', ...kept]),
  ];
}

/** The steps as the page takes them, from the lines of the rule. */
function writtenWalk(
  state: RaceState,
  lines: readonly Line[],
  same: string | null,
  torch: boolean,
): string[] {
  const { memory, powers, raised, step } = pythonRule(lines, (at) => `gradient(${at})`);
  return [
    `theta = ${arrayOf(startText(state), torch)}`,
    ...memory,
    ...powers,
    'path = [theta]',
    ...(same === null ? [] : [`# torch.optim.${same} takes the same steps, up to rounding`]),
    'for t in range(1, steps + 1):',
    ...indented([...raised, ...step, 'path.append(theta)']).map((line) => inLibrary(line, torch)),
  ];
}

/** What one optimizer of the race does, and prints. */
function laneProgram(state: RaceState, lane: number, torch: boolean): string[] {
  const key = (lane + 1) as 1 | 2 | 3 | 4;
  const name = state[`racer${key}`];
  if (name === 'none') return [];
  const { letter } = lanes[lane]!;
  const low = letter.toLowerCase();
  const { rule, hyper } = ruleAt(state, key, name);
  const lines = rule.lines(settings(rule, hyper));
  const made = torch ? library[racedRule(name)] : undefined;
  // The library orders its operations in its own way. Where a walk may amplify rounding, the steps are written out in
  // the order of the page; a linear rule on the ravine never does.
  const linear = state.surface === 'ravine' && ['sgd', 'momentum', 'nesterov'].includes(name);
  const asTensor = (setting: string) =>
    torch && dividedAsTensor(lines, setting) ? (text: string) => arrayOf(text, true) : undefined;
  const digit = `float(${window} / log10(far(path[-${window + 1}]) / far(path[-1])))`;
  return [
    '',
    `# ${letter}: ${name}`,
    ...pythonSettings(hyper, asTensor),
    ...(made && linear
      ? libraryWalk(state, name, made.make)
      : writtenWalk(state, lines, made && name !== 'nesterov' ? made.make : null, torch)),
    `print("loss_${low} =", float(f(path[-1])))`,
    ...(measured(state, name) ? [inLibrary(`print("digit_${low} =", ${digit})`, torch)] : []),
  ];
}

function program(state: RaceState, torch: boolean): string {
  const own = state.surface === 'own';
  const surface = own
    ? writtenOwn(surfaceOf(state) as unknown as Typed)
    : writtenSurfaces[state.surface]!(exact(state.kappa));
  const source = surfaceProgram(surface, torch);
  const calls = own
    ? Object.keys(helpers).filter((name) => source.some((part) => part.includes(`${name}(`)))
    : [];
  const body = lanes.flatMap((_, lane) => laneProgram(state, lane, torch));
  const check = `assert torch.allclose(gradient(start), torch.autograd.functional.jacobian(f, start))  # autograd agrees`;
  return [
    torch ? 'import torch' : 'import numpy as np',
    '',
    ...calls.map((name) => `${name} = ${helpers[name]![torch ? 0 : 1]}`),
    ...source,
    '',
    ...(torch && !own ? [`start = ${arrayOf(startText(state), true)}`, check] : []),
    ...(body.some((line) => line.includes('far('))
      ? [`far = lambda theta: ${torch ? 'torch' : 'np'}.hypot(theta[0], theta[1])`]
      : []),
    `steps = ${state.steps}`,
    ...body,
    '',
  ].join('\n');
}

export const pytorch = (state: RaceState) => program(state, true);
export const numpy = (state: RaceState) => program(state, false);
