import { coordinate as n, plain } from '../../draw/format.ts';
import { linear } from '../../draw/scale.ts';
import type { Plan } from './model.ts';
import { type Drawn, type Props, thick } from './plan.ts';

/** Weights and cache of every way of sharing on one scale, which ends at the device's memory; a row chooses its way. */
export function Bars(props: Props & { plan: Drawn }) {
  const { result, words, plan, state } = props;
  const { bars, stacked, caption } = plan;
  const last = bars.y + 3 * bars.pitch + thick;
  return (
    <g data-key="M">
      <text class="cap" x="0" y={caption}>
        {words.bars}
      </text>
      {result.plans.map((one, row) => (
        <Bar {...props} one={one} y={bars.y + row * bars.pitch} />
      ))}
      <path
        class="pen ink thin"
        d={
          stacked
            ? result.plans
                .map((_, row) => `M${bars.device} ${bars.y + row * bars.pitch - 3}v${thick + 6}`)
                .join('')
            : `M${bars.device} ${bars.y - 10}V${last + 6}`
        }
      />
      <text
        class="t strong"
        x={stacked ? 320 : bars.device}
        y={stacked ? caption : bars.y - 14}
        text-anchor={stacked ? 'end' : 'middle'}
      >
        {words.device} {plain(result.deviceBytes / result.large)} {words.large[state.unit]}
      </text>
      {!stacked && (
        <text class="t" x={props.layout.width} y={bars.y - 14} text-anchor="end">
          {words.rates}
        </text>
      )}
    </g>
  );
}

function Bar({
  result,
  words,
  set,
  plan,
  one,
  y,
  state,
  layout,
}: Props & { plan: Drawn; one: Plan; y: number }) {
  const { bars, stacked } = plan;
  const scale = linear([0, result.deviceBytes], [bars.x, bars.device]);
  const cut = (bytes: number) => Math.min(scale(bytes), bars.end);
  const [weightsEnd, cacheEnd] = [cut(result.weightBytes), cut(result.weightBytes + one.cache)];
  const over = scale(result.weightBytes + one.cache) > bars.end;
  const own = one === result.chosen;
  const strong = own ? ' strong known' : '';
  const size = `${plain(one.cache / result.large)} ${words.large[state.unit]}`;
  // What does not fit writes nothing.
  const rate = one.excess > 0 ? '–' : `${plain(one.rate)}${stacked ? ` ${words.rates}` : ''}`;
  const text = stacked ? y - 9 : y + 11;
  return (
    <g class={own ? undefined : 'other'}>
      <text class={`t${strong}`} x="0" y={text}>
        {words.names[one.name]}
        {' · '}
        {plain(one.keyHeads)}
      </text>
      <rect class="q-w tile solid" x={bars.x} y={y} width={n(weightsEnd - bars.x)} height={thick} />
      <rect
        class="q-s tile solid"
        x={n(weightsEnd)}
        y={y}
        width={n(Math.max(0.75, cacheEnd - weightsEnd))}
        height={thick}
      />
      <Between from={weightsEnd} to={cacheEnd} each={scale(one.sequence) - bars.x} y={y} />
      {over && (
        <path class="pen thin ink" d={`M${bars.end - 5} ${y - 3}l6 ${thick / 2 + 3}l-6 ${thick / 2 + 3}`} />
      )}
      <text class={`t${strong}`} x={stacked ? 172 : layout.width - 96} y={text} text-anchor="end">
        {size}
      </text>
      <text class={`t${strong}`} x={layout.width} y={text} text-anchor="end">
        {rate}
      </text>
      <rect
        class="touch"
        x="0"
        y={stacked ? y - 22 : y - 9}
        width={layout.width}
        height={stacked ? 50 : 32}
        role="button"
        tabindex={0}
        aria-label={words.names[one.name]}
        aria-pressed={own}
        onClick={() => set({ sharing: one.name })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          set({ sharing: one.name });
        }}
      />
    </g>
  );
}

/** Where one sequence's cache ends and the next begins, as long as they can be told apart. */
function Between({ from, to, each, y }: { from: number; to: number; each: number; y: number }) {
  if (each < 3) return null;
  const ends = Array.from(
    { length: Math.ceil((to - from) / each) - 1 },
    (_, index) => from + (index + 1) * each,
  );
  return <path class="memory-core" d={ends.map((x) => `M${n(x)} ${y}v${thick}`).join('')} />;
}
