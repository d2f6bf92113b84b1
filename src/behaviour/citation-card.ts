/** Pointing at or focusing a citation shows the work it names, as the list at the end of the note has it. */
export function showCitations(): void {
  const card = document.createElement('div');
  card.className = 'cite-card ui';
  card.id = 'cite-card';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  document.body.append(card);
  const show = (event: Event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a.cite');
    const work = link && document.getElementById(link.hash.slice(1));
    card.hidden = !work;
    if (!link || !work) return;
    card.replaceChildren(...[...work.childNodes].map((node) => node.cloneNode(true)));
    link.setAttribute('aria-describedby', card.id);
    const { left, bottom } = link.getBoundingClientRect();
    card.style.top = `${bottom + scrollY + 6}px`;
    card.style.left = `${Math.max(12, Math.min(left, innerWidth - card.offsetWidth - 12))}px`;
  };
  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, show);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') card.hidden = true;
  });
}
