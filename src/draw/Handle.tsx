import type { ComponentChildren } from 'preact';
import { coordinate } from './format.ts';
import { spokenPowers } from './Shown.tsx';
import { clamp, type Scale } from './scale.ts';

interface HandleProps {
  x: number;
  y: number;
  /** Class of its colour, q-x and so on. */
  quantity: string;
  label: string;
  /** Value for the screen reader, with the range. */
  value: number;
  min: number;
  max: number;
  text?: string;
  /** Steps of an arrow key (negative: down); Shift gives ten. */
  onStep: (steps: number, axis: 'x' | 'y') => void;
  /** Where the pointer is, in the drawing's own coordinates. */
  onMove: (x: number, y: number) => void;
  onEdge?: (edge: 'min' | 'max') => void;
  /** Whether it moves up and down too: then a finger on it does not scroll the page. */
  free?: boolean;
  /** Drawn in place of the round thumb, with class `thumb`. */
  children?: ComponentChildren;
}

/** A number that a handle moves: its range and the step of an arrow key, to which a drag is rounded too. */
interface Movable {
  min: number;
  max: number;
  step: number;
}

/** What a handle needs to move one number along a scale: rounding and range, once for keys, pointer and ends. */
export function along(
  { min, max, step }: Movable,
  scale: Scale,
  value: number,
  set: (value: number) => void,
): Pick<HandleProps, 'value' | 'min' | 'max' | 'onStep' | 'onMove' | 'onEdge'> {
  const to = (wanted: number) =>
    set(clamp(Number((Math.round(wanted / step) * step).toPrecision(12)), min, max));
  return {
    value,
    min,
    max,
    onStep: (steps) => to(value + steps * step),
    onMove: (x) => to(scale.invert(x)),
    onEdge: (edge) => to(edge === 'min' ? min : max),
  };
}

/** Radius within which a pointer takes hold, in the drawing's units: 47 px across where a phone of 360 px shrinks it. */
const reach = 27;

/**
 * The handle of the same drawing whose point is nearest to the pointer: reaches overlap in a crowd. This one, if none is
 * nearer.
 */
function nearest(handle: SVGGElement, { clientX, clientY }: PointerEvent): SVGGElement {
  const distance = (other: SVGGElement) => {
    const { left, top, width, height } = other.querySelector('.thumb-reach')!.getBoundingClientRect();
    return Math.hypot(left + width / 2 - clientX, top + height / 2 - clientY);
  };
  let found = handle;
  for (const other of handle.ownerSVGElement!.querySelectorAll<SVGGElement>('.handle'))
    if (distance(other) < distance(found) - 0.5) found = other;
  return found;
}

/** A point to drag: 44 px of reach at least, pointer events, arrow keys do the same; the page still scrolls, unless it is free. */
export function Handle({
  x,
  y,
  quantity,
  label,
  value,
  min,
  max,
  text,
  onStep,
  onMove,
  onEdge,
  free,
  children,
}: HandleProps) {
  const drag = (event: PointerEvent) => {
    const handle = event.currentTarget as SVGGElement;
    const svg = handle.ownerSVGElement!;
    const box = svg.getBoundingClientRect();
    const { width, height, x: left, y: top } = svg.viewBox.baseVal;
    onMove(
      left + ((event.clientX - box.left) / box.width) * width,
      top + ((event.clientY - box.top) / box.height) * height,
    );
  };
  return (
    <g
      class={`handle ${quantity}${free ? ' free' : ''}`}
      role="slider"
      tabindex={0}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={text && spokenPowers(text)}
      onPointerDown={(event) => {
        const meant = nearest(event.currentTarget, event);
        if (meant === event.currentTarget) {
          meant.setPointerCapture(event.pointerId);
          drag(event);
        } else meant.dispatchEvent(new PointerEvent('pointerdown', event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
      onKeyDown={(event) => {
        const move = (
          { ArrowRight: [1, 'x'], ArrowLeft: [-1, 'x'], ArrowUp: [1, 'y'], ArrowDown: [-1, 'y'] } as const
        )[event.key as 'ArrowRight'];
        if (move) onStep(move[0] * (event.shiftKey ? 10 : 1), move[1]);
        else if (event.key === 'Home' || event.key === 'End') onEdge?.(event.key === 'Home' ? 'min' : 'max');
        else return;
        event.preventDefault();
      }}
    >
      <circle class="thumb-reach" cx={coordinate(x)} cy={coordinate(y)} r={reach} />
      <circle class="thumb-halo" cx={coordinate(x)} cy={coordinate(y)} r={children ? 9 : 20} />
      {children ?? <circle class="thumb" cx={coordinate(x)} cy={coordinate(y)} r="9" />}
    </g>
  );
}
