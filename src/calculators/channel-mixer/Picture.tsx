import { fixed, coordinate as n, plain } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { clamp } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { MixerResult, parameters, Step } from './model.ts';

type Props = PictureProps<typeof parameters, MixerResult, Words>;
type Rows = readonly (readonly number[])[];

/** A stack of maps: one a channel, and a picture in colour first where the numbers are colours. */
interface Stack {
  maps: Rows;
  colour: boolean;
  /** Side of a map, and how far one map stands from the next. */
  side: number;
  pitch: number;
}

const isColour = (maps: Rows) =>
  (maps.length === 3 || maps.length === 1) &&
  maps.every((map) => map.every((value) => value >= 0 && value <= 1));
const byte = (value: number) => Math.round(value * 255);

const largestOf = (rows: Rows) => Math.max(1e-300, ...rows.flat().map(Math.abs));

/** How dark a number is drawn beside the largest of its kind. */
const shade = (value: number, largest: number) => fixed((Math.abs(value) / largest) * 0.42 + 0.03, 3);

/** Sides and distances of a stack in a space `room` long. */
function stackOf(maps: Rows, room: number, most: number, coloured: boolean): Stack {
  const colour = coloured && isColour(maps);
  const count = maps.length + (colour ? 1 : 0);
  const pitch = Math.min(most + 18, room / count);
  return { maps, colour, side: Math.min(most, pitch - 8), pitch };
}

