import { fixed, coordinate as n, plain } from '../../draw/format.ts';
import type { Grid, Props } from './plan.ts';

/** A number in a cell: two decimals at most, four digits at most, and no rounding to a 0 it is not. */
const shortly = (value: number) =>
  value !== 0 && Math.abs(value) < 0.005
    ? '≈0'
    : Math.abs(value) < 100
      ? String(Number(value.toFixed(2))).replace('-', '−')
      : plain(value, 4);

interface TableProps extends Pick<Props, 'state' | 'result' | 'words' | 'set'> {
  grid: Grid;
  which: 'x' | 'y';
}

/** All tokens before or after, a row each; the numbers that share their statistics with the chosen token's first are framed. */
export function Table({ state, result, words, set, grid, which }: TableProps) {
  const { tokens, token } = result;
  const [rows, columns] = [tokens.length, tokens[0]!.length];
  const [width, height] = [grid.width / columns, Math.min(52, grid.height / rows)];
  const largest = Math.max(...tokens.flat().map((entry) => Math.abs(entry[which])), 1e-9);
  const quantity = which === 'x' ? 'q-x' : 'q-p';
  const framed = {
    layer: [columns, 1],
    rms: [columns, 1],
    batch: [1, rows],
    all: [columns, rows],
  }[state.norm] as [number, number];
  return (
    <g data-key={which}>
      <text class="cap" x={grid.x} y={grid.y - 11}>
        {which === 'x' ? words.before : words.after}
        <tspan class={quantity}> {which}</tspan>
      </text>
      {tokens.map((entries, row) => (
        <>
          <text
            class={`t${row === token ? ' strong' : ''}`}
            text-anchor="end"
            x={n(grid.x - 8)}
            y={n(grid.y + (row + 0.5) * height + 4)}
          >
            {row + 1}
          </text>
          {entries.map((entry, column) => (
            <>
              <rect
                class={`${quantity} tile`}
                fill-opacity={fixed(0.06 + (0.36 * Math.abs(entry[which])) / largest, 3)}
                x={n(grid.x + column * width + 1)}
                y={n(grid.y + row * height + 1)}
                width={n(width - 2)}
                height={n(height - 2)}
              />
              <text
                class="t strong"
                text-anchor="middle"
                x={n(grid.x + (column + 0.5) * width)}
                y={n(grid.y + (row + 0.5) * height + 4)}
              >
                {shortly(entry[which])}
              </text>
            </>
          ))}
          {which === 'x' && (
            <rect
              class="touch"
              x={n(grid.x)}
              y={n(grid.y + row * height)}
              width={n(grid.width)}
              height={n(height)}
              role="button"
              tabindex={0}
              aria-label={`${words.choose} ${row + 1}`}
              aria-pressed={row === token}
              onClick={() => set({ token: row + 1 })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                set({ token: row + 1 });
              }}
            />
          )}
        </>
      ))}
      <rect
        class="ring-box still"
        x={n(grid.x)}
        y={n(grid.y + (framed[1] === 1 ? token * height : 0))}
        width={n(framed[0] * width)}
        height={n(framed[1] * height)}
      />
    </g>
  );
}
