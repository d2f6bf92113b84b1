import { Bars } from './Bars.tsx';
import { Layer } from './Layer.tsx';
import { drawn, type Props } from './plan.ts';

export function Picture(props: Props) {
  const { words, layout } = props;
  const plan = drawn[layout.name]!;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <Layer {...props} plan={plan} />
      <Bars {...props} plan={plan} />
    </svg>
  );
}
