import type { AnyCalculator, AnyPrograms, CalculatorWords } from '../frame/calculator.ts';
import type { Describe } from '../frame/problems/in-words.ts';
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

async function start(place: HTMLElement, onLost: () => void): Promise<void> {
  const { name = '', id = '', language, options = '{}', checked = '', checkedText = '' } = place.dataset;
  const labels: PageLabels = JSON.parse(place.dataset.labels!);
  const load = programs[`./${name}/snippet.ts`]!;
  const linked = location.search.includes(`${id}.`);
  const describing = problems[`../frame/problems/${language}.ts`]!;
  const [calculator, sentence, written, { bringToLife, taking }] = await Promise.all([
    calculators[`./${name}/calculator.tsx`]!(),
    sentences[`./${name}/${language}.tsx`]!(),
    linked ? load().catch(() => undefined) : undefined,
    import('../frame/alive.ts'),
  ]);
  const listing = (library: string) => place.querySelector(`[data-snippet="${library}"]`)!.textContent!;
  const props = {
    calculator,
    language: language as Language,
    words: { ...labels.calculator, sentence },
    own: { ...labels.frame, describing },
    programs: { first: { pytorch: listing('pytorch'), numpy: listing('numpy') }, load, written },
    id,
    options: JSON.parse(options),
    checked,
    checkedText,
  };
  await bringToLife(place, props, onLost);
  const foresee = () => Promise.allSettled([load(), taking(), describing()]);
  for (const sign of ['pointerenter', 'focusin']) place.addEventListener(sign, foresee, { once: true });
}

/** Makes every calculator on the page live when it comes near the viewport, and links to their states work in place. */
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

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-calculator-link]');
    if (
      !link ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey
    )
      return;
    const url = new URL(link.href);
    const target = url.pathname === location.pathname ? document.getElementById(url.hash.slice(1)) : null;
    if (!target) return;
    event.preventDefault();
    history.pushState(null, '', url.search + url.hash);
    dispatchEvent(new Event('tangent:link'));
    const place = target.closest<HTMLElement>('[data-mount]');
    if (place) mount(place);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ behavior: still ? 'auto' : 'smooth' });
    target.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  });
}
