import { startTries } from './tries.ts';

/** A question with options: a click answers; with arrow keys one looks around first, and Enter or the button answers. */
export function startChoice(form: HTMLFormElement): void {
  const labels = [...form.querySelectorAll<HTMLLabelElement>('fieldset > label')];
  const check = form.querySelector<HTMLButtonElement>('.check')!;
  const comment = document.createElement('p');
  comment.className = 'hidden-words';
  form.querySelector('.verdict')!.prepend(comment);

  const unmark = () => {
    for (const label of labels) {
      delete label.dataset.verdict;
      label.querySelector('b.verdict-word')?.remove();
    }
  };
  const mark = (label: HTMLElement, verdict: 'right' | 'wrong' | 'meant') => {
    label.dataset.verdict = verdict;
    const sign = document.createElement('b');
    sign.className = 'verdict-word';
    sign.textContent = form.dataset[verdict]!;
    label.querySelector('.option')!.after(sign);
  };
  const tries = startTries(form, {
    onAgain: () => {
      unmark();
      comment.textContent = '';
      check.hidden = true;
      for (const input of form.querySelectorAll('input')) input.checked = false;
      form.querySelector<HTMLInputElement>('input')!.focus();
    },
  });
  const answer = () => {
    const chosen = labels.find((label) => label.querySelector('input')!.checked);
    if (!chosen) return;
    const right = chosen.hasAttribute('data-right');
    unmark();
    check.hidden = true;
    comment.textContent = `${form.dataset[right ? 'right' : 'wrong']} ${chosen.querySelector('.why')!.textContent}`;
    mark(chosen, right ? 'right' : 'wrong');
    if (tries.count(right) && !right)
      mark(labels.find((label) => label.hasAttribute('data-right'))!, 'meant');
  };

  let pointed = false;
  form.addEventListener('pointerdown', () => {
    pointed = true;
  });
  form.addEventListener('keydown', () => {
    pointed = false;
  });
  form.addEventListener('change', () => {
    if (pointed) return answer();
    unmark();
    check.hidden = false;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer();
  });
  // An option chosen before the script came, or kept by the browser over a reload, has yet to be answered.
  check.hidden = !labels.some((label) => label.querySelector('input')!.checked);
}
