import { coordinate as n, plain } from '../../draw/format.ts';
import { clamp, linear } from '../../draw/scale.ts';
import type { Drawn, Props } from './plan.ts';

/** Where the mean has been after each block, on a line from the smallest value to the largest; a tick marks the end. */
export function Means({
  result: { values, steps, shown, now, whole },
  words,
  plan,
}: Props & { plan: Drawn }) {
  const { left, right, y } = plan.line;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = linear(low < high ? [low, high] : [low - 1, high + 1], [left, right]);
  const place = (value: number) => clamp(scale(value), left, right);
  return (
    <g data-key="o">
      <text class="t" x="0" y={y - 18}>
        {words.means}
      </text>
      <path class="hair strong" d={`M${left} ${y}H${right}M${left} ${y - 4}v8M${right} ${y - 4}v8`} />
      <path class="q-p pen short-dash" d={`M${n(place(whole))} ${y - 14}v28`} />
      {steps.slice(0, shown + 1).map(({ mean }) => (
        <circle class="q-p ring" cx={n(place(mean))} cy={y} r="4" />
      ))}
      <circle class="q-p fill" cx={n(place(now.mean))} cy={y} r="6" />
      <text class="t" x={left} y={y + 22}>
        {plain(low)}
      </text>
      <text class="t" x={right} y={y + 22} text-anchor="end">
        {plain(high)}
      </text>
    </g>
  );
}
