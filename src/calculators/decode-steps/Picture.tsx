import { Cache } from './Cache.tsx';
import { drawn, type Props } from './plan.ts';
import { Passes, Whole } from './Whole.tsx';

export function Picture(props: Props) {
  const { words, layout } = props;
  const plan = drawn[layout.name]!;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <Cache {...props} plan={plan} />
      <Whole {...props} plan={plan} />
      <Passes {...props} plan={plan} />
    </svg>
  );
}
