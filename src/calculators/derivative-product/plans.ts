import type { Box } from '../../draw/box.ts';
import { linear } from '../../draw/scale.ts';
import type { Layout } from '../../frame/calculator.ts';
import { deepest, largestDerivative, type ProductState } from './model.ts';

/** Where the four plots of a layout stand: value above derivative, product above factors. */
export interface Plan {
  height: number;
  value: Box;
  derivative: Box;
  product: Box;
  factors: Box;
  /** The plots in two columns, a heading over each; one column without headings else. */
  columns: boolean;
}

export const plans: Record<Layout['name'], Plan> = {
  wide: {
    height: 376,
    value: { x: 0, y: 46, width: 232, height: 172 },
    derivative: { x: 0, y: 262, width: 232, height: 88 },
    product: { x: 302, y: 34, width: 306, height: 184 },
    factors: { x: 302, y: 262, width: 306, height: 88 },
    columns: true,
  },
  mid: {
    height: 392,
    value: { x: 0, y: 48, width: 270, height: 180 },
    derivative: { x: 0, y: 272, width: 270, height: 94 },
    product: { x: 350, y: 36, width: 358, height: 194 },
    factors: { x: 350, y: 272, width: 358, height: 94 },
    columns: true,
  },
  narrow: {
    height: 436,
    value: { x: 4, y: 22, width: 312, height: 68 },
    derivative: { x: 4, y: 114, width: 312, height: 46 },
    product: { x: 40, y: 200, width: 266, height: 150 },
    factors: { x: 40, y: 368, width: 266, height: 42 },
    columns: false,
  },
};

/** z runs from −reach to reach on the left. */
export const reach = 6.5;
/** Powers of ten between which the product is drawn. */
export const [lowest, highest] = [-52, 6];

/** The scales of the four plots, and what belongs to their axes. */
export function axesOf({ value, derivative, product, factors }: Plan, { activation }: ProductState) {
  const range: readonly [number, number] =
    activation === 'sigmoid' ? [0, 1] : activation === 'tanh' ? [-1, 1] : [-1, reach];
  const bound = largestDerivative[activation];
  return {
    /** The function's own bounds, between which its values are drawn. */
    range,
    bound,
    x: linear([-reach, reach], [value.x, value.x + value.width]),
    y: linear(range, [value.y + value.height, value.y]),
    slope: linear([0, bound * 1.12], [derivative.y + derivative.height, derivative.y]),
    depth: linear([0, deepest], [product.x, product.x + product.width]),
    power: linear([lowest, highest], [product.y + product.height, product.y]),
    stem: linear([0, bound * 1.12], [factors.y + factors.height, factors.y]),
  };
}
export type Axes = ReturnType<typeof axesOf>;
