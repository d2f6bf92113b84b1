import { parseNumber } from '../draw/parse.ts';

/**
 * Quizzes: a wrong answer gets the misconception behind it and another try, then a hint, and only after three (or the
 * right one) the worked solution. All words stand in the page already; this only decides when they show.
 */
export function startQuizzes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-quiz]')) {
    const judge = disclose(form);
    if (form.dataset.kind === 'numeric') startNumeric(form, judge);
    else startChoice(form, judge);
  }
}

/** Hides hint and solution, and returns what opens them as answers come in. */
function disclose(form: HTMLFormElement): (right: boolean) => void {
  const hint = form.querySelector<HTMLDetailsElement>('details.hint');
  const solution = form.querySelector<HTMLDetailsElement>('details.solution');
  if (hint) hint.hidden = true;
  if (solution) solution.hidden = true;
  let wrong = 0;
  return (right) => {
    form.dataset.answered = right ? 'right' : 'wrong';
    if (!right) wrong += 1;
    if (hint) {
      hint.hidden = false;
      hint.open = wrong > 1 && !right;
    }
    if (solution) solution.hidden = !right && wrong < 3;
  };
}

function startChoice(form: HTMLFormElement, judge: (right: boolean) => void): void {
  const said = document.createElement('p');
  said.className = 'hidden-words';
  said.setAttribute('role', 'status');
  form.append(said);
  form.addEventListener('change', (event) => {
    const label = (event.target as Element).closest('label');
    if (!label) return;
    said.textContent = label.querySelector('.why')?.textContent ?? '';
    judge(label.hasAttribute('data-right'));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}

function startNumeric(form: HTMLFormElement, judge: (right: boolean) => void): void {
  const input = form.querySelector('input')!;
  const lines = [...form.querySelectorAll<HTMLElement>('.verdict > p')];
  const show = (wanted: (line: HTMLElement) => boolean) => {
    for (const line of lines) line.hidden = !wanted(line);
  };
  form.querySelector<HTMLElement>('.check')!.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = parseNumber(input.value);
    input.setAttribute('aria-invalid', String(typeof value === 'string'));
    if (typeof value === 'string') return show((line) => line.className === 'unreadable');
    const tolerance = Number(form.dataset.tolerance);
    const right = near(value, Number(form.dataset.answer), tolerance);
    const slip = right
      ? undefined
      : lines.find(
          (line) =>
            line.className === 'slip' && near(value, Number(line.dataset.value), Math.max(tolerance, 0.01)),
        );
    show((line) => line === slip || line.className === (right ? 'right' : 'wrong'));
    judge(right);
  });
}

/** Whether a typed number is the target within the relative tolerance; 0 asks for the number itself. */
function near(value: number, target: number, tolerance: number): boolean {
  return Math.abs(value - target) <= tolerance * Math.abs(target) + 1e-12 * Math.abs(target);
}
