import { expect, test } from 'vitest';
import { elements, inside, sections } from '../../src/layouts/excerpt.ts';

test('finds whole elements, nested ones of the same name included', () => {
  const html =
    '<p>a</p><div class="definition"><div>b</div>c</div><div class="x">d</div><div class="definition">e</div>';
  expect(elements(html, /<div class="definition">/)).toEqual([
    '<div class="definition"><div>b</div>c</div>',
    '<div class="definition">e</div>',
  ]);
});

test('strips an element’s own tags', () =>
  expect(inside('<li class="x">a <b>b</b></li>')).toBe('a <b>b</b>'));

test('splits a note at its headings', () => {
  const html =
    '<p>before</p><h2 id="one"><span class="no">1</span>First<a class="anchor" href="#one"></a></h2><p>a</p><h2 id="two">Second</h2><h3>x</h3>';
  expect(sections(html)).toEqual([
    { id: 'one', title: 'First', body: '<p>a</p>' },
    { id: 'two', title: 'Second', body: '<h3>x</h3>' },
  ]);
});
