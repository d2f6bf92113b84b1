import { Bars } from './Bars.tsx';
import { Crossing } from './Crossing.tsx';
import { drawn, type Props } from './plan.ts';

export function Picture(props: Props) {
  const { words, layout } = props;
  const plan = drawn[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <Bars {...props} plan={plan} />
      <Crossing {...props} plan={plan} />
    </svg>
  );
}
