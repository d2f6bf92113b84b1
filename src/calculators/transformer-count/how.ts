import { later } from '../../frame/later.ts';

/** The arithmetic behind the table, fetched when a reader first asks for it. */
export const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();
