import { adadeltaZeiler } from '../models/optimizers/adadelta.ts';
import { adagrad } from '../models/optimizers/adagrad.ts';
import { adam } from '../models/optimizers/adam.ts';
import { adamEpsHat } from '../models/optimizers/adam-eps-hat.ts';
import { adamw } from '../models/optimizers/adamw.ts';
import { amsgradPaper } from '../models/optimizers/amsgrad.ts';
import { nadamPaper } from '../models/optimizers/nadam.ts';
import { type Hyper, type Optimizer, settings } from '../models/optimizers/optimizer.ts';
import { rmsprop } from '../models/optimizers/rmsprop.ts';
import { follow, type Walk } from '../models/optimizers/trajectory.ts';

type Numbers = Readonly<Record<string, number>>;
const ones = (steps: number): number[] => Array.from({ length: steps }, () => 1);

/** The numbers of each step under a stream of gradients, from θ₀ = 1, after `earlier` steps with one gradient. */
function walk(
  optimizer: Optimizer,
  gradients: readonly number[],
  hyper: Hyper = {},
  earlier?: Walk['earlier'],
): Numbers[] {
  const rows: Numbers[] = [];
  follow(
    optimizer,
    gradients.map((gradient) => [gradient]),
    [1],
    { hyper, earlier, show: (_, __, numbers) => void rows.push(numbers) },
  );
  return rows;
}
const travelled = (rows: readonly Numbers[]): number =>
  rows.reduce((sum, { update }) => sum + Math.abs(update!), 0);

const adagradSteps = walk(adagrad, [0.5, -0.2, 0.1], { learningRate: 0.1, epsilon: 0 });
const adagradOnes = walk(adagrad, ones(1000), { learningRate: 1, epsilon: 0 });
const adagradQuiz = walk(adagrad, [3, 4], { learningRate: 0.1, epsilon: 0 });

const zeiler = { rho: 0.95, epsilon: 1e-6 };
const adadelta = walk(adadeltaZeiler, ones(100), zeiler);
const rms = walk(rmsprop, ones(3), { learningRate: 0.01, alpha: 0.9 });

const stream = [0.1, 0.2, -0.1];
const adamSteps = walk(adam, stream);
const adamScaled = walk(
  adam,
  stream.map((gradient) => 100 * gradient),
);
const corrected = walk(adam, ones(1000));
const uncorrected = walk(adam, ones(1000), { biasCorrection: false });
const ratios = uncorrected.map(({ update }, step) => update! / corrected[step]!.update!);
const decay = { weightDecay: 0.1 };

/** Adam's steps in units of η with the default betas, after so many steps with one gradient. */
function stepsAfter(steps: number, gradient: number, gradients: readonly number[]): number[] {
  const rows = walk(adam, gradients, {}, { steps, gradient });
  return rows.map(({ update }) => update! / adam.defaults.learningRate);
}
const afterSilence = stepsAfter(4000, 0, ones(50));
const { beta1, beta2 } = adam.defaults;
const tiny = { learningRate: 0.001, epsilon: 1e-7 };
const epsilonAfter = walk(adam, [1e-7], tiny)[0]!.update!;
const epsilonHat = walk(adamEpsHat, [1e-7], tiny)[0]!.update!;

/**
 * θ after `steps` steps of the stream 3, −1, −1, 3, … with η = 1/√t, θ kept within [−1, 1], β₁ = 0 and β₂ = 0.1:
 * the counter-example of Reddi et al. 2018. The sum over three steps is 1, so that −1 is best.
 */
function counterexample(optimizer: Optimizer, given: Hyper, steps: number): number {
  const hyper: Record<string, number | boolean> = { ...settings(optimizer, given) };
  const x = new Float64Array(1);
  const state = optimizer.start(1, hyper);
  for (let t = 1; t <= steps; t++) {
    hyper.learningRate = 1 / Math.sqrt(t);
    optimizer.step(x, Float64Array.of(t % 3 === 1 ? 3 : -1), state, hyper, t);
    x[0] = Math.min(1, Math.max(-1, x[0]!));
  }
  return x[0]!;
}
const betas = { beta1: 0, beta2: 0.1 };
/** How far θ moves in 30 steps of the stream 3, −1, −1, 3, … at η = 0.01, free of bounds. */
const drift = (optimizer: Optimizer): number =>
  walk(
    optimizer,
    Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 3 : -1)),
    { ...betas, learningRate: 0.01 },
  ).at(-1)!.x! - 1;
/** A gradient of 1 every tenth step, 0 in between. */
const rare = walk(
  adagrad,
  Array.from({ length: 91 }, (_, index) => (index % 10 === 0 ? 1 : 0)),
  { learningRate: 1, epsilon: 0 },
);

/** The running example: 1000 reviews; “movie” is in all, “unwatchable” in every hundredth; gradients are 1 or 0. */
const unwatchable = Array.from({ length: 1000 }, (_, index) => ((index + 1) % 100 === 0 ? 1 : 0));
const inUnits = (optimizer: Optimizer, gradients: readonly number[], hyper: Hyper): Numbers[] =>
  walk(optimizer, gradients, { ...hyper, learningRate: 1 });
const rmsMovie = inUnits(rmsprop, ones(1000), { alpha: 0.9 });
const rmsRare = inUnits(rmsprop, unwatchable, { alpha: 0.9 });
const adamRare = inUnits(adam, unwatchable, {});
/** Half a hundred gradients of 0.1 after a thousand of 1. */
const calmer = [...ones(1000), ...Array.from({ length: 50 }, () => 0.1)];
const lastRate = (optimizer: Optimizer, hyper: Hyper): number =>
  inUnits(optimizer, calmer, hyper).at(-1)!.update! / 0.1;

