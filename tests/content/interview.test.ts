import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { boxesOf, slugs } from './boxes.ts';
import { completeSlugs } from './notes.ts';

/**
 * Notes whose calculators may prove an answer of another note, and what they have in common. A link from elsewhere is
 * an answer bent to get one: the parameters of an LSTM counted as a 1×1 convolution.
 */
const related: Record<string, readonly string[]> = {
  'batch-normalization': ['vanishing-exploding-gradients'],
  optimization: ['momentum', 'adaptive-optimizers', 'sgd', 'mini-batch-sgd'],
  sgd: ['momentum', 'mini-batch-sgd'],
  'mini-batch-sgd': ['sgd'],
  momentum: ['adaptive-optimizers'],
  lstm: ['gru', 'vanishing-exploding-gradients'],
  gru: ['lstm'],
};

describe.each(languages)('%s', (language) => {
  test.each(completeSlugs)('%s: every interview answer is short, then long', (slug) => {
    const boxes = boxesOf(language, slug, 'interview');
    expect(boxes.length).toBeGreaterThan(0);
    for (const { text } of boxes) {
      const paragraphs = text.trim().split(/\n{2,}/);
      expect(paragraphs.length, paragraphs[0]).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(slugs)('%s: an answer that leads to a calculator leads to one of its own topic', (slug) => {
    for (const kind of ['interview', 'quiz'])
      for (const { text } of boxesOf(language, slug, kind))
        for (const [, other] of text.matchAll(/\]\(([\w-]+)\.md#[\w-]+\?[^)\s]+\)/g))
          expect(related[slug] ?? [], `${kind}: ${text.trim().split('\n')[0]}`).toContain(other);
  });
});
