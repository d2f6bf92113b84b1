import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partLanguage } from '../../src/i18n/languages.ts';
import { activation } from '../../src/models/activations/index.ts';
import { softmax } from '../../src/models/activations/softmax.ts';
import { noteFiles } from './notes.ts';

/** A sentence of an earlier edition that was false, in both languages, and numbers that show it where there are some. */
interface Correction {
  readonly says: string;
  readonly en: RegExp;
  readonly zh: RegExp;
  readonly isFalse?: () => boolean;
}

/** The sizes of the velocities of alternating gradients ±1 with η = 1. */
function alternating(gamma: number, steps: number): number[] {
  let velocity = 0;
  return Array.from({ length: steps }, (_, step) => {
    velocity = gamma * velocity + (step % 2 === 0 ? 1 : -1);
    return Math.abs(velocity);
  });
}

const corrections: readonly Correction[] = [
  {
    says: 'more than half of a step remains at each step; it does in the limit only',
    en: /more than half of a single step always remains/,
    zh: /单步总有一半以上抵消不掉/,
    isFalse: () => alternating(0.9, 2)[1]! < 0.5 && alternating(0.9, 400).at(-1)! > 0.5,
  },
  {
    says: 'in real arithmetic no product of derivatives is 0; those of ReLU can be',
    en: /In real arithmetic it does not, in floating point it does|Saying that the gradient became 0/,
    zh: /(?:^|\n)在实数里不会，在浮点数里会|说梯度变成了 0/,
    isFalse: () => activation('relu').derivative(-1) === 0 && activation('sigmoid').derivative(-9) > 0,
  },
  {
    says: 'with varying z the line is steeper than that of 0.25; for w = 8 it rises less',
    en: /the line is always steeper than that of 0\.25/,
    zh: /斜率总比 0\.25 那条线更陡/,
    isFalse: () => {
      const factor = 8 * activation('sigmoid').derivative(1);
      return factor > 1 && Math.abs(Math.log10(factor)) < Math.abs(Math.log10(8 * 0.25));
    },
  },
  {
    says: 'weights that lead to a dropped unit are not updated; the rest of the batch updates them',
    en: /the weights leading to (?:it|them) are not updated|each step updates only the part that was drawn/,
    zh: /通向它的权重(?:也就|这一步)不更新|每一步只更新抽中的那一部分/,
    isFalse: () => {
      // Two samples with inputs 1 and 2 and upstream gradient 1; the unit is dropped in the first.
      const [masks, inputs] = [
        [0, 1],
        [1, 2],
      ];
      return masks.reduce((sum, mask, sample) => sum + (mask / 0.5) * inputs[sample]!, 0) !== 0;
    },
  },
  {
    says: 'a saturated softmax lets no gradient through; it lets little through',
    en: /lets no gradient through/,
    zh: /导数接近 0，梯度传不过去/,
    isFalse: () => {
      const [largest] = softmax([10, 0, 0]);
      return largest! > 0.99 && largest! * (1 - largest!) > 0;
    },
  },
  {
    says: 'only batch normalization tells parts of a batch from the whole; whatever joins samples does',
    en: /In one place this is not equivalent/,
    zh: /有一处不等价/,
  },
  {
    says: 'other libraries order the gates of an LSTM otherwise; Keras has the order of PyTorch',
    en: /Other libraries use another order with the same shapes/,
    zh: /别的库顺序不同，形状却一样/,
  },
  {
    says: 'all optimizers use the same gradients; Nesterov takes them elsewhere',
    en: /every optimizer uses the same gradients/,
    zh: /换成哪个优化器都用同样的梯度/,
  },
];

describe.each(corrections)('$says', ({ en, zh, isFalse }) => {
  if (isFalse) test('it is false', () => expect(isFalse()).toBe(true));

  test('no note says so', () => {
    for (const { id, language } of noteFiles)
      expect(readFileSync(join('content', `${id}.md`), 'utf8'), id).not.toMatch(
        { en, zh }[partLanguage(language)],
      );
  });
});
