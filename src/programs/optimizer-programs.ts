import { exact } from '../draw/format.ts';
import { rememberedIn } from '../models/optimizers/line-reader.ts';
import { token } from '../models/optimizers/lines.ts';
import type { Hyper, Line } from '../models/optimizers/optimizer.ts';

/** √⟨…⟩ and ⟨a|b⟩ in a line's arithmetic, with nothing of their kind inside. */
export const root = /√⟨([^⟨⟩|]*)⟩/g;
export const fraction = /⟨([^⟨⟩|]*)\|([^⟨⟩|]*)⟩/g;

/** What numbers of a step are called in the programs. */
const names: Readonly<Record<string, string>> = {
  gradient: 'g',
  raw: 'g',
  velocity: 'v',
  buffer: 'b',
  average: 'm',
  lookAhead: 'look_ahead',
  sumOfSquares: 'G',
  meanSquare: 'E',
  meanSquareUpdate: 'D',
  firstMoment: 'm',
  secondMoment: 'v',
  largestSecondMoment: 'v_max',
  mHat: 'm_hat',
  vHat: 'v_hat',
  gradientWeight: 'a',
  momentWeight: 'c',
  direction: 'd',
  learningRate: 'lr',
  weightDecay: 'weight_decay',
  square: 'g * g',
  deltaSquare: 'delta * delta',
  x: 'theta',
  kept: '(1 - lr * weight_decay)',
  correction1: '(1 - beta1_t)',
  lateCorrection1: '(1 - beta1_t)',
  lateCorrection2: '(1 - beta2_t)',
  correctionNext: '(1 - beta1_t * beta1)',
  correction2: '(1 - beta2_t)',
};

/** What a number of a step or a setting is called in the programs. */
export function pythonName(name: string): string {
  if (names[name]) return names[name];
  return name.startsWith('rest') ? `(1 - ${name[4]!.toLowerCase()}${name.slice(5)})` : name;
}

const bracketed = (part: string) => (/ [*/+-] /.test(part) ? `(${part})` : part);

/** Arithmetic in Python; what was computed a step before still has its old name there. */
const python = (arithmetic: string) =>
  arithmetic
    // The corrections are numbers, which torch.sqrt does not take.
    .replace(/√⟨(@\w*[cC]orrection2)⟩/g, '$1 ** 0.5')
    .replace(root, 'sqrt($1)')
    .replace(fraction, (_, over: string, under: string, at: number) => {
      const quotient = `${bracketed(over)} / ${bracketed(under)}`;
      return at > 0 ? `(${quotient})` : quotient;
    })
    .replace(token, (_, __, one) => pythonName(one));

/** Lines as Python assignments, one a line. */
export const pythonLines = (lines: readonly Line[]): string[] =>
  lines.map(([left, arithmetic]) => `${pythonName(left)} = ${python(arithmetic)}`);

/** What the step subtracts from the parameter, in Python. */
export const pythonUpdate = (lines: readonly Line[]): string =>
  python(lines.find(([left]) => left === 'x')![1].replace(/^@\w+ - /, ''));

/** The numbers of a rule's settings in Python, the switches left out; in PyTorch some divide as tensors. */
export const pythonSettings = (
  hyper: Hyper,
  tensor?: (key: string) => ((text: string) => string) | undefined,
) =>
  Object.entries(hyper)
    .filter(([, value]) => typeof value === 'number')
    .map(([key, value]) => {
      const text = exact(value as number);
      return `${pythonName(key)} = ${tensor?.(key)?.(text) ?? text}`;
    });

/** PyTorch multiplies a number by the reciprocal of a tensor; between tensors it divides, as the page does. */
export const dividedAsTensor = (lines: readonly Line[], key: string): boolean =>
  lines.some(([, arithmetic]) => arithmetic.startsWith(`⟨@${key}|`) && !arithmetic.includes('orrection'));

