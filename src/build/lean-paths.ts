import { type Point, simplified } from './simplified.ts';

/** In units of a drawing, which are pixels or smaller: less than the edge of a line is blurred by. */
const tolerance = 0.15;

/** A stretch through at least three points, as `M1 2L3 4L5 6`; what follows it in its path does not matter. */
const stretch = /M-?[\d.]+ -?[\d.]+(?:L-?[\d.]+ -?[\d.]+){2,}/g;

/**
 * A page whose drawn lines say the same in less: points that the eye cannot tell from the line without them are left out,
 * and each of the others is written as a step from the one before. Lines through many points are a fifth of what a note
 * with calculators weighs.
 */
export function leanPaths(html: string): string {
  return html.replace(/(?<=<path[^>]* d=")M[^"]+(?=")/g, (path) =>
    path.replace(stretch, (written) => {
      const points = written
        .slice(1)
        .split('L')
        .map((pair) => pair.split(' ').map(Number) as unknown as Point);
      return steps(simplified(points, tolerance));
    }),
  );
}

/** The path through points in steps from each to the next: `M1 2l2 2`. Tenths stay exact, so nothing adds up. */
function steps([first, ...rest]: readonly Point[]): string {
  const [x, y] = first!;
  let [fromX, fromY] = [x, y];
  const written = rest.map(([toX, toY]) => {
    const step = `${tenths(toX - fromX)} ${tenths(toY - fromY)}`;
    [fromX, fromY] = [toX, toY];
    return step;
  });
  return `M${tenths(x)} ${tenths(y)}l${written.join(' ').replace(/ -/g, '-')}`;
}

function tenths(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded).replace(/^(-?)0\./, '$1.');
}
