import { later } from '../../frame/later.ts';

/** The arithmetic behind the numbers: the first state finds its own in the page, any other fetches it. */
export const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();
