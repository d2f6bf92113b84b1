import { words } from '../draw/recurrent-pen.ts';

type Role = 'q-x' | 'q-s' | 'q-p' | 'op';
type Point = readonly [x: number, y: number];

const title = words('注意力：从查询到加权平均', 'Attention: from a query to a weighted mean');

/** Thickness of a line that carries all of the weight, in units of the drawing. */
const fullWeight = 24;

/** How thick the line of a weight in [0, 1] is: in proportion, so that 0.4 is twice as thick as 0.2. */
const thickness = (weight: number): number => Number((fullWeight * weight).toFixed(2));

const label = (role: Role, letter: string, [x, y]: Point, index?: number): string =>
  `<text class="${role} lb" x="${x}" y="${y}" text-anchor="middle">${letter}${
    index === undefined ? '' : `<tspan class="sb" dy="4">${index}</tspan>`
  }</text>`;

const wire = (role: Role, path: string): string => `<path class="line ${role}" d="${path}"/>`;
const heads = {
  right: ([x, y]: Point) => `M${x - 6} ${y - 4.5}L${x} ${y}L${x - 6} ${y + 4.5}`,
  down: ([x, y]: Point) => `M${x - 4.5} ${y - 6}L${x} ${y}L${x + 4.5} ${y - 6}`,
  up: ([x, y]: Point) => `M${x - 4.5} ${y + 6}L${x} ${y}L${x + 4.5} ${y + 6}`,
};

/** A value is two lines with a wide open head, as memory is in the drawings of recurrent cells. */
const valueDown = ([x, from]: Point, to: number): string =>
  wire(
    'q-s',
    `M${x - 2.5} ${from}V${to - 5}M${x + 2.5} ${from}V${to - 5}M${x - 6.5} ${to - 7}L${x} ${to}L${x + 6.5} ${to - 7}`,
  );
const valueRight = ([from, y]: Point, to: number): string =>
  wire(
    'q-s',
    `M${from} ${y - 2.5}H${to - 5}M${from} ${y + 2.5}H${to - 5}M${to - 7} ${y - 6.5}L${to} ${y}L${to - 7} ${y + 6.5}`,
  );

/** The dot product of query and key over √d_k, in a box of its own. */
const score = ([x, y]: Point, width: number, index: number): string =>
  `<g class="op"><rect class="line body" x="${x - width / 2}" y="${y - 14}" width="${width}" height="28" rx="6"/>` +
  `<text class="in" x="${x}" y="${y + 5}" text-anchor="middle">q<tspan class="up">·</tspan>k<tspan class="sb" dy="4">${index}</tspan>` +
  `<tspan class="up" dy="-4">/√</tspan>d<tspan class="sb" dy="4">k</tspan></text></g>`;

/** A number times a vector: a circle with a diagonal cross, unlike the dot of the element-wise product. */
const scaling = ([x, y]: Point): string =>
  `<g class="op"><circle class="line body" cx="${x}" cy="${y}" r="10"/>` +
  `<path class="line" d="M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x - 4} ${y + 4}L${x + 4} ${y - 4}"/></g>`;

const sum = ([x, y]: Point): string =>
  `<g class="op"><circle class="line body" cx="${x}" cy="${y}" r="10"/>` +
  `<path class="line" d="M${x - 4.5} ${y}H${x + 4.5}M${x} ${y - 4.5}V${y + 4.5}"/></g>`;

/** A line as thick as its weight with a full head at its end, along the row or down the column. */
function weighted(weight: number, [x, y]: Point, to: number, along: 'right' | 'down'): string {
  const half = thickness(weight) / 2;
  const at = (forward: number, side: number) =>
    along === 'right' ? `${forward} ${y + side}` : `${x - side} ${forward}`;
  const from = along === 'right' ? x : y;
  const corners: Point[] = [
    [from, -half],
    [to - 10, -half],
    [to - 10, -half - 4],
    [to, 0],
    [to - 10, half + 4],
    [to - 10, half],
    [from, half],
  ];
  const path = corners.map(([forward, side]) => at(forward, Number(side.toFixed(2)))).join('L');
  return `<path class="dot q-p" d="M${path}Z"/>`;
}

function description(weights: readonly number[]): string {
  const shown = weights.map((weight) => weight.toFixed(2));
  return words(
    `一个查询 q 复制三份，分别与键 k1、k2、k3 作点积，除以根号 d_k，得到三个得分 s1、s2、s3。三个得分一起进入 softmax，出来三个权重：${shown.join('、')}，和为 1，每条线的粗细与权重成正比。权重分别乘以值 v1、v2、v3，相加得到输出 o。`,
    `One query q is copied three times and multiplied by the keys k1, k2, and k3 in dot products, each divided by the square root of d_k; the results are the scores s1, s2, and s3. All three scores enter a softmax together, and three weights come out: ${shown.slice(0, -1).join(', ')}, and ${shown.at(-1)}, which sum to 1, each line as thick as its weight is large. The weights multiply the values v1, v2, and v3, and the sum of the products is the output o.`,
  );
}

