import { coordinate } from '../../draw/format.ts';
import { linear } from '../../draw/scale.ts';
import { type Props, plans, reach } from './plan.ts';
import { Samples } from './Samples.tsx';
import { Slope } from './Slope.tsx';
import { Track } from './Track.tsx';

export function Picture(props: Props) {
  const { state, result, words, layout } = props;
  const plan = plans[layout.name]!;
  const { rows, slope } = plan;
  const x = linear([-reach, reach], [rows.x, rows.x + rows.width]);
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <path class="grid" d={`M${coordinate(x(0))} ${rows.before - 18}V${slope.y + slope.height}`} />
      <Samples {...props} plan={plan} x={x} />
      <Slope {...props} plan={plan} x={x} />
      {(['mean', 'variance'] as const).map((name) => (
        <Track
          plan={plan}
          box={plan[name]}
          name={name === 'mean' ? words.runningMean : words.runningVariance}
          history={result.history.map((one) => one[name])}
          seen={result.seen.map((one) => one[name])}
          start={name === 'mean' ? 0 : 1}
          now={state.batches}
          axis={layout.name === 'narrow' ? undefined : words.batchesSeen}
          empty={result.seen.length === 0 && name === 'mean' ? words.nothing : undefined}
        />
      ))}
    </svg>
  );
}
