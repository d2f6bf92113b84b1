import type {
  AnyCalculator,
  AnyPrograms,
  CalculatorWords,
  CompleteCalculator,
  Formulas,
  Labels,
} from '../frame/calculator.ts';
import { type Language, languages, partLanguage, partLanguages } from '../i18n/languages.ts';
import { languageRoutes } from '../i18n/routes.ts';

export { notebookOf } from './notebook.ts';

const live = import.meta.glob<AnyCalculator>('./*/calculator.tsx', { eager: true, import: 'default' });
const words = import.meta.glob<{ labels: Labels; sentence: CalculatorWords['sentence'] }>('./*/{zh,en}.tsx', {
  eager: true,
});
const formulas = import.meta.glob<Formulas>('./*/formulas.ts', { eager: true, import: 'formulas' });
const programs = import.meta.glob<AnyPrograms>('./*/snippet.ts', { eager: true });

/** Every calculator by name, with all its parts: a folder with a calculator.tsx is its registration. */
export const calculators: Record<string, CompleteCalculator> = Object.fromEntries(
  Object.values(live).map((calculator) => {
    const { name } = calculator;
    const spoken = Object.fromEntries(
      [...languages, ...partLanguages].map((language) => {
        const { labels, sentence } = words[`./${name}/${partLanguage(language)}.tsx`]!;
        return [language, { ...labels, sentence }];
      }),
    );
    return [
      name,
      {
        ...calculator,
        words: spoken as Record<Language, CalculatorWords>,
        formulas: formulas[`./${name}/formulas.ts`]!,
        programs: programs[`./${name}/snippet.ts`]!,
      },
    ];
  }),
);

/** The pages of a route `[...language]/…/[name]`: one a calculator and language. */
export const calculatorRoutes = () =>
  languageRoutes().flatMap(({ params, props }) =>
    Object.keys(calculators).map((name) => ({ params: { ...params, name }, props: { ...props, name } })),
  );
