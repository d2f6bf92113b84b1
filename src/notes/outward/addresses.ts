import type { Language } from '../../i18n/languages.ts';
import { pathOf } from '../../i18n/routes.ts';

/** The forms of a note beside its page. */
type Form = 'md' | 'bib' | 'ipynb';

/** Path of a form of a note: /sgd.md, /en/sgd.bib. */
export function formPath(language: Language, slug: string, form: Form): string {
  return pathOf(language, slug).replace(/\/$/, `.${form}`);
}

/** An address in full. While the dev server reads its configuration anew there is no site. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(path, site ?? 'http://localhost/').href;
}
