import { plain } from './format.ts';
import { clamp, type Scale } from './scale.ts';

/** What a handle needs to move a point of the plane: an arrow key goes a hundredth of the side, a drag is rounded to hundredths. */
export function across(
  [x, y]: readonly [Scale, Scale],
  point: readonly [number, number],
  set: (point: [number, number]) => void,
) {
  const fine = (wanted: number, { domain }: Scale) => clamp(Number(wanted.toFixed(2)), ...domain);
  const to = (first: number, second: number) => set([fine(first, x), fine(second, y)]);
  const by = ({ domain }: Scale, steps: number) => (steps * (domain[1] - domain[0])) / 100;
  return {
    value: point[0],
    min: x.domain[0],
    max: x.domain[1],
    text: `(${plain(point[0])}, ${plain(point[1])})`,
    onStep: (steps: number, axis: 'x' | 'y') =>
      axis === 'x' ? to(point[0] + by(x, steps), point[1]) : to(point[0], point[1] + by(y, steps)),
    onMove: (first: number, second: number) => to(x.invert(first), y.invert(second)),
    free: true,
  };
}
