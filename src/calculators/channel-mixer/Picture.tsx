import { coordinate as n } from '../../draw/format.ts';
import { clamp } from '../../draw/scale.ts';
import { Maps } from './Maps.tsx';
import { Product } from './Product.tsx';
import { type Props, planOf } from './plan.ts';

export function Picture({ result, words, layout, set }: Props) {
  const { height, width, steps, pixel } = result;
  const plan = planOf(result, layout.name, layout.width);
  const { captions, outputAt } = plan;
  const pick = (to: number) => set({ pixel: clamp(to, 0, height * width - 1) + 1 });
  const picker = { pick, pixel, height, width, label: words.at, across: plan.narrow };
  return (
    <svg
      class="draw"
      viewBox={`0 0 ${layout.width} ${Math.ceil(plan.height)}`}
      role="group"
      aria-label={words.picture}
    >
      <g data-key="x">
        <text class="cap" x="0" y="14">
          {words.input}
        </text>
        <Maps stack={plan.input} quantity="x" x={0} y={plan.narrow ? 24 : 26} {...picker} first />
      </g>
      <g data-key="W">
        <text class="cap" x={n(captions.product[0])} y={n(captions.product[1])}>
          {words.onePixel}
        </text>
        {steps.map((step, index) => (
          <Product
            step={step}
            cells={plan.products[index]!}
            layer={index}
            last={index === steps.length - 1}
          />
        ))}
      </g>
      <g data-key="y">
        <text class="cap" x={n(captions.output[0])} y={n(captions.output[1])}>
          {words.output}
        </text>
        <Maps stack={plan.output} quantity="p" x={outputAt[0]} y={outputAt[1]} {...picker} />
      </g>
    </svg>
  );
}
