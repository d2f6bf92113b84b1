/**
 * Shows only the window of a drawing, given as a viewBox; what a hand would take hold of outside it is left out. Without a
 * window the drawing stays whole. Has to be said again after the drawing was drawn anew.
 */
export function showWindow(drawing: SVGSVGElement, window: string | undefined): void {
  if (window === undefined) return;
  if (drawing.getAttribute('viewBox') !== window) drawing.setAttribute('viewBox', window);
  drawing.toggleAttribute('data-window', true);
  const handles = drawing.querySelectorAll('[tabindex]');
  if (handles.length === 0) return;
  const frame = drawing.getBoundingClientRect();
  for (const handle of handles) {
    const { left, top, width, height } = (
      handle.querySelector('.thumb-reach') ?? handle
    ).getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    handle.toggleAttribute(
      'data-outside',
      x < frame.left || x > frame.right || y < frame.top || y > frame.bottom,
    );
  }
}
