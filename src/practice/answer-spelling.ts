/** Signs that readers type, by what they mean; full-width ASCII is folded by its distance instead. */
const signs: Readonly<Record<string, string>> = {
  '−': '-', '–': '-', '—': '-', '―': '-', '‒': '-', '‐': '-', '‑': '-', '﹣': '-', '﹘': '-', '˗': '-', '⁃': '-', '➖': '-', '─': '-', 'ー': '-', '⁻': '-',
  '。': '.', '．': '.', '｡': '.', '，': ',', '、': ',', '；': ';', '％': '%', '﹪': '%', '＇': "'", '’': "'", '⁄': '/', '∕': '/', '∶': ':',
  '✕': '×', '╳': '×', '∗': '*', '∼': '~', '⋯': '…',
}; // biome-ignore format: a table of signs.
const fractions: Readonly<Record<string, string>> = {
  '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅛': '1/8', '⅜': '3/8', '⅝': '5/8', '⅞': '7/8',
}; // biome-ignore format: a table of signs.
const raised: Readonly<Record<string, string>> = {
  '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9', '⁻': '-', '⁺': '+',
}; // biome-ignore format: a table of signs.

/**
 * An answer as typed, in the signs of the expression parser: full-width forms, every minus, raised digits, fractions, the
 * commonest TeX, words such as 约 and 负, a name or a first calculation before an equals sign, a unit of counting after the
 * number. Empty where nothing is left.
 */
export function spelledPlainly(source: string): string {
  return withoutWords(afterEquals(folded(withoutTex(source.trim()))));
}

function withoutTex(text: string): string {
  return text
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '(($1)/($2))')
    .replace(/\\sqrt(?![a-z])/g, '√')
    .replace(/\\(?:times|cdot)(?![a-z])/g, '×')
    .replace(/\\(?:left|right)(?![a-z])|\\[,;! ]|\$/g, '')
    .replaceAll('\\%', '%')
    .replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'));
}

function folded(text: string): string {
  return (
    text
      .replace(/[⁻⁺]?[⁰¹²³⁴-⁹]+/g, (power) => `^(${[...power].map((sign) => raised[sign]).join('')})`)
      .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/[\s\u200B\u200E\u200F\u2060\uFEFF]+/g, ' ')
      // A Chinese keyboard types its dash as two.
      .replaceAll('——', '—')
      .replace(/./gu, (sign) => signs[sign] ?? sign)
      .replace(
        /(\d*)\s*([½⅓⅔¼¾⅕⅛⅜⅝⅞])/g,
        (_, whole: string, part: string) => `(${whole || 0}+${fractions[part]})`,
      )
      .replaceAll('**', '^')
      .trim()
  );
}

/** What stands after the last equals sign: the 3 of `x = 3`, the 0.125 of `1/8 = 0.125`. */
function afterEquals(text: string): string {
  const named = text.replace(/^(?:答案|结果|[^\d:]*[^\d\s:])\s*:\s*(?=\S)/, '');
  return named
    .replace(/^.*[=≈]/, '')
    .replace(/^\s*(?:答案|结果)(?:是|为)/, '')
    .trim();
}

function withoutWords(text: string): string {
  return text
    .replace(/^(?:大?约|[~≈])\s*/, '')
    .replace(/^(?:负|minus\b)\s*/, '-')
    .replace(/(?:\.{2,}|[.,;…])$/, '')
    .replace(/(\d)\s*(?:[倍个次层步项]|times|[×x*])$/i, '$1')
    .replace(/(\d)\s*万$/, '$1e4')
    .replace(/(\d)\s*亿$/, '$1e8')
    .replaceAll('根号', '√')
    .replace(/∛\s*(\d+)/g, '($1)^(1/3)')
    .replace(/^([+-]?),(?=\d+$)/, '$10.')
    .replace(/^([+-]?)(\d+) (\d+)\/(\d+)$/, '$1($2+$3/$4)')
    .replace(/^(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)$/, '$1/$2')
    .replace(/([\d)])\s*(?:x|X)\s*(?=\d)/g, '$1×')
    .replace(/\b(sqrt|ln|log|exp|tanh)\s*(\d+(?:\.\d+)?)/gi, '$1($2)')
    .trim();
}
