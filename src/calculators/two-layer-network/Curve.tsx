import { HorizontalAxis } from '../../draw/axis.tsx';
import { coordinate, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { polyline } from '../../draw/path.ts';
import { linear } from '../../draw/scale.ts';
import { mostSteps, parameters } from './model.ts';
import type { Props } from './Network.tsx';

/** The loss before every step from the start; where it leaves the frame the curve ends at an arrow. */
export function Curve({
  box: [left, top, width, height],
  state: { steps },
  result: { losses, pass, made },
  words,
  set,
}: Props & { box: readonly [left: number, top: number, width: number, height: number] }) {
  const most = losses[0]! > 0 ? losses[0]! * 1.25 : 1;
  const x = linear([0, mostSteps], [left + 60, left + width - 12]);
  const y = linear([0, most], [top + height, top]);
  const inside = losses.findIndex((loss) => loss > most);
  const drawn = losses.slice(0, inside < 0 ? losses.length : inside + 1);
  return (
    <g data-key="t">
      <text class="cap" x={left} y={top - 22}>
        {words.curve}
      </text>
      <HorizontalAxis scale={x} at={y(0)} ticks={[0, 20, 40, 60, 80, 100]} />
      <path class="grid" d={`M${x(0)} ${coordinate(y(losses[0]!))}H${x(mostSteps)}`} />
      {y(0) - y(losses[0]!) > 13 && (
        <text class="t" x={left} y={coordinate(y(losses[0]!) + 4)}>
          {plain(losses[0]!, 3)}
        </text>
      )}
      <text class="t" x={left} y={coordinate(y(0) + 4)}>
        0
      </text>
      <path
        class="ink"
        d={polyline(drawn.map((loss, step) => [x(step), y(Math.min(loss, most))] as const))}
      />
      {inside >= 0 && (
        <text class="t strong" text-anchor="middle" x={coordinate(x(inside))} y={coordinate(top - 4)}>
          ↑
        </text>
      )}
      <Handle
        x={x(made)}
        y={y(Math.min(pass.loss, most))}
        quantity="q-n"
        label={words.point}
        {...along(parameters.steps, x, steps, (to) => set({ steps: to }))}
      />
      <text
        class="r halo"
        text-anchor={made > 76 ? 'end' : 'start'}
        x={coordinate(x(made) + (made > 76 ? -14 : 14))}
        y={coordinate(Math.max(y(Math.min(pass.loss, most)) - 12, top - 6))}
      >
        {plain(pass.loss)}
      </text>
    </g>
  );
}