const drawing = (viewBox: string, weights: readonly number[], parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="cell" viewBox="${viewBox}" role="img">
<title>${title}</title>
<desc>${description(weights)}</desc>
${parts.join('\n')}
</svg>
`;

/** The figure of the note on attention with these three weights, from left to right. */
export function wideAttention(weights: readonly number[]): string {
  const rows = [84, 184, 284];
  const column = { query: 58, score: 146, scores: 228, softmax: 262, product: 506, sum: 572 };
  const width = 92;
  const boxEdge = column.score - width / 2;
  const parts = rows.flatMap((y, row) => [
    wire('q-x', `M${column.score} ${y - 38}V${y - 15}${heads.down([column.score, y - 15])}`),
    label('q-x', 'k', [column.score, y - 46], row + 1),
    score([column.score, y], width, row + 1),
    wire(
      'op',
      `M${column.score + width / 2} ${y}H${column.softmax - 1}${heads.right([column.softmax - 1, y])}`,
    ),
    label('op', 's', [column.scores - 3, y - 9], row + 1),
    weighted(weights[row]!, [column.softmax + 30, y], column.product - 11, 'right'),
    label('q-p', 'α', [348, y - 14], row + 1),
    `<text class="fn big q-p" x="376" y="${y - 16}" text-anchor="start">${weights[row]!.toFixed(2)}</text>`,
    valueDown([column.product, y - 38], y - 12),
    label('q-s', 'v', [column.product, y - 46], row + 1),
    scaling([column.product, y]),
  ]);
  const edge = boxEdge - 1;
  return drawing('10 8 640 312', weights, [
    wire(
      'q-x',
      `M34 184H${column.query}M${column.query} 184V94Q${column.query} 84 ${column.query + 10} 84H${edge}${heads.right([edge, 84])}` +
        `M${column.query} 184V274Q${column.query} 284 ${column.query + 10} 284H${edge}${heads.right([edge, 284])}M${column.query} 184H${edge}${heads.right([edge, 184])}`,
    ),
    `<circle class="cp" cx="${column.query}" cy="184" r="3.6"/>`,
    label('q-x', 'q', [22, 189]),
    ...parts,
    `<g class="op"><rect class="line body" x="${column.softmax}" y="56" width="30" height="256" rx="15"/><text class="fn big" x="277" y="188" text-anchor="middle" transform="rotate(-90 277 184)">softmax</text></g>`,
    wire(
      'q-s',
      `M516 84H562Q572 84 572 94V172${heads.down([572, 172])}M516 184H560${heads.right([560, 184])}M516 284H562Q572 284 572 274V196${heads.up([572, 196])}`,
    ),
    sum([column.sum, 184]),
    wire('q-p', `M582 184H628${heads.right([628, 184])}`),
    label('q-p', 'o', [640, 189]),
    ...(
      [
        [225, words('得分', 'scores')],
        [392, words('权重，和为 1', 'weights, sum 1')],
        [572, words('加权平均', 'weighted mean')],
      ] as const
    ).map(([x, text]) => `<text class="fn" x="${x}" y="22" text-anchor="middle">${text}</text>`),
  ]);
}

/** The same from top to bottom, for a phone. */
export function narrowAttention(weights: readonly number[]): string {
  const columns = [56, 160, 264];
  const row = { branch: 46, key: 84, score: 124, softmax: 172, product: 322, sum: 382 };
  const top = row.score - 15;
  const parts = columns.flatMap((x, column) => [
    label('q-x', 'k', [x - 26, row.key - 6], column + 1),
    wire('q-x', `M${x - 26} ${row.key + 3}V${top}${heads.down([x - 26, top])}`),
    score([x, row.score], 92, column + 1),
    wire('op', `M${x} ${row.score + 14}V${row.softmax - 1}${heads.down([x, row.softmax - 1])}`),
    label('op', 's', [x + 16, row.softmax - 14], column + 1),
    weighted(weights[column]!, [x, row.softmax + 28], row.product - 11, 'down'),
    label('q-p', 'α', [x - 24, 246], column + 1),
    `<text class="fn big q-p" x="${x - 22}" y="268" text-anchor="middle">${weights[column]!.toFixed(2)}</text>`,
    valueRight([x - 34, row.product], x - 12),
    label('q-s', 'v', [x - 44, row.product + 4], column + 1),
    scaling([x, row.product]),
  ]);
  const into = (x: number) => `V${top}${heads.down([x, top])}`;
  return drawing('0 4 320 450', weights, [
    label('q-x', 'q', [172, 20]),
    wire(
      'q-x',
      `M172 28${into(172)}M172 ${row.branch}H78Q68 ${row.branch} 68 ${row.branch + 10}${into(68)}M172 ${row.branch}H266Q276 ${row.branch} 276 ${row.branch + 10}${into(276)}`,
    ),
    `<circle class="cp" cx="172" cy="${row.branch}" r="3.6"/>`,
    ...parts,
    `<g class="op"><rect class="line body" x="20" y="${row.softmax}" width="280" height="28" rx="14"/><text class="fn big" x="160" y="${row.softmax + 18.5}" text-anchor="middle">softmax</text></g>`,
    wire(
      'q-s',
      `M56 332V372Q56 382 66 382H148${heads.right([148, 382])}M160 332V370${heads.down([160, 370])}M264 332V372Q264 382 254 382H172M178 377.5L172 382L178 386.5`,
    ),
    sum([160, row.sum]),
    wire('q-p', `M160 392V424${heads.down([160, 424])}`),
    label('q-p', 'o', [160, 444]),
  ]);
}
