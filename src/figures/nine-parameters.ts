import { words } from '../draw/recurrent-pen.ts';

/** What is written into the drawing: weights and values forward, gradients back. */
export interface NineParameters {
  readonly inputs: readonly [number, number];
  readonly hidden: readonly [number, number];
  readonly output: number;
  readonly loss: number;
  /** ∂L/∂x, the error signals of the hidden units, and that of the output. */
  readonly inputGradients: readonly [number, number];
  readonly hiddenSignals: readonly [number, number];
  readonly outputSignal: number;
  /** By unit, then by input. */
  readonly weights1: readonly (readonly [number, number])[];
  readonly gradients1: readonly (readonly [number, number])[];
  readonly weights2: readonly [number, number];
  readonly gradients2: readonly [number, number];
}

type Point = readonly [x: number, y: number];

interface Layout {
  readonly viewBox: string;
  readonly radius: number;
  readonly inputs: readonly [Point, Point];
  readonly hidden: readonly [Point, Point];
  readonly output: Point;
  readonly loss: Point;
  readonly size: number;
}

const wide: Layout = {
  viewBox: '24 12 604 268',
  radius: 20,
  inputs: [
    [56, 72],
    [56, 220],
  ],
  hidden: [
    [290, 72],
    [290, 220],
  ],
  output: [478, 146],
  loss: [596, 146],
  size: 15,
};
const narrow: Layout = {
  viewBox: '4 14 314 328',
  radius: 17,
  inputs: [
    [34, 64],
    [34, 288],
  ],
  hidden: [
    [148, 64],
    [148, 288],
  ],
  output: [236, 176],
  loss: [298, 176],
  size: 14,
};

const written = (value: number, decimals: number): string =>
  value
    .toFixed(decimals)
    .replace(/^-(?=0\.?0*$)/, '')
    .replace('-', '−');
/** A weight as it was chosen, with the digits it has. */
const given = (value: number): string => String(value).replace('-', '−');
const rounded = (value: number): string => written(value, 3);

const number = (role: string, [x, y]: Point, text: string, size: number): string =>
  `<g class="${role}"><text x="${x}" y="${y}" text-anchor="middle" font-size="${size}"><tspan font-family="KaTeX_Main, serif" font-style="normal">${text}</tspan></text></g>`;

const wire = ([x1, y1]: Point, [x2, y2]: Point, radius: number): string => {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [((x2 - x1) / length) * (radius + 3), ((y2 - y1) / length) * (radius + 3)];
  const at = (value: number) => Number(value.toFixed(1));
  return `<path class="line thin op" d="M${at(x1 + dx)} ${at(y1 + dy)}L${at(x2 - dx)} ${at(y2 - dy)}"/>`;
};

/** A number on paper of its own, so that no line runs through it. */
const onPaper = (role: string, [x, y]: Point, text: string, size: number): string => {
  const width = 8 * text.length + 2;
  return (
    `<rect class="body" x="${x - width / 2}" y="${y - size + 1}" width="${width}" height="${size + 2}"/>` +
    number(role, [x, y], text, size)
  );
};

/** A weight above its gradient: on both sides of a level line, on paper of their own where a slanting one passes. */
const pair = ([x, y]: Point, weight: string, gradient: string, size: number, level = false): string => {
  const apart = level ? 4 : 0;
  const paper = `<rect class="body" x="${x - 24}" y="${y - size - 2}" width="48" height="${2 * size + 4}"/>`;
  return (
    (level ? '' : paper) +
    number('q-w', [x, y - 3 - apart], weight, size) +
    number('q-g', [x, y + size - 1 + apart], gradient, size)
  );
};

const between = ([x1, y1]: Point, [x2, y2]: Point, share: number): Point => [
  Number((x1 + share * (x2 - x1)).toFixed(1)),
  Number((y1 + share * (y2 - y1)).toFixed(1)),
];

