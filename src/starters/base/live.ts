import { coordinate as n } from '../../draw/format.ts';
import { type LiveWords, type Range, rangeOf, type Starter, stepNear, type Width } from './starter.ts';
import { spoken, writtenHtml } from './written.ts';

/** Milliseconds without a move after which the sentence is announced. */
const pause = 700;

/** Takes over a starter that stands in the page as HTML. Nothing is drawn before the reader moves the handle. */
export function bringToLife(place: HTMLElement, starter: Starter): void {
  const words: LiveWords = JSON.parse(place.dataset.words!);
  const drawings = [...place.querySelectorAll<SVGSVGElement>('svg.draw')];
  const range = rangeOf(starter, words.labels);
  let value = range.start;
  let timer = 0;

  const show = (wanted: number) => {
    const next = stepNear(wanted, range);
    if (next === value) return;
    value = next;
    const { sentence, fills } = starter.said(value, words.labels);
    for (const svg of drawings) redraw(svg, starter, value, words, spoken(words.value, fills, words.power));
    const written = words.sentences[sentence]!;
    place.querySelector('.said')!.innerHTML = writtenHtml(written, fills, words.power);
    followLink(place, starter, value);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      place.querySelector('[role=status]')!.textContent = spoken(written, fills, words.power);
    }, pause);
  };

  for (const svg of drawings) {
    const handle = svg.querySelector<SVGGElement>('.handle')!;
    handle.removeAttribute('aria-disabled');
    handle.removeAttribute('data-asleep');
    handle.addEventListener('keydown', (event) => {
      const to = keyed(event, value, range, starter.up);
      if (to === null) return;
      event.preventDefault();
      show(to);
    });
    const drag = ({ clientX, clientY }: MouseEvent) => {
      const { left, top, width } = svg.getBoundingClientRect();
      const unit = svg.viewBox.baseVal.width / width;
      show(starter.to([(clientX - left) * unit, (clientY - top) * unit], widthOf(svg), words.labels));
    };
    // Not whether it is captured: a finger is, by whatever it touches first.
    let dragging: number | null = null;
    svg.addEventListener('pointerdown', (event) => {
      // A finger beside the handle may be about to scroll: there only a tap counts.
      const held = event.pointerType === 'mouse' ? '.handle, .touch' : '.handle';
      if (event.button !== 0 || !(event.target as Element).closest(held)) return;
      svg.setPointerCapture(event.pointerId);
      dragging = event.pointerId;
      drag(event);
    });
    svg.addEventListener('pointermove', (event) => {
      if (event.pointerId === dragging) drag(event);
    });
    for (const end of ['pointerup', 'pointercancel'])
      svg.addEventListener(end, () => {
        dragging = null;
      });
    svg.addEventListener('click', (event) => {
      if ((event.target as Element).closest('.touch')) drag(event);
    });
  }
  place.dataset.state = 'live';
}

const widthOf = (svg: SVGElement): Width => (svg.classList.contains('starter-wide') ? 'wide' : 'narrow');

function redraw(svg: SVGElement, starter: Starter, value: number, { labels }: LiveWords, text: string): void {
  const width = widthOf(svg);
  svg.querySelector('.moving')!.innerHTML = starter.moving(value, width, labels);
  const handle = svg.querySelector('.handle')!;
  const [x, y] = starter.at(value, width, labels);
  handle.setAttribute('transform', `translate(${n(x)} ${n(y)})`);
  handle.setAttribute('aria-valuenow', String(value));
  handle.setAttribute('aria-valuetext', text);
}

/** The value a key leads to; null for keys that mean nothing here. */
function keyed(
  { key, shiftKey }: KeyboardEvent,
  value: number,
  { min, max, step }: Range,
  up = 1,
): number | null {
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: up, ArrowDown: -up }[key];
  if (steps !== undefined) return value + steps * step * (shiftKey ? 10 : 1);
  return { Home: min, End: max }[key] ?? null;
}

/** The link below leads to the calculator in the state that the reader has made here. */
function followLink(place: HTMLElement, { state }: Starter, value: number): void {
  const link = place.querySelector<HTMLAnchorElement>('[data-calculator-link]');
  if (!link || !state) return;
  const id = link.dataset.calculatorLink!;
  link.setAttribute('href', `${stateQuery(id, state(value))}#${id}`);
}

/** A calculator's state as the query of a link. */
export const stateQuery = (id: string, state: Readonly<Record<string, string | number>>): string =>
  `?${Object.entries(state)
    .map(([key, value]) => `${id}.${key}=${value}`)
    .join('&')}`;
