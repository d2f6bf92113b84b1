import { linear } from '../../draw/scale.ts';
import { Land, type Props, type Stretch } from './Land.tsx';
import { Loss } from './Loss.tsx';
import { levelLines } from './level-lines.ts';

interface Plan {
  height: number;
  land: Stretch;
  loss: Stretch;
  /** Distance of the legend's lines, which stand above the loss. */
  pitch: number;
}

const plans: Record<Props['layout']['name'], Plan> = {
  wide: { height: 374, land: [30, 10, 316, 340], loss: [398, 108, 208, 242], pitch: 20 },
  mid: { height: 376, land: [36, 12, 310, 340], loss: [412, 108, 294, 244], pitch: 20 },
  narrow: { height: 438, land: [34, 12, 276, 162], loss: [44, 302, 262, 112], pitch: 18 },
};

export function Picture(props: Props) {
  const { state, result, words, layout } = props;
  const { height, land, loss, pitch } = plans[layout.name];
  const [left, top, width, tall] = land;
  const { surface } = result;
  const x = linear(surface.domain[0], [left, left + width]);
  const y = linear(surface.domain[1], [top + tall, top]);
  const { paths, low, high } = levelLines(state, surface, x, y);
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <Loss {...props} {...{ low, high, pitch }} at={loss} />
      <Land {...props} {...{ x, y, paths }} />
    </svg>
  );
}
