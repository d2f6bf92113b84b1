/** How many wrong answers bring the solution. */
const most = 3;

/** What opens with the answers to a question: hint, solution, the sentence that says where it stands, and the buttons. */
interface Tries {
  /** Notes an answer down. Returns whether the solution is out. */
  readonly count: (right: boolean) => boolean;
  /** Back to the state before the first answer. */
  readonly reset: () => void;
}

/** Hides hint and solution of a question, and opens them as answers come in. */
export function startTries(form: HTMLFormElement, { onAgain }: { onAgain: () => void }): Tries {
  const hint = form.querySelector<HTMLDetailsElement>('details.hint');
  const solution = form.querySelector<HTMLDetailsElement>('details.solution')!;
  const spent = form.querySelector<HTMLElement>('.spent')!;
  const again = form.querySelector<HTMLButtonElement>('.again')!;
  let wrong = 0;
  const reset = () => {
    wrong = 0;
    delete form.dataset.answered;
    for (const part of [hint, solution]) {
      if (!part) continue;
      part.hidden = true;
      part.open = false;
    }
    spent.hidden = true;
    again.hidden = true;
  };
  const count = (right: boolean) => {
    form.dataset.answered = right ? 'right' : 'wrong';
    if (!right) wrong += 1;
    if (hint) {
      hint.hidden = false;
      hint.open = wrong > 1 && !right;
    }
    const out = right || wrong >= most;
    solution.hidden = !out;
    spent.hidden = right || !out;
    again.hidden = false;
    return out;
  };
  again.addEventListener('click', () => {
    reset();
    onAgain();
  });
  reset();
  return { count, reset };
}
