import { expect, test } from 'vitest';
import { StyleClasses } from '../../src/formulas/style-classes.ts';

const pages = [
  '<span class="mord" style="height:0.6944em;top:-3.0631em;">a</span>',
  '<i style="height:0.6944em">b</i><b style="--at:0.5000">c</b><p> style="height:1em"</p>',
];
const classes = new StyleClasses();
for (const page of pages) classes.survey(page);

test('every style attribute becomes classes, one for each distinct declaration', () => {
  const [first, second] = pages.map((page) => classes.replace(page));
  expect(`${first}${second}`).not.toMatch(/<[^>]*style=/);
  expect(second).toContain('<p> style="height:1em"</p>');
  const name = classes.rules().match(/\.(_\w+)\{height:\.69em\}/)![1];
  expect(first).toContain(`class="${name} `);
  expect(second).toContain(`<i class="${name}">`);
  expect(first).toContain('mord">a');
});

test('values are rounded and rules sorted by property and value', () => {
  expect(classes.rules().replace(/\._\w+/g, '')).toBe('{--at:.5}{height:.69em}{top:-3.06em}');
});
