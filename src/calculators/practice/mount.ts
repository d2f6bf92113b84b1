import { h, hydrate } from 'preact';
import type { Language } from '../../i18n/languages.ts';
import { wake } from '../frame/wake.ts';
import { Practice } from './Practice.tsx';

/** Makes the practice boxes of a page live. */
export function mountPractice(places: readonly HTMLElement[]): void {
  for (const place of places) {
    hydrate(
      h(Practice, { topic: place.dataset.topic!, language: place.dataset.language as Language }),
      place,
    );
    wake(place);
    place.dataset.state = 'live';
  }
}
