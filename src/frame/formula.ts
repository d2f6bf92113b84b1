import katex from 'katex';
import type { Shown } from '../draw/format.ts';
import { portableTex } from '../formulas/portable-tex.ts';
import { calculatorMacros } from '../formulas/quantities.ts';
import type { Formulas, LiveFormula } from './calculator.ts';

/**
 * A calculator's formulas at build: those that `live` names filled and shown, the others, if `all` are asked for, hidden
 * with empty places.
 */
export function renderFormulas(
  formulas: Formulas,
  { name: first, also = [], slots }: LiveFormula,
  all: boolean,
): string {
  return Object.entries(formulas)
    .filter(([name]) => all || name === first || also.includes(name))
    .map(([name, tex]) => {
      const active = name === first || also.includes(name);
      const html = renderFormula(tex, active ? slots : emptyPlaces(tex));
      const source = portableTex(tex)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('"', '&quot;');
      return `<div data-variant="${name}" data-tex="${source}" translate="no"${active ? '' : ' hidden'}>${html}</div>`;
    })
    .join('');
}

function emptyPlaces(tex: string): LiveFormula['slots'] {
  const names = [...tex.matchAll(/\\(?:slot|sci)\{([\w.]+)\}/g)].map((match) => match[1]!);
  return Object.fromEntries(names.map((name) => [name, { mantissa: '·', exponent: null } satisfies Shown]));
}

/**
 * Renders a calculator's formula at build, once, with places for numbers: `\slot{name}{}` becomes the slot's text,
 * `\sci{name}{}` a mantissa with a power of ten that can be hidden; `\key{name}{…}` marks a symbol for highlighting.
 * KaTeX writes a sentinel number for each slot; afterwards the HTML span and the MathML number both carry `data-slot`.
 * Throws if KaTeX does, or if a slot is not found once in both halves or has no text.
 */
function renderFormula(tex: string, slots: Record<string, string | Shown>): string {
  const names: string[] = [];
  const sentinel = (name: string) => {
    names.push(name);
    return `\\htmlData{slot=${name}}{${7_000_000 + names.length}}`;
  };
  const source = tex
    .replace(
      /\\sci\{([\w.]+)\}\{\}/g,
      (_, name: string) =>
        `${sentinel(name)}\\htmlData{power=${name}}{\\times 10^{${sentinel(`${name}.exponent`)}}}`,
    )
    .replace(/\\slot\{([\w.]+)\}\{\}/g, (_, name: string) => sentinel(name))
    .replace(/\\key\{([^{}]+)\}/g, (_, name: string) => `\\htmlData{key=${name}}`);
  let html = katex.renderToString(source, {
    displayMode: true,
    throwOnError: true,
    strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
    macros: { ...calculatorMacros },
  });
  names.forEach((name, index) => {
    const number = String(7_000_001 + index);
    if (html.split(number).length - 1 - (html.match(new RegExp(`<annotation[^<]*${number}`)) ? 1 : 0) !== 2) {
      throw new Error(
        `formula: expected slot ${name} once in HTML and once in MathML; got ${html.split(number).length - 1} places`,
      );
    }
    html = html.replace(`<mn>${number}</mn>`, `<mn data-slot="${name}">${slotText(name, slots)}</mn>`);
    html = html.replace(`>${number}<`, `>${slotText(name, slots)}<`);
  });
  html = html.replace(/<annotation[^>]*>[^<]*<\/annotation>/g, '');
  for (const name of names.filter((one) => slots[one] !== undefined && typeof slots[one] !== 'string')) {
    if ((slots[name] as Shown).exponent === null)
      html = html.replace(`data-power="${name}"`, `data-power="${name}" hidden`);
  }
  return html;
}

function slotText(name: string, slots: Record<string, string | Shown>): string {
  const [base, part] = name.split('.') as [string, string | undefined];
  const value = slots[name] ?? slots[base];
  if (value === undefined) throw new Error(`formula: expected a text for slot ${name}; got none`);
  if (typeof value === 'string') {
    if (part)
      throw new Error(`formula: expected a number with a power for slot ${base}; got the text ${value}`);
    return value;
  }
  return part === 'exponent' ? (value.exponent ?? '0') : value.mantissa;
}
