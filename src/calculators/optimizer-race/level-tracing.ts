import { contours } from '../../draw/contour.ts';
import type { Scale } from '../../draw/scale.ts';
import { kept } from '../../frame/kept.ts';
import type { Surface } from '../../models/surfaces/surface.ts';

/** Level lines as paths, and the range of the values they run through. */
export interface Drawn {
  paths: string[];
  low: number;
  high: number;
}

const keepDrawn = kept<Drawn>();

/** The level lines of a surface other than the ravine, traced on a grid; those of the last one, by `name`, are kept. */
export const traced = (surface: Surface, name: string, x: Scale, y: Scale): Drawn =>
  keepDrawn(() => trace(surface, x, y), name, ...x.range, ...y.range);

function trace(surface: Surface, x: Scale, y: Scale): Drawn {
  const point = new Float64Array(2);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const f = (first: number, second: number) => {
    point[0] = first;
    point[1] = second;
    const value = surface.value(point);
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return value;
  };
  const paths = contours(f, x, y, { levels: 11, columns: 72, rows: 60 });
  return { paths, low, high };
}
