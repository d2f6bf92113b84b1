import { h, hydrate } from 'preact';
import type { Language } from '../../i18n/languages.ts';
import { Plate } from './Plate.tsx';

/** Makes the plate of the home page live. */
export function mountPlate(place: HTMLElement): void {
  const language = place.dataset.language as Language;
  const tagline = JSON.parse(place.dataset.tagline!) as string[];
  hydrate(h(Plate, { language, tagline }), place);
  place.dataset.state = 'live';
}
