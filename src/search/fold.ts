/** A text as search compares it, with the places where a word begins or ends. */
export interface Folded {
  text: string;
  /** Indices into `text` where a word begins; the length of `text` closes the last one. Each Han character is a word. */
  bounds: ReadonlySet<number>;
}

const word = /\p{Script=Han}|[^\p{Script=Han}\s]+/gu;

/**
 * The text without what readers type differently: case, full and half width, spaces, hyphens and other marks, accents
 * and tones; × and * become x, ü becomes v. The result holds letters and digits only and may be empty.
 */
export function fold(text: string): Folded {
  const plain = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[×*✕⨯]/g, 'x')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const bounds = new Set([0]);
  let folded = '';
  for (const [part] of plain.matchAll(word)) {
    folded += part;
    bounds.add(folded.length);
  }
  return { text: folded, bounds };
}

/** Whether a folded text is Han characters only, and at least one. */
export function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
