import { describe, expect, test } from 'vitest';
import { labelLines } from '../../src/draw/label-lines.ts';
import { widthOf } from '../../src/draw/width-of.ts';

describe('widthOf', () => {
  test('counts a Han character as one em, a Latin letter as six tenths', () => {
    expect(widthOf('残差')).toBe(2);
    expect(widthOf('ReLU')).toBeCloseTo(2.4, 12);
    expect(widthOf('')).toBe(0);
  });
});

describe('labelLines', () => {
  test('breaks English between words', () => {
    expect(labelLines('Vanishing and exploding gradients', 12)).toEqual([
      'Vanishing and',
      'exploding gradients',
    ]);
  });
  test('leaves a short label on one line', () => {
    expect(labelLines('Attention', 14)).toEqual(['Attention']);
  });
  test('breaks Chinese between characters, and before Latin words', () => {
    expect(labelLines('动量法与 Nesterov 加速梯度', 8)).toEqual(['动量法与', 'Nesterov 加速', '梯度']);
  });
  test('keeps a word that is too wide whole', () => {
    expect(labelLines('Backpropagation', 3)).toEqual(['Backpropagation']);
  });
  test.each([4, 6, 8, 10, 14, 20])(
    'no line is wider than %i em unless it is one word, and no sign is lost',
    (most) => {
      for (const label of [
        '长短期记忆网络（LSTM）',
        'Long short-term memory (LSTM)',
        '梯度消失与梯度爆炸',
        'Adaptive learning rates: Adagrad, Adadelta, Adam',
        '1×1 卷积',
      ]) {
        const lines = labelLines(label, most);
        for (const line of lines) expect(widthOf(line) <= most || !/\s/.test(line), line).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(label.replace(/\s/g, ''));
      }
    },
  );
});
