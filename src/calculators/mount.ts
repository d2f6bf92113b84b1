import type { AnyCalculator, AnyPrograms, CalculatorWords } from '../frame/calculator.ts';
import type { Describe } from '../frame/problems/in-words.ts';
import type { FrameProps } from '../frame/props.ts';
import type { Language } from '../i18n/languages.ts';
import { forgetItWasLost, sayItIsLost } from './lost.ts';
import type { PageLabels } from './page-html.ts';

const calculators = import.meta.glob<AnyCalculator>('./*/calculator.tsx', { import: 'default' });
// Of the words only the sentences are fetched: the labels stand in the page.
const sentences = import.meta.glob<CalculatorWords['sentence']>('./*/{zh,en}.tsx', { import: 'sentence' });
const problems = import.meta.glob<Describe>('../frame/problems/{zh,en}.ts', { import: 'describe' });
const programs = import.meta.glob<AnyPrograms>('./*/snippet.ts');

/** Makes a calculator live, unless it is; where that fails it stands still and says so. Returns whether it is under way. */
async function mount(place: HTMLElement): Promise<boolean> {
  if (place.dataset.mounting !== undefined) return true;
  place.dataset.mounting = '';
  const lost = () => {
    delete place.dataset.mounting;
    sayItIsLost(place, () => mount(place));
  };
  try {
    await start(place, lost);
  } catch {
    lost();
  }
  if (place.dataset.mounting === undefined) return false;
  forgetItWasLost(place);
  return true;
}

/** All that a calculator's frame needs, from its place in the page and fetched. Throws where that cannot be fetched. */
export async function frameProps(place: HTMLElement): Promise<FrameProps> {
  const { name = '', id = '', language, options = '{}', formulas } = place.dataset;
  const { checked = '', checkedText = '' } = place.dataset;
  const labels: PageLabels = JSON.parse(place.dataset.labels!);
  const [calculator, sentence] = await Promise.all([
    calculators[`./${name}/calculator.tsx`]!(),
    sentences[`./${name}/${language}.tsx`]!(),
  ]);
  const listing = (library: string) => place.querySelector(`[data-snippet="${library}"]`)!.textContent!;
  return {
    calculator,
    language: language as Language,
    words: { ...labels.calculator, sentence },
    own: { ...labels.frame, describing: problems[`../frame/problems/${language}.ts`]! },
    programs: {
      first: { pytorch: listing('pytorch'), numpy: listing('numpy') },
      load: programs[`./${name}/snippet.ts`]!,
    },
    id,
    options: JSON.parse(options),
    formulas,
    checked,
    checkedText,
  };
}

async function start(place: HTMLElement, onLost: () => void): Promise<void> {
  const { name = '', id = '' } = place.dataset;
  const load = programs[`./${name}/snippet.ts`]!;
  const linked = location.search.includes(`${id}.`);
  const [props, written, { bringToLife, taking }] = await Promise.all([
    frameProps(place),
    linked ? load().catch(() => undefined) : undefined,
    import('../frame/alive.ts'),
  ]);
  await bringToLife(place, { ...props, programs: { ...props.programs, written } }, onLost);
  const foresee = () =>
    Promise.allSettled([
      import('../frame/highlight.ts').then(({ highlight }) => highlight(place)),
      ...[load(), taking(), props.own.describing()],
    ]);
  for (const sign of ['pointerenter', 'focusin']) place.addEventListener(sign, foresee, { once: true });
}

/** Makes every calculator on the page live when it comes near the viewport. */
export function mountCalculators(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-mount]')];
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        mount(target as HTMLElement);
      }
    },
    { rootMargin: '400px' },
  );
  for (const place of places) near.observe(place);
}

/**
 * Leads to the calculator that an address of this page names by its hash, in the state its query asks for; the address
 * becomes a new entry of the browser's history, or takes the place of the last. The focus goes to its question.
 */
export function showState(address: string, entry: 'pushState' | 'replaceState' = 'pushState'): void {
  history[entry](null, '', address);
  dispatchEvent(new Event('tangent:link'));
  const target = document.getElementById(location.hash.slice(1));
  const place = target?.closest<HTMLElement>('[data-mount]');
  if (!target || !place) return;
  mount(place);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ behavior: still ? 'auto' : 'smooth' });
  const question = target.querySelector<HTMLElement>('h3');
  question?.setAttribute('tabindex', '-1');
  question?.focus({ preventScroll: true });
}
