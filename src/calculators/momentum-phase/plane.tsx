import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { phaseBounds } from '../../models/optimizers/heavy-ball.ts';
import type { Words } from './en.tsx';
import type { PhaseResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, PhaseResult, Words>;

/** A stretch of the drawing: left, top, width and height. */
export type Stretch = readonly [left: number, top: number, width: number, height: number];

/** Largest ηλ in the plane. */
const widest = 4.4;
export const looks = { direct: 'p', spiral: 's', zigzag: 'x', diverge: 'g' } as const;

/** The regions by name: their left and right edges, and where in the plane their names begin. */
const regionsOf = (heavyBall: boolean) =>
  [
    ['direct', 'zero', 'turning', 0.06, 0.05],
    ['spiral', 'turning', 'zigzag', heavyBall ? 1.2 : 0.45, 0.62],
    ['zigzag', 'zigzag', 'limit', heavyBall ? 1.62 : 1.08, 0.05],
    ['diverge', 'limit', 'end', 3.2, 0.3],
  ] as const;

/** The plane of ηλ and γ in its regions, with the setting as a dot to drag. */
export function Plane({
  state,
  result: { rate, regime },
  words,
  set,
  prefix,
  at: [left, top, width, tall],
}: Props & { at: Stretch }) {
  const x = linear([0, widest], [left, left + width]);
  const y = linear([0, 1], [top + tall, top]);
  const dot: Point = [x(Math.min(rate, widest)), y(state.momentum)];
  const bounds = Array.from({ length: 81 }, (_, step) => {
    const momentum = (step / 80) ** 2;
    return { momentum, ...phaseBounds(state.rule, momentum) };
  });
  type Bound = 'zero' | 'turning' | 'zigzag' | 'limit' | 'end';
  const edge = (name: Bound) =>
    bounds.map(
      (bound): Point => [x(name === 'zero' ? 0 : name === 'end' ? widest : bound[name]), y(bound.momentum)],
    );
  const regions = regionsOf(state.rule === 'heavyBall');
  const setDot = (toRate: number, momentum: number) =>
    set({
      learningRate: Number((clamp(toRate, 0.001, widest) / state.curvature).toPrecision(3)),
      momentum: Number(clamp(momentum, 0, 0.999).toFixed(3)),
    });
  return (
    <>
      {regions.map(([name, from, to]) => {
        const around = `${polyline([...edge(from), ...edge(to).reverse()])}Z`;
        return (
          <g class={`q-${looks[name]}`} data-key={name}>
            <path class={name === regime ? 'bell on' : 'bell'} d={around} />
            {name === 'diverge' && <path d={around} fill={`url(#${prefix}-off)`} />}
            {name !== 'direct' && <path class="hair strong" d={polyline(edge(from))} />}
          </g>
        );
      })}
      <RegionNames {...{ regions, regime, words, dot }} place={(across, up) => [x(across), y(up)]} />
      <HorizontalAxis scale={x} at={y(0)} ticks={[0, 1, 2, 3, 4]} />
      <HorizontalGrid scale={y} from={left} to={left} ticks={[0, 0.25, 0.5, 0.75, 1]} />
      <text class="m s" text-anchor="end" x={left + width} y={n(y(0) + 18)}>
        ηλ
      </text>
      <text class="m s" text-anchor="end" x={left - 8} y={n(y(0.875) + 5)}>
        γ
      </text>
      {rate > widest && (
        <text class="t q-w halo" text-anchor="end" x={left + width - 26} y={n(dot[1] + 4)}>
          {`ηλ = ${plain(rate)} →`}
        </text>
      )}
      <Handle
        x={dot[0]}
        y={dot[1]}
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
    </>
  );
}

/** The names of the regions; one that the dot would cover is left out, the roots name the dot's own region. */
function RegionNames({
  regions,
  regime,
  words,
  dot,
  place,
}: {
  regions: ReturnType<typeof regionsOf>;
  regime: PhaseResult['regime'];
  words: Words;
  dot: Point;
  place: (across: number, up: number) => Point;
}) {
  return (
    <>
      {regions.map(([name, , , across, up]) => {
        const [left, base] = place(across, up);
        const covered = dot[0] > left - 14 && dot[0] < left + 58 && Math.abs(dot[1] - base + 4) < 18;
        return covered ? null : (
          <text class={`t q-${looks[name]} halo${name === regime ? ' strong' : ''}`} x={n(left)} y={n(base)}>
            {words.regimes[name]}
          </text>
        );
      })}
    </>
  );
}
