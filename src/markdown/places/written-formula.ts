import { compute } from './computed.ts';
import { numberToWords } from './number.ts';

const signs: Record<string, string> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ',
  vartheta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ',
  tau: 'τ', upsilon: 'υ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ',
  Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', ell: 'ℓ', partial: '∂', nabla: '∇',
  infty: '∞', sum: '∑', prod: '∏', int: '∫', forall: '∀', exists: '∃', emptyset: '∅', top: 'ᵀ', prime: '′', dots: '…',
  ldots: '…', cdots: '…', vdots: '…', ddots: '…', lVert: '‖', rVert: '‖', Vert: '‖', '|': '‖', lvert: '|', rvert: '|',
  vert: '|', langle: '⟨', rangle: '⟩', lceil: '⌈', rceil: '⌉', lfloor: '⌊', rfloor: '⌋', '{': '{', '}': '}', '%': '%',
  '#': '#', $: '$', '&': '&', _: '_',
}; // biome-ignore format: a table of signs.

/** Signs that stand between two terms, with a space on either side. */
const between: Record<string, string> = {
  times: '×', cdot: '·', odot: '⊙', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', approx: '≈', sim: '∼',
  equiv: '≡', propto: '∝', pm: '±', mp: '∓', to: '→', rightarrow: '→', longrightarrow: '→', Rightarrow: '⇒',
  Longrightarrow: '⇒', implies: '⇒', leftarrow: '←', gets: '←', mapsto: '↦', in: '∈', notin: '∉', subset: '⊂',
  cup: '∪', cap: '∩', ll: '≪', gg: '≫', circ: '∘', mid: '|',
}; // biome-ignore format: a table of signs.

/** Accents as combining marks over one letter. */
const accents: Record<string, string> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0304',
  dot: '\u0307',
  vec: '\u20d7',
};

/** Commands whose argument is shown as it is; with an argument before it that is not shown, in `leading`. */
const wrappers =
  /^(?:q[a-z]|math[a-z]+|text[a-z]*|operatorname|boldsymbol|bm|boxed|underline|mathrel|mathbin|phantom)$/;
const leading = /^(?:htmlClass|htmlData|htmlId|textcolor|color|slot)$/;

