import { ExpressionError } from '../../models/expression/error.ts';
import { type Expression, parse } from '../../models/expression/parse.ts';
import type { Surface } from '../../models/surfaces/surface.ts';
import { type Typed, typed } from '../../models/surfaces/typed.ts';

export { contours } from '../../draw/contour.ts';

/** The expression in x and y, or what is wrong with it. */
export function expressionOf(text: string): Expression | ExpressionError {
  try {
    return parse(text, { variables: ['x', 'y'] });
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

/** What is wrong with a text as an expression in x and y; null if it is one. */
export function problemOf(text: string): { reason: string; position?: number } | null {
  const read = expressionOf(text);
  return read instanceof ExpressionError ? { reason: read.reason, position: read.position } : null;
}

let last: { text: string; surface: Surface & Typed } | undefined;

/** The surface of the reader's own expression, drawn over [−3, 3]²; the last one is kept. Throws what is wrong with it. */
export function ownSurface(text: string): Surface & Typed {
  if (last?.text === text) return last.surface;
  const read = expressionOf(text);
  if (read instanceof ExpressionError) throw read;
  const surface: Surface & Typed = {
    name: 'own',
    ...typed(read),
    domain: [
      [-3, 3],
      [-3, 3],
    ],
    minima: [],
    start: [-2, 2],
  };
  last = { text, surface };
  return surface;
}
