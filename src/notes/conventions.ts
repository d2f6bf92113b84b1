import { firstLanguage, type Language } from '../i18n/languages.ts';
import type { Problem } from '../markdown/base/problem.ts';
import { byLanguage, type Spoken, spoken } from './spoken.ts';
import { type Fields, list, text, YamlFile } from './yaml.ts';

/** A quantity that is written in several ways, and who writes it how: one cell for each of `conventionColumns`. */
export interface Convention {
  name: Record<Language, string>;
  cells: readonly Spoken[];
}

/** What a row is called in `content/sheets.yaml` and in messages: its name in English, if it has one. */
export const nameOfRow = (name: Convention['name']): string => name.en ?? name[firstLanguage];

/** The table's columns after the quantity's name. */
const conventionColumns = ['here', 'PyTorch', 'Keras', 'papers', 'textbooks'] as const;

const fields: Fields<Convention> = { name: byLanguage(text), cells: list(spoken) };

/** Reads the table of conventions, a YAML list of rows. Never throws: what is wrong is listed in `problems`. */
export function readConventions(
  source: string,
  file: string,
): { conventions: readonly Convention[]; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'conventions');
  const seen = new Set<string>();
  const conventions = yaml.entries(fields, 'name').map(({ entry, placeOf }) => {
    const row = nameOfRow(entry.name);
    if (seen.has(row))
      yaml.problem(placeOf(['name']), `${row}: expected one row a name; got it a second time`);
    seen.add(row);
    if (entry.cells.length !== conventionColumns.length) {
      const expected = `${conventionColumns.length} cells (${conventionColumns.join(', ')})`;
      yaml.problem(placeOf(['cells']), `${row}: expected ${expected}; got ${entry.cells.length}`);
    }
    return entry;
  });
  return { conventions, problems: yaml.problems };
}
