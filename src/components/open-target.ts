/** Opens the question that the address names; browsers do so only for what stands inside a closed one. */
export function openTarget(): void {
  const open = () => {
    const target = document.querySelector(':target');
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', open);
  open();
}
