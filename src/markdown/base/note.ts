import type { Element } from 'hast';
import type { Language } from '../../i18n/languages.ts';
import { pathOf } from '../../i18n/routes.ts';
import type { Formulas } from './formula.ts';
import type { NoteData } from './note-data.ts';
import type { Words } from './note-words.ts';
import type { Part } from './part.ts';
import type { Passage } from './passage.ts';
import type { Place, Problem } from './problem.ts';
import type { Sheet, SheetChoice } from './sheet-choice.ts';
import type { NamedTerm, TermMark } from './term.ts';

/** What a calculator's option accepts, by calculator and option. */
export type CalculatorOptions = Record<
  string,
  Record<string, { expected: string; accepts: (text: string) => boolean }>
>;

/** What a citation shows of a work. */
interface CitedWork {
  /** Family names in order. */
  authors: readonly string[];
  /** Whether there are more authors than listed. */
  others?: boolean;
  year: number;
}
/** The literature by key. */
export type References = ReadonlyMap<string, CitedWork>;

interface Heading {
  /** 2 for a section, 3 for one inside it. */
  depth: number;
  id: string;
  /** '1', '2' … of a section, null of deeper headings. */
  number: string | null;
  /** Words only, formulas as plain characters. */
  text: string;
  /** What stands in the heading, formulas as placeholders, without links. */
  html: string;
}

interface CalculatorUse {
  name: string;
  /** Unique in the note: the name, from the second use on with a number. */
  id: string;
  options: Record<string, string>;
}

/** A link that must lead somewhere: to a place of this note or another, or to a file of public/. */
export interface Target extends Place {
  /** As the author wrote it. */
  written: string;
  language: Language;
  slug: string;
  /** Id in that note, or empty. */
  anchor: string;
  /** Whether the anchor must be a calculator. */
  calculator?: boolean;
}

/** What pages need to know of a note. */
export interface NoteMetadata {
  /** Whole minutes that reading it takes. */
  minutes: number;
  headings: Heading[];
  calculators: CalculatorUse[];
  /** The text in pieces, for the search. */
  passages: Passage[];
  figures: string[];
  /** Whether there is code to colour. */
  code: boolean;
  /** Every id in the HTML, and those of the calculators. */
  ids: string[];
  /** First uses of the glossary's terms, in order. */
  terms: TermMark[];
  /** Keys of the formula memo that the HTML needs. */
  formulas: string[];
  targets: Target[];
  /** Files of public/ the note needs, and what for. */
  assets: (Place & { path: string; written: string; kind: 'image' | 'link' })[];
  /** Files beside the notes that it takes along, by path from the content folder. */
  files: { path: string; digest: string }[];
  /** What the note's cheat sheet shows; null if it would be empty. */
  sheet: Sheet | null;
  /** The note as its page sets it, and as the book does. */
  parts: Part[];
  book: Part[];
  /** Keys and slugs that other files must define. */
  needs: (Place & { kind: 'prerequisite' | 'reference'; name: string })[];
}

/** A picture or other file that stands beside the notes. */
export interface FoundFile extends Picture {
  /** From the content folder, with slashes: 'zh/img/gate.png'. */
  path: string;
  /** Changes with what is in the file. */
  digest: string;
}

/** What is known of a file as a picture. */
export interface Picture {
  /** Pixels, of pictures whose size can be read. */
  size: PictureSize | null;
  /** Whether its name says picture and its content does not, or ends too soon. */
  damaged: boolean;
}

export interface PictureSize {
  width: number;
  height: number;
}

export interface NoteFiles {
  /**
   * The file a note names: relative to the note's folder or, with a slash in front, to the content folder; `anywhere`
   * also finds a bare name in any folder of the notes. Null if there is none inside the content folder.
   */
  find: (language: Language, written: string, anywhere?: boolean) => FoundFile | null;
  /** Digest of a file found before; null if it is gone. */
  digest: (path: string) => string | null;
}

/** What the pipeline must be told of the site around the notes. */
export interface Settings {
  calculators: CalculatorOptions;
  /** Slugs of the notes that have a starter. */
  starters: readonly string[];
  /** Keys of every calculator's outputs; without them, those that a link names are not checked. */
  outputs?: Readonly<Record<string, readonly string[]>>;
  /** The literature, or null if there is no list. */
  references: References | null;
  /** SVG text of a drawing by file name ('lstm-chain', 'lstm-chain.narrow'), or null. */
  figure: (name: string) => string | null;
  /** Numbers a note's worked example names. */
  values: (slug: string) => Promise<Record<string, number>>;
  formulas: Formulas;
  /** The glossary, as each language names it. */
  terms: Record<Language, readonly NamedTerm[]>;
  /** What a note's cheat sheet shows, by slug; without a choice what every note has. */
  sheet?: (slug: string) => SheetChoice | undefined;
  /** Path the site lives under: '/' or '/notes/'. */
  base: string;
  /** Files beside the notes; without, only those of public/ are known. */
  files?: NoteFiles;
  /** A picture of public/, null where there is none. */
  publicPicture?: (path: string) => Picture | null;
  /** Slug of the note of a language with this file name, title or alias; null if none has it. */
  noteNamed?: (language: Language, name: string) => string | null;
}

/** A note on its way through the pipeline. */
export interface Note {
  /** Path as shown in errors. */
  file: string;
  slug: string;
  language: Language;
  words: Words;
  data: NoteData;
  /** Lines of the file, front matter blanked out. */
  lines: readonly string[];
  /** The same lines sign for sign, with stand-ins where another dialect of Markdown was read. */
  read: readonly string[];
  settings: Settings;
  values: Record<string, number>;
  metadata: NoteMetadata;
  /** Ids of the quizzes before this place. */
  quizzes: Set<string>;
  /** How many interview questions stand before this place, and whether the starter does. */
  interviews: number;
  started: boolean;
  /** TeX of the formulas by their keys, numbers computed. */
  tex: Map<string, string>;
  /** SVG drawings by their placeholder's name. */
  drawings: Map<string, Element>;
  problems: Problem[];
  /** Notes down a problem at a node's start or a place. */
  report: (at: Located | Place | undefined, message: string) => void;
}

/** A node that may know where it stood. */
interface Located {
  position?: { start: Place; end: Place } | undefined;
}

/** The metadata of a stored entry. Throws if the entry does not come from the notes' loader. */
export function metadataOf(entry: {
  id: string;
  rendered?: { metadata?: unknown } | undefined;
}): NoteMetadata {
  const metadata = entry.rendered?.metadata;
  if (!metadata) throw new Error(`note ${entry.id}: expected an entry of the notes' loader; got no metadata`);
  return metadata as NoteMetadata;
}

/** Route of a note or, with an empty slug, of the language's home: '/sgd/', '/en/sgd/', under the base. */
export function route(base: string, language: Language, slug: string): string {
  return pathOf(language, encodeURIComponent(slug), base);
}
