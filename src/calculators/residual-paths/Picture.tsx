import { coordinate as n, plain, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { SvgShown } from '../../draw/Shown.tsx';
import { linear, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { Chain } from './Chain.tsx';
import type { Words } from './en.tsx';
import { type PathsResult, parameters } from './model.ts';
import { type Box, plans } from './plans.ts';

type Props = PictureProps<typeof parameters, PathsResult, Words>;
type Part = Pick<Props, 'result' | 'words'> & { box: Box };

export function Picture({ result, words, layout, set }: Props) {
  const { height, chain, bars, lengths } = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <Chain result={result} box={chain} />
      <Bars result={result} words={words} box={bars} set={set} />
      <Lengths result={result} words={words} box={lengths} />
    </svg>
  );
}

const lowered = (whole: number) => '₀₁₂₃₄₅₆'[whole]!;

/** A bar for what each path brings, by length; the chosen one is dark and can be dragged along. */
function Bars({
  result: { paths, chosen, place, counts },
  words,
  box: [left, top, width, height],
  set,
}: Part & Pick<Props, 'set'>) {
  const gap = 10;
  const pitch = (width - gap * (counts.length - 1)) / paths.length;
  const across = (index: number) => left + (index + 0.5) * pitch + paths[index]!.blocks.length * gap;
  const values = paths.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const y = linear([low, high], [top + height - 26, top + 40]);
  const zero = n(y(0));
  const column = (index: number) => `M${n(across(index))} ${zero}V${n(y(values[index]!))}`;
  const [from, to] = [across(0), across(paths.length - 1)];
  const open = paths.map((_, index) => index).filter((index) => paths[index]!.open && index !== place);
  const closed = paths.map((_, index) => index).filter((index) => !paths[index]!.open);
  const thick = n(Math.min(22, pitch * 0.62));
  // A handle goes from path to path, over the gaps between lengths.
  const nearest = linear([1, paths.length], [from, to]);
  const named = chosen.blocks.map((block) => `a${lowered(block)}`).join('') || '1';
  return (
    <g data-key="k">
      <text class="cap" x={left} y={top + 2}>
        {words.each}
      </text>
      {ticks(low, high, 3).map((value) => (
        <path class={value === 0 ? 'hair strong' : 'grid'} d={`M${left} ${n(y(value))}H${left + width}`} />
      ))}
      <g class="other">
        <path class="q-g bars" stroke-width={thick} d={open.map(column).join('')} />
      </g>
      <path class="rest" d={closed.map((index) => `M${n(across(index))} ${n(y(0) - 3)}v6`).join('')} />
      <path class="q-g bars" stroke-width={thick} d={column(place)} />
      {counts.map((_, length) => {
        const members = paths.flatMap(({ blocks }, index) => (blocks.length === length ? [index] : []));
        const middle = (across(members[0]!) + across(members.at(-1)!)) / 2;
        return (
          <text class="t" text-anchor="middle" x={n(middle)} y={top + height + 16}>
            {length}
          </text>
        );
      })}
      <text class="r q-g" text-anchor="end" x={left + width} y={top + 26}>
        {chosen.blocks.length > 0 && `${named} = `}
        <SvgShown number={show(chosen.value)} />
      </text>
      <path class="hair" d={`M${n(from)} ${top + height - 10}H${n(to)}`} />
      <Handle
        x={across(place)}
        y={top + height - 10}
        quantity="q-g"
        label={words.chosen}
        text={`${place + 1}, ${plain(chosen.value)}`}
        {...along({ ...parameters.path, max: paths.length }, nearest, place + 1, (path) => set({ path }))}
      />
    </g>
  );
}

/** A row a length: how many paths are open, and what they bring together. */
function Lengths({ result: { byLength, counts }, words, box: [left, top, width, height] }: Part) {
  const values = Array.from(byLength);
  const pitch = Math.min(26, (height - 22) / values.length);
  const x = linear([Math.min(0, ...values), Math.max(1, ...values)], [left + 74, left + width - 76]);
  return (
    <g data-key="k">
      <text class="cap" x={left} y={top + 2}>
        {words.lengths}
      </text>
      {values.map((value, length) => {
        const y = top + 24 + length * pitch;
        return (
          <>
            <text class="t" x={left} y={n(y)}>
              {length}
            </text>
            <text class="t" text-anchor="end" x={left + 52} y={n(y)}>
              {counts[length]} ×
            </text>
            <path
              class="q-g bars"
              stroke-width="9"
              d={`M${n(x(0))} ${n(y - 4)}H${n(value === 0 ? x(0) : x(value))}`}
            />
            <path class="hair strong" d={`M${n(x(0))} ${n(y - 11)}v14`} />
            <text class="r q-g" text-anchor="end" x={left + width} y={n(y)}>
              <SvgShown number={show(value, 3)} />
            </text>
          </>
        );
      })}
    </g>
  );
}
