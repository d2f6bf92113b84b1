import { plain, show, text } from '../../draw/format.ts';
import type { OptimizerName } from '../../models/optimizers/index.ts';
import type { LiveFormula } from '../frame/calculator.ts';
import type { Quantity } from '../frame/parameters.ts';
import type { Numbers, StepsResult, StepsState } from './model.ts';

/** A number's name in CSV and highlighting, its symbol in tables, its TeX without the step, its colour. */
export interface Meaning {
  key: string;
  symbol: string;
  tex: string;
  quantity: Quantity;
}

const meaning = (key: string, symbol: string, tex: string, quantity: Quantity): Meaning => ({
  key,
  symbol,
  tex,
  quantity,
});

/** What changes from step to step, by the name src/models gives it. */
export const meanings: Record<string, Meaning> = {
  gradient: meaning('g', 'g_t', 'g', 'g'),
  raw: meaning('raw', '∇L', '\\nabla L', 'g'),
  velocity: meaning('v', 'v_t', 'v', 's'),
  buffer: meaning('b', 'b_t', 'b', 's'),
  average: meaning('m', 'm_t', 'm', 's'),
  lookAhead: meaning('look_ahead', 'φ_t', '\\varphi', 'w'),
  sumOfSquares: meaning('G', 'G_t', 'G', 's'),
  rate: meaning('rate', 'η_t', '\\eta', 'k'),
  meanSquare: meaning('E', 'E_t', 'E', 's'),
  meanSquareUpdate: meaning('D', 'D_t', 'D', 's'),
  firstMoment: meaning('m', 'm_t', 'm', 's'),
  secondMoment: meaning('v', 'v_t', 'v', 's'),
  largestSecondMoment: meaning('v_max', 'v̄_t', '\\bar v', 's'),
  mHat: meaning('m_hat', 'm̂_t', '\\hat m', 's'),
  vHat: meaning('v_hat', 'v̂_t', '\\hat v', 's'),
  gradientWeight: meaning('a', 'a_t', 'a', 'n'),
  momentWeight: meaning('c', 'c_t', 'c', 'n'),
  direction: meaning('d', 'd_t', 'd', 's'),
  delta: meaning('Δ', 'Δ_t', '\\Delta', 'p'),
  update: meaning('Δ', 'Δ_t', '\\Delta', 'p'),
  decayed: meaning('decayed', 'θ′_t', "\\theta'", 'w'),
  x: meaning('θ', 'θ_t', '\\theta', 'w'),
};

/** Settings and what follows from them: TeX and colour class, no step below. */
const constants: Record<string, string> = {
  learningRate: '\\eta',
  gamma: '\\gamma',
  momentum: '\\mu',
  beta: '\\beta',
  restBeta: '(1-\\beta)',
  rho: '\\rho',
  restRho: '(1-\\rho)',
  alpha: '\\rho',
  restAlpha: '(1-\\rho)',
  beta1: '\\beta_1',
  restBeta1: '(1-\\beta_1)',
  correction1: '1-\\beta_1^t',
  correctionNext: '1-\\beta_1^{t+1}',
  beta2: '\\beta_2',
  restBeta2: '(1-\\beta_2)',
  correction2: '1-\\beta_2^t',
  epsilon: '\\epsilon',
  weightDecay: '\\lambda',
  kept: '(1-\\eta\\lambda)',
};

type Line = readonly [name: string, arithmetic: string];

const moments: Line[] = [
  ['firstMoment', '@beta1 * @_firstMoment + @restBeta1 * @gradient'],
  ['secondMoment', '@beta2 * @_secondMoment + @restBeta2 * @square'],
];
const vHat: Line = ['vHat', '⟨@secondMoment|@correction2⟩'];
const step: Line = ['x', '@_x - @update'];
const adagrad = (root: string): Line[] => [
  ['sumOfSquares', '@_sumOfSquares + @square'],
  ['rate', `⟨@learningRate|${root}⟩`],
  ['update', '@rate * @gradient'],
  step,
];
const adadelta: Line[] = [
  ['meanSquare', '@rho * @_meanSquare + @restRho * @square'],
  ['delta', '⟨√⟨@_meanSquareUpdate + @epsilon⟩|√⟨@meanSquare + @epsilon⟩⟩ * @gradient'],
  ['meanSquareUpdate', '@rho * @_meanSquareUpdate + @restRho * @deltaSquare'],
];
const rmsprop = (root: string): Line[] => [
  ['meanSquare', '@alpha * @_meanSquare + @restAlpha * @square'],
  ['update', `⟨@learningRate * @gradient|${root}⟩`],
  step,
];
const adam: Line[] = [
  ...moments,
  ['mHat', '⟨@firstMoment|@correction1⟩'],
  vHat,
  ['update', '⟨@learningRate * @mHat|√⟨@vHat⟩ + @epsilon⟩'],
];
const bare: Line[] = [...moments, ['update', '⟨@learningRate * @firstMoment|√⟨@secondMoment⟩ + @epsilon⟩']];
const withDecay: Line = ['gradient', '@raw + @weightDecay * @_x'];
const decoupled: Line[] = [
  ['decayed', '@kept * @_x'],
  ['x', '@decayed - @update'],
];
const nadam = (...weights: Line[]): Line[] => [
  ...moments,
  vHat,
  ...weights,
  ['direction', '@gradientWeight * @gradient + @momentWeight * @firstMoment'],
  ['update', '⟨@learningRate * @direction|√⟨@vHat⟩ + @epsilon⟩'],
  step,
];
const largest: Line[] = [...moments, ['largestSecondMoment', 'max(@_largestSecondMoment, @secondMoment)']];

