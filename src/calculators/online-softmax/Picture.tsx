import { Columns } from './Columns.tsx';
import { Kept } from './Kept.tsx';
import { Means } from './Means.tsx';
import { drawn, type Props } from './plan.ts';

export function Picture(props: Props) {
  const { words, layout } = props;
  const plan = drawn[layout.name]!;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <Columns {...props} plan={plan} />
      <Kept {...props} plan={plan} />
      <Means {...props} plan={plan} />
    </svg>
  );
}
