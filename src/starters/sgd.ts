import { fixed, coordinate as n } from '../draw/format.ts';
import { linear } from '../draw/scale.ts';
import { leastSquares } from '../models/samples/least-squares.ts';
import { arrow, centred, dot, ending, label, line, path, rail } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** The running example: four samples, ½ (w x − y)² each; an arrow is one sample's step at η = 0.05. */
const [x, y, rate] = [[1, 2, 3, 4], [2, 3, 5, 8], 0.05];
const samples = leastSquares({ x, y, intercept: false });
const range = { min: 1, max: 2.5, step: 0.01, start: 1 };
const bottom = samples.minimum(0)[0]!;

const [first, apart, together, track] = [28, 28, 146, 178];
const rows = x.map((_, sample) => first + sample * apart);
const sides = { wide: [76, 620], narrow: [62, 324] } as const;
const over = (width: Width) => linear([range.min - 0.05, range.max + 0.05], sides[width]);

/** Where w goes in one step, for the samples named. */
function stepOf(w: number, indices: readonly number[]): number {
  const out = new Float64Array(2);
  samples.batchGradient(Float64Array.of(w, 0), indices, out);
  return -rate * out[0]!;
}

export const starter: Starter = {
  range,
  quantity: 'q-w',
  height: { wide: 220, narrow: 220 },
  moving(w, width) {
    const at = over(width);
    const from = at(w);
    const to = (indices: readonly number[]) => at(w + stepOf(w, indices));
    return [
      line('hair strong', [from, first - 14], [from, track]),
      ...rows.flatMap((row, sample) => [
        dot('q-g fill', [from, row], 2),
        arrow('q-g pen', [from, row], [to([sample]), row]),
      ]),
      dot('q-g fill', [from, together], 3),
      arrow('q-g pen mean', [from, together], [to([0, 1, 2, 3]), together], 9),
    ].join('');
  },
  at: (w, width) => [over(width)(w), track],
  to: ([place], width) => over(width).invert(place),
  said(w) {
    const steps = x.map((_, sample) => stepOf(w, [sample]));
    const [low, high, mean] = [Math.min(...steps), Math.max(...steps), stepOf(w, [0, 1, 2, 3])];
    return {
      sentence: low > 0 || high < 0 ? 'agree' : 'split',
      fills: {
        w: [w, fixed(w, 2)],
        mean: [mean, fixed(mean, 2)],
        low: [low, fixed(low, 2)],
        high: [high, fixed(high, 2)],
      },
    };
  },
};

export const still: Still = {
  calculator: 'gradient-noise',
  still(width, { sample, mean }) {
    const at = over(width);
    const [from, to] = sides[width];
    return [
      ...rows.flatMap((row, index) => [
        line('hair', [from, row], [to, row]),
        // The w that suits this sample alone.
        path('pen ink', `M${n(at(y[index]! / x[index]!))} ${row - 6}v12`),
        ending('t', [from - 12, row + 4], `${sample} ${index + 1}`),
      ]),
      ending('t strong', [from - 12, together + 4], mean!),
      path('q-n pen thin short-dash', `M${n(at(bottom))} ${first - 14}V${track}`),
      rail(from, to, track),
      ...[1, 1.5, 2, 2.5].map((tick) => centred('t', [at(tick), track + 26], String(tick))),
      label('m q-w halo', [to + 8, track + 4], 'w'),
    ].join('');
  },
};
