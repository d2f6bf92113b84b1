import type { ComponentChildren } from 'preact';
import { HorizontalAxis, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate as n, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale } from '../../draw/scale.ts';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type DepthResult, type DepthState, deepest, parameters } from './model.ts';

type Props = PictureProps<typeof parameters, DepthResult, Words>;
type Box = readonly [left: number, top: number, width: number, height: number];

const plans: Record<
  Layout['name'],
  { height: number; forward: Box; back: Box; legend: readonly [number, number] }
> = {
  wide: { height: 350, forward: [38, 34, 242, 248], back: [364, 34, 242, 248], legend: [38, 336] },
  mid: { height: 350, forward: [38, 34, 296, 248], back: [412, 34, 296, 248], legend: [38, 336] },
  narrow: { height: 458, forward: [38, 32, 270, 144], back: [38, 250, 270, 144], legend: [38, 448] },
};

/** Powers of ten on the upright axes: they hold still while a number is dragged, and change with a choice alone. */
const powersOf = ({ scale, norm }: DepthState) =>
  scale === 'one' && norm === 'none' ? { low: -5, high: 25, step: 5 } : { low: -4, high: 6, step: 2 };

export function Picture({ state, result: { residual, plain }, words, layout, set }: Props) {
  const { height, forward, back, legend } = plans[layout.name];
  const [left, foot] = legend;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <Panel
        title={words.forward}
        quantity="q-s"
        lit="x"
        values={residual.forward}
        others={plain.forward}
        end={state.depth}
        state={state}
        box={forward}
      >
        {(x, y) => (
          <Handle
            x={x(state.depth)}
            y={y(residual.forward.at(-1)!)}
            quantity="q-s"
            label={words.parameters.depth.label}
            text={`L = ${state.depth}`}
            {...along(parameters.depth, x, state.depth, (depth) => set({ depth }))}
          />
        )}
      </Panel>
      <Panel
        title={words.back}
        quantity="q-g"
        lit="g"
        values={residual.gradient}
        others={plain.gradient}
        end={0}
        state={state}
        box={back}
      >
        {(x, y) => <circle class="q-g fill" cx={n(x(0))} cy={n(y(residual.gradient[0]!))} r="5" />}
      </Panel>
      <path class="ink" d={`M${left} ${foot - 4}h26`} />
      <text class="t" x={left + 33} y={foot}>
        {words.withSkips}
      </text>
      <path class="q-n pen thin long-dash" d={`M${left + 126} ${foot - 4}h26`} />
      <text class="t" x={left + 159} y={foot}>
        {words.without}
      </text>
    </svg>
  );
}

interface PanelProps {
  title: string;
  quantity: 'q-s' | 'q-g';
  /** The symbol of formula and table that lights up with it. */
  lit: string;
  values: readonly number[];
  others: readonly number[];
  /** The block whose value is written: where the signal arrives. */
  end: number;
  state: DepthState;
  box: Box;
  children: (x: Scale, y: (value: number) => number) => ComponentChildren;
}

/** Sizes against the block, solid with skips and dashed without, and the number at the end the signal arrives at. */
function Panel({ title, quantity, lit, values, others, end, state, box, children }: PanelProps) {
  const [left, top, width, height] = box;
  const { low, high, step } = powersOf(state);
  const x = linear([0, deepest], [left, left + width]);
  const level = linear([low, high], [top + height, top]);
  const y = (value: number) => level(clamp(Math.log10(value), low, high));
  const line = (sizes: readonly number[]) => polyline(sizes.map((value, block) => [x(block), y(value)]));
  const powers = Array.from(
    { length: Math.round((high - low) / step) + 1 },
    (_, index) => low + index * step,
  );
  const log10 = Math.log10(values[end]!);
  const [atX, atY] = [x(end), y(values[end]!)];
  const late = end > deepest / 2;
  const above = atY > top + 46;
  return (
    <g data-key={lit}>
      <text class="cap" x={left} y={top - 14}>
        {title}
      </text>
      {powers.map((exponent) => (
        <>
          <path
            class={exponent === 0 ? 'hair strong' : 'grid'}
            d={`M${left} ${n(level(exponent))}H${left + width}`}
          />
          <text class="t" text-anchor="end" x={left - 7} y={n(level(exponent) + 4)}>
            <PowerOfTen exponent={exponent} />
          </text>
        </>
      ))}
      <HorizontalAxis scale={x} at={top + height} ticks={[0, 25, 50, 75, 100]} />
      <path class="q-n pen thin long-dash" d={line(others)} />
      <path class={`${quantity} pen`} d={line(values)} />
      {children(x, y)}
      <text
        class={`r halo ${quantity}`}
        text-anchor={late ? 'end' : 'start'}
        x={n(atX + (late ? 6 : 12))}
        y={n(above ? atY - 18 : atY + 32)}
      >
        {log10 > high ? '↑ ' : log10 < low ? '↓ ' : ''}
        <SvgShown number={show(values[end]!, 3)} />
      </text>
    </g>
  );
}
