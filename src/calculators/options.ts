import type { Labels } from '../frame/calculator.ts';
import { type Parameters, read } from '../frame/parameters.ts';
import { partLanguages } from '../i18n/part-languages.ts';

const models = import.meta.glob<Parameters>('./*/model.ts', { eager: true, import: 'parameters' });

/** What an author may write in a directive or a link to a calculator, by calculator and option. */
export const calculatorOptions: Record<
  string,
  Record<string, { expected: string; accepts: (text: string) => boolean }>
> = Object.fromEntries(
  Object.entries(models)
    .filter(([, parameters]) => parameters !== undefined)
    .map(([path, parameters]) => [
      path.split('/')[1]!,
      Object.fromEntries(
        Object.entries(parameters).map(([key, parameter]) => [
          key,
          {
            expected: expected(parameter),
            accepts: (text: string) => read(parameter, text).problem === undefined,
          },
        ]),
      ),
    ]),
);

const labels = import.meta.glob<Labels>('./*/{zh,en}.tsx', { eager: true, import: 'labels' });

/** Keys of every calculator's outputs: what a link to it may ask to be shown. */
export const calculatorOutputs: Record<string, readonly string[]> = Object.fromEntries(
  Object.keys(calculatorOptions).map((name) => [
    name,
    Object.keys(labels[`./${name}/${partLanguages[0]}.tsx`]!.outputs),
  ]),
);

function expected(parameter: Parameters[string]): string {
  switch (parameter.kind) {
    case 'choice':
      return `one of ${parameter.values.join(', ')}`;
    case 'number':
      return `a number from ${parameter.min} to ${parameter.max}`;
    case 'seed':
      return 'a whole number from 0 to 999999';
    case 'list':
      return `${parameter.length.join(' to ')} numbers from ${parameter.min} to ${parameter.max}, separated by commas`;
    case 'matrix':
      return 'rows of numbers, separated by semicolons';
    case 'text':
      return `a text of at most ${parameter.maxLength} characters`;
  }
}
