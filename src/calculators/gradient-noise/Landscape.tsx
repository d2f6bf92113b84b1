import { useMemo } from 'preact/hooks';
import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { contours } from '../../draw/contour.ts';
import { coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { NoiseResult, parameters } from './model.ts';
import { type Box, looks, ranges, thin } from './plans.ts';

type Props = Pick<
  PictureProps<typeof parameters, NoiseResult, Words>,
  'state' | 'result' | 'words' | 'set'
> & {
  box: Box;
  clip: string;
};

/** Level lines of the loss over w and b, the three paths, and the start to drag. */
export function Landscape({ state, result, words, set, box, clip }: Props) {
  const { loss, paths, minimum } = result;
  const { across, up } = ranges(box);
  // The frame follows the points, not the start, so that nothing rescales while the start is dragged.
  const [w0, b0] = [
    Math.round(minimum?.[0] ?? 0),
    state.model === 'slope' ? 0 : Math.round(minimum?.[1] ?? 0),
  ];
  const x = linear([w0 - 3.5, w0 + 3.5], across);
  const y = linear([b0 - 3.5, b0 + 3.5], up);
  const levels = useMemo(() => {
    const point = new Float64Array(2);
    const height = (w: number, b: number) => {
      point[0] = w;
      point[1] = b;
      return loss.value(point);
    };
    return contours(height, x, y, { levels: 9, columns: 32, rows: 28 }).join('');
  }, [loss, box]);
  const [w, b] = [state.start[0]!, state.start[1]!];
  const setStart = (toW: number, toB: number) =>
    set({
      start: [
        Number(clamp(toW, ...x.domain).toFixed(2)),
        state.model === 'slope' ? b : Number(clamp(toB, ...y.domain).toFixed(2)),
      ],
    });
  return (
    <>
      <g clip-path={clip}>
        <path class="hair" d={levels} />
        {minimum && <path class="ink" d={`M${n(x(minimum[0]!) - 5)} ${n(y(minimum[1]!))}h10m-5 -5v10`} />}
        {paths.map(({ name, points }) => {
          const walk = Array.from(
            { length: points.length / 2 },
            (_, step): Point => [x(points[2 * step]!), y(points[2 * step + 1]!)],
          );
          return (
            <path
              data-key={`L_${name}`}
              class={`q-${looks[name].quantity} pen${name === 'full' ? '' : ' thin'}${looks[name].dash}`}
              d={polyline(thin(walk, name === 'single' ? 400 : 200).filter(([at]) => Math.abs(at) < 1e4))}
            />
          );
        })}
      </g>
      <HorizontalAxis scale={x} at={up[0]} ticks={ticks(...x.domain, 6)} />
      <HorizontalGrid scale={y} from={across[0]} to={across[0]} ticks={ticks(...y.domain, 6)} />
      <text class="m s halo" text-anchor="end" x={across[1] - 6} y={up[0] - 8}>
        w
      </text>
      <text class="m s halo" x={across[0] + 6} y={up[1] + 14}>
        b
      </text>
      <Handle
        x={x(clamp(w, ...x.domain))}
        y={y(clamp(b, ...y.domain))}
        quantity="q-w"
        label={words.parameters.start.label}
        value={w}
        min={x.domain[0]}
        max={x.domain[1]}
        text={`(${plain(w)}, ${plain(b)})`}
        onStep={(steps, axis) =>
          setStart(w + (axis === 'x' ? steps / 20 : 0), b + (axis === 'y' ? steps / 20 : 0))
        }
        onMove={(toX, toY) => setStart(x.invert(toX), y.invert(toY))}
        free
      />
    </>
  );
}
