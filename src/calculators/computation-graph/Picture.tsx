import { coordinate, plain } from '../../draw/format.ts';
import { layered, type Placed } from '../../draw/layered.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { clamp } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { GraphResult, LedgerNode, parameters } from './model.ts';
import { called, sign } from './notation.ts';

type Props = PictureProps<typeof parameters, GraphResult, Words>;
type Point = readonly [number, number];

const radius = 18;
/** Least distance of two layers when the graph runs to the right; below it the graph runs downwards. */
const tight = 76;
/** Greatest heights of a graph that runs downwards, while its layers are not nearer than the least distance of them. */
const tallest = { wide: 390, mid: 400, narrow: 470 };
const [nearest, farthest] = [56, 78];

export function Picture({ state, result, words, layout }: Props) {
  const { nodes, now } = result;
  const edges = nodes.flatMap(({ args, local }, to) =>
    args.map((from, order) => ({ from, to, order, local: local[order]! })),
  );
  const plan = layered(
    nodes.length,
    edges.map(({ from, to }) => [from, to] as const),
  );
  const between = Math.max(1, plan.layers - 1);
  const gap = Math.min(260, (layout.width - 76) / between);
  const narrow = layout.name === 'narrow';
  const down = narrow || gap < tight;
  const breadth = Math.max(1, plan.breadth);
  const fall = clamp((tallest[layout.name] - 58) / between, nearest, farthest);
  const across = down
    ? Math.min(140, (layout.width - 120) / breadth)
    : clamp((tallest[layout.name] - 104) / breadth, 80, gap > 150 ? 140 : 92);
  const margin = down
    ? (layout.width - across * plan.breadth) / 2 - (narrow ? 28 : 0)
    : (layout.width - gap * (plan.layers - 1)) / 2;
  const at = ({ layer, across: place }: Placed): Point =>
    down ? [margin + place * across, 26 + layer * fall] : [margin + layer * gap, 52 + place * across];
  const height = down ? (plan.layers - 1) * fall + 58 : plan.breadth * across + 104;
  const drawn = edges.map((edge, index) => {
    const twins = edges.filter(({ from, to }) => from === edge.from && to === edge.to).length;
    const points = [at(plan.nodes[edge.from]!), ...plan.bends[index]!.map(at), at(plan.nodes[edge.to]!)];
    return { ...edge, ...route(points, down, twins > 1 ? (edge.order ? 16 : -16) : 0) };
  });
  const began = state.step >= result.total / 2;
  return (
    <svg
      class="draw"
      viewBox={`0 0 ${layout.width} ${Math.ceil(height)}`}
      role="group"
      aria-label={words.picture}
    >
      {drawn.map(({ from, to, path, back, middle, local }) => {
        const flowed = nodes[from]!.kind !== 'constant' && nodes[to]!.passed;
        const shown = nodes[to]!.computed && nodes[from]!.kind !== 'constant' && began;
        return (
          <g data-key="local">
            <path class={flowed ? 'q-g pen' : nodes[to]!.computed ? 'hair strong' : 'rest'} d={path} />
            {flowed && <path class="q-g fill" d={back} />}
            {shown && (
              <text
                class="t strong halo"
                text-anchor="middle"
                x={coordinate(middle[0])}
                y={coordinate(middle[1] + 4)}
              >
                {plain(local, 3)}
              </text>
            )}
          </g>
        );
      })}
      {nodes.map((node, index) => {
        const [x, y] = at(plan.nodes[index]!);
        return (
          <Node
            node={node}
            x={x}
            y={y}
            down={down}
            last={index === result.output}
            active={index === now}
            began={began}
          />
        );
      })}
    </svg>
  );
}

