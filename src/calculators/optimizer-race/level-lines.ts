import { coordinate as n } from '../../draw/format.ts';
import type { Scale } from '../../draw/scale.ts';
import type { Surface } from '../../models/surfaces/surface.ts';
import type { Drawn } from './level-tracing.ts';
import { type RaceState, tracedOf } from './model.ts';

/** Level lines and range of a surface, which do not depend on the race. */
export const levelLines = (state: RaceState, surface: Surface, x: Scale, y: Scale): Drawn =>
  state.surface === 'ravine'
    ? ellipses(state.kappa, x, y)
    : tracedOf(state)(surface, state.surface + state.expression, x, y);

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
