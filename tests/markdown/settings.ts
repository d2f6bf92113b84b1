import { existsSync, readFileSync } from 'node:fs';
import type { FormulaMemo } from '../../src/formulas/memo.ts';
import type { Settings } from '../../src/markdown/base/note.ts';
import { formulas } from '../../src/markdown/formulas/formulas.ts';

/** A memo that lives and dies with the test. */
export function memoryMemo(): FormulaMemo {
  const memo = new Map<string, string>();
  return { get: (key) => memo.get(key), set: (key, html) => memo.set(key, html), save: () => {} };
}

const number = (min: number, max: number) => ({
  expected: `a number from ${min} to ${max}`,
  accepts: (text: string) => text !== '' && Number(text) >= min && Number(text) <= max,
});
const optimizers = ['sgd', 'momentum', 'adam'];

/** The site around the fixtures: two calculators, four works, one figure, some numbers. */
export const settings: Settings = {
  starters: ['with-starter'],
  calculators: {
    'derivative-product': { weight: number(-10, 10), depth: number(1, 100) },
    'optimizer-steps': {
      optimizer: {
        expected: `one of ${optimizers.join(', ')}`,
        accepts: (text) => optimizers.includes(text),
      },
      gradients: { expected: 'numbers, separated by commas', accepts: (text) => /^[-\d.,]+$/.test(text) },
    },
  },
  outputs: { 'derivative-product': ['product', 'bound_power'], 'optimizer-steps': ['theta'] },
  references: new Map([
    ['BN15', { authors: ['Ioffe', 'Szegedy'], others: false, year: 2015 }],
    ['Adadelta12', { authors: ['Zeiler'], others: false, year: 2012 }],
    ['Adagrad11', { authors: ['Duchi', 'Hazan', 'Singer'], others: false, year: 2011 }],
    ['Vaswani17', { authors: ['Vaswani'], others: true, year: 2017 }],
  ]),
  figure: (name) => {
    const file = new URL(`./fixtures/figures/${name}.svg`, import.meta.url);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  },
  values: async () => ({ y1: -0.6837717, ratio: 9.5367e-7, many: 1e6, four: 4 }),
  formulas: formulas(memoryMemo()),
  terms: { zh: [], en: [], another: [] },
  base: '/',
};
