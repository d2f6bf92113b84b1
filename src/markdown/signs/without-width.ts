/** Signs that take no room: copied from web pages and PDFs, they part words and formulas without being seen. */
export const withoutWidth = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

const joined = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|(?!\p{Script=Han})\p{Lo})$/u;

/** Whether the sign at a place takes no room and does no work: joiners within emoji, or in scripts that need them, do. */
export function isInvisible(text: readonly string[], at: number): boolean {
  const sign = text[at]!;
  if (!withoutWidth.test(sign)) return false;
  if (sign !== '\u200D' && sign !== '\u200C') return true;
  return !joined.test(text.slice(Math.max(0, at - 2), at).join(''));
}
