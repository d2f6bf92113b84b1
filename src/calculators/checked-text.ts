import type { PartLanguage } from '../i18n/languages.ts';
import { phrase, words } from '../i18n/words.ts';
import report from '../models/checked.json';
import type { Family } from './checked.ts';
import { familiesOf } from './families.ts';

const sources = import.meta.glob<string>('./*/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

/** The golden families of a calculator's own models; none for a calculator that computes with others. */
const familiesBehind = (name: string): Family[] =>
  familiesOf(
    Object.entries(sources)
      .filter(([path]) => path.startsWith(`./${name}/`))
      .map(([, source]) => source),
  );

/** How many numbers of a calculator's own models the last golden run compared, in words; '' where there is none. */
export function checkedText(name: string, language: PartLanguage): string {
  const found = familiesBehind(name).map((family) => report[family]);
  if (found.length === 0) return '';
  return phrase(words[language].modelsChecked, {
    values: found.reduce((sum, family) => sum + family.values, 0),
    digits: agreeing(Math.max(...found.map((family) => family.worst))),
  });
}

/** How many significant digits agree at least where the largest relative error is this. */
const agreeing = (worst: number): number => Math.floor(-Math.log10(2 * worst));
