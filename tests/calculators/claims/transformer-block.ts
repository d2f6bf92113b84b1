import { values } from '../../../src/worked/transformer-block.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;
const woke = 'tokens=1,0,2,1;0,1,1,2;-1,3,1,0&stage=output';
const standard = 'width=4096&hidden=16384&heads=32&keyHeads=32';

export const claims: readonly Claim[] = [
  {
    link: 'transformer-count?width=768&layers=12',
    says: 'of 124 439 808 parameters GPT-2 small has 28 348 416 in attention, less than a quarter, 56 669 184 in feed-forward networks and 39 383 808 in tables',
    holds: ({ outputs }) =>
      outputs.parameters === 124439808 &&
      outputs.attention === 28348416 &&
      outputs.feed_forward === 56669184 &&
      outputs.embeddings === 39383808 &&
      outputs.attention < outputs.parameters / 4,
  },
  {
    link: 'transformer-count?width=4096&layers=32&hidden=14336&vocabulary=128256&tokens=8192&heads=32&keyHeads=8&network=gated&output=own&biases=without&norm=rms&positions=none',
    says: 'Llama 3 8B has 218 112 000 parameters a block, 13.00d², and 8 030 261 248 in all',
    holds: ({ outputs }) =>
      outputs.block === 218112000 &&
      outputs.parameters === 8030261248 &&
      near(outputs.block / 4096 ** 2, 13, 5e-3),
  },
  {
    link: 'transformer-count?width=768',
    says: 'a block with d = 768 has 12d² + 13d = 7 087 872 parameters, whatever the number of heads',
    holds: ({ outputs }) => outputs.block === 12 * 768 ** 2 + 13 * 768 && outputs.block === 7087872,
  },
  {
    link: `transformer-count?${standard}&tokens=131072`,
    says: 'at 131072 tokens scores and mix are 72.7 % of a block of 24d² + 2nd',
    holds: ({ outputs, result }) => near(outputs.share, 72.7, 0.05) && near(result.even, 12 * 4096, 1e-6),
  },
  {
    link: 'transformer-count?output=own',
    says: 'without tied embeddings GPT-2 small would have 163 037 184 parameters, 38 597 376 more',
    holds: ({ outputs, result }) => outputs.parameters === 163037184 && result.head === 50257 * 768,
  },
  {
    link: `transformer-count?${standard}&tokens=8192`,
    says: 'at 8192 tokens scores and mix are 14.3 % of the block',
    holds: ({ outputs }) => near(outputs.share, 14.3, 0.05),
  },
  {
    link: 'transformer-step?token=3',
    says: 'in head 1 the third token gives the three tokens 0.1867, 0.0454 and 0.7679',
    holds: ({ outputs }) =>
      near(outputs.a_1, 0.1867, 5e-5) && near(outputs.a_2, 0.0454, 5e-5) && near(outputs.a_3, 0.7679, 5e-5),
  },
  {
    link: `transformer-step?${woke}&token=3`,
    says: 'with another third token the third row of Z is another one',
    holds: ({ outputs }) => {
      const row = [1, 2, 3, 4].map((column) => values[`changed3${column}`]!);
      return row.every((entry, at) => near(outputs[`z_${at + 1}`], entry, 1e-12));
    },
  },
  {
    link: `transformer-step?${woke}&token=2`,
    says: 'with another third token rows 1 and 2 of Z stay equal to the last bit',
    holds: ({ outputs, result }) =>
      outputs.change === 0 &&
      [0, 1].every((row) =>
        [0, 1, 2, 3].every(
          (column) => result.values.output[row][column] === values[`z${row + 1}${column + 1}`],
        ),
      ),
  },
  {
    link: 'transformer-step?stage=input&pass=backward&upstream=0,0,0,0;1,0,0,0;0,0,0,0',
    says: 'the gradient that comes back from row 2 of Z is exactly 0 at every entry of token 3',
    holds: ({ outputs, result }) =>
      outputs.gradient === 0 && result.back.gradients.input[2].every((entry: number) => entry === 0),
  },
  {
    link: `transformer-step?${woke}&token=2&mask=none`,
    says: 'without the mask row 2 of Z changes with the third token',
    holds: ({ outputs, result }) =>
      outputs.change! > 0.01 && Math.abs(result.values.output[1][0] - values.z21!) > 0.01,
  },
];
