import { compute, type StepsState } from '../../../src/calculators/optimizer-steps/model.ts';
import { values } from '../../../src/worked/adaptive-optimizers.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

interface Lane {
  values: Float64Array;
  divergedAt: number | null;
}

export const claims: readonly Claim[] = [
  ...[100, 1000].map((kappa): Claim => {
    const rate = kappa === 100 ? '0.0198' : '0.001998';
    return {
      link: `optimizer-race?surface=ravine&kappa=${kappa}&racer1=sgd&racer2=adagrad&racer3=rmsprop&racer4=adam&rate1=${rate}&rate2=2&rate3=0.1&rate4=0.5&steps=200`,
      says: 'Adagrad and RMSProp end the same at κ = 100 and 1000, gradient descent needs ten times the steps a digit',
      holds: ({ outputs }) =>
        near(outputs.digit_a! / kappa, 1.151, 0.002) &&
        near(outputs.loss_b! / 1.45e-18, 1, 0.01) &&
        near(outputs.loss_c! / 9.87e-9, 1, 0.01),
    };
  }),
  {
    link: 'optimizer-steps?optimizer=adagrad&source=stream&gradients=1&learningRate=1&epsilon=1e-10&steps=100',
    says: 'after 100 equal gradients the rate has fallen to 0.1, the way is 18.59',
    holds: ({ outputs }) => near(outputs.rate, 0.1, 1e-9) && near(outputs.travelled, 18.59, 5e-3),
  },
  {
    link: 'optimizer-steps?optimizer=adadelta&convention=paper&source=stream&gradients=1&rho=0.95&epsilon=1e-6&steps=1',
    says: 'the first step is 0.0044721',
    holds: ({ outputs }) => near(outputs.update, 0.0044721, 5e-8),
  },
  {
    link: 'optimizer-steps?optimizer=adadelta&convention=paper&source=stream&gradients=100&rho=0.95&epsilon=1e-6&steps=1',
    says: 'with a gradient of 100 as well',
    holds: ({ outputs }) => near(outputs.update, 0.0044721, 5e-8),
  },
  {
    link: 'optimizer-steps?optimizer=adadelta&convention=paper&source=stream&gradients=1&rho=0.95&epsilon=1e-6&steps=100',
    says: 'updates grow from 0.0044721 to only 0.00524 at step 100, and the numerator with them at every step',
    holds: ({ outputs, result }) => {
      const rows: { update: number; numerator: number }[] = result.rows[0];
      return (
        near(rows[0]!.update, values.adadelta1!, 1e-12) &&
        near(outputs.update, values.adadelta100!, 1e-12) &&
        near(outputs.update, 0.00524, 5e-6) &&
        rows.every(({ numerator }, index) => index === 0 || numerator > rows[index - 1]!.numerator)
      );
    },
  },
  {
    link: 'optimizer-steps?optimizer=rmsprop&source=stream&gradients=1&rho=0.9&learningRate=0.01&steps=3',
    says: 'the first three steps are 0.031623, 0.022942 and 0.019209',
    holds: ({ result }) =>
      [0.031623, 0.022942, 0.019209].every((step, index) => near(result.rows[0][index].update, step, 5e-7)),
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=1&learningRate=0.001&biasCorrection=off&steps=12',
    says: 'without correction step 12 is 6.57 times too large, more than before and after',
    holds: ({ outputs, result }) => {
      const ratios = result.otherUpdates.map(
        (other: number, index: number) => result.rows[0][index].update / other,
      );
      return near(outputs.uncorrected, 6.57, 5e-3) && ratios.indexOf(Math.max(...ratios)) === 11;
    },
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=0.1&learningRate=0.001&weightDecay=0.1&steps=1&start=1',
    says: 'Adam with L2: the gradient doubles from 0.1 to 0.2, the step of 0.001 does not change, 0.9990',
    holds: ({ outputs, result, state }) => {
      const bare = compute({ ...(state as StepsState), weightDecay: 0 }).now;
      return (
        near(bare.gradient, 0.1, 1e-12) &&
        near(result.now.gradient, 0.2, 1e-12) &&
        near(outputs.update, 0.001, 1e-9) &&
        near(outputs.update, bare.update!, 1e-9) &&
        near(outputs.theta, 0.999, 5e-5)
      );
    },
  },
  {
    link: 'optimizer-steps?optimizer=adamw&source=stream&gradients=0.1&learningRate=0.001&weightDecay=0.1&steps=1&start=1',
    says: 'AdamW: 0.9989',
    holds: ({ outputs }) => near(outputs.theta, 0.9989, 1e-8),
  },
  {
    link: 'optimizer-steps?optimizer=adagrad&source=stream&gradients=0.5,-0.2,0.1&learningRate=0.1&epsilon=1e-10&steps=3&start=1',
    says: 'three steps of Adagrad end at 0.918882; the account holds 0.30, the third step is 0.018257',
    holds: ({ outputs, result }) =>
      near(outputs.theta, 0.918882, 5e-7) &&
      near(result.now.sumOfSquares, 0.3, 1e-12) &&
      near(outputs.update, 0.018257, 5e-7) &&
      near(outputs.update, values.adagradStep3!, 1e-9),
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=0.1,0.2,-0.1&learningRate=0.001&steps=3&start=1',
    says: 'three steps of Adam end at 0.997615 with the moments 0.0594 and 0.02, uncorrected 0.0161 and 5.994e-5; the third goes on although the gradient turned',
    holds: ({ outputs, result: { now } }) =>
      near(outputs.theta, 0.997615, 5e-7) &&
      near(outputs.update, 0.00042009, 5e-9) &&
      now.gradient < 0 &&
      outputs.update! > 0 &&
      near(now.mHat, 0.0594, 5e-5) &&
      near(now.vHat, 0.02, 5e-5) &&
      near(now.firstMoment, 0.0161, 1e-12) &&
      near(now.secondMoment, 5.994e-5, 5e-9),
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=10,20,-10&learningRate=0.001&steps=3&start=1',
    says: 'a hundred times the gradient gives the same parameter',
    holds: ({ outputs }) => near(outputs.theta, 0.997615, 5e-7),
  },
  {
    link: 'optimizer-race?surface=rosenbrock&racer1=sgd&racer2=adagrad&racer3=rmsprop&racer4=adam&rate1=0.001&rate2=0.001&rate3=0.001&rate4=0.001&steps=500',
    says: 'with 0.001 for all, gradient descent is lowest',
    holds: ({ result }) => result.leader.name === 'sgd',
  },
  {
    link: 'optimizer-race?surface=rosenbrock&racer1=sgd&racer2=adagrad&racer3=rmsprop&racer4=adam&rate1=0.01&rate2=0.01&rate3=0.01&rate4=0.01&steps=500',
    says: 'with 0.01 for all, gradient descent diverges, alone',
    holds: ({ result }) =>
      result.racers.map(({ divergedAt }: Lane) => divergedAt !== null).join() === 'true,false,false,false',
  },
  {
    link: 'optimizer-steps?optimizer=adagrad&source=stream&gradients=1,0,0,0,0,0,0,0,0,0&learningRate=1&epsilon=1e-10&steps=91',
    says: 'with a gradient every tenth step the factor is 0.3162 at step 91, more than three times that of every step at 100',
    holds: ({ outputs, state }) => {
      const often = compute({ ...(state as StepsState), gradients: [1], steps: 100 });
      return (
        near(outputs.rate, 0.3162, 5e-5) &&
        near(outputs.rate, values.sparseRate91!, 1e-9) &&
        near(outputs.update, outputs.rate!, 1e-12) &&
        outputs.rate! > 3 * often.now.rate! &&
        near(often.now.rate, 0.1, 1e-9)
      );
    },
  },
  {
    link: 'optimizer-steps?optimizer=adagrad&source=stream&gradients=3,4&learningRate=0.1&epsilon=1e-10&steps=2',
    says: 'after the gradients 3 and 4 the account holds 25 and the second step is 0.08',
    holds: ({ outputs, result }) =>
      near(result.now.sumOfSquares, 25, 1e-12) &&
      near(outputs.update, 0.08, 1e-9) &&
      near(outputs.update, values.adagradQuiz!, 1e-9),
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=1&learningRate=0.001&steps=12',
    says: 'with gradients of 1 the second moment is 0.0119 at step 12, 1 once corrected, though their variance is 0',
    holds: ({ result: { rows, now } }) =>
      rows[0].slice(0, 12).every(({ gradient }: { gradient: number }) => gradient === 1) &&
      near(now.secondMoment, 0.0119, 5e-5) &&
      near(now.secondMoment, values.adamOnesV12!, 1e-12) &&
      near(now.vHat, 1, 1e-12),
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=3,-1,-1&learningRate=0.01&beta1=0&beta2=0.1&steps=30&start=0',
    says: 'Adam climbs to 0.0686, although the gradients sum to 1 every three steps and gradient descent goes down',
    holds: ({ outputs, state }) =>
      near(outputs.theta, 0.0686, 5e-5) &&
      near(outputs.theta, values.freeAdam!, 1e-12) &&
      compute({ ...(state as StepsState), optimizer: 'sgd' }).paths[0]![30]! < 0,
  },
  {
    link: 'optimizer-steps?optimizer=amsgrad&convention=paper&source=stream&gradients=3,-1,-1&learningRate=0.01&beta1=0&beta2=0.1&steps=30&start=0',
    says: 'AMSGrad goes down, to −0.0349',
    holds: ({ outputs }) =>
      near(outputs.theta, -0.0349, 5e-5) && near(outputs.theta, values.freeAmsgrad!, 1e-12),
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=1&learningRate=0.001&earlierSteps=4000&steps=12',
    says: 'after 4000 silent steps, steps of 3.13, 4.21, 4.90 η follow, and the twelfth is the largest with 6.51 η',
    holds: ({ outputs, result }) => {
      const sizes: number[] = result.rows[0].map(({ update }: { update: number }) => update / 0.001);
      return (
        near(sizes[0], values.silence1!, 1e-9) &&
        near(sizes[1], values.silence2!, 1e-9) &&
        near(sizes[2], values.silence3!, 1e-9) &&
        near(outputs.update! / 0.001, values.silencePeak!, 1e-9) &&
        near(outputs.update! / 0.001, 6.51, 0.005) &&
        Math.max(...sizes) === sizes[11] &&
        values.silencePeakStep === 12
      );
    },
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=1&learningRate=0.001&earlierSteps=4000&steps=1',
    says: 'a lone gradient after long silence is a step of nearly 3.16 η, and never more',
    holds: ({ outputs, state }) => {
      const limit = (1 - 0.9) / Math.sqrt(1 - 0.999);
      const longer = compute({ ...(state as StepsState), earlierSteps: 100_000 }).now.update! / 0.001;
      return outputs.update! / 0.001 < longer && near(longer, limit, 1e-4) && near(limit, 3.16, 0.005);
    },
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=100&learningRate=0.001&earlierSteps=4000&earlierGradient=1&steps=1',
    says: 'one gradient of 100 after 4000 of 1 is a step of 3.26 η, 3.29 η after many more',
    holds: ({ outputs, state }) => {
      const longer = compute({ ...(state as StepsState), earlierSteps: 100_000 }).now.update!;
      return (
        near(outputs.update! / 0.001, values.spike!, 1e-9) &&
        near(outputs.update! / 0.001, 3.26, 0.005) &&
        near(longer / 0.001, values.spikeLimit!, 1e-9)
      );
    },
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=1e-7&learningRate=0.001&epsilon=1e-7&steps=1',
    says: 'with g = ε = 1e-7 and ε added after the correction the first step is 5.0e-4',
    holds: ({ outputs }) =>
      near(outputs.update, 5e-4, 1e-9) && near(outputs.update, values.epsilonAfter!, 1e-15),
  },
  {
    link: 'optimizer-steps?optimizer=adam&source=stream&gradients=1e-7&learningRate=0.001&epsilon=1e-7&steps=1&epsilonPlace=hat',
    says: 'with ε̂, as in Keras, it is 3.065e-5, and PyTorch’s 16.3 times as large',
    holds: ({ outputs }) =>
      near(outputs.update, 3.065e-5, 5e-9) &&
      near(outputs.update, values.epsilonHat!, 1e-15) &&
      near(outputs.epsilon_ratio, values.epsilonRatio!, 1e-9) &&
      near(outputs.epsilon_ratio, 16.3, 0.05),
  },
];
