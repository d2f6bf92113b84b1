import { coordinate as n } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import type { Step } from './model.ts';
import { type Cells, fitted, largestOf, type Rows, shade } from './plan.ts';

interface Part {
  key: string;
  symbol: string;
  grid: Rows;
  quantity: string;
  /** The sign before it, and the room it takes. */
  before: string;
  gap: number;
}

const column = (values: readonly number[]) => values.map((value) => [value]);

/** W, x, b and y of a layer: a second layer's input is a hidden state, an output that is not the last is z. */
function partsOf({ weights, bias, input, output }: Step, layer: number, last: boolean): Part[] {
  const hidden = layer > 0;
  return [
    { key: 'W', symbol: hidden ? 'W_2' : 'W', grid: weights, quantity: 'w', before: '', gap: 0 },
    {
      key: 'x',
      symbol: hidden ? 'h' : 'x',
      grid: column(input),
      quantity: hidden ? 's' : 'x',
      before: '',
      gap: 14,
    },
    { key: 'b', symbol: hidden ? 'b_2' : 'b', grid: column(bias), quantity: 'w', before: '+', gap: 26 },
    {
      key: 'y',
      symbol: last ? 'y' : 'z',
      grid: column(output),
      quantity: last ? 'p' : 's',
      before: '=',
      gap: 26,
    },
  ];
}

interface ProductProps {
  step: Step;
  cells: Cells;
  layer: number;
  last: boolean;
}

/** W x + b = y with numbers in cells; where cells are too narrow for the matrix's numbers, shades and signs stand alone. */
export function Product({ step, cells, layer, last }: ProductProps) {
  let left = cells.x;
  return (
    <>
      {partsOf(step, layer, last).map((part) => {
        const at = left + part.gap;
        const width = part.key === 'W' ? cells.matrix : cells.vector;
        left = at + part.grid[0]!.length * width;
        return <Grid part={part} cells={cells} left={at} width={width} />;
      })}
    </>
  );
}

/** One part in brackets, its symbol above and the sign before it. */
function Grid({
  part: { key, symbol, grid, quantity, before, gap },
  cells: { y, height, rows },
  left,
  width,
}: {
  part: Part;
  cells: Cells;
  left: number;
  width: number;
}) {
  const right = left + grid[0]!.length * width;
  const top = y + ((rows - grid.length) / 2) * height;
  const bottom = top + grid.length * height;
  const largest = largestOf(grid);
  const inset = height < 20 ? 1 : 2;
  return (
    <g data-key={key}>
      {before && (
        <text class="r" text-anchor="middle" x={n(left - gap / 2)} y={n(y + (rows * height) / 2 + 5)}>
          {before}
        </text>
      )}
      <text class={`m s q-${quantity}`} text-anchor="middle" x={n((left + right) / 2)} y={n(top - 8)}>
        <SvgNotation of={symbol} />
      </text>
      <path
        class={`q-${quantity} pen thin`}
        d={`M${n(left + 4)} ${n(top)}H${n(left)}V${n(bottom)}h4M${n(right - 4)} ${n(top)}H${n(right)}V${n(bottom)}h-4`}
      />
      {grid.map((row, index) =>
        row.map((value, place) => (
          <>
            <rect
              class={`q-${quantity} tile`}
              fill-opacity={shade(value, largest)}
              x={n(left + place * width + 2)}
              y={n(top + index * height + inset)}
              width={n(width - 4)}
              height={n(height - 2 * inset)}
            />
            {(width >= 28 || value < 0) && (
              <text
                class="t strong"
                text-anchor="middle"
                x={n(left + (place + 0.5) * width)}
                y={n(top + (index + 0.5) * height + 4)}
              >
                {width < 28 ? '−' : fitted(value, width + 2)}
              </text>
            )}
          </>
        )),
      )}
    </g>
  );
}