/** A circle with its operation or name, the value on one side and the gradient that has arrived on the other. */
function Node({
  node,
  x,
  y,
  down,
  last,
  active,
  began,
}: {
  node: LedgerNode;
  x: number;
  y: number;
  down: boolean;
  last: boolean;
  active: boolean;
  began: boolean;
}) {
  const { kind, value, computed, complete, arrived, verdict } = node;
  const colour = kind === 'variable' ? 'q-x' : last ? 'q-p' : kind === 'constant' ? 'q-n' : 'q-ink';
  const inside = sign(node);
  const word = /^[a-zA-Z]{2,}$/.test(inside);
  const hidden = verdict !== undefined && verdict !== 'right';
  const gradient = hidden ? '?' : `${plain(arrived)}${complete ? '' : ' …'}`;
  const showGradient = began && kind !== 'constant' && (complete || arrived !== 0 || hidden);
  const text = down
    ? { x: x + radius + 7, anchor: 'start' as const, above: y - 4, below: y + 14 }
    : { x, anchor: 'middle' as const, above: y - radius - 10, below: y + radius + 19 };
  return (
    <g class={colour} data-key={node.name}>
      {kind !== 'constant' && (
        <circle
          class={`ring ${computed ? 'pen' : ''} ${active ? '' : 'thin'}`}
          cx={coordinate(x)}
          cy={coordinate(y)}
          r={active ? radius + 3 : radius}
        />
      )}
      <text
        class={`${word ? 't strong' : `m ${colour}`} ${kind === 'constant' ? 'halo' : ''}`}
        text-anchor="middle"
        x={coordinate(x)}
        y={coordinate(y + (word ? 4 : 6))}
      >
        {word ? inside : <SvgNotation of={kind === 'variable' ? inside.replace(/(\d)/, '_$1') : inside} />}
      </text>
      {computed && kind !== 'constant' && (
        <text
          class={`t halo ${colour}`}
          text-anchor={text.anchor}
          x={coordinate(text.x)}
          y={coordinate(text.above)}
        >
          {kind === 'variable' ? '' : `${last ? 'L' : called(node)} = `}
          {plain(value)}
        </text>
      )}
      {showGradient && (
        <text class="t q-g halo" text-anchor={text.anchor} x={coordinate(text.x)} y={coordinate(text.below)}>
          {`∂ ${gradient}`}
        </text>
      )}
    </g>
  );
}

/** An edge as a smooth line from rim to rim, an arrowhead at its start for what flows back, and a place for its number. */
function route(
  points: readonly Point[],
  down: boolean,
  bulge: number,
): { path: string; back: string; middle: Point } {
  const first = points[0]!;
  const last = points.at(-1)!;
  const start = rim(first, points[1]!, bulge, down);
  const end = rim(last, points.at(-2)!, bulge, down);
  const inner = points.slice(1, -1);
  const all = [start, ...inner, end];
  let path = `M${pair(start)}`;
  for (let index = 1; index < all.length; index++) {
    const [from, to] = [all[index - 1]!, all[index]!];
    const side = (point: Point, share: number): Point =>
      down
        ? [point[0] + bulge, point[1] + (to[1] - from[1]) * share]
        : [point[0] + (to[0] - from[0]) * share, point[1] + bulge];
    const smooth = inner.length > 0 ? 0.4 : bulge === 0 ? 0 : 0.3;
    path +=
      smooth === 0 ? `L${pair(to)}` : `C${pair(side(from, smooth))} ${pair(side(to, -smooth))} ${pair(to)}`;
  }
  const [a, b] = [all.at(-2)!, all.at(-1)!];
  const share = 0.64;
  const middle: Point = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  const angle = Math.atan2(all[1]![1] - start[1], all[1]![0] - start[0]);
  const corner = (turn: number): Point => [
    start[0] + 9 * Math.cos(angle + turn),
    start[1] + 9 * Math.sin(angle + turn),
  ];
  return {
    path,
    back: `M${pair(start)}L${pair(corner(0.42))}L${pair(corner(-0.42))}Z`,
    middle: down ? [middle[0] + bulge, middle[1]] : [middle[0], middle[1] + bulge],
  };
}

const pair = ([x, y]: Point) => `${coordinate(x)} ${coordinate(y)}`;

function rim(center: Point, toward: Point, bulge: number, down: boolean): Point {
  const aim: Point = down ? [toward[0] + bulge * 2, toward[1]] : [toward[0], toward[1] + bulge * 2];
  const length = Math.hypot(aim[0] - center[0], aim[1] - center[1]) || 1;
  const reach = (radius + 2) / length;
  return [center[0] + (aim[0] - center[0]) * reach, center[1] + (aim[1] - center[1]) * reach];
}
