import { describe, expect, it } from 'vitest';
import { drawn } from '../../src/figures/drawn.ts';
import { lstmStage, narrow, stages, wide } from '../../src/figures/lstm-stages.ts';

const drawings = Object.fromEntries(Object.entries(drawn).filter(([name]) => !name.startsWith('attention')));

/** The drawing without what may differ between stages: words, classes, labels' letters stay in place. */
const geometry = (svg: string): string =>
  svg
    .replace(/<title>.*<\/title>\n<desc>.*<\/desc>/, '')
    .replace(/<g class="notes">.*<\/g>\n<\/svg>/, '</svg>')
    .replace(/ class="[^"]*"/g, '');

describe('drawings of recurrent cells', () => {
  it.each(Object.keys(drawings))('%s.svg is what its generator draws', async (name) => {
    await expect(drawings[name]).toMatchFileSnapshot(`../../src/figures/${name}.svg`);
  });

  it.each(Object.keys(drawings))('%s carries no style, id, colour or missing number', (name) => {
    expect(drawings[name]).not.toMatch(/ style=| id=|#[0-9a-f]{3}|NaN|undefined|fill=|stroke=/);
  });

  it.each(Object.keys(drawings))('%s has a title and a description in both languages', (name) => {
    expect(drawings[name]).toMatch(
      /<title>\[\[[^|]+\|\|[^|]+\]\]<\/title>\n<desc>\[\[[^|]+\|\|[^|]+\]\]<\/desc>/,
    );
  });

  it.each([wide, narrow])('the four stages differ in nothing but classes and notes', (layout) => {
    const [first, ...others] = Object.keys(stages).map((name) => geometry(lstmStage(name, layout)));
    for (const other of others) expect(other).toBe(first);
  });

  it('every stage inks some parts and leaves others at rest', () => {
    for (const name of Object.keys(stages)) {
      expect(lstmStage(name, wide)).toMatch(/class="line off"/);
      expect(lstmStage(name, wide)).toMatch(/class="line q-/);
    }
  });
});
