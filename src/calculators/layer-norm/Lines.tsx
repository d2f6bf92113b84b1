import { HorizontalAxis } from '../../draw/axis.tsx';
import { coordinate as n, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { polyline } from '../../draw/path.ts';
import { clamp, linear, type Scale } from '../../draw/scale.ts';
import { least, most, type Plan, type Props, span } from './plan.ts';

/** The chosen token's numbers, each to be dragged, above what becomes of them; the other tokens' are drawn small. */
export function Lines({ state, result, words, set, plan }: Props & { plan: Plan }) {
  const { line } = plan;
  const ends = [line.x, line.x + line.width] as const;
  const x = linear([least, most], ends);
  const y = linear([-span, span], ends);
  const { now, token, tokens } = result;
  const others = tokens.filter((_, row) => row !== token).flat();
  const input = (value: number) => n(x(clamp(value, least, most)));
  const output = (value: number) => n(y(clamp(value, -span, span)));
  const move = (column: number, to: number) =>
    set({
      tokens: state.tokens.map((row, index) =>
        row.map((value, at) => (index === token && at === column ? to : value)),
      ),
    });
  return (
    <>
      <path
        class="rest"
        d={now
          .map((entry) =>
            polyline([
              [x(clamp(entry.x, least, most)), line.before],
              [y(clamp(entry.y, -span, span)), line.after],
            ]),
          )
          .join('')}
      />
      <HorizontalAxis scale={x} at={line.before} ticks={[-5, 0, 5, 10]} />
      <HorizontalAxis scale={y} at={line.after} ticks={[-2, -1, 0, 1, 2]} />
      {others.map((entry) => (
        <>
          <circle class="pale fill" cx={input(entry.x)} cy={line.before} r="3.5" />
          <circle class="q-n ring" cx={output(entry.y)} cy={line.after} r="9" />
        </>
      ))}
      {now.map((entry) => (
        <circle class="q-p fill" cx={output(entry.y)} cy={line.after} r="5.5" />
      ))}
      <Beyond scale={x} values={now.map((entry) => entry.x)} at={line.before - 24} />
      <Beyond scale={y} values={now.map((entry) => entry.y)} at={line.after - 16} />
      {now.map((entry, column) => (
        <Handle
          x={x(clamp(entry.x, least, most))}
          y={line.before}
          quantity="q-x"
          label={`${words.drag} ${column + 1}`}
          text={`x = ${plain(entry.x)}`}
          {...along({ min: least, max: most, step: 0.1 }, x, entry.x, (to) => move(column, to))}
        />
      ))}
    </>
  );
}

/** How many values lie beyond the line on either side. */
function Beyond({ scale, values, at }: { scale: Scale; values: readonly number[]; at: number }) {
  const [low, high] = scale.domain;
  const [left, right] = scale.range;
  const below = values.filter((value) => value < low).length;
  const above = values.filter((value) => value > high).length;
  return (
    <>
      {below > 0 && (
        <text class="t halo" x={left - 8} y={at}>
          ← {below}
        </text>
      )}
      {above > 0 && (
        <text class="t halo" text-anchor="end" x={right + 8} y={at}>
          {above} →
        </text>
      )}
    </>
  );
}
