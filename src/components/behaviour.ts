import { showCitations } from './citation-card.ts';
import { spyOnContents } from './contents-spy.ts';
import { copyFormulas } from './formula-copy.ts';
import { switchLanguage } from './language-switch.ts';
import { offerSearch } from './search-offer.ts';
import { shortcuts } from './shortcuts.ts';
import { spreadSideNotes } from './side-notes.ts';
import { switchTheme } from './theme-switch.ts';

switchTheme();
switchLanguage();
spyOnContents();
copyFormulas();
spreadSideNotes();
if (document.querySelector('a.cite')) showCitations();
shortcuts();
offerSearch();
if (document.querySelector('[data-mount]'))
  import('../calculators/mount.ts').then(({ mountCalculators }) => mountCalculators());
if (document.querySelector('[data-quiz]')) import('./quiz.ts').then(({ startQuizzes }) => startQuizzes());
const practices = [...document.querySelectorAll<HTMLElement>('[data-practice-mount]')];
if (practices.length > 0) {
  const near = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      near.disconnect();
      import('../calculators/practice/mount.ts').then(({ mountPractice }) => mountPractice(practices));
    },
    { rootMargin: '400px' },
  );
  near.observe(practices[0]!);
}
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const base = document.documentElement.dataset.base ?? '/';
  addEventListener('load', () =>
    navigator.serviceWorker.register(`${base}worker.js`, { scope: base }).catch(() => {}),
  );
}
