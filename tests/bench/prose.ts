/** A note's running text: without front matter, formulas, tables, headings, code, quizzes and directive lines. */
export function proseOf(source: string): string {
  return source
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^(:{3,})quiz.*?^\1$/gms, '')
    .replace(/^```.*?^```$/gms, '')
    .replace(/\$\$.*?\$\$/gs, '')
    .replace(/^(?:#|\||:{2,}).*$/gm, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[@[^\]]*\]|\[\^[^\]]*\]:?/g, '')
    .replace(/\$[^$\n]*\$|`[^`\n]*`/g, 'x')
    .replace(/[*_>]/g, '');
}

/** What voice.md watches in Chinese, and in English, by the sign or word that is counted. */
const watched = {
  zh: {
    '；': /；/g,
    '：': /：/g,
    只: /只/g,
    如果: /如果|要是/g,
    但是: /但是|不过|可是/g,
    我们: /我们/g,
    你: /你/g,
    '？': /？/g,
  },
  en: {
    ';': /;/g,
    ':': /:/g,
    only: /\bonly\b/gi,
    if: /\bif\b/gi,
    but: /\bbut\b/gi,
    because: /\bbecause\b/gi,
    so: /\bso\b/gi,
    we: /\b(?:we|us|our)\b/gi,
    you: /\byour?\b/gi,
    '?': /\?/g,
  },
} as const;

export interface Rates {
  /** Han characters, or English words. */
  size: number;
  /** Sentences, in Han characters or words: mean and standard deviation. */
  mean: number;
  deviation: number;
  /** How often each stands, per 1,000 Han characters or words. */
  rates: Record<string, number>;
}

/** How a note's prose runs: sizes of sentences and rates of what makes prose stiff or easy. For orientation, no test. */
export function ratesOf(source: string, language: 'zh' | 'en'): Rates {
  const prose = proseOf(source);
  const count = (text: string) =>
    text.match(language === 'zh' ? /\p{Script=Han}/gu : /[A-Za-z][A-Za-z'’-]*/g)?.length ?? 0;
  const ends = language === 'zh' ? /[。？！]/ : /[.?!](?=\s|$)/;
  const lengths = prose
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.split(ends))
    .map(count)
    .filter((length) => length > 2);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const deviation = Math.sqrt(
    lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length,
  );
  const size = count(prose);
  const rates = Object.entries(watched[language]).map(([name, sign]) => [
    name,
    ((prose.match(sign)?.length ?? 0) / size) * 1000,
  ]);
  return { size, mean, deviation, rates: Object.fromEntries(rates) };
}
