import { coordinate as n } from '../../draw/format.ts';
import type { Drawn, Props } from './plan.ts';

/** Weights of one pass over all tokens under a causal mask; the row that this step computed is framed. */
export function Whole({ result: { tokens, step, full }, words, plan }: Props & { plan: Drawn }) {
  const { x, y, side } = plan.table;
  const cell = side / tokens.length;
  return (
    <g data-key="full">
      <text class="t strong" x={x - 20} y={y - 10}>
        {words.whole}
      </text>
      {full.map((weights, line) => (
        <>
          <text class="t" x={x - 8} y={n(y + (line + 0.5) * cell + 4)} text-anchor="end">
            {line + 1}
          </text>
          {weights.slice(0, line + 1).map((weight, column) => (
            <rect
              class="q-k tile"
              fill-opacity={n(weight)}
              x={n(x + column * cell + 1)}
              y={n(y + line * cell + 1)}
              width={n(cell - 2)}
              height={n(cell - 2)}
            />
          ))}
          {weights.slice(line + 1).map((_, column) => (
            <path
              class="hair strong"
              d={`M${n(x + (line + 1 + column + 0.5) * cell - 3)} ${n(y + (line + 0.5) * cell)}h6`}
            />
          ))}
        </>
      ))}
      <rect
        class="ring-box"
        x={x - 1}
        y={n(y + (step - 1) * cell - 1)}
        width={side + 2}
        height={n(cell + 2)}
      />
    </g>
  );
}

/** A column of points for each step: the new token, and above it those that would go through again without a cache. */
export function Passes({
  result: { tokens, step, passes, passesWithout },
  words,
  plan,
}: Props & { plan: Drawn }) {
  const { x, y } = plan.passes;
  const [apart, foot] = [18, y + 14 + 15 * tokens.length];
  const steps = Array.from({ length: step }, (_, index) => index);
  const [left, top] = plan.passes.beside ? [x + 5 * apart + 16, foot - 22] : [x, foot + 16];
  return (
    <g>
      <text class="t strong" x={x} y={y}>
        {words.passes}
      </text>
      {steps.map((index) => (
        <>
          <circle class="q-x fill" cx={n(x + 6 + index * apart)} cy={foot - 8} r="5" />
          {steps.slice(0, index).map((again) => (
            <circle class="q-n ring" cx={n(x + 6 + index * apart)} cy={foot - 8 - (again + 1) * 15} r="4.5" />
          ))}
        </>
      ))}
      <text class="t q-x" x={left} y={top + 18}>
        {words.with} {passes}
      </text>
      <text class="t" x={left} y={top}>
        {words.without} {passesWithout}
      </text>
    </g>
  );
}
