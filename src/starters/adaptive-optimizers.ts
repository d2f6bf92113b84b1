import { fixed, coordinate as n } from '../draw/format.ts';
import { linear } from '../draw/scale.ts';
import { adagrad } from '../models/optimizers/adagrad.ts';
import { arrow, label, path } from './base/marks.ts';
import type { Labels, Starter, Still, Width } from './base/starter.ts';

/** A word of every review and a rare one: whatever gradient is not 0 is 1, and η is 1. */
const steps = 100;
const plans = { wide: { left: 8, right: 640, eta: 520 }, narrow: { left: 6, right: 334, eta: 240 } };
/** Rows of the common and the rare word: their ticks' middle, and the arrow of their step below. */
const rows = { common: { ticks: 38, step: 66 }, rare: { ticks: 136, step: 168 } };
const over = (width: Width) => linear([0, steps], [plans[width].left, plans[width].right]);
const hyper = { ...adagrad.defaults, learningRate: 1, epsilon: 0 };

/** How far Adagrad's last step goes, and how many steps there were, under a gradient of 1 at every k-th of 100 steps. */
function lastStep(every: number): { size: number; times: number } {
  const x = new Float64Array(1);
  const state = adagrad.start(1, hyper);
  const times = Math.floor(steps / every);
  let before = 0;
  for (let time = 1; time <= times; time++) {
    before = x[0]!;
    adagrad.step(x, Float64Array.of(1), state, hyper, time * every);
  }
  return { size: before - x[0]!, times };
}

const row = (every: number, { ticks, step }: (typeof rows)['rare'], width: Width, labels: Labels) => {
  const x = over(width);
  const { left, eta } = plans[width];
  const { size, times } = lastStep(every);
  const marks = Array.from({ length: times }, (_, time) => `M${n(x((time + 1) * every))} ${ticks - 9}v18`);
  const tip = left + size * eta;
  return (
    path('q-g stem', marks.join('')) +
    arrow('q-w pen mean', [left, step], [tip, step], 9) +
    label('t', [tip + 10, step + 4], `${labels.step} ${fixed(size, 4)} η`)
  );
};

export const starter: Starter = {
  range: { min: 1, max: 50, step: 1, start: 25 },
  quantity: 'q-g',
  height: { wide: 184, narrow: 184 },
  moving: (every, width, labels) =>
    row(every, rows.rare, width, labels) +
    label(
      't strong',
      [plans[width].left, rows.rare.ticks - 22],
      labels.rare!.replace('{times}', String(lastStep(every).times)),
    ),
  at: (every, width) => [over(width)(every), rows.rare.ticks],
  to: ([x], width) => over(width).invert(x),
  said(every) {
    const ratio = lastStep(every).size / lastStep(1).size;
    return {
      sentence: every === 1 ? 'alike' : 'rare',
      fills: { every: [every, String(every)], ratio: [ratio, String(Number(ratio.toFixed(2)))] },
    };
  },
  state: () => ({ optimizer: 'adagrad' }),
};

export const still: Still = {
  calculator: 'optimizer-steps',
  still(width, labels) {
    const { left, right } = plans[width];
    return [
      ...Object.values(rows).map(({ ticks }) => path('hair', `M${left} ${ticks}H${right}`)),
      label('t strong', [left, rows.common.ticks - 18], labels.common!),
      row(1, rows.common, width, labels),
      `<rect class="touch" x="${left}" y="${rows.rare.ticks - 20}" width="${right - left}" height="40"/>`,
    ].join('');
  },
};
