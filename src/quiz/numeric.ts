import { judge } from '../practice/judge.ts';
import { readAnswer } from '../practice/read-answer.ts';
import type { Aim } from './aim.ts';
import { startFresh } from './fresh.ts';
import { startTries } from './tries.ts';

/** A question whose answer is a number to type. */
export function startNumeric(form: HTMLFormElement): void {
  const input = form.querySelector('input')!;
  input.disabled = false;
  const verdict = form.querySelector('.verdict')!;
  const spent = verdict.querySelector<HTMLElement>('.spent')!;
  const tolerance = Number(form.dataset.tolerance);
  const lines = () => [...verdict.querySelectorAll<HTMLElement>('p:not(.spent)')];
  const show = (...wanted: (HTMLElement | null)[]) => {
    for (const line of lines()) line.hidden = !wanted.includes(line);
  };
  const clear = () => {
    input.value = '';
    input.removeAttribute('aria-invalid');
    show();
    input.focus();
  };
  const tries = startTries(form, { onAgain: clear });
  const own: Aim = {
    answer: Number(form.dataset.answer),
    slips: lines()
      .filter((line) => line.classList.contains('slip'))
      .map((line) => ({ value: Number(line.dataset.value), line })),
  };
  let aim = own;
  startFresh(form, tolerance, (other) => {
    aim = other;
    tries.reset();
    clear();
  });
  for (const name of ['check', 'another'])
    form.querySelector<HTMLElement>(`.${name}`)?.removeAttribute('hidden');

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const read = readAnswer(input.value);
    const line = (name: string) => verdict.querySelector<HTMLElement>(`.${name}`);
    input.setAttribute('aria-invalid', String(typeof read === 'string'));
    if (typeof read === 'string') {
      spent.hidden = true;
      return show(line('unreadable'));
    }
    const values = aim.slips.map(({ value }) => value);
    const found = judge(read, { value: aim.answer, slips: values, tolerance });
    const right = found.kind === 'right';
    input.setAttribute('aria-invalid', String(!right));
    if (found.kind === 'close') return show(line('close'));
    if (found.kind === 'signReversed') show(line('sign'));
    else if (found.kind === 'slip') show(line('wrong'), aim.slips[found.slip]!.line);
    else show(line(right ? 'right' : 'wrong'));
    tries.count(right);
  });
}
