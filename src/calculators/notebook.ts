import type { CompleteCalculator } from '../frame/calculator.ts';
import { startOf } from '../frame/states.ts';
import { type Language, partLanguage } from '../i18n/languages.ts';
import { words } from '../i18n/words.ts';

/** A calculator as a note uses it. */
interface Use {
  name: string;
  id: string;
  options: Record<string, string>;
}

interface Cell {
  cell_type: 'markdown' | 'code';
  id: string;
  metadata: Record<string, never>;
  source: string[];
  execution_count?: null;
  outputs?: [];
}

/** A text as notebooks hold it: its lines, each with its end. */
const linesOf = (text: string): string[] => text.trimEnd().split(/(?<=\n)/);

/**
 * The programs of a note's calculators as a Jupyter notebook (nbformat 4.5), each in PyTorch and in NumPy, in the state the
 * note shows, with links back to `page`. The programs of NumPy need nothing else.
 */
export function notebookOf(
  calculators: Readonly<Record<string, CompleteCalculator>>,
  language: Language,
  title: string,
  page: string,
  uses: readonly Use[],
): string {
  const said = words[language].outward;
  const cells: Cell[] = [];
  const write = (text: string) =>
    cells.push({
      cell_type: 'markdown',
      id: `cell-${cells.length + 1}`,
      metadata: {},
      source: linesOf(text),
    });
  const program = (text: string) =>
    cells.push({
      cell_type: 'code',
      id: `cell-${cells.length + 1}`,
      metadata: {},
      execution_count: null,
      outputs: [],
      source: linesOf(text),
    });
  write(`# ${title}\n\n${said.notebookAbout}\n\n<${page}>`);
  for (const { name, id, options } of uses) {
    const calculator = calculators[name]!;
    const state = startOf(calculator, options);
    const { title, invitation } = calculator.words[partLanguage(language)];
    write(`## ${title}\n\n${invitation}\n\n<${page}#${id}>\n\nNumPy:`);
    program(calculator.programs.numpy(state));
    write('PyTorch:');
    program(calculator.programs.pytorch(state));
  }
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}
