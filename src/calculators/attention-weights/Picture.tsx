import { useState } from 'preact/hooks';
import { Heat } from './Heat.tsx';
import { type Props, plans } from './plan.ts';
import { QueryAndKeys, ValuesAndOutput } from './planes.tsx';
import { reachOf } from './points.ts';

export function Picture(props: Props) {
  const { result, words, layout } = props;
  const { query, keys, queries, values } = result;
  const plan = plans[layout.name]!;
  // While a point is dragged the frames of both planes stand still: a frame that followed would run away from it.
  const [held, hold] = useState<{ reach: number; far: number; low: number } | null>(null);
  const reach = held?.reach ?? reachOf([...keys, ...queries.filter((_, index) => index !== query)]);
  const far = held?.far ?? reachOf(values);
  const low = held?.low ?? (Math.min(...values.flatMap((one) => one.slice(0, 2))) < 0 ? -far : -far / 8);
  return (
    <svg
      class="draw"
      viewBox={`0 0 ${layout.width} ${plan.height}`}
      role="group"
      aria-label={words.picture}
      onGotPointerCapture={() => hold({ reach, far, low })}
      onLostPointerCapture={() => hold(null)}
    >
      <Heat {...props} plan={plan} />
      <QueryAndKeys {...props} plan={plan} reach={reach} />
      <ValuesAndOutput {...props} plan={plan} far={far} low={low} />
    </svg>
  );
}
