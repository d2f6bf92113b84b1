import { portableTex } from '../../formulas/portable-tex.ts';
import { compute } from '../../markdown/places/computed.ts';
import { numberToTex } from '../../markdown/places/number.ts';
import { writtenFormula } from '../../markdown/places/written-formula.ts';

/** What a note's text needs in order to stand without the site. */
export interface Around {
  /** Numbers of the worked example. */
  values: Readonly<Record<string, number>>;
  /** The note's calculators in order: id in the note, title, options. */
  calculators: readonly { id: string; title: string; options: Readonly<Record<string, string>> }[];
  /** The page of a note by slug, in full; without a slug, of this one. */
  pageOf: (slug?: string) => string;
  /** Where a file beside the note is served, in full; undefined where there is none. */
  fileAt: (written: string) => string | undefined;
  /** What a box is called; empty where its text says so itself. */
  labelOf: (box: string, attributes: Readonly<Record<string, string>>) => string;
  /** What stands before a hint, a solution and the link to a calculator. */
  hint: string;
  solution: string;
  calculator: string;
}

const opening = /^\s*:{3,}\s*([\w-]+)\s*(?:\{(.*)\})?\s*$/;
const closing = /^\s*:{3,}\s*$/;
const leaf = /^::([\w-]+)\s*(?:\[[^\]]*\])?(?:\{(.*)\})?\s*$/;
const fence = /^[\s>]*(`{3,}|~{3,})/;

/**
 * A note's text without front matter as plain Markdown with TeX: computed numbers filled in, colours of quantities gone,
 * boxes as quotations, calculators and links into their states as links to the page. Questions with fresh numbers are left
 * out, as they are nothing without the page. Links to other notes stay: their twins stand side by side as the notes do.
 */
export function markdownTwin(body: string, around: Around): string {
  const blocks = withoutBoxes(body.split('\n'), around);
  return `${outsideCode(blocks.join('\n'), (prose) => inProse(prose, around)).trim()}\n`;
}

/** The lines with boxes as quotations, calculators as links and starters gone. */
function withoutBoxes(lines: readonly string[], around: Around): string[] {
  const out: string[] = [];
  const boxes: string[] = [];
  let used = 0;
  let code = '';
  let fresh = false;
  const put = (line: string) => {
    const written = `${'> '.repeat(boxes.length)}${line}`.trimEnd();
    // One empty line is enough, that of the outer box where one ends.
    if (/^[> ]*$/.test(written) && /^[> ]*$/.test(out.at(-1) ?? '')) {
      if (written.length < (out.at(-1)?.length ?? 0)) out[out.length - 1] = written;
    } else out.push(written);
  };
  for (const line of lines) {
    const [, ticks = ''] = fence.exec(line) ?? [];
    if (code === '' && ticks !== '') code = ticks;
    else if (code !== '' && ticks.startsWith(code)) code = '';
    fresh = code === '' && (fresh ? line.startsWith('>') : /^>\s*fresh:/.test(line));
    if (fresh) continue;
    if (code !== '' || ticks !== '') {
      out.push(`${'> '.repeat(boxes.length)}${line}`.trimEnd());
      continue;
    }
    const [, box, attributes = ''] = opening.exec(line) ?? [];
    const [, name] = leaf.exec(line) ?? [];
    if (box !== undefined) {
      put('');
      boxes.push(box);
      const label = around.labelOf(box, attributesIn(attributes));
      if (label !== '') put(`**${label}**`);
    } else if (closing.test(line) && boxes.length > 0) {
      boxes.pop();
      put('');
    } else if (name === 'starter') put('');
    else if (name !== undefined) put(calculatorLink(around, used++));
    else put(inBox(line, boxes.at(-1), around));
  }
  return out;
}

/** A line as it stands in a box: a quiz has hints, and a rule before its solution. */
function inBox(line: string, box: string | undefined, { hint, solution }: Around): string {
  if (box !== 'quiz') return line;
  return line.replace(/^>\s*hint:\s*/, () => `**${hint}** `).replace(/^---$/, () => `**${solution}**`);
}

function calculatorLink({ calculators, pageOf, calculator }: Around, place: number): string {
  const use = calculators[place];
  if (!use) return '';
  return `[${calculator}${use.title}](${stateAddress(pageOf(), use.id, Object.entries(use.options))})`;
}

/** The address of a calculator's state on a page. */
function stateAddress(page: string, id: string, options: readonly (readonly [string, string])[]): string {
  const query = options.map(([key, value]) => `${id}.${key}=${written(value)}`).join('&');
  return `${page}${query && `?${query}`}#${id}`;
}

/** Encoded as little as a query needs. */
const written = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3B', ';');

function attributesIn(text: string): Record<string, string> {
  const all = text.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g);
  return Object.fromEntries(Array.from(all, ([, name, quoted, bare]) => [name!, quoted ?? bare!]));
}

/** Changes what is no block of code. */
function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split(/(^[> ]*(?:`{3,}|~{3,})[^\n]*\n[\s\S]*?^[> ]*(?:`{3,}|~{3,})[ \t]*$)/m)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

const span = /((?<!`)(?:``[^\n]*?``|`[^`\n]+`)(?!`))/;

function inProse(prose: string, around: Around): string {
  const numbers = prose
    .split(span)
    .map((piece, index) => (index % 2 === 1 ? numberIn(piece, around) : piece))
    .join('');
  return numbers
    .split(span)
    .map((piece, index) => (index % 2 === 1 ? piece : withLinks(inFormulas(piece, around), around)))
    .join('');
}

/** A span of code that is computed as its number, every other as it is. */
function numberIn(code: string, { values }: Around): string {
  const [, source] = /^`=(\s*[\w(.+-][^`]*)`$/.exec(code) ?? [];
  return source === undefined ? code : writtenFormula(`\\val{${source}}`, values) || code;
}

/** Formulas with their numbers and without the site's own macros. */
function inFormulas(text: string, { values }: Around): string {
  return text.replace(/\$\$[\s\S]*?\$\$|(?<![\\$])\$(?!\s)[^$]*?(?<![\s\\])\$(?![\d$])/g, (formula) => {
    const computed = formula.replace(/\\val\s*\{([^}]*)\}/g, (whole, source: string) => {
      const result = compute(source, values);
      return 'message' in result ? whole : numberToTex(result.value, result.format);
    });
    // The quotation marks of a box stand at the start of lines, in no formula.
    return computed.includes('\\') && balanced(computed) ? portableTex(computed) : computed;
  });
}

const balanced = (tex: string) => {
  const braces = tex.replace(/\\./g, '').replace(/[^{}]/g, '');
  return braces.split('{').length === braces.split('}').length;
};

/** Links into calculators' states lead to the page, pictures to where they are served. */
function withLinks(text: string, { pageOf, fileAt }: Around): string {
  return text
    .replace(/\]\(([\w./-]*?)#([\w-]+)\?([^\s)]*)\)/g, (_, path: string, id: string, query: string) => {
      const slug = path.replace(/^.*\//, '').replace(/\.md$/, '');
      const options = [...new URLSearchParams(query)].filter(([key]) => key !== 'show');
      return `](${stateAddress(pageOf(slug || undefined), id, options)})`;
    })
    .replace(/(?<=\]\()[^)\s]+/g, (written) => {
      const served = /^[a-z][a-z0-9+.-]*:|^#|\.md(?:#|$)/i.test(written) ? undefined : fileAt(written);
      return served ?? written;
    });
}
