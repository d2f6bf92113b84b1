/** What sets words as words, or takes names that are none: blanked before words are looked for. */
const upright =
  /\\(?:text\w*|mathrm|mathit|mathsf|mathbf|mathtt|operatorname\*?|begin|end|label|tag|ref|eqref|htmlClass)\s*\{[^{}]*\}/g;
const twoWords = /(?<![\\a-zA-Z])[a-z]{3,}(?:\s+[a-z]{3,})+(?![a-zA-Z])/;

/**
 * Words that stand in TeX as if they were symbols, `learning rate`, and where; null if there are none. One word alone may
 * be a name; of two, the space between them would be lost.
 */
export function wordsInFormula(tex: string): { words: string; position: number } | null {
  const found = twoWords.exec(tex.replace(upright, (whole) => ' '.repeat(whole.length)));
  return found && { words: found[0], position: found.index };
}