export function Picture({ result, words, layout, set }: Props) {
  const narrow = layout.name === 'narrow';
  const wide = layout.name === 'wide';
  const { height, width, image, output, steps, pixel } = result;
  const coloured = image.length === 3 && isColour(image);
  const most = wide ? 108 : 96;
  const room = narrow ? 320 : wide ? 400 : 360;
  const input = stackOf(image, room, narrow ? 88 : most, coloured);
  const outside = stackOf(output, room, narrow ? 88 : most, coloured);
  const tall = (stack: Stack) => (stack.side * height) / width;
  const lengthOf = (stack: Stack) =>
    (stack.maps.length + (stack.colour ? 1 : 0)) * Math.min(stack.pitch, tall(stack) + 18);

  const space = narrow ? 312 : layout.width - input.side - outside.side - 80;
  const many = steps.some((step) => Math.max(step.input.length, step.output.length) > 4);
  const cells = steps.map((step) => ({
    width: clamp(Math.floor((space - 70) / (step.input.length + 3)), 20, narrow ? 44 : 56),
    height: many ? 24 : narrow ? 30 : 38,
  }));
  const spanOf = (index: number) => (steps[index]!.input.length + 3) * cells[index]!.width + 66;
  const rows = steps.map((step) => Math.max(step.input.length, step.output.length));
  const heights = rows.map((count, index) => count * cells[index]!.height);
  const block = heights.reduce((sum, one) => sum + one + 52, -52);
  const side = 28 + Math.max(lengthOf(input), lengthOf(outside)) - 14;
  const top = narrow ? 26 + tall(input) + 62 : Math.max(48, (side + 20 - block) / 2);
  const starts = heights.map((_, index) =>
    heights.slice(0, index).reduce((sum, before) => sum + before + 52, top),
  );
  const bottom = top + block;
  const middle = (input.side + layout.width - outside.side) / 2;
  const left = narrow ? 4 : middle - Math.max(...steps.map((_, index) => spanOf(index))) / 2;
  const total = narrow ? bottom + 50 + tall(outside) + 6 : Math.max(bottom, side) + 4;
  const pick = (to: number) => set({ pixel: clamp(to, 0, height * width - 1) + 1 });
  const picker = { pick, pixel, height, width, label: words.at };

  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${n(total)}`} role="group" aria-label={words.picture}>
      <g data-key="x">
        <text class="cap" x="0" y="14">
          {words.input}
        </text>
        <Maps stack={input} quantity="x" x={0} y={26} across={narrow} {...picker} first />
      </g>
      <g data-key="W">
        <text class="cap" x={narrow ? 0 : left} y={n(narrow ? top - 38 : 14)}>
          {words.onePixel}
        </text>
        {steps.map((step, index) => (
          <Product
            step={step}
            x={left}
            y={starts[index]!}
            cell={cells[index]!}
            rows={rows[index]!}
            layer={index}
            last={index === steps.length - 1}
          />
        ))}
      </g>
      <g data-key="y">
        <text class="cap" x={narrow ? 0 : layout.width - outside.side} y={n(narrow ? bottom + 36 : 14)}>
          {words.output}
        </text>
        <Maps
          stack={outside}
          quantity="p"
          x={narrow ? 0 : layout.width - outside.side}
          y={narrow ? bottom + 50 : 26}
          across={narrow}
          {...picker}
        />
      </g>
    </svg>
  );
}

interface Picker {
  pick: (pixel: number) => void;
  pixel: number;
  height: number;
  width: number;
  label: string;
}

function Maps({
  stack: { maps, colour, side, pitch },
  quantity,
  x,
  y,
  across,
  first,
  pick,
  pixel,
  height,
  width,
  label,
}: Picker & { stack: Stack; quantity: 'x' | 'p'; x: number; y: number; across: boolean; first?: boolean }) {
  const size = side / width;
  const largest = largestOf(maps);
  const shown = colour ? [null, ...maps] : maps;
  return (
    <>
      {shown.map((map, index) => {
        const left = x + (across ? index * pitch : 0);
        const top = y + (across ? 0 : index * Math.min(pitch, size * height + 18));
        return (
          <>
            {Array.from({ length: height * width }, (_, at) => {
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
              const value = map[at]!;
              return (
                <>
                  <rect class={`q-${quantity} tile`} fill-opacity={shade(value, largest)} {...box} />
                  {size >= 24 && (
                    <text
                      class="t strong"
                      text-anchor="middle"
                      x={n(left + ((at % width) + 0.5) * size)}
                      y={n(top + (Math.floor(at / width) + 0.5) * size + 4)}
                    >
                      {plain(value, size < 36 ? 2 : 3)}
                    </text>
                  )}
                </>
              );
            })}
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
              tabindex={first && index === 0 ? 0 : -1}
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
      })}
    </>
  );
}

/** W x + b = y with numbers in cells; where cells are too narrow for the matrix's numbers, shades and signs stand alone. */
function Product({
  step: { weights, bias, input, output },
  x,
  y,
  cell,
  rows,
  layer,
  last,
}: {
  step: Step;
  x: number;
  y: number;
  cell: { width: number; height: number };
  rows: number;
  layer: number;
  last: boolean;
}) {
  const column = (values: readonly number[]) => values.map((value) => [value]);
  const parts = [
    { key: 'W', symbol: layer === 0 ? 'W' : 'W_2', grid: weights, quantity: 'w', before: '' },
    {
      key: 'x',
      symbol: layer === 0 ? 'x' : 'h',
      grid: column(input),
      quantity: layer === 0 ? 'x' : 's',
      before: '',
    },
    { key: 'b', symbol: layer === 0 ? 'b' : 'b_2', grid: column(bias), quantity: 'w', before: '+' },
    { key: 'y', symbol: last ? 'y' : 'z', grid: column(output), quantity: last ? 'p' : 's', before: '=' },
  ];
  let left = x;
  return (
    <>
      {parts.map(({ key, symbol, grid, quantity, before }) => {
        const gap = before === '' ? (key === 'W' ? 0 : 14) : 26;
        const at = left + gap;
        const span = grid[0]!.length * cell.width;
        left = at + span;
        const top = y + ((rows - grid.length) / 2) * cell.height;
        const bottom = top + grid.length * cell.height;
        const largest = largestOf(grid);
        return (
          <g data-key={key}>
            {before && (
              <text
                class="r"
                text-anchor="middle"
                x={n(at - gap / 2)}
                y={n(y + (rows * cell.height) / 2 + 5)}
              >
                {before}
              </text>
            )}
            <text class={`m s q-${quantity}`} text-anchor="middle" x={n(at + span / 2)} y={n(top - 8)}>
              <SvgNotation of={symbol} />
            </text>
            <path
              class={`q-${quantity} pen thin`}
              d={`M${n(at + 4)} ${n(top)}H${n(at)}V${n(bottom)}h4M${n(left - 4)} ${n(top)}H${n(left)}V${n(bottom)}h-4`}
            />
            {grid.map((row, index) =>
              row.map((value, place) => (
                <>
                  <rect
                    class={`q-${quantity} tile`}
                    fill-opacity={shade(value, largest)}
                    x={n(at + place * cell.width + 2)}
                    y={n(top + index * cell.height + 2)}
                    width={n(cell.width - 4)}
                    height={n(cell.height - 4)}
                  />
                  {(cell.width >= 28 || key !== 'W' || value < 0) && (
                    <text
                      class="t strong"
                      text-anchor="middle"
                      x={n(at + (place + 0.5) * cell.width)}
                      y={n(top + (index + 0.5) * cell.height + 4)}
                    >
                      {cell.width < 28 && key === 'W' ? '−' : plain(value, cell.width < 34 ? 2 : 3)}
                    </text>
                  )}
                </>
              )),
            )}
          </g>
        );
      })}
    </>
  );
}
