import { token } from '../../models/optimizers/lines.ts';
import { fraction, root } from '../../programs/optimizer-programs.ts';
import { offers, type RuleName, ruleNamed, settingsOf } from '../optimizers.ts';
import { meanings } from './meanings.ts';
import { late } from './model.ts';
import { idOf, small } from './rules.ts';

/** What `meanings` are in TeX where it is not their key, without the step. */
const letters: Record<string, string> = {
  raw: '\\nabla L',
  lookAhead: '\\varphi',
  rate: '\\eta',
  largestSecondMoment: '\\bar v',
  mHat: '\\hat m',
  vHat: '\\hat v',
  delta: '\\Delta',
  update: '\\Delta',
  decayed: "\\theta'",
  x: '\\theta',
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
  lateCorrection1: '1-\\beta_1^{n+t}',
  correctionNext: '1-\\beta_1^{t+1}',
  beta2: '\\beta_2',
  restBeta2: '(1-\\beta_2)',
  correction2: '1-\\beta_2^t',
  lateCorrection2: '1-\\beta_2^{n+t}',
  epsilon: '\\epsilon',
  weightDecay: '\\lambda',
  kept: '(1-\\eta\\lambda)',
};

const toTex = (text: string) =>
  text
    .replaceAll(' * ', '\\,')
    .replace('max', '\\max')
    .replace('sign', '\\operatorname{sign}')
    .replace(root, '\\sqrt{$1}')
    .replace(fraction, '\\frac{$1}{$2}');

function symbolTex(before: string, name: string): string {
  if (name in constants) return constants[name]!;
  const square = name === 'square' || name === 'deltaSquare';
  const own = name === 'square' ? 'gradient' : name === 'deltaSquare' ? 'delta' : name;
  const { key, quantity } = meanings[own]!;
  const tex = letters[own] ?? key;
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

/** Every different line of all rules, in the order of a calculation. */
const different = (Object.keys(offers) as RuleName[])
  .flatMap(linesAtAllSwitches)
  .filter((line, index, all) => all.findIndex((one) => idOf(one) === idOf(line)) === index)
  .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));

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
      `\\hangroom\\begin{aligned}\\hanging{${symbolTex('', left)}} &= ${symbols}\\\\ &= ${numbers} = ${slot('r', left)}\\end{aligned}`,
    ];
  }),
);

/** What a rule writes down with and without decay, bias correction and earlier steps. */
function linesAtAllSwitches(name: RuleName) {
  const rule = ruleNamed(name);
  const decays = settingsOf(rule).includes('weightDecay') ? [0, 1] : [0];
  const plain = [true, false].flatMap((biasCorrection) =>
    decays.flatMap((weightDecay) => rule.lines({ ...rule.defaults, weightDecay, biasCorrection })),
  );
  return [...plain, ...(rule.afterSteady ? plain.map(late) : [])];
}
