import { coordinate as n, plain } from '../../draw/format.ts';
import type { Drawn, Props } from './plan.ts';

/** Columns stand this far apart: as far as there is room for. */
const pitchOf = ({ columns: { width } }: Drawn, count: number) => Math.min(64, width / count);

/** A column for every score: what it adds to ℓ on the scale of the largest one so far; dashed, its height before that. */
export function Columns(props: Props & { plan: Drawn }) {
  const { result, words, plan } = props;
  const { scores, now } = result;
  const { left, top, tall } = plan.columns;
  const pitch = pitchOf(plan, scores.length);
  const thick = Math.min(26, pitch * 0.6);
  const foot = top + tall;
  const height = (score: number, largest: number) => tall * Math.exp(score - largest);
  const before = now.before.largest;
  return (
    <g data-key="s">
      <text class="cap" x="0" y="14">
        {words.columns}
      </text>
      <path class="hair strong" d={`M${left} ${foot}h${n(pitch * scores.length)}`} />
      <Blocks {...props} />
      {scores.slice(0, now.to).map((score, index) => {
        const own = index >= now.from;
        const high = height(score, now.largest);
        const x = n(left + (index + 0.5) * pitch - thick / 2);
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
      <Numbers {...props} />
    </g>
  );
}

/** A line below each block, which can be pressed; that of the block shown is coloured. */
function Blocks({ result: { scores, steps, shown }, words, set, plan }: Props & { plan: Drawn }) {
  const { left, top, tall } = plan.columns;
  const pitch = pitchOf(plan, scores.length);
  return (
    <>
      {steps.map(({ from, to }, index) => {
        const [x, wide] = [left + from * pitch + 2, (to - from) * pitch - 4];
        return (
          <>
            <path
              class={index === shown ? 'q-x pen' : 'hair strong'}
              d={`M${n(x)} ${top + tall + 5}h${n(wide)}`}
            />
            <rect
              class="touch"
              x={n(x)}
              y={top}
              width={n(wide)}
              height={tall + 36}
              role="button"
              tabindex={0}
              aria-label={words.blockNamed.replace('{n}', String(index + 1))}
              aria-pressed={index === shown}
              onClick={() => set({ step: index + 1 })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                set({ step: index + 1 });
              }}
            />
          </>
        );
      })}
    </>
  );
}

/** Scores and values below their columns; crowded columns name every other score and no values. */
function Numbers({ result: { scores, values, now }, plan }: Props & { plan: Drawn }) {
  const { left, top, tall } = plan.columns;
  const pitch = pitchOf(plan, scores.length);
  const roomy = pitch >= 44;
  const named = pitch < 30 ? 2 : 1;
  const [upper, lower] = [top + tall + 20, top + tall + 36];
  const middle = (index: number) => n(left + (index + 0.5) * pitch);
  return (
    <>
      <text class="m s q-x" x="0" y={upper}>
        s
      </text>
      {scores.map((score, index) =>
        index % named > 0 ? null : (
          <text
            class={`t${index < now.to ? ' strong' : ''}`}
            x={middle(index)}
            y={upper}
            text-anchor="middle"
          >
            {plain(score, roomy ? 4 : 3)}
          </text>
        ),
      )}
      {roomy && (
        <>
          <text class="m s" x="0" y={lower}>
            v
          </text>
          {values.map((value, index) => (
            <text class="t" x={middle(index)} y={lower} text-anchor="middle">
              {plain(value, 3)}
            </text>
          ))}
        </>
      )}
    </>
  );
}
