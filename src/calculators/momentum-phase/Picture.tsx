import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { dots } from '../../draw/dots.ts';
import { coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { phaseBounds } from '../../models/optimizers/heavy-ball.ts';
import type { Words } from './en.tsx';
import type { PhaseResult, parameters } from './model.ts';

type Props = PictureProps<typeof parameters, PhaseResult, Words>;

/** Left, top, width and height of the plane and of x over the steps; centre and radius of the unit circle. */
const plans = {
  wide: { height: 384, plane: [36, 12, 470, 330], path: [590, 26, 362, 150], circle: [672, 290, 62] },
  mid: { height: 384, plane: [32, 12, 360, 330], path: [470, 26, 242, 150], circle: [560, 290, 62] },
  narrow: { height: 548, plane: [30, 12, 282, 250], path: [40, 316, 272, 82], circle: [104, 484, 50] },
} as const;

/** Largest ηλ in the plane. */
const widest = 4.4;
const looks = { direct: 'p', spiral: 's', zigzag: 'x', diverge: 'g' } as const;

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const { plane, path, circle, height } = plans[layout.name];
  const [left, top, width, tall] = plane;
  const x = linear([0, widest], [left, left + width]);
  const y = linear([0, 1], [top + tall, top]);
  const t = linear([0, 60], [path[0], path[0] + path[2]]);
  const value = linear([-1.7, 1.7], [path[1] + path[3], path[1]]);
  const { rate, roots, regime, radius } = result;

  const bounds = Array.from({ length: 81 }, (_, step) => {
    const momentum = (step / 80) ** 2;
    return { momentum, ...phaseBounds(state.rule, momentum) };
  });
  type Bound = 'zero' | 'turning' | 'zigzag' | 'limit' | 'end';
  const edge = (name: Bound) =>
    bounds.map(
      (bound): Point => [x(name === 'zero' ? 0 : name === 'end' ? widest : bound[name]), y(bound.momentum)],
    );
  const regions = [
    ['direct', 'zero', 'turning', 0.06, 0.05],
    ['spiral', 'turning', 'zigzag', state.rule === 'heavyBall' ? 1.2 : 0.45, 0.62],
    ['zigzag', 'zigzag', 'limit', state.rule === 'heavyBall' ? 1.62 : 1.08, 0.05],
    ['diverge', 'limit', 'end', 3.2, 0.3],
  ] as const;

  const setDot = (toRate: number, momentum: number) =>
    set({
      learningRate: Number((clamp(toRate, 0.001, widest) / state.curvature).toPrecision(3)),
      momentum: Number(clamp(momentum, 0, 0.999).toFixed(3)),
    });
  const points = Array.from(result.path, (at, step): Point => [t(step), value(at)]);
  const [centre, middle, unit] = circle;
  const colour = `q-${looks[regime]}`;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <defs>
        <pattern
          id={`${prefix}-off`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch" d="M0 0V6" />
        </pattern>
        <clipPath id={`${prefix}-path`}>
          <rect x={path[0]} y={path[1] - 4} width={path[2] + 6} height={path[3] + 8} />
        </clipPath>
      </defs>
      {regions.map(([name, from, to]) => {
        const around = [...edge(from), ...edge(to).reverse()];
        const d = `${polyline(around)}Z`;
        return (
          <g class={`q-${looks[name]}`} data-key={name}>
            <path class={name === regime ? 'bell on' : 'bell'} d={d} />
            {name === 'diverge' && <polygon points={around.join(' ')} fill={`url(#${prefix}-off)`} />}
            {name !== 'direct' && <path class="hair strong" d={polyline(edge(from))} />}
          </g>
        );
      })}
      {regions.map(([name, , , across, up]) => (
        <text
          class={`t q-${looks[name]} halo${name === regime ? ' strong' : ''}`}
          x={n(x(across))}
          y={n(y(up))}
        >
          {words.regimes[name]}
        </text>
      ))}
      <HorizontalAxis scale={x} at={y(0)} ticks={[0, 1, 2, 3, 4]} />
      <HorizontalGrid scale={y} from={left} to={left} ticks={[0, 0.25, 0.5, 0.75, 1]} />
      <text class="m s halo" text-anchor="end" x={left + width} y={n(y(0) + 34)}>
        ηλ
      </text>
      <text class="m s halo" x={left + 8} y={top + 14}>
        γ
      </text>

      <text class="t" x={path[0]} y={path[1] - 12}>
        {words.path}
      </text>
      <HorizontalGrid scale={value} from={path[0]} to={path[0] + path[2]} ticks={[-1, 0, 1]} />
      <g class={colour} clip-path={`url(#${prefix}-path)`}>
        <path class="pen thin" d={polyline(points)} />
        <path class="fill" d={dots(points, 2)} />
      </g>
      <HorizontalAxis scale={t} at={path[1] + path[3]} ticks={[0, 20, 40, 60]} />

      <circle class="hair" cx={centre} cy={middle} r={unit} />
      <path
        class="grid"
        d={`M${centre - unit * 1.3} ${middle}h${unit * 2.6}M${centre} ${middle - unit}v${2 * unit}`}
      />
      {roots.map(([real, imaginary]) => (
        <circle
          class={`${colour} fill`}
          cx={n(centre + unit * clamp(real, -1.5, 1.5))}
          cy={n(middle - unit * imaginary)}
          r="5"
        />
      ))}
      <text class="t" x={centre + unit + 34} y={middle - 20}>
        {words.roots}
      </text>
      <text class={`t strong ${colour}`} x={centre + unit + 34} y={middle + 4}>
        {`|r| = ${plain(radius)}`}
      </text>
      <text class={`t ${colour}`} x={centre + unit + 34} y={middle + 26}>
        {words.regimes[regime]}
      </text>

      {rate > widest && (
        <text class="t q-w halo" text-anchor="end" x={left + width - 26} y={n(y(state.momentum) + 4)}>
          {`ηλ = ${plain(rate)} →`}
        </text>
      )}
      <Handle
        x={x(Math.min(rate, widest))}
        y={y(state.momentum)}
        quantity="q-w"
        label={words.dot}
        value={rate}
        min={0}
        max={widest}
        text={`(${plain(rate)}, ${plain(state.momentum)})`}
        onStep={(steps, axis) =>
          axis === 'x'
            ? setDot(rate + steps * 0.02, state.momentum)
            : setDot(rate, state.momentum + steps * 0.01)
        }
        onMove={(toX, toY) => setDot(x.invert(toX), y.invert(toY))}
        free
      />
    </svg>
  );
}
