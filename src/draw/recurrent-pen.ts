/** The pen of the recurrent cells' drawings: strings of SVG on a grid, coloured only through classes. */

type Colour = 'q-x' | 'q-s' | 'q-k' | 'q-n' | 'op' | 'off';

/** A quantity's colour class, the plain ink of an operation, or the resting tone; further classes may follow. */
export type Ink = Colour | `${Colour} ${string}`;

/** Words in both languages, `[[zh||en]]`, which the page resolves to one of them. */
export const words = (zh: string, en: string): string => `[[${zh}||${en}]]`;

export const line = (ink: Ink, path: string): string => `<path class="line ${ink}" d="${path}"/>`;

/** A vector that is memory: two parallel lines, 5 apart, from x = `from` to x = `to`. */
export const lane = (ink: Ink, from: number, to: number, y: number): string =>
  line(ink, `M${from} ${y - 2.5}H${to}M${from} ${y + 2.5}H${to}`);

const heads = {
  up: (x: number, y: number) => `M${x - 4.5} ${y + 6}L${x} ${y}L${x + 4.5} ${y + 6}`,
  down: (x: number, y: number) => `M${x - 4.5} ${y - 6}L${x} ${y}L${x + 4.5} ${y - 6}`,
  right: (x: number, y: number) => `M${x - 6} ${y - 4.5}L${x} ${y}L${x - 6} ${y + 4.5}`,
};

/** A line that ends in an open arrow head at (x, y), the end of `path`. */
export const arrow = (ink: Ink, path: string, towards: keyof typeof heads, x: number, y: number): string =>
  line(ink, `${path}${heads[towards](x, y)}`);

/** The wide open head of a double line. */
export const laneHead = (ink: Ink, x: number, y: number): string =>
  line(ink, `M${x - 8} ${y - 7}L${x} ${y}L${x - 8} ${y + 7}`);

/** The place where a vector is copied or joins another: a small disc. */
export const copy = (ink: Ink, x: number, y: number, radius = 3.6): string =>
  `<circle class="cp ${ink}" cx="${x}" cy="${y}" r="${radius}"/>`;

/** An element-wise operation: a small circle with a dot (product) or a cross (sum). */
export const operation = (ink: Ink, kind: 'times' | 'plus', x: number, y: number, radius = 10): string => {
  const sign =
    kind === 'times'
      ? `<circle class="dot" cx="${x}" cy="${y}" r="2.2"/>`
      : `<path class="line" d="M${x - 4.5} ${y}H${x + 4.5}M${x} ${y - 4.5}V${y + 4.5}"/>`;
  return `<g class="${ink}"><circle class="line body" cx="${x}" cy="${y}" r="${radius}"/>${sign}</g>`;
};

const tilde = (x: number, y: number): string =>
  `<path class="line thin" d="M${x - 5} ${y}q2.5 -3.4 5 -1.2t5 -1.2"/>`;

/** A gate or a candidate: a circle with its letter, its squashing function below, beside the wire that comes in. */
export const gate = (
  ink: Ink,
  letter: string,
  x: number,
  y: number,
  squash: 'σ' | 'tanh' | '' = 'σ',
): string => {
  const large = squash !== '';
  const radius = large ? 17 : 11;
  const candidate = letter.endsWith('~');
  const name = letter.replace('~', '');
  const label = large
    ? `<text class="gl" x="${x}" y="${y + 6}" text-anchor="middle">${name}</text>`
    : `<text x="${x}" y="${y + 5}" text-anchor="middle" font-size="15">${name}</text>`;
  const accent = candidate ? tilde(x + (name === 'C' ? 1.5 : 0), y - (large ? 10 : 6.6)) : '';
  const italic = '<tspan font-family="KaTeX_Math, serif" font-style="italic">σ</tspan>';
  const function_ = large
    ? `<text class="fn" x="${x + 8}" y="${y + 33}">${squash === 'σ' ? italic : squash}</text>`
    : '';
  return `<g class="${ink}"><circle class="line body" cx="${x}" cy="${y}" r="${radius}"/>${label}${accent}${function_}</g>`;
};

