import { kept } from '../../frame/kept.ts';
import { ExpressionError } from '../../models/expression/error.ts';
import { type Expression, parse } from '../../models/expression/parse.ts';
import type { Surface } from '../../models/surfaces/surface.ts';
import { type Typed, typed } from '../../models/surfaces/typed.ts';

export { traced } from './level-tracing.ts';

/** The expression in x and y, or what is wrong with it. */
function expressionOf(text: string): Expression | ExpressionError {
  try {
    return parse(text, { variables: ['x', 'y'] });
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

/** What is wrong with a text as a function of x and y to descend on; null if it is one. */
export function problemOf(text: string): { reason: string; position?: number } | null {
  const read = expressionOf(text);
  if (read instanceof ExpressionError) return { reason: read.reason, position: read.position };
  return isFiniteSomewhere(typed(read)) ? null : { reason: 'finite' };
}

const [low, high] = [-3, 3];
/** Parts of the drawn side at which a function is tried. */
const tried = 24;

function isFiniteSomewhere({ value }: Typed): boolean {
  const places = Array.from({ length: tried + 1 }, (_, index) => low + ((high - low) * index) / tried);
  return places.some((x) => places.some((y) => Number.isFinite(value(Float64Array.of(x, y)))));
}

const keepSurface = kept<Surface & Typed>();

/** The surface of the reader's own expression, drawn over [−3, 3]²; the last one is kept. Throws what is wrong with it. */
export function ownSurface(text: string): Surface & Typed {
  return keepSurface(() => {
    const read = expressionOf(text);
    if (read instanceof ExpressionError) throw read;
    return {
      name: 'own',
      ...typed(read),
      domain: [
        [low, high],
        [low, high],
      ],
      minima: [],
      start: [-2, 2],
    };
  }, text);
}
