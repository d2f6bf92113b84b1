import { coordinate, plain } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { NetworkResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, NetworkResult, Words>;
export type Pass = 'forward' | 'backward' | 'after';

/** Width of a network and distance of its two rows. */
export interface Spread {
  width: number;
  rise: number;
}

interface Panel {
  pass: Pass;
  spread: Spread;
  result: NetworkResult;
}

/** Height of the upper row: two lines of numbers and the title stand above it. */
const top = 68;

/** Where the units stand: columns from the inputs to the outputs, a single output between the rows. */
const placing =
  ({ width, rise }: Spread, outputs: number) =>
  (column: number, row: number) =>
    [
      [20, width / 2, width - 20][column]!,
      column === 2 && outputs === 1 ? top + rise / 2 : top + row * rise,
    ] as const;

/** A number with a digit less where a power of ten already takes its room. */
function close(value: number): string {
  const written = plain(value);
  return written.includes('×') ? plain(value, 3) : written;
}

/** A unit's net input and activation; the activation alone where both would not fit. */
function activationOf(z: number, a: number): string {
  const both = `${close(z)} → ${close(a)}`;
  return both.length > 18 ? `→ ${close(a)}` : both;
}

/** One drawing of the network; what stands on edges and at units depends on the pass. */
export function Network(panel: Panel & { words: Words }) {
  const { pass, spread, result, words } = panel;
  return (
    <>
      <text class="cap" x="0" y="14">
        {words[pass]}
      </text>
      {pass !== 'backward' && (
        <text class="t strong" text-anchor="end" x={spread.width} y="14" data-key="L">
          {`L = ${plain((pass === 'after' ? result.after : result.pass).loss)}`}
        </text>
      )}
      <Edges {...panel} />
      <Units {...panel} />
    </>
  );
}

/** The edges with their weights, or the weights' gradients. */
function Edges({ pass, spread, result: { pass: now, layers, next, targets } }: Panel) {
  const backward = pass === 'backward';
  const outputs = targets.length;
  const at = placing(spread, outputs);
  const edges = (pass === 'after' ? next : layers).flatMap(({ weights }, layer) =>
    (backward ? now.layers[layer]!.dWeights : weights).flatMap((row, to) =>
      row.map((number, from) => {
        const [x1, y1] = at(layer, from);
        const [x2, y2] = at(layer + 1, to);
        const length = Math.hypot(x2 - x1, y2 - y1);
        const [dx, dy] = [((x2 - x1) / length) * 17, ((y2 - y1) / length) * 17];
        const share = y1 === y2 ? 0.5 : outputs === 1 && layer === 1 ? 0.42 : 0.32;
        const above = y1 === y2 ? (from === 0 ? -7 : 16) : 4;
        return {
          path: `M${coordinate(x1 + dx)} ${coordinate(y1 + dy)}L${coordinate(x2 - dx)} ${coordinate(y2 - dy)}`,
          x: x1 + (x2 - x1) * share,
          y: y1 + (y2 - y1) * share + above,
          text: backward ? plain(number, 3) : close(number),
          key: `W${layer + 1}`,
        };
      }),
    ),
  );
  return (
    <>
      <g data-key="W1">
        <path class="hair strong" d={edges.map(({ path }) => path).join('')} />
      </g>
      {edges.map(({ x, y, text, key }) => (
        <text
          class={`t halo ${backward ? 'q-g' : 'q-w'}`}
          text-anchor="middle"
          x={coordinate(x)}
          y={coordinate(y)}
          data-key={key}
        >
          {text}
        </text>
      ))}
    </>
  );
}

/** What stands beside the units: values, biases and targets, or error signals and the biases' gradients. */
function numbersOf({ pass, result: { pass: now, after, layers, next, targets } }: Panel) {
  const backward = pass === 'backward';
  const inputs = now.layers[0]![backward ? 'dInput' : 'input'];
  const shown = pass === 'after' ? next : layers;
  return [
    inputs.map((value) => ({ value: backward ? plain(value, 3) : close(value), bias: '', target: '' })),
    ...(pass === 'after' ? after : now).layers.map(({ z, a, dz }, layer) =>
      z.map((value, unit) => {
        if (backward) {
          const signal = close(dz[unit]!);
          return { value: `δ ${signal}`, bias: `∂b ${signal}`, target: '' };
        }
        return {
          value: activationOf(value, a[unit]!),
          bias: `b ${close(shown[layer]!.bias[unit]!)}`,
          target: layer === 1 ? `y ${close(targets[unit]!)}` : '',
        };
      }),
    ),
  ];
}

const anchors = ['start', 'middle', 'end'];
const colours = ['q-x', 'q-s', 'q-p'];

/** The units with their symbols and numbers, those of the upper row above it, those of the lower row below. */
function Units(panel: Panel) {
  const { pass, spread, result } = panel;
  const outputs = result.targets.length;
  const at = placing(spread, outputs);
  const backward = pass === 'backward';
  return (
    <>
      {numbersOf(panel).map((units, column) =>
        units.map(({ value, bias, target }, row) => {
          const [cx, cy] = at(column, row);
          const single = column === 2 && outputs === 1;
          const side = column === 0 ? 0 : column === 2 ? spread.width : cx;
          const near = single ? 36 : 31;
          const lines = row === 1 || single ? [near, near + 15] : [bias ? -38 : -23, -23];
          const colour = colours[column]!;
          return (
            <g class={colour} data-key={column === 1 ? 'h' : column === 2 ? 'y' : 'x'}>
              <circle class="ring pen thin" cx={cx} cy={coordinate(cy)} r="17" />
              <text class={`m s ${colour}`} text-anchor="middle" x={cx} y={coordinate(cy + 5)}>
                <SvgNotation of={`${column === 0 ? 'x' : column === 1 ? 'h' : 'a'}_${row + 1}`} />
              </text>
              <text
                class={`t ${backward ? 'q-g' : colour}`}
                text-anchor={anchors[column]}
                x={side}
                y={coordinate(cy + lines[0]!)}
              >
                {value}
              </text>
              {bias && (
                <text
                  class={`t ${backward ? 'q-g' : 'q-w'}`}
                  text-anchor={anchors[column]}
                  x={side}
                  y={coordinate(cy + lines[1]!)}
                >
                  {bias}
                  {target && (
                    <tspan class={colour} dx="8">
                      {target}
                    </tspan>
                  )}
                </text>
              )}
            </g>
          );
        }),
      )}
    </>
  );
}
