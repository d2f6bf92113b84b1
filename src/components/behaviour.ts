import { showCitations } from './citation-card.ts';
import { spyOnContents } from './contents-spy.ts';
import { copyFormulas } from './formula-copy.ts';
import { switchLanguage } from './language-switch.ts';
import { openTarget } from './open-target.ts';
import { offerSearch } from './search-offer.ts';
import { copySectionLinks } from './section-links.ts';
import { shortcuts } from './shortcuts.ts';
import { spreadSideNotes } from './side-notes.ts';
import { switchTheme } from './theme-switch.ts';

/** Measuring what is not laid out yet would lay it out once more: that waits until the page has been shown. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 200);

/** Once the first of these elements comes near the window, `load` gets all of them. */
function whenNear(selector: string, load: (elements: HTMLElement[]) => void): void {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  if (elements.length === 0) return;
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      load(elements);
    },
    { rootMargin: '400px' },
  );
  for (const element of elements) near.observe(element);
}

switchTheme();
switchLanguage();
shortcuts();
offerSearch();
copySectionLinks();
openTarget();
requestAnimationFrame(spreadSideNotes);
whenIdle(spyOnContents);
whenIdle(copyFormulas);
if (document.querySelector('a.cite')) showCitations();
if (document.querySelector('[data-mount]'))
  import('../calculators/mount.ts').then(({ mountCalculators }) => mountCalculators());
whenNear('[data-quiz]', () => import('./quiz.ts').then(({ startQuizzes }) => startQuizzes()));
whenNear('[data-practice-mount]', (practices) =>
  import('../practice/mount.tsx').then(({ mountPractice }) => mountPractice(practices)),
);
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // What is fetched for reading offline must not compete with the page itself.
  const keep = () =>
    whenIdle(
      () =>
        void import('./offline.ts').then(
          ({ keepForOffline }) => keepForOffline(),
          () => {},
        ),
    );
  if (document.readyState === 'complete') keep();
  else addEventListener('load', keep);
}
