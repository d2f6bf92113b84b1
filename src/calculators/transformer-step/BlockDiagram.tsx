import { coordinate as n } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import type { Rows } from './block.ts';
import { matrixName, quantityOf } from './names.ts';
import { count, type Stage, ways } from './parameters.ts';
import { blocksOf, type Props, plans } from './plan.ts';
import type { Stretch } from './sources.ts';

const gap = 5;

/** The operation behind each matrix, as it is written below it where there is room. */
const operations: Partial<Record<Stage, string>> = {
  scores: 'QKᵀ',
  weights: 'softmax',
  mix: 'AV',
  hidden: 'ReLU',
  network: 'W₂',
};

/** The stream with its two branches, and every matrix in its place. */
export function BlockDiagram(props: Props) {
  const { state, result, words, layout } = props;
  const plan = plans[layout.name][state.norm];
  const roomy = layout.name !== 'narrow';
  const places = plan.strips.flatMap(({ on, off, lane, branch }) =>
    [
      ...Object.entries(on).map(([stage, x]) => [stage, x, lane] as const),
      ...Object.entries(off).map(([stage, x]) => [stage, x, branch] as const),
    ].map(([stage, x, y]) => ({ stage: stage as Stage, x, y })),
  );
  return (
    <g>
      <path class="q-s memory" d={plan.stream} />
      <path class="memory-core" d={plan.stream} />
      {plan.strips.map(({ lane, branch, from, to }, which) => (
        <>
          <path
            class="tri thin"
            d={`M${n(from)} ${lane}V${branch + 9}q0 -9 9 -9H${n(to - 9)}q9 0 9 9V${lane - 10}${result.back ? `M${n(from - 4)} ${lane - 12}l4 6l4 -6` : 'm-4 -6l4 6l4 -6'}`}
          />
          <circle class="fill ink" cx={n(from)} cy={lane} r="3.6" />
          <circle class="ring" cx={n(to)} cy={lane} r="8" />
          <path class="ink" d={`M${n(to - 4)} ${lane}h8m-4 -4v8`} />
          {roomy && (
            <text class="t" text-anchor="middle" x={n((from + to) / 2)} y="14">
              {which === 0 ? words.branches.attention : words.branches.network}
            </text>
          )}
        </>
      ))}
      {places.map(({ stage, x, y }) => (
        <Matrix
          {...props}
          key={stage}
          stage={stage}
          at={[x, y]}
          cell={plan.cell}
          sources={result.sources.filter((one) => one.stage === stage)}
          operation={roomy ? operationOf(stage, state.norm) : undefined}
        />
      ))}
    </g>
  );
}

const operationOf = (stage: Stage, norm: 'pre' | 'post') =>
  stage.startsWith('norm') || (norm === 'post' && (stage === 'middle' || stage === 'output'))
    ? 'LN'
    : operations[stage];

/** Arrow keys go from matrix to matrix, in the order in which they come about. */
function step(event: KeyboardEvent, stage: Stage, { state, set }: Pick<Props, 'state' | 'set'>) {
  const order: readonly Stage[] = ways[state.norm];
  const by = { Enter: 0, ' ': 0, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const next = by === undefined ? undefined : order[order.indexOf(stage) + by];
  if (!next) return;
  event.preventDefault();
  set({ stage: next });
  (event.currentTarget as SVGElement)
    .ownerSVGElement!.querySelector<SVGElement>(`[data-stage=${next}]`)!
    .focus();
}

/** One matrix: squares as large as its numbers, hollow where these are negative. */
function Matrix({
  stage,
  at: [x, y],
  cell,
  sources,
  operation,
  state,
  result,
  words,
  set,
}: Props & {
  stage: Stage;
  at: readonly [number, number];
  cell: number;
  sources: readonly Stretch[];
  operation: string | undefined;
}) {
  const rows = (result.back?.gradients ?? result.values)[stage]!;
  const blocks = blocksOf(stage);
  const [across, along] = [blocks[0]!.columns * cell, count * cell];
  const tall = blocks.length * (along + gap) - gap;
  const [left, top] = [x - across / 2, y - tall / 2];
  const corner = (row: number, column: number) => {
    const which = Math.floor(column / blocks[0]!.columns);
    return [left + (column - blocks[which]!.from) * cell, top + which * (along + gap) + row * cell] as const;
  };
  const chosen = result.stage === stage;
  const [wide, high] = [Math.max(44, across + 8), Math.max(44, tall + 8)];
  return (
    <g data-key={chosen ? 'value' : undefined}>
      {blocks.map((_, which) => (
        <rect
          class="pale ring"
          x={n(left)}
          y={n(top + which * (along + gap))}
          width={across}
          height={along}
        />
      ))}
      <Squares rows={rows} corner={corner} cell={cell} ink={result.back ? 'q-g' : `q-${quantityOf(stage)}`} />
      {sources.map(({ row, column, rows: deep, columns }) => {
        const [from, down] = corner(row, column);
        return (
          <rect
            class="ring-box"
            x={n(from - 0.5)}
            y={n(down - 0.5)}
            width={columns * cell + 1}
            height={deep * cell + 1}
          />
        );
      })}
      {chosen && (
        <rect class="ring-box" x={n(left - 4)} y={n(top - 4)} width={across + 8} height={tall + 8} rx="3" />
      )}
      <text class="m s" text-anchor="middle" x={n(x)} y={n(top - 7)}>
        <SvgNotation of={matrixName(stage)} />
      </text>
      {operation && (
        <text class="t" text-anchor="middle" x={n(x)} y={n(top + tall + 15)}>
          {operation}
        </text>
      )}
      <rect
        class="touch"
        x={n(x - wide / 2)}
        y={n(y - high / 2)}
        width={wide}
        height={high}
        role="button"
        tabindex={chosen ? 0 : -1}
        data-stage={stage}
        aria-label={`${words.choices.stage[stage]}: ${words.stages[stage]}`}
        aria-pressed={chosen}
        onClick={() => set({ stage })}
        onKeyDown={(event) => step(event, stage, { state, set })}
      />
    </g>
  );
}

function Squares({
  rows,
  corner,
  cell,
  ink,
}: {
  rows: Rows;
  corner: (row: number, column: number) => readonly [number, number];
  cell: number;
  ink: string;
}) {
  const largest = Math.max(...rows.flat().map(Math.abs));
  const paths = { full: '', hollow: '' };
  rows.forEach((row, i) => {
    row.forEach((value, j) => {
      if (value === 0) return;
      const side = Math.max(1, (cell - 2) * Math.sqrt(Math.abs(value) / largest));
      const [left, top] = corner(i, j);
      const edge = value > 0 ? side : Math.max(1, side - 1);
      paths[value > 0 ? 'full' : 'hollow'] +=
        `M${n(left + (cell - edge) / 2)} ${n(top + (cell - edge) / 2)}h${n(edge)}v${n(edge)}h${n(-edge)}z`;
    });
  });
  return (
    <g class={ink}>
      <path class="fill" d={paths.full} />
      <path class="pen thin" d={paths.hollow} />
    </g>
  );
}
