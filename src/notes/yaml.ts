import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { spelledOut } from '../markdown/base/invisible.ts';
import { nearestHint } from '../markdown/base/nearest.ts';
import { type Place, type Problem, quote } from '../markdown/base/problem.ts';
import { yamlSlip } from '../markdown/syntax/yaml-slips.ts';

/** A value read, or undefined where it is wrong and that has been reported. */
type Read<Value> = (node: Node | null, what: string, file: YamlFile) => Value | undefined;

/** A field of a map: how its value is read, and whether it may be left out. */
export interface Field<Value> {
  read: Read<Value>;
  optional: boolean;
}
/** The fields a map may have; every other key is a slip. */
export type Fields<Entry> = { readonly [Key in keyof Entry]-?: Field<Exclude<Entry[Key], undefined>> };

/** An entry, and the way to the place of any value in it, or of words within that value. */
export interface Located<Entry> {
  entry: Entry;
  placeOf: (path: readonly (string | number)[], words?: string) => Place;
}

/** A YAML file with the place of everything in it; what is wrong is listed in `problems`, nothing is thrown. */
export class YamlFile {
  readonly problems: Problem[] = [];
  private readonly counter = new LineCounter();
  private readonly document: Document.Parsed;

  constructor(
    private readonly source: string,
    private readonly file: string,
    /** What the file holds, the first word of its messages: 'glossary'. */
    private readonly kind: string,
  ) {
    this.document = parseDocument(source, { lineCounter: this.counter, prettyErrors: false });
    const faulty = new Set<number>();
    for (const error of [...this.document.errors, ...this.document.warnings]) {
      const { line, column } = this.placeAt(error.pos[0]);
      // What follows on the same line comes of the first fault.
      if (faulty.has(line)) continue;
      faulty.add(line);
      const said = yamlSlip(error, source.split('\n')[line - 1] ?? '', column);
      this.reportAt(error.pos[0], `${said}${this.oddSigns(error.pos[0])}`);
    }
  }

  /**
   * The entries of the file, a list of maps. Messages call an entry by its value of `nameField`. Entries with a problem are
   * left out.
   */
  entries<Entry extends object>(fields: Fields<Entry>, nameField: keyof Entry & string): Located<Entry>[] {
    if (this.problems.length > 0) return [];
    const form = `a list of entries \`- ${nameField}: …\`, or [] for none`;
    const { contents } = this.document;
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      const got = this.source.trim() === '' ? 'an empty file' : 'nothing but comments';
      this.reportAt(0, `expected ${form}; got ${got}`);
      return [];
    }
    if (!isSeq(contents)) {
      this.report(contents as Node, `expected ${form}; got ${this.shown(contents as Node)}`);
      return [];
    }
    return (contents as YAMLSeq<Node | null>).items.flatMap((item, index) => {
      const node = this.resolved(item);
      const what = isMap(node) ? textIn(node, nameField) : undefined;
      const entry = map(fields).read(node, what ?? `entry ${index + 1}`, this);
      if (entry === undefined) return [];
      const placeOf = (path: readonly (string | number)[], words = '') =>
        this.placeOf(((node as YAMLMap).getIn(path, true) as Node | undefined) ?? node, words);
      return [{ entry, placeOf }];
    });
  }

  /** The file as one value, read by this field; undefined where something is wrong. */
  whole<Value>(field: Field<Value>): Value | undefined {
    if (this.problems.length > 0) return undefined;
    return field.read(this.resolved(this.document.contents as Node | null), 'file', this);
  }

  /** One key of the file, which is a map; undefined where it is missing or wrong. The other keys are not looked at. */
  value<Value>(key: string, field: Field<Value>): Value | undefined {
    const { contents } = this.document;
    if (this.problems.length > 0 || !isMap(contents) || !contents.has(key)) return undefined;
    return field.read(this.resolved(contents.get(key, true) as Node | null), `file: ${key}`, this);
  }

  /** Where a value of the file stands. */
  placeAlong(path: readonly (string | number)[]): Place {
    const node = this.document.getIn(path, true) as Node | undefined;
    return this.placeOf(node ?? (this.document.contents as Node | null), '');
  }

  report(node: Node | null, message: string): void {
    this.reportAt(node?.range?.[0] ?? 0, message);
  }

  /** Where a value stands, or where these words stand in it. */
  private placeOf(node: Node | null, words: string): Place {
    const [start, end] = node?.range ?? [0, 0];
    const within = words === '' ? -1 : this.source.slice(start, end).indexOf(words);
    return this.placeAt(start + Math.max(within, 0));
  }

  /** What an alias stands for; any other node is itself. */
  resolved(node: Node | null): Node | null {
    return isAlias(node) ? (node.resolve(this.document) ?? null) : node;
  }

  /** A value as a message shows it: its kind, and what the author wrote. */
  shown(node: Node | null): string {
    if (isMap(node)) return `keys with values ${quote(this.written(node))}`;
    if (isSeq(node)) return `a list ${quote(this.written(node))}`;
    if (!isScalar(node) || node.value === null) return 'nothing';
    if (typeof node.value === 'number') return `the number ${this.written(node)} (a text stands in quotes)`;
    if (typeof node.value === 'boolean') return `${this.written(node)}, which is yes or no`;
    return `the text ${quote(String(node.value))}`;
  }

  private written(node: Node): string {
    return this.source.slice(node.range?.[0], node.range?.[1]).trim();
  }

  /** Notes down what is wrong at a place. */
  problem(place: Place, message: string): void {
    this.problems.push({ file: this.file, ...place, message: `${this.kind}: ${message}` });
  }

  private reportAt(offset: number, message: string): void {
    this.problem(this.placeAt(offset), message);
  }

  private placeAt(offset: number): Place {
    const { line, col } = this.counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Signs on the line of a syntax error that look like a space or a colon and are none. */
  private oddSigns(offset: number): string {
    const line = this.source.slice(this.source.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0]!;
    const odd = [...spelledOut(line).matchAll(/⟨([^⟩]+)⟩/g)].map(([, name]) => name!);
    if (/^[\s-]*[\w-]+：/.test(line)) odd.push('U+FF1A FULLWIDTH COLON');
    return odd.length === 0 ? '' : `; the line holds ${[...new Set(odd)].join(', ')}`;
  }
}

