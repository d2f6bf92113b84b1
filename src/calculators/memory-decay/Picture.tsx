import { HorizontalAxis, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate, plain, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { networks, steps } from './draws.ts';
import type { Words } from './en.tsx';
import { type DecayResult, parameters } from './model.ts';

type Props = PictureProps<typeof parameters, DecayResult, Words>;

/** Panels beside each other, under each other on phones. */
const plans = {
  wide: { height: 324, width: 258, tall: 236, across: 326, down: 0, ticks: [0, 20, 40, 60, 80, 100] },
  mid: { height: 324, width: 186, tall: 236, across: 241, down: 0, ticks: [0, 50, 100] },
  narrow: { height: 516, width: 264, tall: 104, across: 0, down: 164, ticks: [0, 20, 40, 60, 80, 100] },
};
const left = 40;
const top = 34;

/** log10 from here to there is drawn; what lies outside runs along the edge with an arrow. */
const lowest = -20;
const highest = 4;

const symbols = { rnn: ['h', 'RNN'], lstm: ['C', 'LSTM'], gru: ['h', 'GRU'] } as const;

export function Picture({ state, result, words, layout, set }: Props) {
  const { height, width, tall, across, down, ticks } = plans[layout.name];
  const { distance: k } = state;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      {networks.map((name, index) => {
        const from = left + index * across;
        const above = top + index * down;
        const x = linear([0, steps], [from, from + width]);
        const y = linear([lowest, highest], [above + tall, above]);
        const place = (value: number) => y(clamp(Math.log10(value), lowest, highest));
        const { total, direct } = result[name];
        const value = total[k]!;
        const at = [x(k), place(value)] as const;
        const log10 = Math.log10(value);
        const outside = log10 > highest ? '↑ ' : log10 < lowest ? '↓ ' : '';
        const line = (values: readonly number[], end = steps) =>
          polyline(values.slice(0, end + 1).map((one, step) => [x(step), place(one)] as const));
        const late = k > 45;
        const [symbol, title] = symbols[name];
        const bend = direct.findIndex((one) => Math.log10(one) < lowest);
        const tag = Math.min(64, bend < 0 ? 64 : bend * 0.64);
        const [lane, curve] = [place(direct[Math.round(tag)]!), place(total[Math.round(tag)]!)];
        const beneath = lane > curve;
        const named = beneath ? lane + 20 : lane < y(0) + 22 ? y(0) - 6 : lane - 8;
        return (
          <g>
            <text class="cap" x={from} y={above - 14}>
              {title}
            </text>
            <text class="m s q-g" text-anchor="end" x={from + width} y={above - 14}>
              <tspan class="r">‖</tspan>
              <SvgNotation of={`∂${symbol}_T/∂${symbol}_{T−k}`} />
              <tspan class="r" dy="-4">
                ‖
              </tspan>
            </text>
            {[0, -5, -10, -15, -20].map((exponent) => (
              <>
                <path
                  class={exponent ? 'grid' : 'hair strong'}
                  d={`M${from} ${coordinate(y(exponent))}H${from + width}`}
                />
                {(index === 0 || down > 0) && exponent % 10 === 0 && (
                  <text class="t" text-anchor="end" x={from - 6} y={coordinate(y(exponent) + 4)}>
                    <PowerOfTen exponent={exponent} />
                  </text>
                )}
              </>
            ))}
            <path class="lead" d={`M${coordinate(at[0])} ${above}V${above + tall}`} />
            <g data-key={name === 'rnn' ? 'λ' : '∏'}>
              <path
                class={`${name === 'rnn' ? 'q-n short-dash' : 'q-k long-dash'} pen thin`}
                d={line(direct)}
              />
              <text
                class={`m s halo ${name === 'rnn' ? 'q-n' : 'q-k'}`}
                text-anchor={beneath ? 'end' : 'start'}
                x={coordinate(x(tag) + (beneath ? -6 : 6))}
                y={coordinate(Math.min(named, above + tall - 6))}
              >
                <SvgNotation of={words.direct[name]} />
              </text>
            </g>
            <g data-key={name}>
              <path class="q-g rest" d={line(total)} />
              <path class="q-g pen" d={line(total, k)} />
              {name !== 'lstm' && (
                <circle class="q-g fill" cx={coordinate(at[0])} cy={coordinate(at[1])} r="4.5" />
              )}
              <text
                class="r q-g halo"
                text-anchor={late ? 'end' : 'start'}
                x={coordinate(at[0] + (late ? -2 : 10))}
                y={coordinate(clamp(at[1] + 34, above + 16, above + tall - 8))}
              >
                {outside}
                <SvgShown number={show(value)} />
              </text>
            </g>
            <HorizontalAxis scale={x} at={above + tall} ticks={ticks} />
            {name === 'lstm' && (
              <Handle
                x={at[0]}
                y={at[1]}
                quantity="q-g"
                label={words.distance}
                text={`k = ${k}, ${plain(value)}`}
                {...along({ ...parameters.distance, max: steps }, x, k, (distance) => set({ distance }))}
              />
            )}
          </g>
        );
      })}
      <text class="t" x={left} y={top + 2 * down + tall + 40}>
        {words.distance}
      </text>
    </svg>
  );
}
