import { coordinate as n, plain } from '../../draw/format.ts';
import type { Drawn, Props } from './plan.ts';

/** A column for every score: what it adds to ℓ on the scale of the largest one so far; dashed, its height before that. */
export function Columns({
  result: { scores, values, now, steps, shown },
  words,
  set,
  plan,
}: Props & { plan: Drawn }) {
  const { left, width, top, tall } = plan.columns;
  const pitch = Math.min(64, width / scores.length);
  const thick = Math.min(26, pitch * 0.6);
  const foot = top + tall;
  const middle = (index: number) => left + (index + 0.5) * pitch;
  const height = (score: number, largest: number) => tall * Math.exp(score - largest);
  const before = now.before.largest;
  /** Crowded columns name every other score, and no values. */
  const named = pitch < 30 ? 2 : 1;
  const digits = pitch < 44 ? 3 : 4;
  return (
    <g data-key="s">
      <text class="cap" x="0" y="14">
        {words.columns}
      </text>
      <path class="hair strong" d={`M${left} ${foot}h${n(pitch * scores.length)}`} />
      {steps.map(({ from, to }, index) => {
        const [x, wide] = [left + from * pitch + 2, (to - from) * pitch - 4];
        return (
          <>
            <path
              class={index === shown ? 'q-x pen' : 'hair strong'}
              d={`M${n(x)} ${foot + 5}h${n(wide)}`}
              data-key={index === shown ? 'block' : undefined}
            />
            <rect
              class="touch"
              x={n(x)}
              y={top}
              width={n(wide)}
              height={Math.max(44, tall + 36)}
              role="button"
              tabindex={0}
              aria-label={words.blockNamed.replace('{n}', String(index + 1))}
              aria-pressed={index === shown}
              onClick={() => set({ step: index + 1 })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') set({ step: index + 1 });
              }}
            />
          </>
        );
      })}
      {scores.map((score, index) => {
        if (index >= now.to) return null;
        const own = index >= now.from;
        const high = height(score, now.largest);
        const x = n(middle(index) - thick / 2);
        return (
          <>
            <rect
              class={`${own ? 'q-x' : 'q-s'} tile solid`}
              x={x}
              y={n(foot - high)}
              width={n(thick)}
              height={n(high)}
            />
            {!own && before !== null && before < now.largest && (
              <rect
                class="q-s outline"
                x={x}
                y={n(foot - height(score, before))}
                width={n(thick)}
                height={n(height(score, before))}
              />
            )}
          </>
        );
      })}
      {scores.map((score, index) =>
        index % named > 0 ? null : (
          <text
            class={`t${index < now.to ? ' strong' : ''}`}
            x={n(middle(index))}
            y={foot + 20}
            text-anchor="middle"
          >
            {plain(score, digits)}
          </text>
        ),
      )}
      {pitch >= 44 &&
        values.map((value, index) => (
          <text class="t" x={n(middle(index))} y={foot + 36} text-anchor="middle">
            {plain(value, 3)}
          </text>
        ))}
      <text class="m s q-x" x="0" y={foot + 20}>
        s
      </text>
      {pitch >= 44 && (
        <text class="m s" x="0" y={foot + 36}>
          v
        </text>
      )}
    </g>
  );
}