/**
 * The arithmetic of every rule, line by line. `@name` is a number of this step, `@_name` of the step before, √⟨…⟩ a root,
 * ⟨a|b⟩ a fraction: formula, numbers put in and a cell's explanation are all read from here.
 */
export const lines = {
  sgd: [['update', '@learningRate * @gradient'], step],
  momentumNote: [
    ['velocity', '@gamma * @_velocity + @learningRate * @gradient'],
    ['x', '@_x - @velocity'],
  ],
  momentumTorch: [
    ['buffer', '@momentum * @_buffer + @gradient'],
    ['update', '@learningRate * @buffer'],
    step,
  ],
  momentumAverage: [
    ['average', '@beta * @_average + @restBeta * @gradient'],
    ['update', '@learningRate * @average'],
    step,
  ],
  nesterovLookahead: [
    ['lookAhead', '@_x - @gamma * @_velocity'],
    ['velocity', '@gamma * @_velocity + @learningRate * @gradient'],
    ['x', '@_x - @velocity'],
  ],
  nesterovTorch: [
    ['buffer', '@momentum * @_buffer + @gradient'],
    ['update', '@learningRate * (@gradient + @momentum * @buffer)'],
    step,
  ],
  adagrad: adagrad('√⟨@sumOfSquares⟩ + @epsilon'),
  adagradEpsInside: adagrad('√⟨@sumOfSquares + @epsilon⟩'),
  adadeltaZeiler: [...adadelta, ['x', '@_x - @delta']],
  adadelta: [...adadelta, ['x', '@_x - @learningRate * @delta']],
  rmsprop: rmsprop('√⟨@meanSquare⟩ + @epsilon'),
  rmspropEpsInside: rmsprop('√⟨@meanSquare + @epsilon⟩'),
  adam: [...adam, step],
  adamL2: [withDecay, ...adam, step],
  adamBare: [...bare, step],
  adamBareL2: [withDecay, ...bare, step],
  adamw: [...adam, ...decoupled],
  adamwBare: [...bare, ...decoupled],
  nadamPaper: nadam(
    ['gradientWeight', '⟨@restBeta1|@correction1⟩'],
    ['momentWeight', '⟨@beta1|@correctionNext⟩'],
  ),
  nadamSimple: nadam(
    ['gradientWeight', '⟨@restBeta1|@correction1⟩'],
    ['momentWeight', '⟨@beta1|@correction1⟩'],
  ),
  nadamTorch2: nadam(),
  amsgrad: [
    ...largest,
    ['mHat', '⟨@firstMoment|@correction1⟩'],
    ['vHat', '⟨@largestSecondMoment|@correction2⟩'],
    ['update', '⟨@learningRate * @mHat|√⟨@vHat⟩ + @epsilon⟩'],
    step,
  ],
  amsgradPaper: [
    ...largest,
    ['update', '⟨@learningRate * @firstMoment|√⟨@largestSecondMoment⟩ + @epsilon⟩'],
    step,
  ],
} satisfies Record<string, Line[]>;
export type LinesName = keyof typeof lines;

/** Which lines a state's rule follows: Adam's depend on its switches. */
export function linesOf({ rule, hyper }: { rule: OptimizerName; hyper: Numbers }): LinesName {
  if (rule === 'adam' || rule === 'adamw') {
    const l2 = rule === 'adam' && hyper.weightDecay !== 0;
    return `${rule}${hyper.biasCorrection ? '' : 'Bare'}${l2 ? 'L2' : ''}` as LinesName;
  }
  return rule as LinesName;
}

