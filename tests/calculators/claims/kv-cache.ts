import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

export const claims: readonly Claim[] = [
  {
    link: 'decode-steps?step=2',
    says: 'the second step has the weights 0.3302 and 0.6698 of the full pass; 2 tokens went through, without a cache 3',
    holds: ({ outputs, result }) =>
      near(result.weights[0], 0.3302, 5e-5) &&
      near(result.weights[1], 0.6698, 5e-5) &&
      near(outputs.output_1, 0.3302, 5e-5) &&
      near(outputs.difference, 0, 1e-15) &&
      outputs.passes === 2 &&
      outputs.passes_without === 3,
  },
  {
    link: 'kv-memory?tokens=8192',
    says: '8192 tokens of Llama 3 8B take 1 GiB',
    holds: ({ outputs }) => outputs.cache_gib === 1,
  },
  {
    link: 'kv-memory?tokens=131072',
    says: '131072 tokens take 16 GiB, more than the weights; a step takes 9.92 ms, at most 100.8 tokens a second',
    holds: ({ outputs, result }) =>
      outputs.cache_gib === 16 &&
      result.chosen.cache > result.weightBytes &&
      result.chosen.excess < 0 &&
      near(outputs.step_ms, 9.92, 5e-3) &&
      near(outputs.tokens_per_second, 100.8, 0.05),
  },
  {
    link: 'kv-memory?sharing=mha',
    says: 'with MHA the cache of 131072 tokens is 64 GiB and runs past the end of the device',
    holds: ({ outputs, result }) => outputs.cache_gib === 64 && result.chosen.excess > 0,
  },
  {
    link: 'kv-memory?tokens=8192&batch=59',
    says: '59 sequences of 8192 tokens fit, one more does not; together at most 2489 tokens a second',
    holds: ({ outputs, result }) =>
      outputs.fits === 59 && result.chosen.excess < 0 && near(outputs.tokens_per_second, 2489, 0.5),
  },
  {
    link: 'kv-memory?sharing=mla&layers=60&heads=128&weights=236&device=640&bandwidth=26.8',
    says: 'DeepSeek-V2 keeps 67.5 KiB a token, as much as 2.25 key-value heads',
    holds: ({ outputs, result }) => outputs.per_token_kib === 67.5 && result.chosen.keyHeads === 2.25,
  },
  {
    link: 'kv-memory?tokens=8192&sharing=mha',
    says: 'with MHA 8192 tokens take 4 GiB',
    holds: ({ outputs }) => outputs.cache_gib === 4,
  },
  {
    link: 'kv-memory?keyHeads=8&tokens=8192',
    says: 'with 8 key-value heads 8192 tokens take 1 GiB, a quarter of what 32 take',
    holds: ({ outputs, result }) =>
      outputs.cache_gib === 1 && result.plans[0].cache === 4 * result.chosen.cache,
  },
  {
    link: 'online-softmax?step=2',
    says: 'two blocks of two give 36.8806, the full softmax',
    holds: ({ outputs }) =>
      near(outputs.mean, 36.8806, 5e-5) &&
      near(outputs.sum, 1.2034, 5e-5) &&
      near(outputs.mixed, 44.3835, 5e-5) &&
      near(outputs.difference, 0, 1e-13),
  },
  {
    link: 'online-softmax?block=1&step=4',
    says: 'one score at a time ends at the same 36.8806',
    holds: ({ outputs, result }) => near(outputs.mean, 36.8806, 5e-5) && result.steps.length === 4,
  },
  {
    link: 'online-softmax?scores=5,3,2,1&values=40,20,30,10&step=2',
    says: 'with the largest score first the factor is 1, and the mean is the same',
    holds: ({ outputs, result }) => result.now.factor === 1 && near(outputs.mean, 36.8806, 5e-5),
  },
];
