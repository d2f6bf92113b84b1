import { quantities } from './quantities.ts';

/** Macros and commands of the site's own, with how many arguments they have; the last one is what they show. */
const own: Readonly<Record<string, number>> = {
  htmlClass: 2,
  htmlData: 2,
  key: 2,
  hanging: 1,
  ...Object.fromEntries(quantities.map((letter) => [`q${letter}`, 1])),
};
const command = /^\\([a-zA-Z]+)\s*/;

/**
 * TeX that any LaTeX with amsmath sets as this site does: the macros for colours and marks are gone, what they show stays.
 * Braces stay around it where they keep it together. `\slot{name}{}` and `\sci{name}{}` of calculators become
 * `\slot{name}` and `\sci{name}`, for `withNumbers` to fill.
 */
export function portableTex(tex: string): string {
  let out = '';
  let rest = tex;
  while (rest !== '') {
    const [written, name] = command.exec(rest) ?? [];
    const count = name === undefined ? undefined : own[name];
    if (name === 'slot' || name === 'sci') {
      const [place, left] = argument(rest.slice(written!.length));
      out += `\\${name}{${place}}`;
      rest = left.replace(/^\{\}/, '');
    } else if (name === 'hangroom') {
      rest = rest.slice(written!.length);
    } else if (written === undefined || count === undefined) {
      const token = written ?? /^\\?[\s\S]/.exec(rest)![0];
      out += token;
      rest = rest.slice(token.length);
    } else {
      let shown = '';
      rest = rest.slice(written.length);
      for (let index = 0; index < count; index++) [shown, rest] = argument(rest);
      out += kept(portableTex(shown), out, rest);
    }
  }
  return out;
}

/** An argument at the beginning of some TeX, without its braces, and what follows it. */
function argument(tex: string): [string, string] {
  const start = tex.trimStart();
  if (!start.startsWith('{')) {
    const [token] = /^(?:\\[a-zA-Z]+|\\?[\s\S])/.exec(start) ?? [''];
    return [token, start.slice(token.length)];
  }
  let depth = 0;
  for (let at = 0; at < start.length; at++) {
    if (start[at] === '\\') at += 1;
    else if (start[at] === '{') depth += 1;
    else if (start[at] === '}' && --depth === 0) return [start.slice(1, at), start.slice(at + 1)];
  }
  throw new Error(`TeX: expected as many } as {; got ${tex}`);
}

/** TeX that stood in braces, without them where it is one sign that neither side draws apart. */
function kept(shown: string, before: string, after: string): string {
  const letter = /^[a-zA-Z0-9]$/.test(shown);
  const sign = /^\\[a-zA-Z]+$/.test(shown) && !/^[a-zA-Z]/.test(after);
  const indexed = /^[a-zA-Z]_[a-zA-Z0-9]$/.test(shown) && !/[\^_]$/.test(before) && !/^\s*['^_]/.test(after);
  return (letter || sign || indexed) && !/\\[a-zA-Z]+$/.test(before) ? shown : `{${shown}}`;
}

/**
 * A calculator's portable TeX with its numbers: `textOf` gives the text of a slot as readers see it, or null where a power
 * of ten is not shown (`name.exponent`).
 */
export function withNumbers(tex: string, textOf: (slot: string) => string | null): string {
  const number = (slot: string) => (textOf(slot) ?? '').replaceAll('−', '-').replaceAll('∞', '\\infty ');
  return tex.replace(/\\(slot|sci)\{([\w.]+)\}/g, (_, kind: string, name: string) => {
    const exponent = kind === 'sci' && textOf(`${name}.exponent`) !== null ? number(`${name}.exponent`) : '';
    return `{${number(name)}${exponent === '' ? '' : `\\times10^{${exponent}}`}}`;
  });
}
