import { HorizontalAxis } from '../../draw/axis.tsx';
import { coordinate, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { mostSteps, type NetworkResult, parameters } from './model.ts';

type Props = PictureProps<typeof parameters, NetworkResult, Words>;
type Kind = 'forward' | 'backward' | 'after';

interface Plan {
  height: number;
  /** Width of a network, distance of its two rows, and where each of them stands. */
  width: number;
  rise: number;
  /** A phone has no room for the network after the step: its numbers stand in the table. */
  panels: readonly (readonly [Kind, number, number])[];
  /** The loss curve: x, y, width, height. */
  curve: readonly [number, number, number, number];
}

const plans: Record<string, Plan> = {
  wide: {
    height: 424,
    width: 296,
    rise: 96,
    panels: [
      ['forward', 0, 0],
      ['backward', 332, 0],
      ['after', 664, 0],
    ],
    curve: [0, 318, 960, 74],
  },
  mid: {
    height: 560,
    width: 320,
    rise: 96,
    panels: [
      ['forward', 0, 0],
      ['backward', 400, 0],
      ['after', 0, 290],
    ],
    curve: [400, 330, 320, 190],
  },
  narrow: {
    height: 690,
    width: 320,
    rise: 80,
    panels: [
      ['forward', 0, 0],
      ['backward', 0, 270],
    ],
    curve: [0, 574, 320, 84],
  },
};

export function Picture({ state, result, words, layout, set }: Props) {
  const plan = plans[layout.name]!;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {plan.panels.map(([kind, x, y]) => (
        <g transform={`translate(${x} ${y})`}>
          <Panel kind={kind} plan={plan} result={result} words={words} last={layout.name === 'narrow'} />
        </g>
      ))}
      <Curve box={plan.curve} steps={state.steps} result={result} words={words} set={set} />
    </svg>
  );
}

/** One drawing of the network; what stands on edges and at nodes depends on the pass. */
function Panel({
  kind,
  plan: { width, rise },
  result: { pass, after, layers, next, targets },
  words,
  last,
}: {
  kind: Kind;
  plan: Plan;
  result: NetworkResult;
  words: Words;
  last: boolean;
}) {
  const backward = kind === 'backward';
  const now = kind === 'after' ? after : pass;
  const shownLayers = kind === 'after' ? next : layers;
  const top = 84;
  const columns = [20, width / 2, width - 24];
  const outputs = targets.length;
  const at = (column: number, row: number) =>
    [columns[column]!, column === 2 && outputs === 1 ? top + rise / 2 : top + row * rise] as const;
  const digits = backward ? 3 : 4;
  const edges = shownLayers.flatMap(({ weights }, layer) =>
    (backward ? pass.layers[layer]!.dWeights : weights).flatMap((row, to) =>
      row.map((number, from) => {
        const [x1, y1] = at(layer, from);
        const [x2, y2] = at(layer + 1, to);
        const length = Math.hypot(x2 - x1, y2 - y1);
        const [dx, dy] = [((x2 - x1) / length) * 17, ((y2 - y1) / length) * 17];
        const share = y1 === y2 ? 0.5 : outputs === 1 && layer === 1 ? 0.52 : 0.32;
        const above = y1 === y2 ? (from === 0 ? -7 : 16) : 4;
        return {
          path: `M${coordinate(x1 + dx)} ${coordinate(y1 + dy)}L${coordinate(x2 - dx)} ${coordinate(y2 - dy)}`,
          x: x1 + (x2 - x1) * share,
          y: y1 + (y2 - y1) * share + above,
          text: plain(number, digits),
          key: `W${layer + 1}`,
        };
      }),
    ),
  );
  const inputs = pass.layers[0]![backward ? 'dInput' : 'input'];
  const nodes = [
    inputs.map((value) => [plain(value, digits), '']),
    ...now.layers.map(({ z, a, dz }, layer) =>
      z.map((value, unit) =>
        backward
          ? [`δ ${plain(dz[unit]!)}`, `∂b ${plain(dz[unit]!)}`]
          : [`${plain(value)} → ${plain(a[unit]!)}`, `b ${plain(shownLayers[layer]!.bias[unit]!)}`],
      ),
    ),
  ].flatMap((units, column) =>
    units.map(([value, bias], row) => {
      const [cx, cy] = at(column, row);
      return { cx, cy, column, row, value, bias, lower: row === 1 || (column === 2 && outputs === 1) };
    }),
  );
  const anchors = ['start', 'middle', 'end'];
  const colours = ['q-x', 'q-s', 'q-p'];
  const base = top + rise + 78;
  return (
    <>
      <text class="cap" x="0" y="14">
        {words[kind]}
      </text>
      <g data-key="W1">
        <path class="hair strong" d={edges.map(({ path }) => path).join('')} />
      </g>
      {edges.map(({ x: left, y, text, key }) => (
        <text
          class={`t halo ${backward ? 'q-g' : 'q-w'}`}
          text-anchor="middle"
          x={coordinate(left)}
          y={coordinate(y)}
          data-key={key}
        >
          {text}
        </text>
      ))}
      {nodes.map(({ cx, cy, column, row, value, bias, lower }) => {
        const side = column === 0 ? 0 : column === 2 ? width : cx;
        const lines = lower ? [cy + 33, cy + 49] : [bias ? cy - 40 : cy - 24, cy - 24];
        return (
          <g class={colours[column]} data-key={column === 1 ? 'h' : column === 2 ? 'y' : 'x'}>
            <circle class="ring pen thin" cx={cx} cy={coordinate(cy)} r="17" />
            <text class={`m s ${colours[column]}`} text-anchor="middle" x={cx} y={coordinate(cy + 5)}>
              <SvgNotation of={`${column === 0 ? 'x' : column === 1 ? 'h' : 'a'}_${row + 1}`} />
            </text>
            <text
              class={`t ${backward ? 'q-g' : colours[column]}`}
              text-anchor={anchors[column]}
              x={side}
              y={coordinate(lines[0]!)}
            >
              {value}
            </text>
            {bias && (
              <text
                class={`t ${backward ? 'q-g' : 'q-w'}`}
                text-anchor={anchors[column]}
                x={side}
                y={coordinate(lines[1]!)}
              >
                {bias}
              </text>
            )}
          </g>
        );
      })}
      <text class="t strong" x="0" y={base} data-key="L">
        {`y = ${targets.map((value) => plain(value)).join(', ')}`}
      </text>
      <text class="t strong" text-anchor="end" x={width} y={base} data-key="L">
        {last && backward ? `L: ${plain(pass.loss)} → ${plain(after.loss)}` : `L = ${plain(now.loss)}`}
      </text>
    </>
  );
}

