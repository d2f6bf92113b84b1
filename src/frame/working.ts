import { later } from './later.ts';

/** How arithmetic is written, for calculators that show it only where a reader asks for it; see `needs` of a table. */
export const working = later(() => import('../draw/arithmetic.ts'));
if (import.meta.env.SSR) await working.fetch();
