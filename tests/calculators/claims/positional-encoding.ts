import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance = 5e-5) =>
  Math.abs(value! - target) <= tolerance;
const two = 'q=1,2,3,4&k=0.5,-1,2,1';

export const claims: readonly Claim[] = [
  {
    link: 'rope-scores?method=sinusoid',
    says: 'with added sinusoids the score at (3, 1) is 0.3180, and 7 positions later 0.1755',
    holds: ({ outputs, result }) =>
      near(outputs.score, 0.318) &&
      near(outputs.moved_score, 0.1755) &&
      result.moved.m === 10 &&
      !result.stays,
  },
  {
    link: 'rope-scores?method=sinusoid&shift=99',
    says: 'with added sinusoids the score at (102, 100) is 0.3557',
    holds: ({ outputs, result }) => near(outputs.moved_score, 0.3557) && result.moved.m === 102,
  },
  {
    link: 'rope-scores?shift=99',
    says: 'with RoPE the score is 0.4777 at (3, 1) and at (102, 100)',
    holds: ({ outputs, result }) =>
      near(outputs.score, 0.4777) &&
      near(outputs.moved_score, 0.4777) &&
      result.stays &&
      result.moved.n === 100,
  },
  {
    link: 'rope-scores?positions=1,3',
    says: 'with the key after the query the score is −0.9771, another than 0.4777 at the same distance before it',
    holds: ({ outputs }) => near(outputs.score, -0.9771) && near(outputs.swapped_score, 0.4777),
  },
  {
    link: 'rope-scores?q=1,0,1,0&k=0.6,0.8,0.6,0.8',
    says: 'two pairs at distance 2 contribute 0.4777 and 0.6159, together 1.0936',
    holds: ({ outputs, result }) =>
      near(outputs.score, 1.0936, 1e-4) &&
      near(result.now.parts[0], 0.4777) &&
      near(result.now.parts[1], 0.6159) &&
      result.now.m - result.now.n === 2,
  },
  {
    link: `rope-scores?positions=2,0&${two}`,
    says: 'neighbors as pairs give 8.7036',
    holds: ({ outputs }) => near(outputs.score, 8.7036),
  },
  {
    link: `rope-scores?positions=2,0&${two}&pairing=half`,
    says: 'halves as pairs give −0.1307',
    holds: ({ outputs }) => near(outputs.score, -0.1307),
  },
  {
    link: 'rope-scores?method=alibi',
    says: 'the first of eight heads takes 2 times 1/2 off the score 0.6, which leaves −0.4 wherever the words are',
    holds: ({ outputs, result }) =>
      near(outputs.score, -0.4, 1e-12) && near(outputs.moved_score, -0.4, 1e-12) && result.slope === 0.5,
  },
  {
    link: 'context-scaling?factor=4',
    says: '18 of 64 pairs never turn once within 4096 positions, and all 18 meet new angles at four times the length',
    holds: ({ outputs, result }) =>
      outputs.outside === 18 &&
      outputs.slow === 18 &&
      result.pairs.length === 64 &&
      result.newLength === 16_384,
  },
  {
    link: 'context-scaling?method=interpolation',
    says: 'interpolated, no pair meets new angles, and neighbors are 0.25 radians apart on the fast hand',
    holds: ({ outputs }) => outputs.outside === 0 && outputs.neighbors === 0.25,
  },
  {
    link: 'context-scaling?method=ntk',
    says: 'with the base at 40890, 17 pairs stay slightly outside; the slowest does not, and the fastest is untouched',
    holds: ({ outputs, result }) => {
      const pairs: readonly { outside: boolean; reached: number; seen: number }[] = result.pairs;
      return (
        outputs.outside === 17 &&
        near(outputs.base, 40_890, 0.5) &&
        outputs.neighbors === 1 &&
        !pairs.at(-1)!.outside &&
        pairs.every(({ outside, reached, seen }) => !outside || reached < 1.5 * seen)
      );
    },
  },
  {
    link: 'context-scaling?method=yarn',
    says: 'by turns, 18 pairs are divided by 4 and 21 kept, with 25 between and none outside; scores times 1.2965',
    holds: ({ outputs, result }) =>
      outputs.divided === 18 &&
      outputs.kept === 21 &&
      result.pairs.length - 18 - 21 === 25 &&
      outputs.outside === 0 &&
      near(outputs.sharpening, 1.2965),
  },
  {
    link: 'context-scaling?method=llama&length=8192&factor=8&base=500000',
    says: 'Llama 3.1 keeps 29 pairs and divides 29 by 8',
    holds: ({ outputs }) => outputs.kept === 29 && outputs.divided === 29,
  },
  {
    link: 'context-scaling?base=500000&factor=1',
    says: 'with the base 500000, 32 of 64 pairs stay below one turn within 4096 positions',
    holds: ({ outputs, result }) => outputs.slow === 32 && result.pairs.at(-1).wavelength > 2.5e6,
  },
];