const schedule = `warmup = warmup * 0.96 ** 0.004
mu, mu_next = (beta1 * (1 - 0.5 * w) for w in (warmup, warmup * 0.96 ** 0.004))
product = product * mu
a, c = (1 - mu) / (1 - product), mu_next / (1 - product * mu_next)`;

/** Lines of Python indented as the body of a loop. */
export const indented = (rows: readonly string[]) =>
  rows
    .join('\n')
    .split('\n')
    .map((row) => `    ${row}`);

/** A rule in Python: what stands before its loop, what raises β₁ᵗ and β₂ᵗ, and its step given the gradient. */
export function pythonRule(
  lines: readonly Line[],
  gradient: (at: string) => string,
  earlier?: { memory: (name: string) => string; power: (base: string) => string },
): { memory: string[]; powers: string[]; raised: string[]; step: string[] } {
  const own = pythonLines(lines);
  const bases = ['beta1', 'beta2'].filter((base) => own.some((line) => line.includes(`${base}_t`)));
  const given = lines.map(([left]) => left);
  const scheduled = own.some((line) => /\ba\b/.test(line)) && !given.includes('gradientWeight');
  const ahead = given[0] === 'lookAhead';
  return {
    memory: [
      ...rememberedIn(lines).map((name) => `${pythonName(name)} = ${earlier?.memory(name) ?? '0 * theta'}`),
      ...(scheduled ? ['product = warmup = 1.0'] : []),
    ],
    powers: bases.map((base) => `${base}_t = ${earlier?.power(base) ?? '1.0'}`),
    raised: bases.map((base) => `${base}_t = ${base}_t * ${base}`),
    step: ahead
      ? [own[0]!, `g = ${gradient('look_ahead')}`, ...own.slice(1)]
      : [`g = ${gradient('theta')}`, ...(scheduled ? [schedule] : []), ...own],
  };
}

/** Names that NumPy and PyTorch share, with the library's prefix; max is called maximum in both. */
export const inLibrary = (text: string, torch: boolean) =>
  text
    .replaceAll('max(', 'maximum(')
    .replace(/\b(?=(?:sqrt|maximum|sign|hypot|log10)\()/g, torch ? 'torch.' : 'np.');

const adam = 'lr=lr, betas=(beta1, beta2), eps=epsilon';
const both = { firstMoment: 'exp_avg', secondMoment: 'exp_avg_sq' };
const buffer = { buffer: 'momentum_buffer' };

/**
 * Where torch.optim has a rule: how it is made, and what of its memory has which name there; without `memory` it takes
 * the same steps and remembers other numbers.
 */
export const library: Readonly<
  Record<string, { make: string; memory?: Readonly<Record<string, string>> } | undefined>
> = {
  sgd: { make: 'SGD([theta], lr=lr)', memory: {} },
  momentumNote: { make: 'SGD([theta], lr=lr, momentum=gamma)' },
  momentumTorch: { make: 'SGD([theta], lr=lr, momentum=momentum)', memory: buffer },
  nesterovLookahead: { make: 'SGD([theta], lr=lr, momentum=gamma, nesterov=True)' },
  nesterovTorch: { make: 'SGD([theta], lr=lr, momentum=momentum, nesterov=True)', memory: buffer },
  adagrad: { make: 'Adagrad([theta], lr=lr, eps=epsilon)', memory: { sumOfSquares: 'sum' } },
  adadelta: { make: 'Adadelta([theta], lr=lr, rho=rho, eps=epsilon)' },
  rmsprop: {
    make: 'RMSprop([theta], lr=lr, alpha=alpha, eps=epsilon)',
    memory: { meanSquare: 'square_avg' },
  },
  adam: { make: `Adam([theta], ${adam}, weight_decay=weight_decay)`, memory: both },
  adamw: { make: `AdamW([theta], ${adam}, weight_decay=weight_decay)`, memory: both },
  amsgrad: {
    make: `Adam([theta], ${adam}, amsgrad=True)`,
    memory: { ...both, largestSecondMoment: 'max_exp_avg_sq' },
  },
};
