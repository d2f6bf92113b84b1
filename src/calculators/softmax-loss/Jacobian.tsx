import { fixed, coordinate as n } from '../../draw/format.ts';
import type { Plan, Props } from './plan.ts';

/** Room for a sign and two decimals, and for four. */
const [narrowest, roomy] = [34, 52];

/** An entry as wide as its cell allows: its sign alone in the smallest. */
function entryText(entry: number, side: number): string {
  if (entry === 0) return '0';
  const decimals = side < roomy ? 2 : 4;
  if (side < narrowest) return entry > 0 ? '+' : '−';
  return Math.abs(entry) < 0.5 * 10 ** -decimals ? '≈0' : fixed(entry, decimals);
}

/** ∂p/∂z as a heat map: row i says how probability i changes, column j by which score. */
export function Jacobian({ state, result, words, plan: { heat } }: Props & { plan: Plan }) {
  const classes = state.logits.length;
  const side = heat.side / classes;
  // p(1 − p)/τ is largest at p = ½.
  const largest = 0.25 / state.temperature;
  return (
    <g data-key="J">
      <text class="cap" x={heat.left} y={heat.caption}>
        {words.jacobian}
      </text>
      {Array.from(result.jacobian, (entry, at) => {
        const [row, column] = [Math.floor(at / classes), at % classes];
        const [x, y] = [heat.left + column * side, heat.top + row * side];
        return (
          <>
            <rect
              class={`${entry > 0 ? 'q-p' : 'q-g'} tile`}
              fill-opacity={fixed(0.05 + (0.55 * Math.abs(entry)) / largest, 3)}
              x={n(x + 1)}
              y={n(y + 1)}
              width={n(side - 2)}
              height={n(side - 2)}
            />
            <text class="t strong halo-thin" text-anchor="middle" x={n(x + side / 2)} y={n(y + side / 2 + 4)}>
              {entryText(entry, side)}
            </text>
          </>
        );
      })}
    </g>
  );
}
