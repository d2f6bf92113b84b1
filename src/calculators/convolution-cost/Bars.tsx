import { count, coordinate as n, plain } from '../../draw/format.ts';
import { type Plan, type PlanName, planNames } from './model.ts';
import type { Drawn, Props } from './plan.ts';

/** Bars are drawn up to this multiple of the direct layer; longer ones end in an arrow. */
const longest = 1.15;

/** The multiply-adds of every plan as bars, the direct layer's being 100%; the plan is chosen by them too. */
export function Bars(props: Props & { plan: Drawn }) {
  const { state, result, words, plan } = props;
  const { bars, pitch } = plan;
  return (
    <g data-key="M">
      <text class="cap" x={bars.x} y={plan.caption}>
        {words.bars} · {state.size}×{state.size}
      </text>
      {result.plans.map((one, row) => (
        <Bar {...props} one={one} y={bars.y + row * pitch} />
      ))}
      <path
        class="hair strong dotted"
        d={`M${n(bars.x + bars.width / longest)} ${bars.y - 6}V${bars.y + 3 * pitch + 6 + bars.height}`}
      />
    </g>
  );
}

function Bar({ result, words, set, plan, one, y }: Props & { plan: Drawn; one: Plan; y: number }) {
  const { bars, beside } = plan;
  const { direct, chosen } = result;
  const unit = bars.width / longest / direct.multiplyAdds;
  const over = one.multiplyAdds * unit > bars.width + 0.01;
  const share = plain((one.multiplyAdds / direct.multiplyAdds) * 100, 3);
  const end = bars.x + bars.width + beside;
  const stop = end - (over ? Math.max(beside, 7 * share.length + 32) : beside);
  const own = one === chosen;
  const strong = own ? ' strong' : '';
  const name = one.name as PlanName;
  let from = bars.x;
  return (
    <g class={own || one === direct ? undefined : 'other'}>
      <text class={`t${strong}`} x={bars.x} y={y - 6}>
        {words.plans[one.name]} {count(one.multiplyAdds)}
      </text>
      {one.layers.map(({ multiplyAdds }) => {
        const start = from;
        from += multiplyAdds * unit;
        return (
          <rect
            class={one === direct ? 'q-n outline' : 'q-w tile solid'}
            x={n(Math.min(start, stop))}
            y={y}
            width={n(Math.max(0.5, Math.min(from, stop) - Math.min(start, stop) - 1))}
            height={bars.height}
          />
        );
      })}
      <text
        class={`t${strong}`}
        text-anchor={over ? 'end' : 'start'}
        x={n(over ? end : from + 8)}
        y={y + bars.height / 2 + 4}
      >
        {over ? '→ ' : ''}
        {share}%
      </text>
      {planNames.includes(name) && (
        <rect
          class="touch"
          x={bars.x}
          y={y - 20}
          width={bars.width + beside}
          height={Math.max(44, bars.height + 22)}
          role="button"
          tabindex={0}
          aria-label={words.plans[one.name]}
          aria-pressed={own}
          onClick={() => set({ plan: name })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            set({ plan: name });
          }}
        />
      )}
    </g>
  );
}
