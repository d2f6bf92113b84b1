import { coordinate as n, plain } from '../../draw/format.ts';
import type { Drawn, Props } from './plan.ts';

const pitchOf = ({ cache: { tall, pitch } }: Drawn, rows: number) => Math.min(pitch, tall / rows);
/** A vector's entries; longer ones than a bar holds are left to the table. */
const row = (vector: readonly number[]) => {
  const text = `(${vector.map((entry) => plain(entry, 3)).join(', ')})`;
  return text.length > 16 ? '(…, …)' : text;
};

/** Rows of keys and values: read from the cache, new in this step, or not yet there; beside them their weights. */
export function Cache(props: Props & { plan: Drawn }) {
  const {
    result: { tokens },
    words,
    plan,
  } = props;
  const { y, at, bars } = plan.cache;
  return (
    <g>
      <text class="cap" x="0" y="14">
        {words.cache}
      </text>
      {(['K', 'V'] as const).map((letter, index) => (
        <text class="m s q-s" x={at[index]} y={y - 10} data-key={letter}>
          {letter}
        </text>
      ))}
      <text class="t" x={bars[0]} y={y - 10}>
        {words.weights}
      </text>
      {tokens.map((_, index) => (
        <Row {...props} index={index} />
      ))}
      <Output {...props} />
    </g>
  );
}

/** The weighted mean of the values, below them. */
function Output({ result: { tokens, output }, plan }: Props & { plan: Drawn }) {
  const { y, at, wide } = plan.cache;
  const top = y + tokens.length * pitchOf(plan, tokens.length) + 2;
  return (
    <g data-key="o">
      <text class="m s q-p" x={at[1] - 10} y={n(top + 17)} text-anchor="end">
        o
      </text>
      <rect class="q-p bell on" x={at[1]} y={n(top)} width={wide} height="24" />
      <text class="t strong known" x={n(at[1] + wide / 2)} y={n(top + 16)} text-anchor="middle">
        {row(output)}
      </text>
    </g>
  );
}

/** A token's key and value, and its weight once it is there; pressing it goes to its step. */
function Row({
  result: { tokens, step, weights },
  words,
  plan,
  set,
  index,
}: Props & { plan: Drawn; index: number }) {
  const { y, at, wide, bars } = plan.cache;
  const token = tokens[index]!;
  const pitch = pitchOf(plan, tokens.length);
  const high = pitch - 8;
  const room = bars[1] - bars[0] - 52;
  const top = y + index * pitch;
  const base = n(top + high / 2 + 4);
  const state = index + 1 < step ? 'old' : index + 1 === step ? 'new' : 'later';
  return (
    <g class={state === 'later' ? 'gone' : undefined}>
      <text class="t" x="0" y={base}>
        {index + 1}
      </text>
      {at.map((x) => (
        <>
          <rect
            class={{ old: 'q-s bell on', new: 'q-x bell on', later: 'q-n outline' }[state]}
            x={x}
            y={n(top)}
            width={wide}
            height={n(high)}
          />
          <text
            class={`t${state === 'later' ? '' : ' strong'}`}
            x={n(x + wide / 2)}
            y={base}
            text-anchor="middle"
          >
            {row(token)}
          </text>
        </>
      ))}
      {state !== 'later' && (
        <>
          <rect
            class="q-k tile solid"
            x={bars[0]}
            y={n(top + high / 2 - 5)}
            width={n(Math.max(0.75, weights[index]! * room))}
            height="10"
            data-key="p"
          />
          <text class="t q-k" x={n(bars[0] + weights[index]! * room + 6)} y={base}>
            {plain(weights[index]!, weights[index]! < 1e-3 ? 1 : 4)}
          </text>
        </>
      )}
      <rect
        class="touch"
        x="0"
        y={n(top - 4)}
        width={n(at[1] + wide)}
        height={n(pitch)}
        role="button"
        tabindex={0}
        aria-label={words.stepNamed.replace('{n}', String(index + 1))}
        aria-pressed={index + 1 === step}
        onClick={() => set({ step: index + 1 })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          set({ step: index + 1 });
        }}
      />
    </g>
  );
}
