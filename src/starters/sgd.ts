import { contours } from '../draw/contour.ts';
import { fixed } from '../draw/format.ts';
import type { Point } from '../draw/path.ts';
import { linear } from '../draw/scale.ts';
import { random } from '../models/arrays/random.ts';
import { leastSquares } from '../models/samples/least-squares.ts';
import { arrow, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

const [count, reach] = [16, 1.8];
const draw = random(5);
const round = (value: number) => Number(value.toFixed(2));
const xs = Array.from({ length: count }, () => round(0.4 + draw.normal()));
/** Sixteen points around the line y = x; a sample's loss is ½ (w x + b − y)². */
const bowl = leastSquares({ x: xs, y: xs.map((x) => round(x + draw.normal())), intercept: true });
const bottom = bowl.minimum();
const plans = { wide: { middle: 324, unit: 128, arrow: 34 }, narrow: { middle: 170, unit: 70, arrow: 22 } };
const [height, centre] = [200, 100];

/** The point at a distance from the bottom, along w. */
const pointAt = (distance: number) => Float64Array.of(bottom[0]! + distance, bottom[1]!);
const gradientOf = (point: Float64Array, samples: ArrayLike<number> | null): Point => {
  const out = new Float64Array(2);
  if (samples) bowl.batchGradient(point, samples, out);
  else bowl.gradient(point, out);
  return [out[0]!, out[1]!];
};
const over = (width: Width) => {
  const { middle, unit } = plans[width];
  return linear([0, 1], [middle, middle + unit]);
};

export const starter: Starter = {
  range: { min: -reach, max: reach, step: 0.1, start: -1.5 },
  quantity: 'q-w',
  height: { wide: height, narrow: height },
  moving(distance, width) {
    const from: Point = [over(width)(distance), centre];
    const point = pointAt(distance);
    // Downhill; b grows upwards.
    const downhill = ([w, b]: Point): Point => [
      from[0] - w * plans[width].arrow,
      from[1] + b * plans[width].arrow,
    ];
    const samples = Array.from({ length: count }, (_, sample) =>
      arrow('q-g pen sample', from, downhill(gradientOf(point, [sample]))),
    );
    return `<svg width="${width === 'wide' ? 648 : 340}" height="${height}">${samples.join('')}</svg>${arrow(
      'q-g pen mean',
      from,
      downhill(gradientOf(point, null)),
      9,
    )}`;
  },
  at: (distance, width) => [over(width)(distance), centre],
  to: ([x], width) => over(width).invert(x),
  said(distance) {
    const point = pointAt(distance);
    const [mean, spread] = [Math.hypot(...gradientOf(point, null)), bowl.noise(point)];
    return {
      sentence: distance === 0 ? 'bottom' : 'away',
      fills: {
        distance: [distance, fixed(distance, 1)],
        mean: [mean, fixed(mean, 2)],
        spread: [spread, fixed(spread, 2)],
      },
    };
  },
};

export const still: Still = {
  calculator: 'gradient-noise',
  still(width) {
    const { middle, unit } = plans[width];
    const full = width === 'wide' ? 648 : 340;
    const x = linear([bottom[0]! - middle / unit, bottom[0]! + (full - middle) / unit], [0, full]);
    const y = linear([bottom[1]! - centre / unit, bottom[1]! + centre / unit], [height, 0]);
    const levels = contours((w, b) => bowl.value(Float64Array.of(w, b)), x, y, {
      levels: 7,
      columns: 60,
      rows: 22,
    });
    return [
      ...levels.map((level) => path('rest', level)),
      path('hair strong', `M${middle - reach * unit} ${centre}H${middle + reach * unit}`),
      path('pen ink', `M${middle} ${centre - 7}v14`),
      `<rect class="touch" x="0" y="${centre - 20}" width="${full}" height="40"/>`,
    ].join('');
  },
};
