import { render } from 'preact';
import type { Language } from '../i18n/languages.ts';
import { Practice } from './Practice.tsx';
import { freshSeed, readSeed, writeSeed } from './seed.ts';
import type { Topic } from './topic.ts';

const topics = import.meta.glob<Topic>('./topics/*.ts', { import: 'topic' });

/** Makes the practice boxes of a page live: with the problem the address names, or a fresh one. */
export function mountPractice(places: readonly HTMLElement[]): void {
  for (const place of places) mount(place);
}

async function mount(place: HTMLElement): Promise<void> {
  const name = place.dataset.topic!;
  const language = place.dataset.language as Language;
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
  place.replaceChildren();
  show(readSeed(location.search, name) ?? freshSeed());
  place.dataset.state = 'live';
}
