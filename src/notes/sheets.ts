import { nearestHint } from '../markdown/base/nearest.ts';
import { type Place, type Problem, quote } from '../markdown/base/problem.ts';
import type { Chosen, Remembered, SheetChoice } from '../markdown/base/sheet-choice.ts';
import { compute } from '../markdown/places/computed.ts';
import { formulaProblems } from './sentence.ts';
import { isSlip } from './slip.ts';
import { spoken } from './spoken.ts';
import {
  type Field,
  type Fields,
  flag,
  type Located,
  list,
  map,
  optional,
  text,
  wholeNumber,
  YamlFile,
} from './yaml.ts';

/** The choices of a folder, by slug. */
export interface Sheets {
  choiceOf: (slug: string) => SheetChoice | undefined;
  /** What of a note's choice cannot be: numbers that do not compute, section ids misspelt. */
  problemsOf: (slug: string, values: Readonly<Record<string, number>>, ids: ReadonlySet<string>) => Problem[];
  /** Rows of the conventions that are named and are misspelt. */
  rowProblems: (rows: ReadonlySet<string>) => Problem[];
}

interface Written extends Partial<SheetChoice> {
  note: string;
}

const whole = 'a section’s id, or [id, 0, 2] for some of what stands there';
const chosen: Field<Chosen> = {
  optional: false,
  read: (node, what, file) => {
    const value = node?.toJSON() as unknown;
    const [id, ...places] = Array.isArray(value) ? (value as unknown[]) : [value];
    if (typeof id === 'string' && id !== '' && places.every(Number.isInteger)) {
      return Array.isArray(value) ? (value as unknown as Chosen) : id;
    }
    file.report(node, `${what}: expected ${whole}; got ${file.shown(node)}`);
    return undefined;
  },
};

const fields: Fields<Written> = {
  note: text,
  formulas: optional(list(chosen)),
  rules: optional(list(chosen)),
  conventions: optional(list(text)),
  agreed: optional(list(chosen)),
  numbers: optional(list(map<Remembered>({ name: spoken, value: text, unit: optional(text) }))),
  tables: optional(list(chosen)),
  also: optional(list(text)),
  wholeTraps: optional(flag),
  answers: optional(wholeNumber),
};

/**
 * Reads what stands on the cheat sheets, a YAML list of notes. Never throws: what is wrong is listed in `problems`, and
 * such entries are left out. With `slugs`, a note that is named must be none of them misspelt.
 */
export function readSheets(
  source: string,
  file: string,
  slugs?: ReadonlySet<string>,
): { sheets: Sheets; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'sheets');
  const byNote = new Map<string, Located<Written>>();
  for (const located of yaml.entries(fields, 'note')) {
    const { entry, placeOf } = located;
    if (byNote.has(entry.note)) {
      yaml.problem(placeOf(['note']), `${entry.note}: expected one entry a note; got it a second time`);
    }
    if (slugs && isSlip(entry.note, slugs)) {
      const expected = `the slug of a note${nearestHint(entry.note, slugs)}`;
      yaml.problem(placeOf(['note']), `expected ${expected}; got ${quote(entry.note)}`);
    }
    byNote.set(entry.note, located);
  }
  const faultsAt = (slug: string, faults: readonly Fault[]) =>
    faults.map(({ place, message }) => ({ file, ...place, message: `sheets: ${slug}: ${message}` }));
  return {
    sheets: {
      choiceOf: (slug) => byNote.get(slug)?.entry,
      problemsOf: (slug, values, ids) => {
        const located = byNote.get(slug);
        return located
          ? faultsAt(slug, [...numberFaults(located, values), ...sectionFaults(located, ids)])
          : [];
      },
      rowProblems: (rows) =>
        [...byNote].flatMap(([slug, located]) => faultsAt(slug, rowFaults(located, rows))),
    },
    problems: yaml.problems,
  };
}

interface Fault {
  place: Place;
  message: string;
}

function numberFaults(
  { entry, placeOf }: Located<Written>,
  values: Readonly<Record<string, number>>,
): Fault[] {
  return (entry.numbers ?? []).flatMap(({ name, value }, index): Fault[] => {
    const computed = compute(value, values);
    const faults: Fault[] =
      'message' in computed
        ? [
            {
              place: placeOf(['numbers', index, 'value'], value.slice(computed.position)),
              message: `numbers: ${computed.message}`,
            },
          ]
        : [];
    for (const words of typeof name === 'string' ? [name] : Object.values(name)) {
      for (const { tex, message } of formulaProblems(words))
        faults.push({ place: placeOf(['numbers', index, 'name'], tex), message: `numbers: ${message}` });
    }
    return faults;
  });
}

const named = ['formulas', 'rules', 'agreed', 'tables', 'also'] as const;

/** A section that is gone is left out, since any note may be rewritten; a name one slip away from a section is a slip. */
function sectionFaults({ entry, placeOf }: Located<Written>, ids: ReadonlySet<string>): Fault[] {
  return named.flatMap((kind) =>
    (entry[kind] ?? []).flatMap((choice, index): Fault[] => {
      const id = typeof choice === 'string' ? choice : choice[0];
      if (!isSlip(id, ids)) return [];
      const expected = `a section’s id${nearestHint(id, ids)}`;
      return [{ place: placeOf([kind, index]), message: `${kind}: expected ${expected}; got ${quote(id)}` }];
    }),
  );
}

function rowFaults({ entry, placeOf }: Located<Written>, rows: ReadonlySet<string>): Fault[] {
  return (entry.conventions ?? []).flatMap((row, index): Fault[] => {
    if (!isSlip(row, rows)) return [];
    const expected = `a row of conventions.yaml${nearestHint(row, rows)}`;
    return [
      {
        place: placeOf(['conventions', index]),
        message: `conventions: expected ${expected}; got ${quote(row)}`,
      },
    ];
  });
}
