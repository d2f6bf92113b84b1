import { h, hydrate } from 'preact';
import type { Language } from '../../i18n/languages.ts';
import { Plate } from './Plate.tsx';

/** Makes the plate of the home page live. */
export function mountPlate(place: HTMLElement): void {
  hydrate(h(Plate, { language: place.dataset.language as Language }), place);
  place.dataset.state = 'live';
}
