import { stem } from './stem.ts';

/** A word as search compares it: a stem, a number, a symbol's name, or one Han character. */
export interface Unit {
  text: string;
  /** As written, lower case, before its ending was taken off. */
  word: string;
  han: boolean;
  /** Whether anything but spaces stands between it and the unit before. */
  apart: boolean;
}

const greek: Record<string, string> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta', ϑ: 'theta',
  ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'sigma',
  τ: 'tau', υ: 'upsilon', φ: 'phi', ϕ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega', ℓ: 'ell', '∞': 'infinity',
}; // biome-ignore format: a table of letters.

const operators: Record<string, string> = { '√': 'sqrt', '∇': 'nabla', '⊙': 'odot' };

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Words of a programming language that are more than their letter: never found as C. */
const kept = /[a-z](?:\+\+|#)(?![\w+#])/;
const unit = new RegExp(
  `${kept.source}|\\p{Script=Han}|\\d+(?:\\.\\d+)?e-?\\d+|\\d+(?:x\\d+)+|\\d+\\.\\d+|(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])+`,
  'gu',
);

/**
 * A text cut into units, the same for pages and queries and in every browser: case, width, accents, spelling and endings
 * folded, symbols by name (β₁, \beta_1 and beta1 are one), powers of ten as 1e-8, traditional characters by the table
 * given (traditional and simplified in turn).
 */
export function units(text: string, simplified: ReadonlyMap<string, string> = none): Unit[] {
  const plain = flat(text);
  const found: Unit[] = [];
  let end = 0;
  for (const match of plain.matchAll(unit)) {
    const word = simplified.get(match[0]) ?? match[0];
    const han = /\p{Script=Han}/u.test(word);
    const apart = /\S/.test(plain.slice(end, match.index));
    found.push({ text: han ? word : stem(word), word, han, apart });
    end = match.index + match[0].length;
  }
  return found;
}

const none: ReadonlyMap<string, string> = new Map();

function flat(text: string): string {
  return text
    .replace(/\b(?:torch\.)?(?:optim|nn)\.(?=\w)/g, ' ')
    .replace(/(?<=[\p{L}\p{N}]{3})_(?=[\p{L}\p{N}]{3})/gu, ' ')
    .replace(
      /(?:(\d)\s*[×x·*]\s*)?10\s*(?:\^\s*[{(]?\s*[-−–](\d+)[)}]?|[⁻]([⁰¹²³⁴⁵⁶⁷⁸⁹]+))/g,
      (_, lead, plain, high) =>
        ` ${lead ?? 1}e-${plain ?? [...high].map((sign: string) => raised.indexOf(sign)).join('')} `,
    )
    .replace(/[\u200b-\u200d\ufeff\\]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\d)e[−–](?=\d)/g, 'e-')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/(\d)\s*[×*✕⨯x]\s*(?=\d)/g, '$1x')
    .replace(/[√∇⊙]/g, (sign) => ` ${operators[sign]} `)
    .replace(/∂\s*/g, 'd')
    .replace(/\p{Script=Greek}|[ϵϕϑℓ∞]/gu, (letter) => greek[letter] ?? letter)
    .replace(/['’](?=s?\b)|[_{}^]/g, '');
}

/** The units' texts as one word: "batch norm", "batch-norm" and "BatchNorm" have the same key. */
export function keyOf(list: readonly Unit[]): string {
  return list.map(({ text }) => text).join('');
}
