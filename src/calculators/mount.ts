import type { AnyCalculator, AnyPrograms, CalculatorWords } from './frame/calculator.ts';
import type { FrameWords } from './frame/en.ts';

const calculators = import.meta.glob<AnyCalculator>('./*/calculator.tsx', { import: 'default' });
const spoken = import.meta.glob<CalculatorWords>('./*/{zh,en}.tsx', { import: 'words' });
const frameWords = import.meta.glob<FrameWords>('./frame/{zh,en}.ts', { import: 'words' });
const programs = import.meta.glob<AnyPrograms>('./*/snippet.ts');

async function mount(place: HTMLElement): Promise<void> {
  if (place.dataset.mounting !== undefined) return;
  place.dataset.mounting = '';
  const { name = '', id = '', language, options = '{}', checked = '', checkedText = '' } = place.dataset;
  const load = programs[`./${name}/snippet.ts`]!;
  const linked = location.search.includes(`${id}.`);
  const [calculator, words, own, written, { bringToLife, taking }] = await Promise.all([
    calculators[`./${name}/calculator.tsx`]!(),
    spoken[`./${name}/${language}.tsx`]!(),
    frameWords[`./frame/${language}.ts`]!(),
    linked ? load() : undefined,
    import('./frame/alive.ts'),
  ]);
  const listing = (library: string) => place.querySelector(`[data-snippet="${library}"]`)!.textContent!;
  bringToLife(place, {
    calculator,
    words,
    own,
    programs: { first: { pytorch: listing('pytorch'), numpy: listing('numpy') }, load, written },
    id,
    options: JSON.parse(options),
    checked,
    checkedText,
  });
  const foresee = () => Promise.allSettled([load(), taking(), own.describing(), words.reasons?.()]);
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
