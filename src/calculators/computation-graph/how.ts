import { later } from '../../frame/later.ts';

/** Arithmetic with the numbers put in: the table's at every state, sentence and formula's at all but the first. */
export const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();
