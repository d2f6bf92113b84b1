import { count, coordinate as n, plain } from '../../draw/format.ts';
import { bytesOf, groupsOf, keyHeadsOf } from './model.ts';
import type { Drawn, Props } from './plan.ts';

interface Row {
  /** Middle and thickness of the stripe that one key-value head fills. */
  readonly middle: number;
  readonly thick: number;
}

/** The stripes that are kept, spread over the height that all heads would fill; a latent cache has one. */
function rowsOf({ state, result: { chosen } }: Props, { face: { y, tall } }: Drawn): Row[] {
  const slot = tall / state.heads;
  if (chosen.name === 'mla')
    return [{ middle: y + tall / 2, thick: Math.max(1, 2 * slot * chosen.keyHeads) }];
  const rows = { mha: state.heads, gqa: groupsOf(state), mqa: 1 }[chosen.name];
  // Neighbouring stripes stay apart where there is room for it.
  const gap = slot > 2.5 ? 1 : 0;
  return Array.from({ length: rows }, (_, row) => ({
    middle: y + (tall * (row + 0.5)) / rows,
    thick: Math.max(0.75, slot - gap),
  }));
}

/** What a token leaves, as a product in words. */
function countedUp({ state, result: { chosen, small }, words }: Props): string {
  const numbers: Record<string, number> = {
    L: state.layers,
    k: keyHeadsOf(state, chosen.name) ?? 0,
    d: state.headWidth,
    r: state.rank,
    R: state.rotary,
    b: bytesOf(state),
  };
  const text = chosen.name === 'mla' ? words.latentProduct : words.product;
  const size = `${plain(chosen.perToken / small)} ${words.small[state.unit]}`;
  return `${text.replace(/\{(\w)\}/g, (_, key: string) => String(numbers[key]))} = ${size}`;
}

/** One layer's cache: queries at the left, what they read as stripes along the tokens, further layers behind it. */
export function Layer(props: Props & { plan: Drawn }) {
  const { state, result, words, plan } = props;
  const { y, tall, wide, at } = plan.face;
  const rows = rowsOf(props, plan);
  const latent = result.chosen.name === 'mla';
  const below = y + tall + 20;
  return (
    <g>
      <text class="cap" x="0" y="14">
        {words.layer} · {words.names[result.chosen.name]}
      </text>
      <Queries {...props} rows={rows} />
      {at.map((x, index) => (
        <Face
          x={x}
          plan={plan}
          layers={state.layers}
          rows={index === 1 && latent ? [] : rows}
          letter={latent ? (['c', 'V'] as const)[index]! : (['K', 'V'] as const)[index]!}
        />
      ))}
      {latent ? (
        <text class="t" x={n(at[1] + wide / 2)} y={n(y + tall / 2 + 4)} text-anchor="middle">
          {words.expanded}
        </text>
      ) : (
        <path
          class="q-s pull"
          d={rows.map(({ middle }) => `M${at[0] + wide + 3} ${n(middle)}H${at[1] - 4}`).join('')}
        />
      )}
      <g data-key="n">
        <path
          class="hair strong"
          d={`M${at[0]} ${below - 12}h${wide}M${at[0]} ${below - 15}v6M${at[0] + wide} ${below - 15}v6`}
        />
        <text class="t" x={n(at[0] + wide / 2)} y={below + 4} text-anchor="middle">
          n = {count(state.tokens)}
        </text>
      </g>
      <text class="t" x={n(at[1] + wide)} y="14" text-anchor="end" data-key="L">
        L = {state.layers}
      </text>
      <g data-key="bytes">
        {!latent && (
          <>
            <path class="q-x pen" d={`M${at[1] + wide - 2} ${y + tall + 3}v6`} />
            <text class="t" x={n(at[1] + wide)} y={below + 4} text-anchor="end">
              {words.newest}
            </text>
          </>
        )}
        <text class="t q-s" x="0" y={below + 26}>
          {countedUp(props)}
        </text>
      </g>
    </g>
  );
}

/** The new token's query heads, each reaching for the stripe that it reads. */
function Queries({ state: { heads }, plan, rows }: Props & { plan: Drawn; rows: readonly Row[] }) {
  const { y, tall, at } = plan.face;
  const [left, right] = plan.queries;
  const middleOf = (query: number) => y + (tall * (query + 0.5)) / heads;
  const reach = (query: number) => rows[Math.floor((query * rows.length) / heads)]!.middle;
  // Where they would run into one another, every second or third stands for them.
  const every = Math.ceil((2 * heads) / tall);
  const queries = Array.from({ length: Math.ceil(heads / every) }, (_, index) => index * every);
  return (
    <g data-key="h">
      <path
        class="q-x pen thin"
        d={queries.map((query) => `M${left} ${n(middleOf(query))}H${right}`).join('')}
      />
      <path
        class="q-x pull"
        d={queries
          .map((query) => `M${right + 2} ${n(middleOf(query))}L${at[0] - 4} ${n(reach(query))}`)
          .join('')}
      />
      <text class="t q-x" x={plan.stacked ? 0 : left} y={y + tall + 20}>
        h = {heads}
      </text>
    </g>
  );
}

/** Keys or values of one layer, tokens from left to right, the newest at the right edge; at most three layers behind. */
function Face({
  x,
  plan: { face, depth },
  layers,
  rows,
  letter,
}: {
  x: number;
  plan: Drawn;
  layers: number;
  rows: readonly Row[];
  letter: string;
}) {
  const { y, tall, wide } = face;
  const behind = Array.from({ length: Math.min(3, layers - 1) }, (_, index) => (index + 1) * depth);
  return (
    <g>
      <path
        class="hair strong"
        d={behind
          .map(
            (back) =>
              `M${x + back} ${y - back}h${wide}v${tall}M${x + back} ${y - back}v${depth}M${x + wide + back} ${y + tall - back}h${-depth}`,
          )
          .join('')}
      />
      <rect class="q-n outline" x={x} y={y} width={wide} height={tall} />
      {rows.map(({ middle, thick }) => (
        <rect class="q-s tile solid" x={x} y={n(middle - thick / 2)} width={wide} height={n(thick)} />
      ))}
      {rows.map(({ middle, thick }) => (
        <rect class="q-x tile" x={x + wide - 4} y={n(middle - thick / 2)} width="4" height={n(thick)} />
      ))}
      <text class="m s" x={x} y={y - 3 * depth - 5}>
        {letter}
      </text>
    </g>
  );
}
