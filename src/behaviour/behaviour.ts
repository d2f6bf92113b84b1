import { forgetItWasLost, sayItIsLost } from '../calculators/lost.ts';
import { watchClaims } from '../claims/watch.ts';
import { showCitations } from './citation-card.ts';
import { spyOnContents } from './contents-spy.ts';
import { copyFormulas } from './formula-copy.ts';
import { switchLanguage } from './language-switch.ts';
import { openTarget } from './open-target.ts';
import { hintAtScrolling } from './scroll-hints.ts';
import { offerSearch } from './search-offer.ts';
import { copySectionLinks } from './section-links.ts';
import { shortcuts } from './shortcuts.ts';
import { spreadSideNotes } from './side-notes.ts';
import { switchTheme } from './theme-switch.ts';

/** Measuring what is not laid out yet would lay it out once more: that waits until the page has been shown. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 200);

function startCalculators(): Promise<boolean> {
  return import('../calculators/mount.ts').then(
    ({ mountCalculators }) => {
      for (const place of calculators) forgetItWasLost(place);
      mountCalculators();
      return true;
    },
    () => {
      for (const place of calculators) sayItIsLost(place, startCalculators);
      return false;
    },
  );
}

/**
 * Once the first of these elements comes near the window, `load` gets all of them and says which it could not start. Above
 * each of those stands a word and a way to try again.
 */
function whenNear(
  selector: string,
  load: (elements: readonly HTMLElement[]) => Promise<readonly HTMLElement[]>,
): void {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  if (elements.length === 0) return;
  // The book, which is read and printed, has no such words.
  const { unstarted, again } = elements[0]!.closest<HTMLElement>('[data-unstarted], article')!.dataset;
  const words = { notStarted: unstarted!, again: again! };
  const start = async (waiting: readonly HTMLElement[]): Promise<boolean> => {
    const lost = await load(waiting).catch(() => waiting);
    for (const element of waiting) forgetItWasLost(element);
    for (const element of lost) sayItIsLost(element, () => start(lost), words);
    return lost.length === 0;
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start(elements);
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
whenIdle(hintAtScrolling);
if (document.querySelector('a.cite')) showCitations();
watchClaims();
const calculators = [...document.querySelectorAll<HTMLElement>('[data-mount]')];
if (calculators.length > 0) startCalculators();
whenIdle(() =>
  whenNear('[data-starter]', (starters) =>
    import('../starters/mount.ts').then(({ mountStarters }) => mountStarters(starters)),
  ),
);
whenNear('[data-quiz]', (quizzes) =>
  import('../quiz/quiz.ts').then(({ startQuizzes }) => startQuizzes(quizzes as readonly HTMLFormElement[])),
);
whenNear('[data-practice-mount]', (practices) =>
  import('../practice/mount.tsx').then(({ mountPractice }) => mountPractice(practices)),
);
if (parent !== window && document.body.classList.contains('embed'))
  import('./embed-height.ts').then(
    ({ tellHeight }) => tellHeight(),
    () => {},
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
