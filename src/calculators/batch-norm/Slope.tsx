import { HorizontalAxis } from '../../draw/axis.tsx';
import { coordinate, plain } from '../../draw/format.ts';
import { curve } from '../../draw/path.ts';
import { linear, type Scale } from '../../draw/scale.ts';
import { type Plan, type Props, reach } from './plan.ts';

const steepest = { sigmoid: 0.25, tanh: 1, relu: 1 };
const names = { sigmoid: 'σ′', tanh: 'tanh′', relu: 'ReLU′' };

/** The activation's derivative with a stem where each sample lands, and its mean before and after. */
export function Slope({ state, result, words, plan, x }: Props & { plan: Plan; x: Scale }) {
  const { slope } = plan;
  const { samples } = result.now;
  const y = linear([0, steepest[state.activation] * 1.08], [slope.y + slope.height, slope.y]);
  const right = slope.x + slope.width;
  /** Whether the line before lies below the curve's name. */
  const low = y(result.slopeBefore) > slope.y + 20;
  const stems = (of: readonly number[]) =>
    of
      .filter((value) => Math.abs(value) <= reach)
      .map(
        (value) => `M${coordinate(x(value))} ${coordinate(y(0))}V${coordinate(y(result.derivative(value)))}`,
      )
      .join('');
  return (
    <g data-key="φ′">
      <path class="stem-off" d={stems(samples.map((sample) => sample.x))} />
      <path class="q-g stem" d={stems(samples.map((sample) => sample.y))} />
      {state.activation === 'relu' ? (
        <>
          <path class="q-g pen thin" d={`M${x(-reach)} ${coordinate(y(0))}H${x(0)}`} />
          <path class="q-g pen thin" d={`M${x(0)} ${coordinate(y(1))}H${x(reach)}`} />
        </>
      ) : (
        <path class="q-g pen thin" d={curve((value) => result.derivative(value), -reach, reach, x, y, 160)} />
      )}
      <path class="q-n pen thin short-dash" d={`M${slope.x} ${coordinate(y(result.slopeBefore))}H${right}`} />
      <path class="q-g pen thin long-dash" d={`M${slope.x} ${coordinate(y(result.slopeAfter))}H${right}`} />
      <text class="m q-g halo s" x={slope.x} y={coordinate(slope.y - 6)}>
        {names[state.activation]}
      </text>
      <text class="t q-n halo" x={slope.x + (low ? 0 : 50)} y={coordinate(y(result.slopeBefore) - 6)}>
        {`${words.before} ${plain(result.slopeBefore)}`}
      </text>
      <text class="t q-g halo" text-anchor="end" x={right} y={coordinate(y(result.slopeAfter) - 6)}>
        {`${words.after} ${plain(result.slopeAfter)}`}
      </text>
      <HorizontalAxis scale={x} at={y(0)} ticks={plan.ticks} />
    </g>
  );
}