export const text: Field<string> = {
  optional: false,
  read: (node, what, file) => {
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
    file.report(node, `${what}: expected text; got ${emptyText(node) ? 'an empty one' : file.shown(node)}`);
    return undefined;
  },
};

const emptyText = (node: Node | null) => isScalar(node) && typeof node.value === 'string';

export const wholeNumber: Field<number> = {
  optional: false,
  read: (node, what, file) => {
    if (isScalar(node) && Number.isInteger(node.value)) return node.value as number;
    file.report(node, `${what}: expected a whole number; got ${file.shown(node)}`);
    return undefined;
  },
};

export const flag: Field<boolean> = {
  optional: false,
  read: (node, what, file) => {
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    file.report(node, `${what}: expected true or false; got ${file.shown(node)}`);
    return undefined;
  },
};

/** Texts in a row; `least` says how many there must be, `numbers` whether a number counts as a text. */
export const texts = (least = 0, numbers = false): Field<readonly string[]> => ({
  optional: false,
  read: (node, what, file) => {
    if (!isSeq(node) || node.items.length < least) {
      const form = least === 0 ? 'a list of texts such as [one, two]' : 'a list of at least one text';
      file.report(node, `${what}: expected ${form}; got ${isSeq(node) ? 'an empty list' : file.shown(node)}`);
      return undefined;
    }
    const read = (node as YAMLSeq<Node | null>).items.map((item) => {
      const one = file.resolved(item);
      const number = numbers && isScalar(one) && typeof one.value === 'number';
      return number ? String(one.value) : text.read(one, what, file);
    });
    return read.includes(undefined) ? undefined : (read as string[]);
  },
});

/** Values in a row, each read by the same field. */
export const list = <Value>(field: Field<Value>): Field<readonly Value[]> => ({
  optional: false,
  read: (node, what, file) => {
    if (!isSeq(node)) {
      file.report(node, `${what}: expected a list; got ${file.shown(node)}`);
      return undefined;
    }
    const read = (node as YAMLSeq<Node | null>).items.map((item, index) =>
      field.read(file.resolved(item), `${what}: item ${index + 1}`, file),
    );
    return read.includes(undefined) ? undefined : (read as Value[]);
  },
});

/** Values of one kind by keys of the author's own. */
export const record = <Value>(field: Field<Value>): Field<Readonly<Record<string, Value>>> => ({
  optional: false,
  read: (node, what, file) => {
    if (!isMap(node)) {
      file.report(node, `${what}: expected lines \`key: value\`; got ${file.shown(node)}`);
      return undefined;
    }
    const pairs = (node as YAMLMap<Node, Node | null>).items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      return [name, field.read(file.resolved(value), `${what}: ${name}`, file)] as const;
    });
    if (pairs.some(([, value]) => value === undefined)) return undefined;
    return Object.fromEntries(pairs) as Record<string, Value>;
  },
});

/** A value of one form where it is a map or a list, of the other where it is a single value. */
export const either = <Single, Nested>(
  single: Field<Single>,
  nested: Field<Nested>,
): Field<Single | Nested> => ({
  optional: false,
  read: (node, what, file) =>
    isMap(node) || isSeq(node) ? nested.read(node, what, file) : single.read(node, what, file),
});

/** A map with these fields and no others. */
export const map = <Entry extends object>(fields: Fields<Entry>): Field<Entry> => ({
  optional: false,
  read: (node, what, file) => {
    const names = Object.keys(fields) as (keyof Entry & string)[];
    if (!isMap(node)) {
      file.report(node, `${what}: expected keys ${names.join(', ')}; got ${file.shown(node)}`);
      return undefined;
    }
    const before = file.problems.length;
    const entry: Partial<Entry> = {};
    const seen = new Set<string>();
    for (const { key, value } of (node as YAMLMap<Node, Node | null>).items as Pair<Node, Node | null>[]) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!Object.hasOwn(fields, name)) {
        const expected = `one of ${names.join(', ')}${nearestHint(name, names)}`;
        file.report(key, `${what}: expected ${expected}; got the key ${quote(name)}`);
        continue;
      }
      seen.add(name);
      const field = name as keyof Entry & string;
      const said = file.resolved(value);
      if (said === null) {
        const got = isAlias(value) ? `*${value.source}, which no &${value.source} precedes` : 'nothing';
        file.report(value ?? key, `${what}: ${name}: expected a value; got ${got}`);
        continue;
      }
      const read = fields[field].read(said, `${what}: ${name}`, file);
      if (read !== undefined) entry[field] = read as Entry[typeof field];
    }
    for (const name of names) {
      if (!seen.has(name) && !fields[name].optional) {
        file.report(node, `${what}: expected the key ${name}; got none`);
      }
    }
    return file.problems.length > before ? undefined : (entry as Entry);
  },
});

/** The same field, which may be left out. */
export const optional = <Value>(field: Field<Value>): Field<Value> => ({ ...field, optional: true });

function textIn(node: YAMLMap, key: string): string | undefined {
  const value = node.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