function draw(
  numbers: NineParameters,
  { viewBox, radius, inputs, hidden, output, loss, size }: Layout,
): string {
  const node = (
    role: string,
    [x, y]: Point,
    letter: string,
    index: number | undefined,
    forward: string,
    back: string,
  ) =>
    `<g class="${role}"><circle class="line body" cx="${x}" cy="${y}" r="${radius}"/>` +
    `<text class="lb" x="${x}" y="${y + 6}" text-anchor="middle">${
      letter === 'L' ? '<tspan font-family="KaTeX_Caligraphic, serif" font-style="normal">L</tspan>' : letter
    }${index === undefined ? '' : `<tspan class="sb" dy="4">${index}</tspan>`}</text></g>` +
    onPaper(role, [x, y - radius - 7], forward, size) +
    onPaper('q-g', [x, y + radius + size + 5], back, size);
  const edges = hidden.flatMap((to, unit) => inputs.map((from) => [from, to, unit] as const));
  const parts = [
    ...edges.map(([from, to]) => wire(from, to, radius)),
    ...hidden.map((from) => wire(from, output, radius)),
    wire(output, loss, radius),
    ...hidden.flatMap((to, unit) =>
      inputs.map((from, place) =>
        pair(
          between(from, to, unit === place ? 0.5 : 0.32),
          given(numbers.weights1[unit]![place]!),
          rounded(numbers.gradients1[unit]![place]!),
          size,
          unit === place,
        ),
      ),
    ),
    ...hidden.map((from, unit) =>
      pair(
        between(from, output, 0.47),
        given(numbers.weights2[unit]!),
        rounded(numbers.gradients2[unit]!),
        size,
      ),
    ),
    ...inputs.map((at, place) =>
      node('q-x', at, 'x', place + 1, given(numbers.inputs[place]!), rounded(numbers.inputGradients[place]!)),
    ),
    ...hidden.map((at, unit) =>
      node('q-p', at, 'a', unit + 1, rounded(numbers.hidden[unit]!), rounded(numbers.hiddenSignals[unit]!)),
    ),
    node('q-p', output, 'y', undefined, rounded(numbers.output), rounded(numbers.outputSignal)),
    node('op', loss, 'L', undefined, rounded(numbers.loss), '1'),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="cell" viewBox="${viewBox}" role="img">
<title>${words('九个参数的网络，前向与反向', 'A network of nine parameters, forward and backward')}</title>
<desc>${description(numbers)}</desc>
${parts.join('\n')}
</svg>
`;
}

function description(numbers: NineParameters): string {
  const [x1, x2] = numbers.inputs.map(given);
  const [a1, a2] = numbers.hidden.map(rounded);
  const [d1, d2] = numbers.hiddenSignals.map(rounded);
  const [y, loss, signal] = [numbers.output, numbers.loss, numbers.outputSignal].map(rounded);
  return words(
    `从左到右是两个输入 x1、x2，两个隐藏单元 a1、a2，输出 y 和损失 L，每条边上写着权重和它的梯度。往前的数写在结点上方：输入 ${x1} 和 ${x2}，隐藏单元 ${a1} 和 ${a2}，输出 ${y}，损失 ${loss}。往回的数写在下方：损失 1，输出 ${signal}，隐藏单元的误差信号 ${d1} 和 ${d2}。`,
    `From left to right stand two inputs x1 and x2, two hidden units a1 and a2, the output y, and the loss L; on every edge its weight and the gradient of the weight. Above the nodes stand the numbers that go forward: inputs ${x1} and ${x2}, hidden units ${a1} and ${a2}, output ${y}, loss ${loss}. Below them those that come back: loss 1, output ${signal}, error signals of the hidden units ${d1} and ${d2}.`,
  );
}

export const wideNetwork = (numbers: NineParameters): string => draw(numbers, wide);
/** The same for a phone. */
export const narrowNetwork = (numbers: NineParameters): string => draw(numbers, narrow);
