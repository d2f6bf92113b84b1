/** Opens the question that the address names; browsers do so only for what stands inside a closed one. */
export function openTarget(): void {
  const open = () => {
    // `:target` is not set yet when a page's scripts run; ids of questions need no decoding.
    const target = document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', open);
  open();
}
