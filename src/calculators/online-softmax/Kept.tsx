import { plain } from '../../draw/format.ts';
import type { Drawn, Props } from './plan.ts';

/** Four digits, three where a power of ten follows. */
const short = (value: number) => {
  const size = Math.abs(value);
  return plain(value, size === 0 || (size >= 1e-3 && size < 99995) ? 4 : 3);
};

/** The three numbers that are kept: what they were, times the factor, plus what the block adds. */
export function Kept({ result: { now }, words, plan }: Props & { plan: Drawn }) {
  const { left, right, top, pitch } = plan.kept;
  const { before, factor } = now;
  const first = before.largest === null;
  const column = (index: number) => left + 22 + ((right - left - 22) * (index + 1)) / 4;
  const added = (after: number, old: number) => after - factor * old;
  const rows = [
    ['m', first ? '' : short(before.largest), '', '', short(now.largest), 'm'],
    [
      'ℓ',
      first ? '' : short(before.sum),
      first ? '' : `× ${short(factor)}`,
      `+ ${short(added(now.sum, before.sum))}`,
      short(now.sum),
      'ℓ',
    ],
    [
      'õ',
      first ? '' : short(before.mixed),
      first ? '' : `× ${short(factor)}`,
      addedText(added(now.mixed, before.mixed)),
      short(now.mixed),
      'õ',
    ],
  ] as const;
  return (
    <g>
      {words.keptHeads.map((head, index) => (
        <text class="t" x={column(index)} y={top} text-anchor="end">
          {head}
        </text>
      ))}
      <path class="hair strong" d={`M${left} ${top + 6}H${right}`} />
      {rows.map(([letter, old, times, plus, after, key], row) => (
        <g data-key={key}>
          <text class="m s q-s" x={left} y={top + (row + 1) * pitch}>
            {letter}
          </text>
          {[old, times, plus, after].map((text, index) => (
            <text
              class={index === 3 ? 't strong known' : 't'}
              x={column(index)}
              y={top + (row + 1) * pitch}
              text-anchor="end"
            >
              {text}
            </text>
          ))}
        </g>
      ))}
      <path class="hair strong" d={`M${left} ${top + 3 * pitch + 7}H${right}`} />
      <g data-key="o">
        <text class="m s q-p" x={left} y={top + 4 * pitch}>
          õ/ℓ
        </text>
        <text class="t q-p known" x={right} y={top + 4 * pitch} text-anchor="end">
          {plain(now.mean)}
        </text>
      </g>
    </g>
  );
}

/** What is added, with its sign before it. */
const addedText = (value: number) => (value < 0 ? `− ${short(-value)}` : `+ ${short(value)}`);
