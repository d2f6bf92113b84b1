import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fixed, coordinate as n, places, plain } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { spokenPowers } from '../../draw/Shown.tsx';
import { sees } from './block.ts';
import { how } from './how.ts';
import { isOfHeads, matrixName, quantityOf } from './names.ts';
import { count, type Stage } from './parameters.ts';
import { type Block, blocksOf, type Props } from './plan.ts';

/** Where the chosen matrix stands: caption, heads of its columns, first row, and the lines of arithmetic. */
const plans = {
  wide: { caption: 192, top: 219, row: 29, below: 332, lines: 3, line: 17 },
  mid: { caption: 192, top: 219, row: 29, below: 332, lines: 3, line: 17 },
  narrow: { caption: 244, top: 268, row: 33, below: 390, lines: 5, line: 17 },
} as const;
/** Two blocks below each other, on a phone. */
const stacked = { ...plans.narrow, row: 21, below: 432, lines: 3, line: 16 };
interface Lines {
  below: number;
  lines: number;
  line: number;
}
const left = 22;
const between = 20;
const widest = 100;

/** A number of a matrix, with four decimals where it has decimals and they tell it. */
const shown = (value: number) =>
  Number.isInteger(value) ? plain(value) : places(value, 4) === undefined ? plain(value, 3) : fixed(value, 4);

