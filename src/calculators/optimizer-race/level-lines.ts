import { coordinate as n } from '../../draw/format.ts';
import type { Scale } from '../../draw/scale.ts';
import { kept } from '../../frame/kept.ts';
import type { Surface } from '../../models/surfaces/surface.ts';
import { contoursOf, type RaceState } from './model.ts';

interface Drawn {
  paths: string[];
  low: number;
  high: number;
}
const keepDrawn = kept<Drawn>();

/** Level lines and range of a surface do not depend on the race: the last ones are kept. */
export function levelLines(state: RaceState, surface: Surface, x: Scale, y: Scale): Drawn {
  return keepDrawn(
    () => (state.surface === 'ravine' ? ellipses(state.kappa, x, y) : traced(state, surface, x, y)),
    ...[state.surface, state.kappa, state.expression, ...x.range, ...y.range],
  );
}

/** The ravine's level lines, x² + κ y² = r², with r in even steps up to the corner of the plot. */
function ellipses(kappa: number, x: Scale, y: Scale) {
  const corner = Math.hypot(x.domain[1], Math.sqrt(kappa) * y.domain[1]);
  const paths = Array.from({ length: 11 }, (_, index) => {
    const radius = (corner * (index + 0.6)) / 11;
    const [across, up] = [n(x(radius) - x(0)), n(y(0) - y(radius / Math.sqrt(kappa)))];
    const half = `a${across} ${up} 0 0 0 `;
    return `M${n(x(-radius))} ${n(y(0))}${half}${2 * Number(across)} 0${half}${-2 * Number(across)} 0`;
  });
  return { paths, low: 0, high: corner ** 2 / 2 };
}

/** The level lines of any other surface, traced on a grid. */
function traced(state: RaceState, surface: Surface, x: Scale, y: Scale) {
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
  const paths = contoursOf(state)(f, x, y, { levels: 11, columns: 72, rows: 60 });
  return { paths, low, high };
}
