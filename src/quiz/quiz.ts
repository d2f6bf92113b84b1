import { startChoice } from './choice.ts';
import { startNumeric } from './numeric.ts';

/**
 * Quizzes: a wrong answer gets the misconception behind it and another try, then a hint, and only after three (or the
 * right one) the worked solution. All words stand in the page already; this only decides when they show. Returns the
 * forms that could not be started.
 */
export function startQuizzes(forms: readonly HTMLFormElement[]): HTMLFormElement[] {
  return forms.filter((form) => {
    try {
      if (form.dataset.kind === 'numeric') startNumeric(form);
      else startChoice(form);
      return false;
    } catch {
      return true;
    }
  });
}
