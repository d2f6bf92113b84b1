import type { Root } from 'mdast';
import { visit } from '../base/visit.ts';
import { radicals } from './radicals.ts';

/** Kangxi radicals, CJK compatibility ideographs and Latin ligatures: signs of PDFs and old codes, seen as other ones. */
const compatible = /[\u2F00-\u2FD5\uF900-\uFAFF\uFB00-\uFB06]|\uD87E[\uDC00-\uDE1F]/g;
const supplement = /[\u2E80-\u2EF3]/g;

/** A text with such signs replaced by the ones meant; other compatibility forms (，：ａ½) keep what they say. */
export const folded = (text: string): string =>
  text
    .replace(compatible, (sign) => sign.normalize('NFKC'))
    .replace(supplement, (sign) => radicals.get(sign) ?? sign);

/** Folds the words of a note; code and formulas stay as written. */
export function foldCompatibility(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = folded(node.value);
  });
  visit(tree, ['image', 'imageReference'], (node) => {
    if (node.alt) node.alt = folded(node.alt);
  });
}
