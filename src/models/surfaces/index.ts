import { beale } from './beale.ts';
import { himmelblau } from './himmelblau.ts';
import { ravine } from './ravine.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddle } from './saddle.ts';
import { styblinskiTang } from './styblinski-tang.ts';
import type { Surface } from './surface.ts';

/** Every surface by name, each a function of its own parameters that all have defaults. */
export const surfaces = {
  ravine,
  rosenbrock,
  beale,
  himmelblau,
  saddle,
  styblinskiTang,
} satisfies Record<string, (...parameters: number[]) => Surface>;
