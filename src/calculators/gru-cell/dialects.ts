import type { GruConvention } from '../../models/recurrent/gru.ts';

/** The dialects in use, by who wrote them down first or made them common; the fourth has no name. */
export const dialects = {
  cho: { update: 'keeps-old', reset: 'before' },
  pytorch: { update: 'keeps-old', reset: 'after' },
  chung: { update: 'takes-new', reset: 'before' },
  fourth: { update: 'takes-new', reset: 'after' },
} as const satisfies Record<string, GruConvention>;
export type Dialect = keyof typeof dialects;

export const dialectOf = ({ update, reset }: GruConvention) =>
  (Object.keys(dialects) as Dialect[]).find(
    (name) => dialects[name].update === update && dialects[name].reset === reset,
  )!;