const token = /@(_?)(\w+)/g;
const fraction = /⟨([^⟨⟩|]*)\|([^⟨⟩|]*)⟩/g;
const root = /√⟨([^⟨⟩|]*)⟩/g;

const toTex = (text: string) =>
  text
    .replaceAll(' * ', '\\,')
    .replace('max', '\\max')
    .replace(root, '\\sqrt{$1}')
    .replace(fraction, '\\frac{$1}{$2}');

function symbolTex(before: string, name: string): string {
  if (name in constants) return constants[name]!;
  const square = name === 'square' || name === 'deltaSquare';
  const { tex, key, quantity } =
    meanings[name === 'square' ? 'gradient' : name === 'deltaSquare' ? 'delta' : name]!;
  return `\\key{${key}}{\\q${quantity}{${tex}_{t${before ? '-1' : ''}}${square ? '^2' : ''}}}`;
}

const colourOf = (name: string) =>
  name in constants
    ? 'n'
    : meanings[name === 'square' ? 'gradient' : name === 'deltaSquare' ? 'delta' : name]!.quantity;

const order = [
  'gradient',
  'lookAhead',
  'velocity',
  'buffer',
  'average',
  'sumOfSquares',
  'rate',
  'meanSquare',
  'delta',
  'meanSquareUpdate',
  'firstMoment',
  'secondMoment',
  'largestSecondMoment',
  'mHat',
  'vHat',
  'gradientWeight',
  'momentWeight',
  'direction',
  'update',
  'decayed',
  'x',
];

/** Every different line of all rules, in the order of a calculation: rules share the lines they have in common. */
const different: readonly Line[] = (Object.values(lines) as Line[][])
  .flat()
  .filter(
    ([left, right], index, all) => all.findIndex((one) => one[0] === left && one[1] === right) === index,
  )
  .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));

const idOf = ([left, right]: Line) => `f${different.findIndex((one) => one[0] === left && one[1] === right)}`;

/** Numbers that are often too small to be written without a power of ten. */
const small = [
  'epsilon',
  'secondMoment',
  'meanSquare',
  'meanSquareUpdate',
  'vHat',
  'deltaSquare',
  'update',
  'delta',
];

/** Every line in TeX: symbols, the same with slots `<line>_<place>` for the numbers, and its result `<line>_r`. */
export const formulas: Record<string, string> = Object.fromEntries(
  different.map((line) => {
    const [left, arithmetic] = line;
    const slot = (place: number | 'r', name: string) =>
      `\\q${colourOf(name)}{\\${small.includes(name) ? 'sci' : 'slot'}{${idOf(line)}_${place}}{}}`;
    let place = 0;
    const symbols = toTex(arithmetic).replace(token, (_, before, one) => symbolTex(before, one));
    const numbers = toTex(arithmetic.replaceAll(' * ', ' \\times ')).replace(token, (_, __, one) =>
      slot(place++, one),
    );
    return [
      idOf(line),
      `\\kern1.4em\\begin{aligned}\\llap{$${symbolTex('', left)}$} &= ${symbols}\\\\ &= ${numbers} = ${slot('r', left)}\\end{aligned}`,
    ];
  }),
);

/** The number behind `@name` or `@_name` at step t of the chosen coordinate. */
export function numberOf(
  state: StepsState,
  { rows, paths, hyper, coordinate }: StepsResult,
  t: number,
  name: string,
  before = false,
): number {
  const now = rows[coordinate]![t - 1]!;
  if (before) return name === 'x' ? paths[coordinate]![t - 1]! : (rows[coordinate]![t - 2]?.[name] ?? 0);
  if (name in now) return now[name]!;
  if (name in hyper) return hyper[name]!;
  switch (name) {
    case 'square':
      return now.gradient! ** 2;
    case 'deltaSquare':
      return now.delta! ** 2;
    case 'raw':
      return now.gradient! - state.weightDecay * paths[coordinate]![t - 1]!;
    case 'kept':
      return 1 - hyper.learningRate! * hyper.weightDecay!;
    case 'correction1':
      return 1 - hyper.beta1! ** t;
    case 'correctionNext':
      return 1 - hyper.beta1! ** (t + 1);
    case 'correction2':
      return 1 - hyper.beta2! ** t;
    default:
      // rest…: one minus the decay rate of that name.
      return 1 - hyper[`${name[4]!.toLowerCase()}${name.slice(5)}`]!;
  }
}

