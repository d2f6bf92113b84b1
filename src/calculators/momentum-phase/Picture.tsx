import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { dots } from '../../draw/dots.ts';
import { coordinate as n, plain } from '../../draw/format.ts';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear } from '../../draw/scale.ts';
import { looks, Plane, type Props, type Stretch } from './plane.tsx';

interface Plan {
  height: number;
  plane: Stretch;
  /** x over the steps. */
  path: Stretch;
  /** Centre and radius of the unit circle, and where its words stand. */
  circle: readonly [x: number, y: number, radius: number];
  words: readonly [x: number, y: number];
}

const plans: Record<Props['layout']['name'], Plan> = {
  wide: {
    height: 356,
    plane: [34, 10, 328, 324],
    path: [420, 30, 188, 130],
    circle: [472, 256, 56],
    words: [552, 236],
  },
  mid: {
    height: 370,
    plane: [34, 10, 370, 336],
    path: [474, 30, 234, 140],
    circle: [544, 272, 62],
    words: [636, 252],
  },
  narrow: {
    height: 410,
    plane: [34, 10, 278, 214],
    path: [34, 282, 154, 86],
    circle: [264, 322, 40],
    words: [214, 386],
  },
};

export function Picture(props: Props) {
  const { layout, words, prefix } = props;
  const { plane, path, height, circle, words: beside } = plans[layout.name];
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
      <OverSteps {...props} at={path} />
      <Roots {...props} circle={circle} beside={beside} />
      <Plane {...props} at={plane} />
    </svg>
  );
}

/** x over the steps. */
function OverSteps({
  result: { path, regime },
  words,
  prefix,
  at: [left, top, width, height],
}: Props & { at: Stretch }) {
  const t = linear([0, 60], [left, left + width]);
  const value = linear([-1.7, 1.7], [top + height, top]);
  const points = Array.from(path, (at, step): Point => [t(step), value(at)]);
  return (
    <>
      <text class="t" x={left} y={top - 12}>
        {words.path}
      </text>
      <HorizontalGrid scale={value} from={left} to={left + width} ticks={[-1, 0, 1]} />
      <g class={`q-${looks[regime]}`} clip-path={`url(#${prefix}-path)`}>
        <path class="pen thin" d={polyline(points)} />
        <path class="fill" d={dots(points, 2)} />
      </g>
      <HorizontalAxis scale={t} at={top + height} ticks={[0, 20, 40, 60]} />
    </>
  );
}

/** The two roots in the plane of complex numbers, with the unit circle. */
function Roots({
  result: { roots, radius, regime },
  words,
  circle: [x, y, unit],
  beside: [left, top],
}: Props & Pick<Plan, 'circle'> & { beside: Plan['words'] }) {
  const colour = `q-${looks[regime]}`;
  const below = top > y + unit;
  return (
    <>
      <circle class="hair" cx={x} cy={y} r={unit} />
      <path class="grid" d={`M${x - unit * 1.3} ${y}h${unit * 2.6}M${x} ${y - unit}v${2 * unit}`} />
      {roots.map(([real, imaginary]) => (
        <circle
          class={`${colour} fill`}
          cx={n(x + unit * clamp(real, -1.3, 1.3))}
          cy={n(y - unit * imaginary)}
          r="5"
        />
      ))}
      <text class="t" x={left} y={below ? y - unit - 12 : top}>
        {words.roots}
      </text>
      <text class={`t strong ${colour}`} x={left} y={below ? top : top + 22}>
        {`|r| = ${plain(radius)}`}
      </text>
      <text class={`t ${colour}`} x={left} y={below ? top + 18 : top + 42}>
        {words.regimes[regime]}
      </text>
    </>
  );
}
