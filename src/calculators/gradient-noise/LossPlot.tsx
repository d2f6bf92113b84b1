import { HorizontalAxis, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate as n, show } from '../../draw/format.ts';
import { type Point, polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { NoiseResult, parameters } from './model.ts';
import { type Box, looks, ranges, thin } from './plans.ts';

type Props = Pick<PictureProps<typeof parameters, NoiseResult, Words>, 'state' | 'result' | 'words'> & {
  box: Box;
  legend: readonly (readonly [x: number, y: number])[];
};

/** Powers of ten between which the loss above its minimum is drawn. */
const [deepest, highest] = [-6, 2];

/** The loss above its minimum along the three paths, with their names and where they end. */
export function LossPlot({ state, result: { paths, lowest }, words, box, legend }: Props) {
  const { across, up } = ranges(box);
  const horizon = [10, 50, 100, 200, 400, 700, 1000].find((known) => known >= state.steps)!;
  const t = linear([0, horizon], across);
  const power = linear([deepest, highest], up);
  const height = (value: number) => power(clamp(Math.log10(value - lowest), deepest, highest));
  return (
    <>
      <text class="t" x={across[0]} y={up[1] - 12}>
        {words.above}
      </text>
      {[-6, -4, -2, 0, 2].map((exponent) => (
        <>
          <path class="grid" d={`M${across[0]} ${n(power(exponent))}H${across[1]}`} />
          <text class="t" text-anchor="end" x={across[0] - 8} y={n(power(exponent) + 4)}>
            <PowerOfTen exponent={exponent} />
          </text>
        </>
      ))}
      <HorizontalAxis scale={t} at={up[0]} ticks={ticks(0, horizon, 5)} />
      {paths.map(({ name, size, at, values, excess, divergedAt }, place) => {
        const { quantity, dash } = looks[name];
        const curve = values.map((value, step): Point => [t(at[step]!), height(value)]);
        const [left, base] = legend[place]!;
        return (
          <g data-key={`L_${name}`}>
            <path
              class={`q-${quantity} pen${name === 'full' ? '' : ' thin'}${dash}`}
              d={polyline(thin(curve, 160))}
            />
            <path class={`q-${quantity} pen${dash}`} d={`M${left} ${base - 4}h24`} />
            <text class={`t q-${quantity}`} x={left + 31} y={base}>
              <tspan class="strong">{name === 'full' ? words.full : `B = ${size}`}</tspan>
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
    </>
  );
}
