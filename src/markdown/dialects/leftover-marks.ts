/** What an author wrote as a mark and no reader of Markdown takes for one. */
export interface Leftover {
  pattern: RegExp;
  /** Up to `got`, or made of what was found. */
  message: string | ((match: RegExpExecArray) => string);
  /** What comes after the words found. */
  after?: string;
  /** Whether two of them are one slip: an opening mark and its closing one. */
  pair?: boolean;
  /** Whether it is one also where a backslash stands before its first sign. */
  escaped?: boolean;
}

/** Commands of LaTeX that stand in running text, and what to write instead. */
const instead: Readonly<Record<string, string>> = {
  textbf: '**words**',
  textit: '*words*',
  textsl: '*words*',
  emph: '*words*',
  texttt: '`words`',
  underline: '<u>words</u>',
  cite: '[@key]',
  citep: '[@key]',
  citet: '[@key]',
  chapter: '## words',
  section: '## words',
  subsection: '### words',
  subsubsection: '#### words',
  paragraph: 'an empty line and the words',
  url: '<https://…>',
  href: '[words](address)',
  footnote: '[^name] and a line [^name]: words',
  item: '- words',
  caption: 'words in a paragraph',
  includegraphics: '![words](address)',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  centering: 'nothing',
  noindent: 'nothing',
  newpage: 'nothing',
};

/** What looks like a mark of Markdown or TeX and was left as text, with what to write instead. */
export const leftovers: readonly Leftover[] = [
  {
    pattern: /(?<!\*)\*\*(?!\*)(?!(?<=\w\*\*)\w)(?!(?<=\s\*\*)\s)\S*/,
    message: 'emphasis: expected ** on both sides of the words, with no space inside; got',
    pair: true,
  },
  {
    pattern: /(?<!~)~~(?!~)\S*/,
    message: 'deletion: expected ~~ on both sides of the words; got',
    pair: true,
  },
  {
    pattern: /!\[[^\]]*\]\([^)]*\)?/,
    message: 'image: expected ![words](address) with no space in the address; got',
  },
  {
    pattern: /(?<!!)\[[^\]]+\]\([^)\s]+\s[^)]*\)/,
    message: 'link: expected [words](address) with %20 for each space in the address; got',
  },
  {
    pattern: /\[[^\]]+\]（(?:https?:|#|[\w./-]+\.\w+)[^）]*）?/,
    message: 'link: expected [words](address) in half-width brackets; got',
  },
  {
    pattern: /\\(?:begin|end)\{[^}]*\}/,
    message: 'formula: expected \\begin{…} and \\end{…} with no empty line between them; got',
  },
  {
    pattern:
      /(?<!\$)\\(?:frac|dfrac|tfrac|sqrt|sum|prod|int|partial|nabla|alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Delta|Gamma|Theta|Lambda|Sigma|Phi|Psi|Omega|mathbf|mathbb|mathcal|mathrm|boldsymbol|operatorname|text|tanh|exp|log|cdot|times|odot|otimes|leq|geq|neq|approx|infty|left|right|hat|bar|tilde|vec|quad|label|leftarrow|rightarrow)(?![a-zA-Z])\S*/,
    message: 'formula: expected $…$ around TeX; got',
  },
  {
    pattern: /^(?:!!!|\?\?\?)\+?\s*\S.*/m,
    message: 'admonition: expected !!! kind "title" with indented lines below; got',
  },
  { pattern: /(?<!`)`+(?!`)\S*/, message: 'code: expected ` on both sides of it; got', pair: true },
  {
    pattern: /(?<!\$)\$\$(?!\$)\S*/,
    message: 'formula: expected $$ on both sides of it, with no empty line in between; got',
    pair: true,
  },
  {
    pattern: /\\[()[\]].*/,
    message: 'formula: expected \\(…\\) or \\[…\\] with one backslash before each bracket, or $…$; got',
    escaped: true,
  },
  {
    pattern: new RegExp(`\\\\(?:${Object.keys(instead).join('|')})\\*?(?![a-zA-Z])(?:\\{[^}]*\\}?)?`),
    message: ([command]) => `TeX: expected ${instead[/[a-zA-Z]+/.exec(command)![0]]}; got`,
  },
  {
    pattern: /\[\^[^\]\s]+\]/,
    message: ([mark]) => `side note: expected a definition ${mark}: …; got`,
    after: ' without one',
  },
  {
    pattern: /\[\^[^\]\n]*\s[^\]\n]*\]/,
    message: 'side note: expected a mark with no space in it, [^name]; got',
  },
  {
    pattern: /(?<![\w\]])\[(?![\^@!])(?!\p{Lu}+\]\[\p{Lu}*\])[^[\]\n]*\p{L}[^[\]\n]*\]\[[^[\]\n]*\]/u,
    message: 'link: expected [words](address), or a line [name]: address for [words][name]; got',
  },
  { pattern: /(?<!!)\[[^[\]\n]+\]\([^)\n]*$/m, message: 'link: expected a closing ) after the address; got' },
  {
    pattern: /(?<=[^\n:\w] *)(?<![:\w]):{1,3}[a-z][\w-]*\{[^}\n]*\}/,
    message: 'directive: expected ::name{option=value} on a line of its own; got',
  },
  {
    pattern: /(?<=\n):[ \t]+\S.*/,
    message: 'definition list: expected a list, or :::definition{title="…"} … :::; got',
  },
  { pattern: /^#{2,6}[^\s#].*/m, message: 'heading: expected a space after the number signs; got' },
];
