import { fixed, type Shown, show } from '../draw/format.ts';
import { readFormat } from '../markdown/places/number.ts';
import { drawNumbers, readRanges } from '../practice/fresh.ts';
import { computed } from '../practice/problem.ts';
import { freshSeed } from '../practice/seed.ts';
import type { Aim } from './aim.ts';

/** The same question with other numbers, where its author wrote how: the button draws them and puts them in place. */
export function startFresh(form: HTMLFormElement, tolerance: number, onFresh: (aim: Aim) => void): void {
  const button = form.querySelector('.another');
  const fresh = form.querySelector<HTMLElement>('.fresh');
  if (!button || !fresh) return;
  const slipLines = [...fresh.querySelectorAll<HTMLElement>('.slip')];
  const ranges = readRanges(fresh.dataset.ranges!);
  if (typeof ranges === 'string') return;
  const question = {
    ranges,
    answer: fresh.dataset.answer!,
    slips: slipLines.map((line) => line.dataset.formula!),
    tolerance,
  };
  button.addEventListener('click', () => {
    const numbers = drawNumbers(question, freshSeed());
    if (!numbers) return;
    for (const place of form.querySelectorAll<HTMLElement>('[data-format]')) fill(place, numbers);
    takePlaces(form, fresh, slipLines);
    onFresh({
      answer: computed(question.answer, numbers),
      slips: slipLines.map((line) => ({ value: computed(line.dataset.formula!, numbers), line })),
    });
  });
}

/** The fresh question and its working stand where those of the first one stood. */
function takePlaces(form: HTMLFormElement, fresh: HTMLElement, slipLines: readonly HTMLElement[]): void {
  if (!fresh.hidden) return;
  fresh.hidden = false;
  form.querySelector<HTMLElement>('legend .q')!.hidden = true;
  for (const more of form.querySelectorAll<HTMLElement>('fieldset > :not(legend, .fresh, .entry)'))
    more.hidden = true;
  form.querySelector('.spent')!.before(...slipLines);
  const solution = form.querySelector('details.solution')!;
  const working = fresh.querySelector<HTMLElement>('.working')!;
  working.hidden = false;
  solution.replaceChildren(solution.querySelector('summary')!, working);
  form.querySelector('details.hint')?.remove();
}

function fill(place: HTMLElement, numbers: Readonly<Record<string, number>>): void {
  const value = computed(place.dataset.formula!, numbers);
  const { kind, digits } = readFormat(place.dataset.format!)!;
  const { mantissa, exponent }: Shown =
    kind === 's' ? show(value, digits) : { mantissa: fixed(value, digits), exponent: null };
  place.textContent = exponent === null ? mantissa : `${mantissa} × 10`;
  if (exponent === null) return;
  const power = document.createElement('sup');
  power.textContent = exponent;
  place.append(power);
}
