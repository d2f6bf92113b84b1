import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { dots } from '../../draw/dots.ts';
import { coordinate as n } from '../../draw/format.ts';
import { curve, type Point, polyline } from '../../draw/path.ts';
import { linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { parameters, WellResult } from './model.ts';

type Props = PictureProps<typeof parameters, WellResult, Words>;

/** Left, top, width and height of the well and of the share. */
const plans = {
  wide: { height: 346, well: [36, 10, 330, 312], share: [416, 40, 192, 282] },
  mid: { height: 338, well: [36, 10, 380, 304], share: [480, 40, 226, 274] },
  narrow: { height: 402, well: [36, 10, 276, 212], share: [36, 278, 272, 100] },
} as const;

/** How far above the curve a walk's dot stands, so that few hide one another. */
const lift = (index: number) => (index % 10) * 6;

export function Picture({ state, result, words, layout, prefix }: Props) {
  const { height, well: land, share } = plans[layout.name];
  const { well, paths, shares } = result;
  const x = linear([-2, 2], [land[0], land[0] + land[2]]);
  const y = linear([-0.6, 1.6], [land[1] + land[3], land[1]]);
  const t = linear([0, 300], [share[0], share[0] + share[2]]);
  const part = linear([0, 1], [share[1] + share[3], share[1]]);
  const places = paths.map((path, index): Point => {
    const at = path[state.steps]!;
    return [x(at), y(well.value(at)) - 6 - lift(index)];
  });
  const over = (index: number) => paths[index]![state.steps]! < well.pass;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <defs>
        <clipPath id={`${prefix}-well`}>
          <rect x={land[0]} y={land[1]} width={land[2]} height={land[3]} />
        </clipPath>
      </defs>
      <path class="lead" d={`M${n(x(well.pass))} ${land[1]}V${n(land[1] + land[3])}`} />
      <g clip-path={`url(#${prefix}-well)`}>
        <path class="q-p pen" d={curve(well.value, -2, 2, x, y)} />
        <path
          class="q-g pen thin"
          d={dots(
            places.filter((_, index) => !over(index)),
            2.5,
          )}
        />
        <path
          class="q-s fill"
          d={dots(
            places.filter((_, index) => over(index)),
            2.5,
          )}
        />
      </g>
      {[well.deep, well.shallow].map((at) => (
        <path class="ink" d={`M${n(x(at))} ${n(y(well.value(at)) + 5)}v9`} />
      ))}
      <HorizontalAxis scale={x} at={land[1] + land[3]} ticks={[-2, -1, 0, 1, 2]} />
      <HorizontalGrid scale={y} from={land[0]} to={land[0]} ticks={[-0.5, 0, 0.5, 1, 1.5]} />
      <text class="t" x={share[0]} y={share[1] - 12}>
        {words.over}
      </text>
      <HorizontalGrid scale={part} from={share[0]} to={share[0] + share[2]} ticks={[0, 0.25, 0.5, 0.75, 1]} />
      <path class="q-s pen" d={polyline(shares.map((value, step): Point => [t(step), part(value)]))} />
      <circle class="q-s fill" cx={n(t(state.steps))} cy={n(part(result.share))} r="4" />
      <HorizontalAxis scale={t} at={share[1] + share[3]} ticks={[0, 100, 200, 300]} />
    </svg>
  );
}