/** A function of one vector, as a capsule 38 wide and 26 high around (x, y). */
export const capsule = (ink: Ink, text: string, x: number, y: number): string =>
  `<g class="${ink}"><rect class="line body" x="${x - 19}" y="${y - 13}" width="38" height="26" rx="13"/><text class="fn big" x="${x}" y="${y + 4.5}" text-anchor="middle">${text}</text></g>`;

/** The cell's wall, which a reader may step over: a dotted outline. */
export const wall = (x: number, y: number, width: number, height: number): string =>
  `<rect class="wall" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>`;

/** A word or two in the small upright face. */
export const caption = (
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string => `<text class="fn" x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;

/** One glyph of a label: a letter with an optional subscript and tilde, or an upright sign between letters. */
export interface Glyph {
  readonly ink: Ink;
  readonly letter?: string;
  readonly sub?: string;
  readonly tilde?: boolean;
  readonly sign?: string;
}

/** Advance widths of KaTeX's faces in units of the font size: italic letters, upright signs, subscripts. */
const advance: Record<string, number> = {
  C: 0.715,
  f: 0.49,
  h: 0.576,
  i: 0.345,
  o: 0.485,
  r: 0.451,
  t: 0.361,
  x: 0.572,
  z: 0.465,
  '⊙': 0.778,
  '−': 0.778,
  '+': 0.778,
  '(': 0.389,
  ')': 0.389,
  '1': 0.5,
};
const subscriptAdvance = { t: 0.361, sign: 0.62 };
const size = 18;
const subSize = 12.6;

const widthOf = (symbol: Glyph): number => {
  if (symbol.sign) return [...symbol.sign].reduce((sum, character) => sum + advance[character]! * size, 0);
  const italics = symbol.letter === 'f' || symbol.letter === 'C' ? 1.3 : 0.4;
  const sub = (symbol.sub ?? '').length;
  const subWidth = sub === 0 ? 0 : (subscriptAdvance.t + (sub > 1 ? 1.28 : 0)) * subSize;
  return advance[symbol.letter!]! * size + italics + subWidth;
};
const space = (symbol: Glyph): number => (symbol.sign === '⊙' ? 4 : symbol.sign === '−' ? 3 : 0.5);

/** The width of a label in px at the size it is drawn. */
const labelWidth = (symbols: readonly Glyph[]): number =>
  symbols.reduce((sum, symbol) => sum + widthOf(symbol) + 2 * space(symbol), 0);

/** A formula set symbol by symbol, each in its quantity's colour, on the base line y. */
export function label(
  symbols: readonly Glyph[],
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const width = labelWidth(symbols);
  let at = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const parts: string[] = [];
  for (const symbol of symbols) {
    at += space(symbol);
    const place = `x="${round(at)}" y="${y}"`;
    if (symbol.sign) {
      parts.push(
        `<text class="lb ${symbol.ink}" ${place}><tspan font-family="KaTeX_Main, serif" font-style="normal">${symbol.sign}</tspan></text>`,
      );
    } else {
      const [step, shift] = [symbol.sub?.[0], symbol.sub?.slice(1)];
      const upright = shift ? `<tspan class="up">${shift}</tspan>` : '';
      const sub = step ? `<tspan class="sb" dy="4">${step}${upright}</tspan>` : '';
      parts.push(`<text class="lb ${symbol.ink}" ${place}>${symbol.letter}${sub}</text>`);
      if (symbol.tilde) {
        const lean = symbol.letter === 'C' ? 8.4 : 4.6;
        parts.push(`<g class="${symbol.ink}">${tilde(round(at + lean), y - 15.5)}</g>`);
      }
    }
    at += widthOf(symbol) + space(symbol);
  }
  return parts.join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A whole drawing: its parts in order, a part a line, under a title and a description in both languages. */
export const drawing = (
  viewBox: string,
  title: string,
  description: string,
  parts: readonly string[],
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="cell" viewBox="${viewBox}" role="img">
<title>${title}</title>
<desc>${description}</desc>
${parts.filter((part) => part !== '').join('\n')}
</svg>
`;
