import { expect, test } from 'vitest';
import {
  afterColon,
  displays,
  elements,
  firstSentence,
  inside,
  sections,
  stretches,
} from '../../src/layouts/excerpt.ts';

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

test('cuts a note at every heading that has an id', () => {
  const html =
    '<h2 id="one"><span class="no">1</span>First</h2><p>a</p><h3 id="two">Second</h3><h3>box</h3><h2 id="three">T</h2>';
  expect(stretches(html)).toEqual([
    { id: 'one', title: 'First', body: '<p>a</p>' },
    { id: 'two', title: 'Second', body: '<h3>box</h3>' },
    { id: 'three', title: 'T', body: '' },
  ]);
});

test.each([
  ['Derivation: why divide by root d', 'Why divide by root d'],
  ['推导：梯度穿过均值', '梯度穿过均值'],
  ['Adagrad', 'Adagrad'],
])('%s is short for %s', (title, short) => expect(afterColon(title)).toBe(short));

test('names a formula by the term of its definition box, or by its heading', () => {
  const box =
    '<div class="definition"><p class="title"><span class="tag">D</span> <span class="term">BN</span></p><div class="display">a</div></div>';
  expect(
    displays({ id: 'x', title: 'Definition: scale', body: `${box}<div class="display">b</div>` }),
  ).toEqual([
    { name: 'BN', html: '<div class="display">a</div>' },
    { name: 'Scale', html: '<div class="display">b</div>' },
  ]);
});

test.each([
  [
    '<strong>A. B</strong>: is 0.5, as in <code>a. b</code>. Then more.',
    '<strong>A. B</strong>: is 0.5, as in <code>a. b</code>.',
  ],
  ['<strong>甲</strong>：不是。后面还有。', '<strong>甲</strong>：不是。'],
  ['it says “no.” And then.', 'it says “no.”'],
  ['no stop at all', 'no stop at all'],
])('the first sentence of %s', (html, sentence) => expect(firstSentence(html)).toBe(sentence));
