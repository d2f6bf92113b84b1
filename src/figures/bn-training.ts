import { coordinate as n, raised } from '../draw/format.ts';
import { polyline } from '../draw/path.ts';
import { caption, drawing, words } from '../draw/recurrent-pen.ts';
import { linear, logarithmic, type Scale } from '../draw/scale.ts';

/** What a training run leaves behind: the loss before each step, and how far each layer's values are spread at the start. */
interface Course {
  readonly losses: readonly number[];
  readonly spreads: readonly number[];
}
type Panel = readonly [left: number, top: number, width: number, height: number];
interface Layout {
  readonly viewBox: string;
  readonly loss: Panel;
  readonly spread: Panel;
}

export const wideTraining: Layout = {
  viewBox: '0 0 648 248',
  loss: [34, 32, 250, 172],
  spread: [374, 32, 220, 172],
};
export const narrowTraining: Layout = {
  viewBox: '0 0 326 450',
  loss: [34, 32, 256, 156],
  spread: [34, 254, 240, 150],
};

const title = words(
  '同一个网络训练两次：没有 BN 与有 BN',
  'One network trained twice: without BN and with it',
);
const description = words(
  '两幅图。第一幅的横轴是步数，从 0 到 500，纵轴是损失。没有 BN 的一条先落到 0.693，此后一直是水平线；有 BN 的一条在头一百步里大起大落，第 147 步又有一个 0.64 的尖峰，此后的几个尖峰都小得多，最后贴近 0。第二幅的横轴是层，从 1 到 5，纵轴按十的次方画，是训练开始时各样本的激活函数输入相差多大。没有 BN 的五个点每层大约降到五分之一，到第 5 层不足千分之一；有 BN 的五个点都在 1 上。',
  'Two charts. In the first, steps run from 0 to 500 along the bottom and the loss is upright. The line without BN drops to 0.693 and stays level from there on; the line with BN leaps up and down for the first hundred steps and has a peak of 0.64 at step 147; later peaks are far lower, and it ends close to 0. In the second, layers 1 to 5 run along the bottom, and upright, in powers of ten, is how far the inputs of the activation differ between samples at the start. Without BN the five dots fall to about a fifth from layer to layer and end below a thousandth; with BN all five lie at 1.',
);

const tick = (text: string, x: number, y: number, anchor: 'middle' | 'end') => caption(text, x, y, anchor);
const axis = ([left, top, width, height]: Panel) =>
  `<path class="line off" d="M${left} ${top}V${top + height}H${left + width}"/>`;

/** Where a step and a loss stand. */
const lossScales = ([left, top, width, height]: Panel): [step: Scale, height: Scale] => [
  linear([0, 500], [left, left + width]),
  linear([0, 0.8], [top + height, top]),
];
/** Where a layer and a spread stand. */
const spreadScales = ([left, top, width, height]: Panel): [step: Scale, height: Scale] => [
  linear([1, 5], [left + 16, left + width]),
  logarithmic([1e-4, 1], [top + height, top + 8]),
];

/** The loss of both runs, and the spread of both networks layer by layer; `without` and `with_` have the same weights. */
export function bnTraining(at: Layout, without: Course, with_: Course): string {
  const [step, loss] = lossScales(at.loss);
  const [layer, spread] = spreadScales(at.spread);
  const [, , , lossHeight] = at.loss;
  const lossFloor = at.loss[1] + lossHeight;
  const spreadFloor = at.spread[1] + at.spread[3];
  const lossLine = (ink: string, { losses }: Course) => {
    // Whole units: half a pixel of a leaping line says nothing, and it would be a kilobyte of the note.
    const places = losses.map((value, k) => [step(k), Math.round(loss(value))] as const);
    // Two steps share a pixel: every second is drawn, and of a level stretch the ends.
    const bent = places.filter(
      ([, y], k) =>
        k === 0 ||
        k === places.length - 1 ||
        (k % 2 === 1 && Math.abs(y - places[k - 1]![1]) + Math.abs(y - places[k + 1]![1]) > 0.1),
    );
    return `<path class="line ${ink}" d="${polyline(bent)}"/>`;
  };
  const spreadLine = (ink: string, { spreads }: Course) => {
    const places = spreads.map((value, k) => [layer(k + 1), spread(value)] as const);
    return [
      `<path class="line thin ${ink}" d="${polyline(places)}"/>`,
      ...places.map(([x, y]) => `<circle class="dot ${ink}" cx="${n(x)}" cy="${n(y)}" r="4"/>`),
    ].join('');
  };
  const [named, unnamed] = [words('有 BN', 'with BN'), words('没有 BN', 'without BN')];
  return drawing(at.viewBox, title, description, [
    axis(at.loss),
    caption(words('损失', 'loss'), at.loss[0] - 2, at.loss[1] - 12),
    ...[0, 0.4, 0.8].map((value) => tick(String(value), at.loss[0] - 6, loss(value) + 4, 'end')),
    ...[0, 100, 200, 300, 400, 500].map((value) =>
      tick(String(value), step(value), lossFloor + 18, 'middle'),
    ),
    caption(words('步数', 'steps'), at.loss[0] + at.loss[2], lossFloor + 36, 'end'),
    lossLine('q-n', without),
    lossLine('q-w', with_),
    caption(unnamed, step(500), loss(without.losses.at(-1)!) - 8, 'end'),
    caption(named, step(500), loss(with_.losses.at(-1)!) - 10, 'end'),
    axis(at.spread),
    caption(
      words('样本之间的标准差，第 0 步', 'standard deviation between samples, step 0'),
      at.spread[0] - 2,
      at.spread[1] - 12,
    ),
    ...[0, -2, -4].map((power) =>
      tick(power === 0 ? '1' : `10${raised(power)}`, at.spread[0] - 6, spread(10 ** power) + 4, 'end'),
    ),
    ...[1, 2, 3, 4, 5].map((value) => tick(String(value), layer(value), spreadFloor + 18, 'middle')),
    caption(words('层', 'layer'), layer(5), spreadFloor + 36, 'end'),
    spreadLine('q-n', without),
    spreadLine('q-w', with_),
    caption(named, layer(5), spread(with_.spreads.at(-1)!) + 20, 'end'),
    caption(unnamed, layer(3) + 12, spread(without.spreads[2]!) - 8),
  ]);
}
