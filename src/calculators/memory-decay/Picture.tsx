import { networks } from './draws.ts';
import { Panel, type Props } from './Panel.tsx';

/** Panels beside each other, under each other on phones: `across` and `down` lead from one to the next. */
const plans = {
  wide: { height: 348, width: 170, tall: 266, across: 198, down: 0 },
  mid: { height: 324, width: 186, tall: 242, across: 241, down: 0 },
  narrow: { height: 440, width: 264, tall: 92, across: 0, down: 138 },
};
const left = 40;
const top = 30;

export function Picture({ state, result, words, layout, set }: Props) {
  const { height, width, tall, across, down } = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      {networks.map((name, index) => (
        <Panel
          name={name}
          {...{ state, result, words, set }}
          box={[left + index * across, top + index * down, width, tall]}
          numbered={index === 0 || down > 0}
        />
      ))}
      <text class="t" x={left} y={top + 2 * down + tall + 38}>
        {words.distance}
      </text>
    </svg>
  );
}