/** The rule's lines at step t: which formulas are shown, and the texts of their slots. */
export function formulaAt(state: StepsState, result: StepsResult, t: number): LiveFormula {
  const slots: LiveFormula['slots'] = {};
  const own = lines[linesOf(result)] as readonly Line[];
  for (const line of own) {
    const [left, arithmetic] = line;
    const put = (place: number | 'r', name: string, value: number, digits = 4) => {
      const shown = show(value, digits);
      slots[`${idOf(line)}_${place}`] = small.includes(name) ? shown : text(shown);
    };
    let place = 0;
    for (const [, before, name] of arithmetic.matchAll(token))
      put(place++, name!, numberOf(state, result, t, name!, before === '_'), name === 'x' ? 7 : 4);
    put('r', left, numberOf(state, result, t, left), left === 'x' ? 7 : 4);
  }
  const [name, ...also] = own.map(idOf) as [string, ...string[]];
  return { name, also, slots };
}

/** The arithmetic of one number at step t in plain text, with the numbers put in; undefined if no line gives it. */
export function how(state: StepsState, result: StepsResult, t: number, name: string): string | undefined {
  const line = (lines[linesOf(result)] as readonly Line[]).find(([left]) => left === name);
  if (!line) return undefined;
  const numbers = line[1]
    .replace(root, '√($1)')
    .replace(fraction, (_, over: string, under: string) => `${wrapped(over)} / ${wrapped(under)}`)
    .replaceAll(' * ', ' × ')
    .replaceAll(' - ', ' − ')
    .replace(token, (_, before, one) => {
      const value = numberOf(state, result, t, one, before === '_');
      return value < 0 ? `(${plain(value)})` : plain(value);
    });
  return `${numbers} = ${plain(numberOf(state, result, t, name), name === 'x' ? 7 : 4)}`;
}

const wrapped = (text: string) => (/ [*+-] /.test(text) && !/^√\([^)]*\)$/.test(text) ? `(${text})` : text);

/** The lines as Python assignments, one a line; what was computed a step before still has its old name there. */
export function pythonLines(name: LinesName, keep: (left: string) => boolean = () => true): string[] {
  return (lines[name] as readonly Line[])
    .filter(([left]) => keep(left))
    .map(([left, arithmetic]) => {
      const right = arithmetic
        .replace(root, '($1) ** 0.5')
        .replace(fraction, (_, over: string, under: string) => `${bracketed(over)} / ${bracketed(under)}`)
        .replace(token, (_, __, one) => pythonName(one));
      return `${pythonName(left)} = ${right}`;
    });
}

const bracketed = (part: string) => (/ [*/+-] /.test(part) ? `(${part})` : part);

/** What a number is called in the programs. */
export function pythonName(name: string): string {
  const special: Record<string, string> = {
    learningRate: 'lr',
    weightDecay: 'weight_decay',
    raw: 'g',
    square: 'g ** 2',
    deltaSquare: 'delta ** 2',
    delta: 'delta',
    update: 'update',
    x: 'theta',
    lookAhead: 'look_ahead',
    kept: '(1 - lr * weight_decay)',
    correction1: '(1 - beta1 ** t)',
    correctionNext: '(1 - beta1 ** (t + 1))',
    correction2: '(1 - beta2 ** t)',
  };
  if (special[name]) return special[name];
  if (name.startsWith('rest')) return `(1 - ${name[4]!.toLowerCase()}${name.slice(5)})`;
  return meanings[name]?.key ?? name;
}

/** What a rule remembers from one step to the next. */
export function stateNames(name: LinesName): string[] {
  const remembered = lines[name].flatMap(([, arithmetic]) =>
    [...arithmetic.matchAll(token)]
      .filter(([, before, one]) => before && one !== 'x')
      .map(([, , one]) => one!),
  );
  return [...new Set(remembered)];
}

const passing = ['gradient', 'update', 'delta', 'x', 'decayed', 'gradientWeight', 'momentWeight'];

/** The numbers of a step that are results beside the step itself and θ: memory, corrected moments, rate, look-ahead. */
export function outputNames(name: LinesName): string[] {
  return (lines[name] as readonly Line[]).map(([left]) => left).filter((left) => !passing.includes(left));
}

/** The table's numbers in the order of the calculation, the gradient first. */
export function columnsOf(result: StepsResult): string[] {
  const names = (lines[linesOf(result)] as readonly Line[]).map(([left]) => left);
  const shown = names.filter((name) => name !== 'gradient' && name !== 'decayed' && !name.endsWith('Weight'));
  return result.rule === 'nesterovLookahead'
    ? ['lookAhead', 'gradient', ...shown.slice(1)]
    : ['gradient', ...shown];
}
