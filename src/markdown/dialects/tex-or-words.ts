/** Whether an odd number of backslashes stands before a sign. */
export function isEscaped(source: string, at: number): boolean {
  let start = at;
  while (source[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

const han = /\p{Script=Han}/u;
/** What says in words, which TeX may do as well. */
const said = /\\(?:text|mathrm|operatorname|mbox|textbf|textit)\*?\s*\{[^{}]*\}/g;
const texSigns = /\\[a-zA-Z]|[\^_=+<>|*]|\d/;
const prose =
  /\p{Script=Han}|[，。；：！？、]|[a-zA-Z]{2,}\s+[a-zA-Z]{2,}|\s[a-z]{3,}|\s(?:or|to|vs|is|in|at|of|by|as|on|if)\s/u;
/** Codes that stand before the sign of a dollar that is not the American one. */
const currency = /(?<![A-Za-z])(?:US|NT|HK|AU|CA|SG|NZ|MX|A|C|S|R)$/;
const functions = /(?<![a-zA-Z])(?:sin|cos|tan|tanh|exp|log|ln|max|min|mod|dim|det|lim)(?![a-zA-Z])/g;

/** Whether what stands between `\(` and `\)`, or `\[` and `\]`, is TeX and no bracket that is merely escaped. */
export function isTex(content: string, amidWords: boolean): boolean {
  const bare = content.replace(said, '');
  if (bare.trim() === '') return content.trim() !== '';
  if (/\\[a-zA-Z]|[\^_=]/.test(bare)) return true;
  if (amidWords && !/^\s.*\s$/s.test(content)) return false;
  if (han.test(bare)) return false;
  return texSigns.test(bare) || !/[a-zA-Z]{2,}/.test(bare);
}

/** `$HOME and $PATH`: words between two dollars of which only one has a space on its inner side. */
function wordsAfterSpaces(bare: string, content: string): boolean {
  const words = bare.replace(/\\[a-zA-Z]+/g, '');
  return /^\s/.test(content) !== /\s$/.test(content) && /[a-zA-Z]{2,}\s+[a-zA-Z]{2,}|\s[a-z]{3,}/.test(words);
}

/**
 * Whether the dollar at `start` is money although another one follows that ends at `end`: an amount follows, and after
 * it come words, a bracket left open or another amount.
 */
export function isMoney(source: string, start: number, end: number): boolean {
  const content = source.slice(start + 1, end - 1);
  const bare = content.replace(said, '').replace(functions, '');
  const tex = /\\[a-zA-Z]|[\^_{}]/.test(bare);
  if (currency.test(source.slice(0, start)) && /^[\s\d/,.;)，。、；）]/.test(content) && !tex) return true;
  if (/^\d/.test(content)) {
    if (/^\d/.test(source.slice(end)) && !tex) return true;
    if (/[\s(（[【]$/.test(content) && !/^[\d.,]+\s+$/.test(content)) return true;
    // `$300, US$20`: an amount, and the name of another dollar.
    if (/^[\d.,]+[,，;；、]\s*[A-Z]{1,3}$/.test(content)) return true;
    return prose.test(bare) && !tex;
  }
  if (wordsAfterSpaces(bare, content)) return true;
  // `5$ and 10$`: amounts before their signs.
  return /\d$/.test(source.slice(0, start)) && /\d$/.test(content) && prose.test(bare) && !tex;
}
