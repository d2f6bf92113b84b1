import {
  adam,
  adamLate,
  bare,
  type Line,
  lateMHat,
  mHat,
  moments,
  over,
  step,
  vHat,
  withDecay,
} from './lines.ts';

/** The rules that are fetched when one of them is first chosen, and their arithmetic; see `lines`. */
export * as rules from '../../models/optimizers/adaptive.ts';

const byRate: Line = ['update', '@rate * ⟨@firstMoment|√⟨@secondMoment⟩ + @epsilon⟩'];
const hat: Line[] = [...moments, ['rate', '⟨@learningRate * √⟨@correction2⟩|@correction1⟩'], byRate];
const hatLate: Line[] = [
  ...moments,
  ['rate', '⟨@learningRate * √⟨@lateCorrection2⟩|@lateCorrection1⟩'],
  byRate,
];

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
  ['update', `@learningRate * ⟨@gradient|${root}⟩`],
  step,
];
const decoupled: Line[] = [
  ['decayed', '@kept * @_x'],
  ['x', '@decayed - @update'],
];
const largest: Line = ['largestSecondMoment', 'max(@_largestSecondMoment, @secondMoment)'];
const nadam = (...weights: Line[]): Line[] => [
  ...moments,
  vHat,
  ...weights,
  ['direction', '@gradientWeight * @gradient + @momentWeight * @firstMoment'],
  over('direction', 'vHat'),
  step,
];
const gradientWeight: Line = ['gradientWeight', '⟨@restBeta1|@correction1⟩'];
const momentWeight = (correction: string): Line => ['momentWeight', `⟨@beta1|@${correction}⟩`];

export const lines = {
  adagrad: adagrad('√⟨@sumOfSquares⟩ + @epsilon'),
  adagradEpsInside: adagrad('√⟨@sumOfSquares + @epsilon⟩'),
  adadeltaZeiler: [...adadelta, ['x', '@_x - @delta']],
  adadelta: [...adadelta, ['x', '@_x - @learningRate * @delta']],
  rmsprop: rmsprop('√⟨@meanSquare⟩ + @epsilon'),
  rmspropEpsInside: rmsprop('√⟨@meanSquare + @epsilon⟩'),
  adamEpsHat: [...hat, step],
  adamEpsHatLate: [...hatLate, step],
  adamEpsHatL2: [withDecay, ...hat, step],
  adamw: [...adam, ...decoupled],
  adamwLate: [...adamLate, ...decoupled],
  adamwEpsHat: [...hat, ...decoupled],
  adamwEpsHatLate: [...hatLate, ...decoupled],
  adamwBare: [...bare, ...decoupled],
  nadamPaper: nadam(gradientWeight, momentWeight('correctionNext')),
  nadamSimple: nadam(gradientWeight, momentWeight('correction1')),
  nadamTorch2: nadam(),
  amsgrad: [
    ...moments,
    largest,
    mHat,
    ['vHat', '⟨@largestSecondMoment|@correction2⟩'],
    over('mHat', 'vHat'),
    step,
  ],
  amsgradLate: [
    ...moments,
    largest,
    lateMHat,
    ['vHat', '⟨@largestSecondMoment|@lateCorrection2⟩'],
    over('mHat', 'vHat'),
    step,
  ],
  amsgradPaper: [...moments, largest, over('firstMoment', 'largestSecondMoment'), step],
} satisfies Record<string, Line[]>;
