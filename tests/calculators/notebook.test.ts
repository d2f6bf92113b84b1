import { expect, test } from 'vitest';
import { calculators, notebookOf } from '../../src/calculators/index.ts';
import { startOf } from '../../src/frame/states.ts';
import { languages } from '../../src/i18n/languages.ts';

interface Notebook {
  nbformat: number;
  nbformat_minor: number;
  metadata: Record<string, unknown>;
  cells: Record<string, unknown>[];
}

test.each(Object.keys(calculators).flatMap((name) => languages.map((language) => [name, language] as const)))(
  '%s in %s: both programs, as the calculator gives them',
  (name, language) => {
    const uses = [
      { name, id: name, options: {} },
      { name, id: `${name}-2`, options: {} },
    ];
    const text = notebookOf(calculators, language, 'A "title"', 'https://x.example/a/', uses);
    const { nbformat, nbformat_minor, metadata, cells } = JSON.parse(text) as Notebook;
    expect([nbformat, nbformat_minor]).toEqual([4, 5]);
    expect(Object.keys(metadata)).toEqual(['kernelspec', 'language_info']);
    const ids = cells.map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const cell of cells) {
      expect(String(cell.id)).toMatch(/^[\w-]{1,64}$/);
      const code = cell.cell_type === 'code';
      expect(Object.keys(cell).sort()).toEqual(
        ['cell_type', 'id', 'metadata', 'source', ...(code ? ['execution_count', 'outputs'] : [])].sort(),
      );
    }
    const state = startOf(calculators[name]!, {});
    const programs = cells.filter(({ cell_type }) => cell_type === 'code');
    expect(programs.map(({ source }) => (source as string[]).join(''))).toEqual(
      [0, 1].flatMap(() =>
        (['numpy', 'pytorch'] as const).map((library) =>
          calculators[name]!.programs[library](state).trimEnd(),
        ),
      ),
    );
    expect(text).toContain(`https://x.example/a/#${name}-2`);
  },
);
