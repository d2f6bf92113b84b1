import type { Claim } from '../claim.ts';

export const claims: readonly Claim[] = [
  {
    link: 'optimizer-steps?optimizer=sgd&source=surface&surface=saddle&learningRate=0.1&steps=76&start=1,0.000001&coordinate=y',
    says: 'from y = 1e-6, exact descent is farther than 1 from the saddle at step 76 and not before',
    holds: ({ result }) => result.paths[1].findIndex((y: number) => Math.abs(y) >= 1) === 76,
  },
];