/** The chosen matrix with its numbers, each to be chosen in turn, and how the chosen one came about. */
export function Numbers(props: Props) {
  const { result, words, layout, prefix } = props;
  const { stage } = result;
  const blocks = blocksOf(stage);
  const narrow = layout.name === 'narrow';
  const plan = narrow && blocks.length > 1 ? stacked : plans[layout.name];
  const across = narrow ? blocks[0]!.columns : blocks.reduce((sum, { columns }) => sum + columns, 0);
  const gaps = narrow ? 0 : (blocks.length - 1) * between;
  const cell = Math.min(widest, (layout.width - left - gaps - 2) / across);
  const { back } = result;
  return (
    <g data-key="value">
      <pattern
        id={`${prefix}-hidden`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="hatch" d="M0 0V5" />
      </pattern>
      <text class="m" x="0" y={plan.caption}>
        <SvgNotation of={`${back ? '∂L/∂' : ''}${matrixName(stage)}`} />
      </text>
      <text class="t" x={back ? 72 : 28} y={plan.caption}>
        {words.stages[stage]}
      </text>
      {blocks.map((block, which) => (
        <Grid
          {...props}
          block={block}
          at={
            narrow
              ? [left, plan.top + which * (count * plan.row + 17)]
              : [left + which * (block.columns * cell + between), plan.top]
          }
          cell={[cell, plan.row]}
          head={isOfHeads(stage) ? `${words.head} ${which + 1}` : ''}
          numbered={narrow || which === 0}
        />
      ))}
      <Arithmetic {...props} plan={plan} />
    </g>
  );
}

/** The first state's lines as they stood in the page, by layout. */
const found = new Map<string, string>();

/** How the chosen number came about. The first state has its lines from the page; what writes others is fetched. */
function Arithmetic(props: Props & { plan: Lines }) {
  const { name } = props.layout;
  const group = useRef<SVGGElement>(null);
  const [, drawAgain] = useState(false);
  useLayoutEffect(() => {
    if (how.fetched) return;
    if (group.current!.firstChild) found.set(name, group.current!.innerHTML);
    else if (found.has(name)) group.current!.innerHTML = found.get(name)!;
    else how.fetch()!.then(() => drawAgain(true));
  }, []);
  return how.fetched ? (
    <g key="written">
      <Written {...props} />
    </g>
  ) : (
    <g key="found" ref={group} dangerouslySetInnerHTML={{ __html: '' }} />
  );
}

function Written({ state, result, words, layout, plan }: Props & { plan: Lines }) {
  const lines = how.part.linesOf(state, result, words.given[state.pass], layout.width);
  return (
    <>
      {lines.slice(0, plan.lines).map((line, at) => (
        <text class="t strong" x="0" y={plan.below + at * plan.line}>
          {at === plan.lines - 1 && lines.length > plan.lines ? `${line} …` : line}
        </text>
      ))}
    </>
  );
}

const steps: Record<string, readonly [number, number]> = {
  Enter: [0, 0],
  ' ': [0, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** Arrow keys go from number to number. */
function step(event: KeyboardEvent, row: number, column: number, set: Props['set']) {
  const by = steps[event.key];
  if (!by) return;
  const [i, j] = [row + by[0], column + by[1]];
  event.preventDefault();
  const svg = (event.currentTarget as SVGElement).ownerSVGElement!;
  const next = svg.querySelector<SVGElement>(`[data-entry="${i},${j}"]`);
  if (!next) return;
  set({ token: i + 1, column: j + 1 });
  next.focus();
}

/** One grid of numbers with the rows' and columns' places beside it. */
function Grid({
  state,
  result,
  set,
  prefix,
  block: { from, columns },
  at: [x, y],
  cell: [across, along],
  head,
  numbered,
}: Props & {
  block: Block;
  at: readonly [number, number];
  cell: readonly [number, number];
  head: string;
  numbered: boolean;
}) {
  const { stage } = result;
  const { back } = result;
  const rows = (result.back?.gradients ?? result.values)[stage]!;
  const largest = Math.max(...rows.flat().map(Math.abs)) || 1;
  const ink = back ? 'q-g' : `q-${quantityOf(stage)}`;
  const centre = (place: number) => n(x + (place + 0.5) * across);
  return (
    <>
      {head && (
        <text class="t known" x={n(x - (numbered ? left : 0))} y={n(y - 6)}>
          {head}
        </text>
      )}
      {rows.map((row, i) => (
        <>
          {numbered && (
            <text class="t" x="4" y={n(y + (i + 0.5) * along + 4)}>
              {i + 1}
            </text>
          )}
          {row.slice(from, from + columns).map((value, place) => (
            <>
              {i === 0 && (
                <text class="t" text-anchor="middle" x={centre(place)} y={n(y - 6)}>
                  {(isOfHeads(stage) ? place : from + place) + 1}
                </text>
              )}
              <Entry
                stage={stage}
                row={i}
                column={from + place}
                value={value}
                ink={ink}
                strength={Math.abs(value) / largest}
                hatched={isOfHeads(stage) && !sees(state, i, place) ? `url(#${prefix}-hidden)` : undefined}
                chosen={result.row === i && result.column === from + place}
                box={[x + place * across, y + i * along, across, along]}
                set={set}
              />
            </>
          ))}
        </>
      ))}
    </>
  );
}

/** One number in its box, which a press chooses. */
function Entry({
  stage,
  row,
  column,
  value,
  ink,
  strength,
  hatched,
  chosen,
  box: [x, y, across, along],
  set,
}: Pick<Props, 'set'> & {
  stage: Stage;
  row: number;
  column: number;
  value: number;
  ink: string;
  /** Its size beside the largest of the matrix. */
  strength: number;
  /** The pattern over what the mask hides. */
  hatched: string | undefined;
  chosen: boolean;
  box: readonly [number, number, number, number];
}) {
  const box = { x: n(x + 1), y: n(y + 1), width: n(across - 2), height: n(along - 2) };
  const name = matrixName(stage).replace('^', '');
  return (
    <>
      {hatched ? (
        <rect fill={hatched} {...box} />
      ) : (
        <rect class={`${ink} tile`} fill-opacity={fixed(strength * 0.3 + 0.03, 3)} {...box} />
      )}
      <text
        class={`t strong halo-thin${chosen ? ' known' : ''}`}
        text-anchor="middle"
        x={n(x + across / 2)}
        y={n(y + along / 2 + 4)}
      >
        {shown(value)}
      </text>
      <rect
        class={chosen ? 'ring-box' : 'touch'}
        pointer-events="all"
        {...box}
        role="button"
        tabindex={chosen ? 0 : -1}
        data-entry={`${row},${column}`}
        aria-label={spokenPowers(`${name} ${row + 1}, ${column + 1}: ${shown(value)}`)}
        aria-pressed={chosen}
        onClick={() => set({ token: row + 1, column: column + 1 })}
        onKeyDown={(event) => step(event, row, column, set)}
      />
    </>
  );
}
