import { count, coordinate as n } from '../../draw/format.ts';
import type { Plan } from './model.ts';
import type { Drawn, Props } from './plan.ts';

type Layer = Plan['layers'][number];

const tall = ({ kernelSize, inputChannels, groups = 1 }: Layer) => kernelSize ** 2 * (inputChannels / groups);

/** The weights to scale: the direct layer as an outline, the chosen plan's layers filled, each with its name and count. */
export function Areas({ result: { direct, chosen }, words, plan }: Props & { plan: Drawn }) {
  const { areas } = plan;
  const [whole] = direct.layers as [Layer];
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
  const labels = boxes.map(({ y, height }) => {
    lowest = Math.max(lowest + 40, y + height / 2);
    return lowest;
  });
  const over = Math.max(0, (labels.at(-1) ?? 0) - (areas.y + areas.height - 14));
  const right = areas.x + areas.width;
  return (
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
      {boxes.map(({ layer, y, width, height }, index) => {
        const at = labels[index]! - over;
        const { kernelSize: k, groups = 1 } = layer;
        return (
          <>
            <rect class="q-w tile solid" x={areas.x} y={n(y)} width={n(width)} height={n(height)} />
            <path
              class="lead"
              d={`M${n(areas.x + width + 3)} ${n(y + height / 2)}H${n(Math.max(right - 2, areas.x + width + 4))}L${right + 8} ${n(at - 2)}`}
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
  );
}
