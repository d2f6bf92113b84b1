import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../i18n/routes.ts';
import styles from '../styles/search.css?url';
import { finder } from './finder.ts';
import { filled, moreOption, sentence, showResults, textsOf } from './show.ts';

let open: (() => void) | undefined;

/** Opens the search over the page, or, on the search page, goes to its field. */
export function openSearch(): void {
  const ownField = document.querySelector<HTMLInputElement>('[data-search-page] input');
  if (ownField) {
    const typedEarly = document.activeElement === ownField && ownField.value !== '';
    ownField.focus();
    if (!typedEarly) ownField.select();
    return;
  }
  if (!open) {
    const dialog = document.querySelector<HTMLDialogElement>('[data-search]')!;
    open = setUp(dialog);
    addStyles(dialog);
  }
  open();
}

/** The dialog's styles come with it, not with every page: until they are there it takes keys but is not seen. */
function addStyles(dialog: HTMLDialogElement): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  for (const event of ['load', 'error'])
    link.addEventListener(event, () => dialog.setAttribute('data-styled', ''));
  document.head.append(link);
}

/** A combobox: focus stays in the field, arrows move through the options. Returns what opens it. */
function setUp(dialog: HTMLDialogElement): () => void {
  const form = dialog.querySelector('form')!;
  const field = dialog.querySelector('input')!;
  const list = dialog.querySelector<HTMLElement>('[role=listbox]')!;
  const say = dialog.querySelector<HTMLElement>('[role=status]')!;
  const language = dialog.dataset.language as Language;
  const texts = textsOf(dialog);
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  let chosen: HTMLAnchorElement | undefined;
  // Only what the reader has gone to by arrows stays chosen when the list changes below it.
  let moved = false;
  let first = true;

  const choose = (option: HTMLAnchorElement | undefined) => {
    chosen?.setAttribute('aria-selected', 'false');
    chosen = option;
    if (!option) return field.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  const search = finder(language, (view) => {
    const before = moved ? chosen?.href : undefined;
    showResults(list, view, texts, language, true);
    const count = options().length;
    if (view.query !== '' && view.state !== 'empty') {
      const base = document.documentElement.dataset.base ?? '/';
      const all = `${pathOf(language, 'search', base)}?q=${encodeURIComponent(view.query)}`;
      list.append(moreOption(all, filled(texts.moreResults, view.query)));
    }
    options().forEach((option, index) => {
      option.id = `search-option-${index}`;
      option.setAttribute('aria-selected', 'false');
    });
    field.setAttribute('aria-expanded', String(options().length > 0));
    choose(
      options().find(({ href }) => href === before) ?? (view.entries.length > 0 ? options()[0] : undefined),
    );
    if (!before) list.scrollTop = 0;
    say.textContent = sentence(view, count, texts);
    dialog.dataset.state = view.state;
  });

  const step = (by: 1 | -1) => {
    moved = true;
    const all = options();
    const at = chosen ? all.indexOf(chosen) + by : by > 0 ? 0 : all.length - 1;
    choose(all[(at + all.length) % all.length]);
  };

  field.addEventListener('input', () => {
    moved = false;
    search.find(field.value, 120);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      chosen.click();
    }
  });
  form.addEventListener('submit', (event) => {
    if (field.value.trim() === '') event.preventDefault();
  });
  dialog.addEventListener('click', closeFrom);
  return () => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    search.prepare();
    // What was typed before all this came is a query already.
    if (first && field.value !== '') search.find(field.value, 0);
    else field.select();
    first = false;
  };
}

/** A click on a result, on the button that closes, or beside the dialog closes it. */
function closeFrom(this: HTMLDialogElement, event: MouseEvent): void {
  const target = event.target as Element;
  if (target.closest('[data-search-close], a') || (target === this && outside(this, event))) this.close();
}

function outside(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
