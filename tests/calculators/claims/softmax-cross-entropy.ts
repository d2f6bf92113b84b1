import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance = 5e-5) =>
  Math.abs(value! - target) <= tolerance;
const all = (values: ArrayLike<number>, targets: readonly number[]) =>
  values.length === targets.length && targets.every((target, index) => near(values[index], target));

export const claims: readonly Claim[] = [
  {
    link: 'softmax-loss?logits=1000,1001,1002&target=3',
    says: 'less the largest, 1000, 1001, 1002 have the shares 0.0900, 0.2447, 0.6652, while e^z overflows',
    holds: ({ result }) =>
      all(result.probabilities, [0.09, 0.2447, 0.6652]) && result.naive.every(Number.isNaN),
  },
  {
    link: 'softmax-loss?temperature=2',
    says: 'at temperature 2 the shares are 0.5017, 0.3043, 0.1940',
    holds: ({ result }) => all(result.probabilities, [0.5017, 0.3043, 0.194]),
  },
  {
    link: 'softmax-loss?temperature=0.5',
    says: 'at temperature 0.5 they are 0.8638, 0.1169, 0.0193',
    holds: ({ result }) => all(result.probabilities, [0.8638, 0.1169, 0.0193]),
  },
  {
    link: 'softmax-loss?temperature=20',
    says: 'at temperature 20 the cat has about a third',
    holds: ({ result }) =>
      near(result.probabilities[0], 1 / 3, 0.02) && near(result.probabilities[0], 0.3505, 5e-3),
  },
  {
    link: 'softmax-loss?target=2',
    says: 'if the photo shows a dog, the loss is 1.4170',
    holds: ({ outputs }) => near(outputs.loss, 1.417),
  },
  {
    link: 'softmax-loss?target=3',
    says: 'and if a bird, 2.3170',
    holds: ({ outputs }) => near(outputs.loss, 2.317),
  },
  {
    link: 'softmax-loss?target=1',
    says: 'the cat is pushed up by 0.3410, the dog down by 0.2424, and no score harder than the cat',
    holds: ({ outputs, result }) =>
      near(outputs.gradient, -0.341) &&
      near(result.gradient[1], 0.2424) &&
      result.hardest.up === 0 &&
      result.hardest.down === 1 &&
      -result.gradient[0] > result.gradient[1],
  },
  {
    link: 'softmax-loss?logits=-5,1,0.1',
    says: 'with −5 for the cat, 0.9982 of the probability is with the others, for a loss of 6.343',
    holds: ({ outputs, result }) =>
      near(outputs.loss, 6.343, 5e-4) &&
      near(1 - result.probabilities[0], 0.9982) &&
      near(outputs.gradient, -0.9982),
  },
  {
    link: 'softmax-loss?smoothing=0.1',
    says: 'smoothed by 0.1 the loss is 0.5137, of which 0.2911 is entropy',
    holds: ({ outputs }) =>
      near(outputs.loss, 0.5137) &&
      near(outputs.entropy, 0.2911) &&
      near(outputs.divergence! + outputs.entropy!, outputs.loss!, 1e-12),
  },
  {
    link: 'softmax-loss?smoothing=0.1&convention=others',
    says: 'with ε for the other classes alone it is 0.5620',
    holds: ({ outputs }) => near(outputs.loss, 0.562),
  },
  {
    link: 'loss-slope?z=-5',
    says: 'at z = −5 cross-entropy has slope −0.9933 and half the squared error −0.0066, 150 times less',
    holds: ({ outputs }) =>
      near(outputs.slope_cross_entropy, -0.9933) &&
      near(outputs.slope_squared, -0.0066) &&
      near(outputs.ratio, 150, 0.5),
  },
  {
    link: 'loss-slope?z=-10',
    says: 'at z = −10 the ratio is 22028',
    holds: ({ outputs }) => near(outputs.ratio, 22028, 0.5),
  },
];