/** The numbers of the note on adaptive learning rates, each computed by the models. */
export const values: Record<string, number> = {
  adagradG1: adagradSteps[0]!.sumOfSquares!,
  adagradG2: adagradSteps[1]!.sumOfSquares!,
  adagradG3: adagradSteps[2]!.sumOfSquares!,
  adagradTheta1: adagradSteps[0]!.x!,
  adagradTheta2: adagradSteps[1]!.x!,
  adagradTheta3: adagradSteps[2]!.x!,
  adagradRate10: adagradOnes[9]!.rate!,
  adagradRate100: adagradOnes[99]!.rate!,
  adagradPath10: travelled(adagradOnes.slice(0, 10)),
  adagradPath100: travelled(adagradOnes.slice(0, 100)),
  adagradPath1000: travelled(adagradOnes),
  adagradRate1000: adagradOnes[999]!.rate!,
  rmsMoviePath: travelled(rmsMovie),
  rmsRarePath: travelled(rmsRare),
  rmsRareStep: rmsRare.at(-1)!.update!,
  adamMoviePath: travelled(inUnits(adam, ones(1000), {})),
  adamRarePath: travelled(adamRare),
  adamRareStep: adamRare.at(-1)!.update!,
  adadeltaMoviePath: travelled(walk(adadeltaZeiler, ones(1000), zeiler)),
  adadeltaRarePath: travelled(walk(adadeltaZeiler, unwatchable, zeiler)),
  calmAdagrad: lastRate(adagrad, { epsilon: 0 }),
  calmRmsprop: lastRate(rmsprop, { alpha: 0.9 }),
  adamOnesM1: corrected[0]!.firstMoment!,
  adamOnesM2: corrected[1]!.firstMoment!,
  adamOnesM3: corrected[2]!.firstMoment!,
  adagradQuiz: adagradQuiz[1]!.update!,
  adadelta1: adadelta[0]!.delta!,
  adadelta2: adadelta[1]!.delta!,
  adadelta3: adadelta[2]!.delta!,
  adadelta100: adadelta[99]!.delta!,
  adadeltaScaled: walk(adadeltaZeiler, [100], zeiler)[0]!.delta!,
  rmsprop1: rms[0]!.update!,
  rmsprop2: rms[1]!.update!,
  rmsprop3: rms[2]!.update!,
  adamM1: adamSteps[0]!.firstMoment!,
  adamM2: adamSteps[1]!.firstMoment!,
  adamM3: adamSteps[2]!.firstMoment!,
  adamV1: adamSteps[0]!.secondMoment!,
  adamV2: adamSteps[1]!.secondMoment!,
  adamV3: adamSteps[2]!.secondMoment!,
  adamMHat1: adamSteps[0]!.mHat!,
  adamMHat2: adamSteps[1]!.mHat!,
  adamMHat3: adamSteps[2]!.mHat!,
  adamVHat1: adamSteps[0]!.vHat!,
  adamVHat2: adamSteps[1]!.vHat!,
  adamVHat3: adamSteps[2]!.vHat!,
  adamStep1: adamSteps[0]!.update!,
  adamStep2: adamSteps[1]!.update!,
  adamStep3: adamSteps[2]!.update!,
  adamTheta1: adamSteps[0]!.x!,
  adamTheta2: adamSteps[1]!.x!,
  adamTheta3: adamSteps[2]!.x!,
  adamScaledTheta3: adamScaled[2]!.x!,
  adamOnesV12: corrected[11]!.secondMoment!,
  adamOnesVHat12: corrected[11]!.vHat!,
  adamFifty: walk(adam, [50])[0]!.update!,
  uncorrectedStep1: uncorrected[0]!.update!,
  ratio1: ratios[0]!,
  ratioPeak: Math.max(...ratios),
  ratioPeakStep: ratios.indexOf(Math.max(...ratios)) + 1,
  ratio1000: ratios[999]!,
  silence1: afterSilence[0]!,
  silence2: afterSilence[1]!,
  silence3: afterSilence[2]!,
  silencePeak: Math.max(...afterSilence),
  silencePeakStep: afterSilence.indexOf(Math.max(...afterSilence)) + 1,
  spike: stepsAfter(4000, 1, [100])[0]!,
  spikeLimit: stepsAfter(100_000, 1, [100])[0]!,
  largestStep: (1 - beta1) / Math.sqrt((1 - beta2) * (1 - beta1 ** 2 / beta2)),
  epsilonAfter,
  epsilonHat,
  epsilonRatio: epsilonAfter / epsilonHat,
  adamWithL2: walk(adam, [0.1], decay)[0]!.x!,
  adamwDecayed: walk(adamw, [0.1], decay)[0]!.x!,
  nadam1: walk(nadamPaper, [1], { learningRate: 0.001 })[0]!.update!,
  sparseRate91: rare[90]!.rate!,
  adagradStep3: adagradSteps[2]!.update!,
  largeEpsilonStep: walk(adam, [0.001], { learningRate: 1, epsilon: 1 })[0]!.update!,
  freeAdam: drift(adam),
  freeAmsgrad: drift(amsgradPaper),
  adamDrift: counterexample(adam, betas, 30000),
  amsgradDrift: counterexample(amsgradPaper, betas, 30000),
};
