import { logSumExp } from '../models/activations/log-sum-exp.ts';
import { sigmoid } from '../models/activations/logistic.ts';
import { normalize, softmax, softmaxJacobian } from '../models/activations/softmax.ts';
import { float32 } from '../models/arrays/float32.ts';
import { binaryCrossEntropyWithLogits } from '../models/losses/binary-cross-entropy.ts';
import { crossEntropy } from '../models/losses/cross-entropy.ts';
import { distillation } from '../models/losses/distillation.ts';
import { divergence } from '../models/losses/divergence.ts';
import { smoothedAim } from '../models/losses/tempered-cross-entropy.ts';

/** The photo: scores of cat, dog and bird; the truth is the cat. */
const scores = Float64Array.of(2, 1, 0.1);
const cat = 0;
const epsilon = 0.1;

/** `${name}${place}` of a list, counted from 1. */
const numbered = (name: string, list: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(Array.from(list, (entry, at) => [`${name}${at + 1}`, entry]));

const ofClass = (target: number) => crossEntropy(scores, 3, [target]);
const smoothed = crossEntropy(scores, 3, [cat], { labelSmoothing: epsilon });
const smoothedTarget = scores.map((_, index) => (index === cat ? 1 - epsilon : 0) + epsilon / 3);
/** The same ε given to the other two classes only. */
const towardOthers = ofClass(cat).logProbabilities.reduce(
  (sum, log, index) => sum - (index === cat ? 1 - epsilon : epsilon / 2) * log,
  0,
);
const jacobian = softmaxJacobian(scores);
const onePhoto = (catScore: number) => crossEntropy(Float64Array.of(catScore, 1, 0.1), 3, [cat]);
const several = binaryCrossEntropyWithLogits(scores, Float64Array.of(1, 1, 0));
/** A softmax of a softmax, as when a loss that takes logits is handed probabilities. */
const twice = crossEntropy(softmax(scores), 3, [cat]);
const floorOfTwice = (classes: number) => Math.log1p((classes - 1) * Math.exp(-1));
/** What a teacher with scores 1, 2, 0.1 asks of the cat's score at a temperature, without the factor T². */
const taught = (temperature: number) =>
  distillation(scores, Float64Array.of(1, 2, 0.1), 3, [cat], { temperature, alpha: 0 }).gradient[cat]! /
  temperature ** 2;
/** Binary, the truth being 1: slopes of cross-entropy and of half the squared error at a score. */
const slopes = (score: number) => {
  const [right, wrong] = [sigmoid(score), sigmoid(-score)];
  return { crossEntropy: -wrong, squared: -right * wrong ** 2 };
};
const [atMinusFive, atMinusTen] = [slopes(-5), slopes(-10)];

export const values: Record<string, number> = {
  ...numbered('exp', scores.map(Math.exp)),
  expSum: scores.reduce((sum, score) => sum + Math.exp(score), 0),
  ...numbered('p', softmax(scores)),
  ...numbered('complement', normalize(scores).complements),
  ...numbered('warm', softmax(scores, 2)),
  ...numbered('cool', softmax(scores, 0.5)),
  lse: logSumExp(scores),
  lossCat: ofClass(0).loss,
  lossDog: ofClass(1).loss,
  lossBird: ofClass(2).loss,
  ...numbered('gradient', ofClass(cat).gradient),
  ...numbered('j1', jacobian.subarray(0, 3)),
  ...numbered('j2', jacobian.subarray(3, 6)),
  ...numbered('j3', jacobian.subarray(6, 9)),
  wrongProbability: onePhoto(-5).probabilities[cat]!,
  wrongLoss: onePhoto(-5).loss,
  rightProbability: onePhoto(5).probabilities[cat]!,
  rightLoss: onePhoto(5).loss,
  ...numbered('shifted', softmax([1000, 1001, 1002])),
  overflowHalf: Math.log(65504),
  overflowSingle: Math.log(float32.largest),
  overflowDouble: Math.log(Number.MAX_VALUE),
  crossEntropySlope: atMinusFive.crossEntropy,
  squaredSlope: atMinusFive.squared,
  slopeRatio: atMinusFive.crossEntropy / atMinusFive.squared,
  slopeRatio10: atMinusTen.crossEntropy / atMinusTen.squared,
  bend: -Math.log(2),
  smoothedLoss: smoothed.loss,
  ...numbered('smoothed', smoothed.gradient),
  smoothedFloor: smoothedAim(3, epsilon).lossFloor,
  smoothedDivergence: divergence(smoothedTarget, softmax(scores)).forward,
  smoothedOthers: towardOthers,
  gap3: smoothedAim(3, epsilon).optimalGap,
  gap1000: smoothedAim(1000, epsilon).optimalGap,
  start10: Math.log(10),
  start1000: Math.log(1000),
  startGpt2: Math.log(50257),
  startLlama3: Math.log(128256),
  startSpread: Math.log(1000) + 1 / 2,
  logitsMemory: (8192 * 128256 * 4) / 2 ** 30,
  twiceLoss: twice.loss,
  twiceFloor3: floorOfTwice(3),
  twiceFloor10: floorOfTwice(10),
  ...numbered('label', several.losses),
  labels: several.loss,
  taught5: taught(5),
  taught10: taught(10),
  taughtRatio: taught(5) / taught(10),
};