/** The loss before every step from the start; where it leaves the frame the curve ends at an arrow. */
function Curve({
  box: [left, top, width, height],
  steps,
  result: { losses, pass, made },
  words,
  set,
}: {
  box: readonly [number, number, number, number];
  steps: number;
  result: NetworkResult;
  words: Words;
  set: Props['set'];
}) {
  const most = losses[0]! > 0 ? losses[0]! * 1.25 : 1;
  const x = linear([0, mostSteps], [left + 64, left + width - 6]);
  const y = linear([0, most], [top + height, top]);
  const inside = losses.findIndex((loss) => loss > most);
  const drawn = losses.slice(0, inside < 0 ? losses.length : inside + 1);
  return (
    <g data-key="t">
      <text class="cap" x={left} y={top - 18}>
        {words.curve}
      </text>
      <HorizontalAxis scale={x} at={y(0)} ticks={[0, 20, 40, 60, 80, 100]} />
      <path class="grid" d={`M${x(0)} ${coordinate(y(losses[0]!))}H${x(mostSteps)}`} />
      <text class="t" text-anchor="end" x={left + 36} y={coordinate(y(losses[0]!) + 4)}>
        {plain(losses[0]!, 3)}
      </text>
      <text class="t" text-anchor="end" x={left + 36} y={coordinate(y(0) + 4)}>
        0
      </text>
      <path
        class="ink"
        d={polyline(drawn.map((loss, step) => [x(step), y(Math.min(loss, most))] as const))}
      />
      {inside >= 0 && (
        <text class="t strong" text-anchor="middle" x={coordinate(x(inside))} y={coordinate(top - 4)}>
          ↑
        </text>
      )}
      <Handle
        x={x(made)}
        y={y(Math.min(pass.loss, most))}
        quantity="q-n"
        label={words.point}
        {...along(parameters.steps, x, steps, (to) => set({ steps: to }))}
      />
      <text
        class="r halo"
        text-anchor={made > 85 ? 'end' : 'start'}
        x={coordinate(x(made) + (made > 85 ? -14 : 14))}
        y={coordinate(y(Math.min(pass.loss, most)) - 12)}
      >
        {plain(pass.loss)}
      </text>
    </g>
  );
}
