/** Double-clicking a formula, or pressing C on a focused one, copies its TeX; a word by the formula says so. */
export function copyFormulas(): void {
  const copy = async (box: Element) => {
    const tex = box.querySelector('annotation')?.textContent;
    if (!tex) return;
    await navigator.clipboard.writeText(tex);
    box.setAttribute('data-copied', '');
    setTimeout(() => box.removeAttribute('data-copied'), 1200);
  };
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('[data-copy-tex]');
    if (button) copy(button.closest('.display')!);
  });
  const boxes = [...document.querySelectorAll<HTMLElement>('main .display')].filter((box) =>
    box.querySelector('annotation'),
  );
  const wide = boxes.map((box) => box.scrollWidth > box.clientWidth + 2);
  boxes.forEach((box, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-tex';
    button.dataset.copyTex = '';
    button.textContent = 'TeX';
    button.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Copy as TeX' : '复制 TeX');
    box.append(button);
    if (wide[index]) box.dataset.wide = '';
  });
}
