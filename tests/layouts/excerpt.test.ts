import { expect, test } from 'vitest';
import { elements } from '../../src/layouts/excerpt.ts';

test('finds whole elements, nested ones of the same name included', () => {
  const html =
    '<p>a</p><div class="definition"><div>b</div>c</div><div class="x">d</div><div class="definition">e</div>';
  expect(elements(html, /<div class="definition">/)).toEqual([
    '<div class="definition"><div>b</div>c</div>',
    '<div class="definition">e</div>',
  ]);
});
