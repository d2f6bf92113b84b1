import { render } from 'preact';
import type { PartLanguage } from '../i18n/languages.ts';
import { Practice } from './Practice.tsx';
import { freshSeed, readSeed, writeSeed } from './seed.ts';
import type { Topic } from './topic.ts';

const topics = import.meta.glob<Topic>('./topics/*.ts', { import: 'topic' });

/**
 * Makes the practice boxes of a page live: with the problem the address names, or a fresh one. Returns those that could not
 * be, which stand as they did.
 */
export async function mountPractice(places: readonly HTMLElement[]): Promise<HTMLElement[]> {
  const outcomes = await Promise.allSettled(places.map(mount));
  return places.filter((_, index) => outcomes[index]!.status === 'rejected');
}

async function mount(place: HTMLElement): Promise<void> {
  const name = place.dataset.topic!;
  const language = place.dataset.language as PartLanguage;
  const topic = await topics[`./topics/${name}.ts`]!();
  const addressOf = (seed: number) => `${writeSeed(location.search, name, seed)}#practice-${name}`;
  const show = (seed: number) => {
    const search = writeSeed(location.search, name, seed);
    if (search !== location.search)
      history.replaceState(history.state, '', location.pathname + search + location.hash);
    render(
      <Practice {...{ name, topic, language, seed, addressOf }} onFresh={() => show(freshSeed())} />,
      place,
    );
  };
  const still = [...place.childNodes];
  place.replaceChildren();
  try {
    show(readSeed(location.search, name) ?? freshSeed());
  } catch (error) {
    place.replaceChildren(...still);
    throw error;
  }
  place.dataset.state = 'live';
}
