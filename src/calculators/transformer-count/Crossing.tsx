import { HorizontalAxis, HorizontalGrid, PowerOfTen } from '../../draw/axis.tsx';
import { count, coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear, logarithmic } from '../../draw/scale.ts';
import { parameters, shareAt } from './model.ts';
import type { Drawn, Props } from './plan.ts';

const { min, max } = parameters.tokens;
const octaves = Math.log2(max);

/** How much of the blocks' work scores and mix are, against the length; the point is the length chosen. */
export function Crossing({ state, result, words, set, plan }: Props & { plan: Drawn }) {
  const [left, top, width, tall] = plan.curve;
  const x = logarithmic([min, max], [left, left + width]);
  const y = linear([0, 1], [top + tall, top]);
  const points = Array.from({ length: 2 * octaves + 1 }, (_, half): Point => {
    const tokens = 2 ** (half / 2);
    return [x(tokens), y(shareAt(result, tokens))];
  });
  const to = (tokens: number) => set({ tokens: clamp(Math.round(tokens), min, max) });
  const even = clamp(result.even, min, max);
  const share = result.work.scoreShare;
  // Left of the line the curve runs below a half, right of it above: the words stand where it does not.
  const before = x(even) > left + 150;
  return (
    <g data-key="share">
      <text class="cap" x={0} y={top - 16}>
        {words.curve}
      </text>
      <HorizontalGrid
        scale={y}
        from={left}
        to={left + width}
        ticks={[0, 0.5, 1]}
        label={(value) => `${plain(value * 100)}%`}
      />
      {even === result.even && (
        <>
          <path class="lead" d={`M${n(x(even))} ${top}V${top + tall}`} />
          <text
            class="t halo"
            text-anchor={before ? 'end' : 'start'}
            x={n(x(even) + (before ? -8 : 8))}
            y={before ? top + 16 : top + tall - 10}
          >
            {words.half} n ≈ {count(even)}
          </text>
        </>
      )}
      <path class="q-k pen" d={polyline(points)} />
      <HorizontalAxis scale={x} at={top + tall} ticks={[]} />
      {[0, 1, 2, 3, 4, 5, 6].map((exponent) => (
        <text class="t" text-anchor="middle" x={n(x(10 ** exponent))} y={top + tall + 18}>
          <PowerOfTen exponent={exponent} />
        </text>
      ))}
      <text class="m s q-k" text-anchor="end" x={left + width} y={top + tall + 32}>
        n
      </text>
      <Handle
        x={x(state.tokens)}
        y={y(share)}
        quantity="q-k"
        label={words.parameters.tokens.label}
        value={state.tokens}
        min={min}
        max={max}
        text={`n = ${state.tokens}, ${plain(share * 100, 3)}%`}
        onStep={(steps) => to(state.tokens * 2 ** steps)}
        onMove={(at) => to(2 ** (Math.round(Math.log2(x.invert(at)) * 8) / 8))}
        onEdge={(edge) => to(edge === 'min' ? min : max)}
      />
    </g>
  );
}
