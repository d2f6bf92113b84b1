import { coordinate as n, plain } from '../../draw/format.ts';
import type { PathsResult } from './model.ts';
import type { Box } from './plans.ts';

/** Wide enough for a number in 12 px. */
const digit = 6.8;

/** The blocks in a row: the main road straight on, a branch over each block with its gain, the chosen path thick. */
export function Chain({
  result: { gains, off, chosen, stream },
  box: [left, top, width, height],
}: {
  result: PathsResult;
  box: Box;
}) {
  const pitch = width / gains.length;
  const road = top + height - 30;
  const crown = top + 18;
  const node = (block: number) => left + block * pitch;
  /** From a node over its branch to the next. */
  const over = (block: number) => {
    const [from, to] = [node(block), node(block + 1)];
    const bend = Math.min(pitch * 0.22, 40);
    return `C${n(from + bend)} ${road} ${n(from + bend * 0.4)} ${crown} ${n(from + pitch / 2)} ${crown}S${n(to - bend)} ${road} ${n(to)} ${road}`;
  };
  const way = gains.map((_, block) =>
    chosen.blocks.includes(block + 1) ? over(block) : `H${n(node(block + 1))}`,
  );
  return (
    <g data-key="a">
      <path class="hair strong" d={`M${left} ${road}H${left + width}`} />
      {gains.map((_, block) => (
        <path
          class={block + 1 === off ? 'rest short-dash' : 'hair strong'}
          d={`M${n(node(block))} ${road}${over(block)}`}
        />
      ))}
      <path class="q-g memory" d={`M${left} ${road}${way.join('')}`} />
      {gains.map((gain, block) => {
        const written = plain(gain, 2);
        const half = Math.max(15, (written.length * digit) / 2 + 6);
        return (
          <g class={block + 1 === off ? 'pale' : 'q-w'}>
            <rect
              class="ring"
              x={n(node(block + 0.5) - half)}
              y={crown - 13}
              width={n(2 * half)}
              height="26"
              rx="13"
            />
            <text class="t q-w" text-anchor="middle" x={n(node(block + 0.5))} y={crown + 4}>
              {block + 1 === off ? '×' : written}
            </text>
          </g>
        );
      })}
      {stream.map((value, block) => {
        const written = plain(value, 3);
        const ends = block === 0 || block === gains.length;
        if (!ends && written.length * digit > pitch - 12) return null;
        return (
          <>
            <circle class="q-x fill" cx={n(node(block))} cy={road} r="4.5" />
            <text
              class="t q-x"
              text-anchor={block === 0 ? 'start' : ends ? 'end' : 'middle'}
              x={n(node(block) + (block === 0 ? -8 : ends ? 8 : 0))}
              y={road + 23}
            >
              {written}
            </text>
          </>
        );
      })}
    </g>
  );
}
