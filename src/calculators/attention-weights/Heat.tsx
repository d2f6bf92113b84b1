import { fixed, coordinate as n } from '../../draw/format.ts';
import { clamp } from '../../draw/scale.ts';
import { type Plan, type Props, shortened } from './plan.ts';

/** A weight in a cell: two decimals, and no rounding to a 0 or 1 it is not. */
const shortly = (weight: number) =>
  weight === 0 || weight === 1
    ? String(weight)
    : weight < 0.005
      ? '≈0'
      : weight > 0.995
        ? '≈1'
        : fixed(weight, 2);

/** The weights as a heat map: a row for each query, a column for each key, rows to choose the query by. */
export function Heat({ result, words, set, prefix, plan }: Props & { plan: Plan }) {
  const { heat, captions } = plan;
  const { tokens, query, weights, visible } = result;
  const count = tokens.length;
  const [width, height] = [heat.width / count, heat.height / count];
  const above = clamp(Math.floor((width - 4) / 6.8), 3, 6);
  return (
    <g data-key="A">
      <pattern
        id={`${prefix}-hidden`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="hatch" d="M0 0V5" />
      </pattern>
      <text class="cap" x="0" y={captions.heat}>
        {words.weights}
      </text>
      {tokens.map((token, index) => (
        <>
          <text class="t" text-anchor="middle" x={n(heat.x + (index + 0.5) * width)} y={n(heat.y - 9)}>
            {shortened(token, above)}
          </text>
          <text
            class={`t${index === query ? ' strong' : ''}`}
            text-anchor="end"
            x={n(heat.x - 7)}
            y={n(heat.y + (index + 0.5) * height + 4)}
          >
            {shortened(token)}
          </text>
          {tokens.map((_, key) => {
            const weight = weights[index * count + key]!;
            const box = {
              x: n(heat.x + key * width + 1),
              y: n(heat.y + index * height + 1),
              width: n(width - 2),
              height: n(height - 2),
            };
            return (
              <>
                {visible[index * count + key] === 0 ? (
                  <rect fill={`url(#${prefix}-hidden)`} {...box} />
                ) : (
                  <rect class="q-k tile" fill-opacity={fixed(weight * 0.45 + 0.03, 3)} {...box} />
                )}
                <text
                  class="t strong halo-thin"
                  text-anchor="middle"
                  x={n(heat.x + (key + 0.5) * width)}
                  y={n(heat.y + (index + 0.5) * height + 4)}
                >
                  {shortly(weight)}
                </text>
              </>
            );
          })}
          <rect
            class={index === query ? 'ring-box' : 'touch'}
            x={n(heat.x)}
            y={n(heat.y + index * height)}
            width={heat.width}
            height={n(height)}
            role="button"
            tabindex={0}
            aria-label={`${words.points.queries} ${token}`}
            aria-pressed={index === query}
            onClick={() => set({ query: index + 1 })}
            onKeyDown={(event) => pressed(event) && set({ query: index + 1 })}
          />
        </>
      ))}
    </g>
  );
}

/** Whether a key presses what has the focus; Space must not scroll then. */
function pressed(event: KeyboardEvent): boolean {
  const presses = event.key === 'Enter' || event.key === ' ';
  if (presses) event.preventDefault();
  return presses;
}