const superscripts = signsOf('0123456789+−-()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ');
const subscripts = signsOf('0123456789+−-()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

function signsOf(from: string, to: string): ReadonlyMap<string, string> {
  const raised = [...to];
  return new Map([...from].map((sign, place) => [sign, raised[place]!]));
}

/**
 * A formula in plain signs, as one would type it: \frac{QK^\top}{\sqrt d} → QKᵀ/√d, h_{t-1} → h_{t−1}, \val{…} → its
 * number. One line; what has no sign of its own is left out.
 */
export function writtenFormula(tex: string, values: Readonly<Record<string, number>> = {}): string {
  const reader = new Reader(tex, values);
  return reader
    .group()
    .replace(/\s+/g, ' ')
    .replace(/([([{⟨‖]) | (?=[)\]}⟩,;])/g, '$1')
    .trim();
}

class Reader {
  private at = 0;
  private readonly tex: string;
  private readonly values: Readonly<Record<string, number>>;

  constructor(tex: string, values: Readonly<Record<string, number>>) {
    this.tex = tex;
    this.values = values;
  }

  /** Everything up to the closing brace or bracket that ends it, or to the end. */
  group(end = ''): string {
    let written = '';
    while (this.at < this.tex.length) {
      if (end !== '' && this.tex[this.at] === end) {
        this.at++;
        break;
      }
      written += this.atom(written);
    }
    return written;
  }

  /** One argument: a group, a command with its own arguments, or a sign. */
  private argument(): string {
    while (/\s/.test(this.tex[this.at] ?? '')) this.at++;
    return this.atom('').trim();
  }

  private atom(before: string): string {
    const sign = this.tex[this.at++];
    if (sign === undefined) return '';
    if (sign === '\\') return this.command();
    if (sign === '{') return this.group('}');
    if (sign === '}' || sign === '&') return ' ';
    if (sign === '~' || /\s/.test(sign)) return before === '' || before.endsWith(' ') ? '' : ' ';
    if (sign === '^') return script(this.argument(), superscripts, '^');
    if (sign === '_') return script(this.argument(), subscripts, '_');
    if (sign === "'") return '′';
    if (sign === '-') return '−';
    return /[=<>]/.test(sign) ? ` ${sign} ` : sign;
  }

  private command(): string {
    const [name] = /^(?:[a-zA-Z]+\*?|.)/s.exec(this.tex.slice(this.at)) ?? [''];
    this.at += name.length;
    if (/^[a-zA-Z]/.test(name)) while (this.tex[this.at] === ' ') this.at++;
    if (name === '\\') return '; ';
    if (/^[,;:!> ]$|^q?quad$/.test(name)) return ' ';
    if (name === 'val') return this.number();
    if (/^[dt]?frac$/.test(name)) return fraction(this.argument(), this.argument());
    if (/^[dt]?binom$/.test(name)) return `(${this.argument()} ${this.argument()})`;
    if (name === 'sqrt') return this.root();
    if (Object.hasOwn(accents, name)) return accented(this.argument(), accents[name]!);
    if (name === 'begin' || name === 'end') return this.environment();
    if (wrappers.test(name)) return this.argument();
    if (leading.test(name)) {
      this.argument();
      return this.argument();
    }
    if (Object.hasOwn(between, name)) return ` ${between[name]} `;
    if (Object.hasOwn(signs, name)) return signs[name]!;
    return /^(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits|label|tag)$/.test(name)
      ? ''
      : named(name);
  }

  private environment(): string {
    const name = this.argument();
    if (/^(?:array|tabular)/.test(name) && this.tex[this.at] === '{') this.argument();
    return ' ';
  }

  private root(): string {
    while (this.tex[this.at] === ' ') this.at++;
    if (this.tex[this.at] === '[') {
      this.at++;
      this.group(']');
    }
    const under = this.argument();
    return `√${together(under)}`;
  }

  /** A number computed at build, or nothing where it cannot be. */
  private number(): string {
    const end = this.tex.indexOf('}', this.at);
    const inside = this.tex.slice(this.tex.indexOf('{', this.at) + 1, end);
    this.at = end < 0 ? this.tex.length : end + 1;
    const result = compute(inside, this.values);
    if ('message' in result) return '';
    const [words, raised] = numberToWords(result.value, result.format);
    return raised === undefined ? words : words + script(raised, superscripts, '^');
  }
}

/** Words of their own: exp, max, softmax. */
function named(name: string): string {
  return /^(?:exp|log|ln|max|min|tanh|sin|cos|arg|det|dim|lim|sup|inf|Pr|arg(?:max|min))$/.test(name)
    ? `${name} `
    : '';
}

function script(content: string, raised: ReadonlyMap<string, string>, mark: string): string {
  if (content === '') return '';
  if (mark === '^' && /^[ᵀ′∗]+$/.test(content)) return content;
  const all = [...content].map((sign) => raised.get(sign));
  if (all.every((sign) => sign !== undefined)) return all.join('');
  return [...content].length === 1
    ? mark + content
    : `${mark}${/^\(.*\)$/.test(content) ? content : `{${content}}`}`;
}

function fraction(above: string, below: string): string {
  return `${together(above)}/${together(below)}`;
}

/** In brackets, if it is more than one term. */
function together(text: string): string {
  return /[\s+−=]/.test(text.replace(/[\^_]\{[^}]*\}/g, '')) && !/^\([^()]*\)$/.test(text)
    ? `(${text})`
    : text;
}

function accented(text: string, mark: string): string {
  const [first = '', ...rest] = [...text];
  return first + (first === '' ? '' : mark) + rest.join('');
}
