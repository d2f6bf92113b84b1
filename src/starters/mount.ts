import { bringToLife } from './base/live.ts';
import type { Starter } from './base/starter.ts';

const starters = import.meta.glob<Starter>(['./*.ts', '!./{index,mount,en,zh,names}.ts'], {
  import: 'starter',
});

/** Makes starters live; returns those whose module did not come. */
export async function mountStarters(places: readonly HTMLElement[]): Promise<readonly HTMLElement[]> {
  const started = places.map(async (place) => {
    bringToLife(place, await starters[`./${place.dataset.starter}.ts`]!());
  });
  const results = await Promise.allSettled(started);
  return places.filter((_, index) => results[index]!.status === 'rejected');
}
