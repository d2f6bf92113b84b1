import { useMemo } from 'preact/hooks';
import { HorizontalAxis, HorizontalGrid, PowerOfTen } from '../../draw/axis.tsx';
import { contours } from '../../draw/contour.ts';
import { dots } from '../../draw/dots.ts';
import { coordinate as n, plain, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { curve, type Point, polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, logarithmic, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { sigmoid } from '../../models/activations/logistic.ts';
import { batchNoise } from '../../models/samples/batch-noise.ts';
import type { Words } from './en.tsx';
import { type NoiseResult, parameters } from './model.ts';

type Props = PictureProps<typeof parameters, NoiseResult, Words>;

/** Left, top, width and height of the four plots; the legend stands above the loss plot, `legend` entries a row. */
const plans = {
  wide: {
    height: 436,
    land: [36, 12, 400, 396],
    loss: [500, 56, 452, 146],
    data: [500, 262, 180, 146],
    noise: [752, 262, 200, 146],
    legend: 3,
  },
  mid: {
    height: 436,
    land: [30, 12, 318, 396],
    loss: [410, 88, 302, 124],
    data: [410, 270, 116, 138],
    noise: [580, 270, 132, 138],
    legend: 1,
  },
  narrow: {
    height: 664,
    land: [30, 12, 282, 240],
    loss: [44, 364, 268, 108],
    data: [30, 530, 112, 106],
    noise: [196, 530, 116, 106],
    legend: 1,
  },
} as const;

export const looks = {
  full: { quantity: 'x', dash: '' },
  single: { quantity: 'g', dash: ' short-dash' },
  batch: { quantity: 's', dash: ' long-dash' },
} as const;

/** Powers of ten between which the loss above its minimum is drawn. */
const [deepest, highest] = [-6, 2];

/** At most `most` of the items, evenly, the last always among them: a path of 1000 steps needs no more. */
const thin = <Item,>(items: readonly Item[], most: number) => {
  const every = Math.ceil(items.length / most);
  return items.filter((_, index) => index % every === 0 || index === items.length - 1);
};

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const plan = plans[layout.name];
  const { loss, paths, lowest, minimum, rows, row, sigma } = result;
  const { count } = loss;
  const area = ([left, top, width, height]: (typeof plan)['land' | 'loss' | 'data' | 'noise']) => ({
    across: [left, left + width] as const,
    up: [top + height, top] as const,
  });
  const [land, lossAt, data, noise] = [area(plan.land), area(plan.loss), area(plan.data), area(plan.noise)];

  // The frame follows the points, not the start, so that nothing rescales while the start is dragged.
  const [w0, b0] = [
    Math.round(minimum?.[0] ?? 0),
    state.model === 'slope' ? 0 : Math.round(minimum?.[1] ?? 0),
  ];
  const x = linear([w0 - 3.5, w0 + 3.5], land.across);
  const y = linear([b0 - 3.5, b0 + 3.5], land.up);
  const levels = useMemo(() => {
    const point = new Float64Array(2);
    const height = (w: number, b: number) => {
      point[0] = w;
      point[1] = b;
      return loss.value(point);
    };
    return contours(height, x, y, { levels: 9, columns: 32, rows: 28 }).join('');
  }, [loss, layout]);
  const horizon = [10, 50, 100, 200, 400, 700, 1000].find((known) => known >= state.steps)!;
  const t = linear([0, horizon], lossAt.across);
  const power = linear([deepest, highest], lossAt.up);
  const height = (value: number) => power(clamp(Math.log10(value - lowest), deepest, highest));

  const around = (values: readonly number[], range: readonly [number, number]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const rim = (high - low || 2) * 0.08;
    return linear([low - rim, high + rim], range);
  };
  const [dataX, dataY] = [around(result.x, data.across), around(result.y, data.up)];
  const points = useMemo(
    () =>
      dots(
        result.x.map((at, index): Point => [dataX(at), dataY(result.y[index]!)]),
        2,
      ),
    [loss, layout],
  );
  const fitted = (w: number, b: number) =>
    state.model === 'logistic'
      ? curve((at) => sigmoid(w * at + b), ...dataX.domain, dataX, dataY)
      : polyline(dataX.domain.map((at): Point => [dataX(at), dataY(w * at + b)]));
  const end = paths[2]!.points.slice(-2) as [number, number];

  const size = logarithmic([1, Math.max(2, count)], noise.across);
  const share = logarithmic([0.05, 1.3], noise.up);
  const again = state.sampling === 'replacement';
  const law = (replacement: boolean) => (at: number) =>
    at > count ? Number.NaN : share(clamp(batchNoise(1, at, count, replacement), 0.05, 2));
  const same = (value: number) => value;
  const laws = useMemo(
    () => [false, true].map((replacement) => curve(law(replacement), 1, count, size, same, 63)),
    [count, layout],
  );
  const setStart = (w: number, b: number) =>
    set({
      start: [
        Number(clamp(w, ...x.domain).toFixed(2)),
        state.model === 'slope' ? state.start[1]! : Number(clamp(b, ...y.domain).toFixed(2)),
      ],
    });
  const clip = (name: string, { across, up }: typeof land) => (
    <clipPath id={`${prefix}-${name}`}>
      <rect x={across[0]} y={up[1]} width={across[1] - across[0]} height={up[0] - up[1]} />
    </clipPath>
  );
  const caption = ({ across, up }: typeof land, text: string) => (
    <text class="t" x={across[0]} y={n(up[1] - 10)}>
      {text}
    </text>
  );

  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <defs>
        {clip('land', land)}
        {clip('data', data)}
      </defs>
      <g clip-path={`url(#${prefix}-land)`}>
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
      <HorizontalAxis scale={x} at={land.up[0]} ticks={ticks(...x.domain, 6)} />
      <HorizontalGrid scale={y} from={land.across[0]} to={land.across[0]} ticks={ticks(...y.domain, 6)} />
      <text class="m s halo" text-anchor="end" x={land.across[1] - 6} y={land.up[0] - 8}>
        w
      </text>
      <text class="m s halo" x={land.across[0] + 6} y={land.up[1] + 14}>
        b
      </text>

      {caption(lossAt, words.above)}
      {[-6, -4, -2, 0, 2].map((exponent) => (
        <>
          <path class="grid" d={`M${lossAt.across[0]} ${n(power(exponent))}H${lossAt.across[1]}`} />
          <text class="t" text-anchor="end" x={lossAt.across[0] - 8} y={n(power(exponent) + 4)}>
            <PowerOfTen exponent={exponent} />
          </text>
        </>
      ))}
      <HorizontalAxis scale={t} at={lossAt.up[0]} ticks={ticks(0, horizon, 5)} />
      {paths.map(({ name, size: each, at, values, excess, divergedAt }, place) => {
        const { quantity, dash } = looks[name];
        const curve = values.map((value, step): Point => [t(at[step]!), height(value)]);
        const left = lossAt.across[0] + (plan.legend === 3 ? place * 152 : 0);
        const top = lossAt.up[1] - 32 - (plan.legend === 3 ? 0 : (2 - place) * 20);
        return (
          <g data-key={`L_${name}`}>
            <path
              class={`q-${quantity} pen${name === 'full' ? '' : ' thin'}${dash}`}
              d={polyline(thin(curve, 160))}
            />
            <path class={`q-${quantity} pen${dash}`} d={`M${n(left)} ${n(top - 4)}h24`} />
            <text class={`t q-${quantity}`} x={n(left + 31)} y={n(top)}>
              <tspan class="strong">{name === 'full' ? words.full : `B = ${each}`}</tspan>
              <tspan dx="8">{'\u200b'}</tspan>
              {divergedAt === null ? (
                <>
                  {excess < 10 ** deepest ? '↓ ' : ''}
                  <SvgShown number={show(excess, 3)} />
                </>
              ) : (
                `↑ ✕ t = ${divergedAt}`
              )}
            </text>
          </g>
        );
      })}

      {caption(data, words.points)}
      <HorizontalAxis scale={dataX} at={data.up[0]} ticks={ticks(...dataX.domain, 4)} />
      <HorizontalGrid
        scale={dataY}
        from={data.across[0]}
        to={data.across[0]}
        ticks={ticks(...dataY.domain, 4)}
      />
      <g clip-path={`url(#${prefix}-data)`}>
        <path class="q-x fill" d={points} />
        {minimum && <path class="ink" d={fitted(minimum[0]!, minimum[1]!)} />}
        <path class="q-s pen long-dash" d={fitted(...end)} />
      </g>

      {caption(noise, words.noise)}
      <HorizontalAxis
        scale={size}
        at={noise.up[0]}
        ticks={[1, 4, 16, 64].filter((one) => one <= Math.max(2, count))}
      />
      <HorizontalGrid
        scale={share}
        from={noise.across[0]}
        to={noise.across[1]}
        ticks={[0.125, 0.25, 0.5, 1]}
      />
      {[false, true].map((replacement) => (
        <path
          class={replacement === again ? 'q-k pen' : 'q-n pen thin short-dash'}
          d={laws[Number(replacement)]!}
        />
      ))}
      {rows.map(({ size: each, measured }) => {
        const part = measured / sigma;
        return (
          part >= 0.05 && <path class="ink" d={`M${n(size(each) - 4)} ${n(share(part) - 4)}l8 8m0 -8l-8 8`} />
        );
      })}
      <Handle
        x={size(row.size)}
        y={law(again)(row.size)}
        quantity="q-k"
        label={words.parameters.batch.label}
        text={`B = ${row.size}`}
        {...along({ ...parameters.batch, max: count }, size, row.size, (batch) => set({ batch }))}
      />
      <Handle
        x={x(clamp(state.start[0]!, ...x.domain))}
        y={y(clamp(state.start[1]!, ...y.domain))}
        quantity="q-w"
        label={words.parameters.start.label}
        value={state.start[0]!}
        min={x.domain[0]}
        max={x.domain[1]}
        text={`(${plain(state.start[0]!)}, ${plain(state.start[1]!)})`}
        onStep={(steps, axis) =>
          setStart(
            state.start[0]! + (axis === 'x' ? steps / 20 : 0),
            state.start[1]! + (axis === 'y' ? steps / 20 : 0),
          )
        }
        onMove={(toX, toY) => setStart(x.invert(toX), y.invert(toY))}
        free
      />
    </svg>
  );
}
