const gap = 16;

/** Notes in the margin start level with their paragraphs; where two would overlap, the later one is pushed down. */
export function spreadSideNotes(): void {
  const notes = [...document.querySelectorAll<HTMLElement>('main .sn')];
  const spread = () => {
    let free = Number.NEGATIVE_INFINITY;
    for (const note of notes) note.style.translate = '';
    if (notes.length === 0 || getComputedStyle(notes[0]!).position !== 'absolute') return;
    for (const note of notes) {
      const { top, height } = note.getBoundingClientRect();
      const push = Math.max(0, free - top);
      if (push > 0) note.style.translate = `0 ${push}px`;
      free = top + push + height + gap;
    }
  };
  spread();
  document.fonts.ready.then(spread);
  addEventListener('resize', spread);
}
