import { Curve } from './Curve.tsx';
import { Network, type Pass, type Props, type Spread } from './Network.tsx';

interface Plan {
  height: number;
  spread: Spread;
  /** A phone has no room for the network after the step: its numbers stand in the table. */
  panels: readonly (readonly [Pass, number, number])[];
  /** The loss curve: x, y, width, height. */
  curve: readonly [number, number, number, number];
}

const plans: Record<Props['layout']['name'], Plan> = {
  wide: {
    height: 382,
    spread: { width: 296, rise: 58 },
    panels: [
      ['forward', 0, 0],
      ['backward', 324, 0],
      ['after', 0, 200],
    ],
    curve: [324, 240, 296, 116],
  },
  mid: {
    height: 396,
    spread: { width: 336, rise: 66 },
    panels: [
      ['forward', 0, 0],
      ['backward', 384, 0],
      ['after', 0, 206],
    ],
    curve: [384, 246, 336, 122],
  },
  narrow: {
    height: 452,
    spread: { width: 320, rise: 54 },
    panels: [
      ['forward', 0, 0],
      ['backward', 0, 180],
    ],
    curve: [0, 384, 320, 44],
  },
};

export function Picture(props: Props) {
  const { result, words, layout } = props;
  const plan = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {plan.panels.map(([pass, x, y]) => (
        <g transform={`translate(${x} ${y})`}>
          <Network pass={pass} spread={plan.spread} result={result} words={words} />
        </g>
      ))}
      <Curve {...props} box={plan.curve} />
    </svg>
  );
}
