import { spelledOut } from './invisible.ts';

/** Something wrong in a file an author wrote: where, and what was expected instead. */
export interface Problem {
  /** Path as shown, relative to the project's root. */
  readonly file: string;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** `what: expected …; got …`. */
  readonly message: string;
}

/** Notes down a problem at a place. */
export type Report = (at: Place, message: string) => void;

/** A place in a file: line and column, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** `content/zh/sgd.md:12:5: calculator: expected …; got …`. */
export function describe({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${spelledOut(message)}`;
}

/** An error for an author: where in the code it was thrown says nothing to him. */
export function sentence(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}

/** A text in an error message: quoted, on one line, cut where it is long, invisible signs by their names. */
export function quote(text: string, longest = 60): string {
  const line = text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
  const signs = [...line];
  return `“${spelledOut(signs.length > longest ? `${signs.slice(0, longest).join('')}…` : line)}”`;
}
