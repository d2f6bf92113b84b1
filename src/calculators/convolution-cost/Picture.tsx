import { count, coordinate as n, plain } from '../../draw/format.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type CostResult, type Plan, type PlanName, type parameters, planNames } from './model.ts';

type Props = PictureProps<typeof parameters, CostResult, Words>;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const plans: Record<string, { height: number; areas: Box; bars: Box; pitch: number }> = {
  wide: {
    height: 300,
    areas: { x: 0, y: 32, width: 250, height: 260 },
    bars: { x: 500, y: 32, width: 400, height: 24 },
    pitch: 66,
  },
  mid: {
    height: 300,
    areas: { x: 0, y: 32, width: 180, height: 260 },
    bars: { x: 370, y: 32, width: 290, height: 24 },
    pitch: 66,
  },
  narrow: {
    height: 394,
    areas: { x: 0, y: 28, width: 150, height: 150 },
    bars: { x: 0, y: 214, width: 266, height: 16 },
    pitch: 48,
  },
};

/** Bars are drawn up to this multiple of the direct layer; longer ones end in an arrow. */
const longest = 1.15;

export function Picture({ state, result, words, layout, set }: Props) {
  const { height, areas, bars, pitch } = plans[layout.name]!;
  const { direct, chosen } = result;
  const tall = ({ kernelSize, inputChannels, groups = 1 }: Plan['layers'][number]) =>
    kernelSize ** 2 * (inputChannels / groups);
  const [whole] = direct.layers as [Plan['layers'][number]];
  const stacked = chosen.layers.reduce((sum, layer) => sum + tall(layer), 0);
  const across =
    areas.width / Math.max(whole.outputChannels, ...chosen.layers.map((layer) => layer.outputChannels));
  const down = (areas.height - 2 * chosen.layers.length) / Math.max(tall(whole), stacked);
  let top = areas.y;
  const boxes = chosen.layers.map((layer) => {
    const box = {
      layer,
      y: top,
      width: Math.max(1, layer.outputChannels * across),
      height: Math.max(1, tall(layer) * down),
    };
    top += box.height + 2;
    return box;
  });
  let lowest = areas.y - 20;
  const labels = boxes.map(({ y, height: own }) => {
    lowest = Math.max(lowest + 40, y + own / 2);
    return lowest;
  });
  const over = (labels.at(-1) ?? 0) - (areas.y + areas.height - 14);
  const right = areas.x + areas.width;

  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <g data-key="P">
        <text class="cap" x={areas.x} y="14">
          {words.areas}
        </text>
        <rect
          class="q-n outline"
          x={areas.x}
          y={areas.y}
          width={n(whole.outputChannels * across)}
          height={n(tall(whole) * down)}
        />
        {boxes.map(({ layer, y, width, height: own }, index) => {
          const at = labels[index]! - Math.max(0, over);
          const { kernelSize: k, groups = 1 } = layer;
          return (
            <>
              <rect class="q-w tile solid" x={areas.x} y={n(y)} width={n(width)} height={n(own)} />
              <path
                class="lead"
                d={`M${n(areas.x + width + 3)} ${n(y + own / 2)}H${n(Math.max(right - 2, areas.x + width + 4))}L${right + 8} ${n(at - 2)}`}
              />
              <text class="t strong" x={right + 14} y={n(at - 2)}>
                {k}×{k}
                {groups > 1 ? ` ${words.depthwise}` : ''}, {layer.inputChannels}→{layer.outputChannels}
              </text>
              <text class="t q-w" x={right + 14} y={n(at + 14)}>
                {count(layer.weightParameters)}
              </text>
            </>
          );
        })}
      </g>
      <g data-key="M">
        <text class="cap" x={bars.x} y={layout.name === 'narrow' ? bars.y - 16 : 14}>
          {words.bars} · {state.size}×{state.size}
        </text>
        {result.plans.map((plan, row) => {
          const y = bars.y + row * pitch + 20;
          const share = plan.multiplyAdds / direct.multiplyAdds;
          let from = bars.x;
          const unit = bars.width / longest / direct.multiplyAdds;
          const stop = bars.x + bars.width;
          const own = plan === chosen;
          const name = plan.name as PlanName;
          const selectable = planNames.includes(name);
          return (
            <g class={own || plan === direct ? undefined : 'other'}>
              <text class={`t${own ? ' strong' : ''}`} x={bars.x} y={y - 6}>
                {words.plans[plan.name]} {count(plan.multiplyAdds)}
              </text>
              {plan.layers.map(({ multiplyAdds }) => {
                const start = from;
                from += multiplyAdds * unit;
                return (
                  <rect
                    class={plan === direct ? 'q-n outline' : 'q-w tile solid'}
                    x={n(Math.min(start, stop))}
                    y={y}
                    width={n(Math.max(0.5, Math.min(from, stop) - Math.min(start, stop) - 1))}
                    height={bars.height}
                  />
                );
              })}
              <text
                class={`t${own ? ' strong' : ''}`}
                x={n(Math.min(from, stop) + 8)}
                y={y + bars.height / 2 + 4}
              >
                {from > stop + 0.01 ? '→ ' : ''}
                {plain(share * 100, 3)}%
              </text>
              {selectable && (
                <rect
                  class="touch"
                  x={bars.x}
                  y={y - 20}
                  width={bars.width + 54}
                  height={Math.max(44, bars.height + 22)}
                  role="button"
                  tabindex={0}
                  aria-label={words.plans[plan.name]}
                  aria-pressed={own}
                  onClick={() => set({ plan: name })}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') set({ plan: name });
                  }}
                />
              )}
            </g>
          );
        })}
        <path
          class="hair strong dotted"
          d={`M${n(bars.x + bars.width / longest)} ${bars.y + 14}V${bars.y + 3 * pitch + 26 + bars.height}`}
        />
      </g>
    </svg>
  );
}
