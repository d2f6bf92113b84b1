import { coordinate as n, plain } from '../../draw/format.ts';
import { type Part, partsOf } from './parts.ts';
import type { Drawn, Props } from './plan.ts';

/** A row for each part: at the left its share of the parameters, at the right its share of the work of a token. */
export function Bars({ result, words, plan }: Props & { plan: Drawn }) {
  const { columns, head, first, pitch, above, thick, bar } = plan;
  const parts = partsOf(result);
  return (
    <>
      {[words.columns.parameters, words.columns.work].map((title, column) => (
        <text class="cap" x={columns[column]!} y={head}>
          {title}
        </text>
      ))}
      {parts.map((part, row) => {
        const y = first + row * pitch;
        return (
          <g data-key={part.name} class={part.quantity}>
            <text class="t" x={0} y={above ? y - above : y + thick / 2 + 4}>
              {words.parts[part.name]}
            </text>
            <Bar part={part} of="parameters" x={columns[0]} y={y} bar={bar} thick={thick} />
            <Bar part={part} of="work" x={columns[1]} y={y} bar={bar} thick={thick} />
          </g>
        );
      })}
    </>
  );
}

/** One bar, 100 % being `bar` long, with its share behind it. */
function Bar({
  part,
  of,
  x,
  y,
  bar,
  thick,
}: {
  part: Part;
  of: 'parameters' | 'work';
  x: number;
  y: number;
  bar: number;
  thick: number;
}) {
  const share = part[of];
  const wide = share * bar;
  return (
    <>
      <path class="hair" d={`M${x} ${y - 4}v${thick + 8}`} />
      {share > 0 && (
        <rect class={`${part.quantity} tile`} x={x} y={y} width={n(Math.max(0.5, wide))} height={thick} />
      )}
      <text class="t" x={n(x + wide + 6)} y={y + thick / 2 + 4}>
        {plain(share * 100, 3)}%
      </text>
    </>
  );
}
