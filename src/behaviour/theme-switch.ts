/** The day-and-night switch: the reader's choice is kept; without one the system's is followed. */
export function switchTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () =>
    (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')];
  const show = () => {
    for (const button of buttons) {
      button.hidden = false;
      button.setAttribute('aria-pressed', String(dark()));
      button.dataset.dark = String(dark());
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const theme = dark() ? 'light' : 'dark';
      document.documentElement.dataset.theme = theme;
      try {
        localStorage.setItem('theme', theme);
      } catch {
        // Storage may be forbidden; the choice then lasts for this page.
      }
      show();
    });
  }
  system.addEventListener('change', show);
  show();
}
