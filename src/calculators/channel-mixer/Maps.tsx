import { coordinate as n } from '../../draw/format.ts';
import { clamp } from '../../draw/scale.ts';
import { fitted, largestOf, type Rows, type Stack, shade } from './plan.ts';

interface Picker {
  pick: (pixel: number) => void;
  pixel: number;
  height: number;
  width: number;
  label: string;
}

interface MapsProps extends Picker {
  stack: Stack;
  quantity: 'x' | 'p';
  x: number;
  y: number;
  across: boolean;
  /** Whether keys reach the first of them: one way in is enough. */
  first?: boolean;
}

const byte = (value: number) => Math.round(value * 255);

/** A stack of maps with the chosen pixel framed in each; a pixel of any of them can be chosen. */
export function Maps({ stack, quantity, x, y, across, first, ...picker }: MapsProps) {
  const { maps, colour, pitch, tall } = stack;
  return (
    <>
      {(colour ? [null, ...maps] : maps).map((map, index) => {
        const left = x + (across ? index * pitch : 0);
        const top = y + (across ? 0 : index * Math.min(pitch, tall + 18));
        const reached = first && index === 0;
        return (
          <>
            <Pixels stack={stack} map={map} quantity={quantity} left={left} top={top} width={picker.width} />
            <Choice {...picker} left={left} top={top} side={stack.side} reached={reached} />
          </>
        );
      })}
    </>
  );
}

interface PixelsProps {
  stack: Stack;
  /** The numbers of a channel; null for the picture in colour. */
  map: Rows[number] | null;
  quantity: 'x' | 'p';
  left: number;
  top: number;
  width: number;
}

function Pixels({ stack: { maps, side }, map, quantity, left, top, width }: PixelsProps) {
  const size = side / width;
  const largest = largestOf(maps);
  return (
    <>
      {maps[0]!.map((_, at) => {
        const box = {
          x: n(left + (at % width) * size + 0.5),
          y: n(top + Math.floor(at / width) * size + 0.5),
          width: n(size - 1),
          height: n(size - 1),
        };
        if (map === null) {
          const [red, green, blue] = [0, 1, 2].map((channel) => byte((maps[channel] ?? maps[0]!)[at]!));
          return <rect fill={`rgb(${red} ${green} ${blue})`} {...box} />;
        }
        return (
          <>
            <rect class={`q-${quantity} tile`} fill-opacity={shade(map[at]!, largest)} {...box} />
            {size >= 28 && (
              <text
                class="t strong"
                text-anchor="middle"
                x={n(left + ((at % width) + 0.5) * size)}
                y={n(top + (Math.floor(at / width) + 0.5) * size + 4)}
              >
                {fitted(map[at]!, size)}
              </text>
            )}
          </>
        );
      })}
    </>
  );
}

type ChoiceProps = Picker & { left: number; top: number; side: number; reached: boolean | undefined };

/** The frame of the chosen pixel, and the map as a slider over its pixels. */
function Choice({ left, top, side, reached, pick, pixel, height, width, label }: ChoiceProps) {
  const size = side / width;
  return (
    <>
      <rect
        class="ring-box"
        x={n(left + (pixel % width) * size)}
        y={n(top + Math.floor(pixel / width) * size)}
        width={n(size)}
        height={n(size)}
      />
      <rect
        class="touch"
        x={n(left)}
        y={n(top)}
        width={n(side)}
        height={n(size * height)}
        role="slider"
        tabindex={reached ? 0 : -1}
        aria-label={label}
        aria-valuenow={pixel + 1}
        aria-valuemin={1}
        aria-valuemax={height * width}
        onPointerDown={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const column = Math.floor(((event.clientX - box.left) / box.width) * width);
          const row = Math.floor(((event.clientY - box.top) / box.height) * height);
          pick(clamp(row, 0, height - 1) * width + clamp(column, 0, width - 1));
        }}
        onKeyDown={(event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: width, ArrowUp: -width }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          pick(pixel + step);
        }}
      />
    </>
  );
}
