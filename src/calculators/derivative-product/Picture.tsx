import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { ManyLayers } from './ManyLayers.tsx';
import type { ProductResult, parameters } from './model.ts';
import { OneLayer } from './OneLayer.tsx';
import { axesOf, plans } from './plans.ts';

type Props = PictureProps<typeof parameters, ProductResult, Words>;

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const plan = plans[layout.name];
  const { value, product } = plan;
  const axes = axesOf(plan, state);
  const shared = { state, result, words, plan, axes };
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <defs>
        <clipPath id={`${prefix}-clip`}>
          <rect x={value.x} y={value.y - 12} width={value.width} height={value.height + 24} />
        </clipPath>
        <Hatching id={`${prefix}-loss`} pitch={5} />
        <Hatching id={`${prefix}-gone`} pitch={2.5} />
      </defs>
      {plan.columns && (
        <>
          <text class="cap" x={value.x} y="14">
            {words.oneLayer}
          </text>
          <text class="cap" x={product.x} y="14">
            {words.manyLayers}
          </text>
        </>
      )}
      <OneLayer {...shared} set={set} clip={`url(#${prefix}-clip)`} />
      <ManyLayers {...shared} prefix={prefix} />
    </svg>
  );
}

function Hatching({ id, pitch }: { id: string; pitch: number }) {
  return (
    <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="hatch" d={`M0 0V${pitch}`} />
    </pattern>
  );
}
