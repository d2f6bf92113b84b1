import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { renderTile } from '../../src/frame/tile.ts';

describe.each(Object.values(calculators))('the tile of $name', (calculator) => {
  const tile = renderTile(calculator, calculator.words.en);
  test('is a drawing without words, handles and anything said', () => {
    expect(tile).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(tile).not.toMatch(/<text|handle|tabindex|role=|aria-label|data-key/);
    expect(tile).toMatch(/<(path|rect|circle|line)\b/);
  });
  test('shows the window, and is the same in every language', () => {
    if (calculator.window) expect(tile).toContain(`viewBox="${calculator.window}"`);
    expect(renderTile(calculator, calculator.words.zh)).toBe(tile);
  });
  test('every pattern and clip that it names stands in it', () => {
    for (const [, id] of tile.matchAll(/url\(#([^)]+)\)/g)) expect(tile).toContain(`id="${id}"`);
  });
});
