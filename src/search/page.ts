import type { Language } from '../i18n/languages.ts';
import { finder } from './finder.ts';
import { sentence, showResults, textsOf } from './show.ts';

/** Runs the search page: answers `?q=`, then whatever is typed, and keeps the address in step. */
export function startSearchPage(): void {
  const page = document.querySelector<HTMLElement>('[data-search-page]')!;
  const dialog = document.querySelector<HTMLElement>('[data-search]')!;
  const form = page.querySelector('form')!;
  const field = page.querySelector('input')!;
  const section = page.querySelector<HTMLElement>('[data-search-state]')!;
  const say = section.querySelector<HTMLElement>('[role=status]')!;
  const results = section.querySelector<HTMLElement>('[data-search-results]')!;
  const more = section.querySelector<HTMLElement>('[data-search-more]')!;
  const texts = textsOf(dialog);
  const language = dialog.dataset.language as Language;
  const search = finder(language, (view) => {
    showResults(results, view, texts, language, false);
    say.textContent = sentence(view, results.querySelectorAll('a').length, texts);
    more.hidden = !view.more;
    section.dataset.searchState = view.state;
  });
  const run = (wait: number, limit?: number) => {
    section.dataset.searchState = 'searching';
    search.find(field.value, wait, limit);
  };
  more.addEventListener('click', () => {
    field.focus();
    run(0, 24);
  });
  field.addEventListener('focus', search.prepare, { once: true });
  field.addEventListener('input', () => {
    const address = new URL(location.href);
    if (field.value.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', field.value);
    history.replaceState(history.state, '', address);
    run(120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(0);
  });
  field.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 100);
  if (field.value.trim() === '') field.focus();
  else run(0);
}
