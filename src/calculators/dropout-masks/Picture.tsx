import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { dots } from '../../draw/dots.ts';
import { coordinate, plain } from '../../draw/format.ts';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type MasksResult, most, type parameters } from './model.ts';

type Props = PictureProps<typeof parameters, MasksResult, Words>;

interface Plan {
  height: number;
  /** Columns of the network: activation, mask, output of the unit, read-out; and the height of its rows. */
  columns: readonly [number, number, number, number];
  rows: readonly [number, number];
  plot: { x: number; y: number; width: number; height: number };
}

const plans: Record<string, Plan> = {
  wide: {
    height: 408,
    columns: [40, 120, 200, 330],
    rows: [46, 380],
    plot: { x: 480, y: 46, width: 470, height: 324 },
  },
  mid: {
    height: 408,
    columns: [34, 100, 166, 256],
    rows: [46, 380],
    plot: { x: 376, y: 46, width: 334, height: 324 },
  },
  narrow: {
    height: 424,
    columns: [34, 94, 154, 236],
    rows: [20, 208],
    plot: { x: 34, y: 240, width: 278, height: 150 },
  },
};

export function Picture({ state, result, words, layout, set }: Props) {
  const plan = plans[layout.name]!;
  const narrow = layout.name === 'narrow';
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {!narrow && (
        <>
          <text class="cap" x="0" y="14">
            {words.network}
          </text>
          <text class="cap" x={plan.plot.x - 32} y="14">
            {words.sampling}
          </text>
        </>
      )}
      <Network
        plan={plan}
        result={result}
        words={words}
        set={set}
        byHand={state.mask !== ''}
        sigmoid={state.readout === 'sigmoid'}
      />
      <Plot plan={plan} state={state} result={result} words={words} narrow={narrow} />
    </svg>
  );
}

interface NetworkProps extends Pick<Props, 'result' | 'words' | 'set'> {
  plan: Plan;
  byHand: boolean;
  sigmoid: boolean;
}

function Network({ plan, result, words, set, byHand, sigmoid }: NetworkProps) {
  const { units } = result;
  const [left, gate, right, end] = plan.columns;
  const [top, bottom] = plan.rows;
  const gap = Math.min(76, (bottom - top) / units.length);
  const middle = (top + bottom) / 2;
  const at = (index: number) => middle + (index - (units.length - 1) / 2) * gap;
  const radius = Math.min(12, gap * 0.42);
  const toggle = (index: number) =>
    set({ mask: units.map(({ kept }, unit) => Number(unit === index ? !kept : kept)).join('') });
  return (
    <>
      {units.map((unit, index) => (
        <g data-key={unit.kept ? 'y' : 'm'}>
          <path
            class={unit.kept ? 'q-x pen thin' : 'rest'}
            d={`M${left + 6} ${coordinate(at(index))}H${coordinate(gate - radius)}`}
          />
          {unit.kept ? (
            <path
              class="q-p pen thin"
              d={`M${coordinate(gate + radius)} ${coordinate(at(index))}H${right}M${right + 44} ${coordinate(at(index))}C${(right + end) / 2 + 32} ${coordinate(at(index))} ${end - 50} ${coordinate(middle)} ${end - 17} ${coordinate(middle)}`}
            />
          ) : (
            <path
              class="rest short-dash"
              d={`M${coordinate(gate + radius)} ${coordinate(at(index))}H${right + 44}C${(right + end) / 2 + 32} ${coordinate(at(index))} ${end - 50} ${coordinate(middle)} ${end - 17} ${coordinate(middle)}`}
            />
          )}
          <circle
            class={unit.kept ? 'q-k pen' : 'rest'}
            cx={gate}
            cy={coordinate(at(index))}
            r={coordinate(radius)}
          />
          <text
            class={`t${unit.kept ? ' q-k' : ''}`}
            text-anchor="middle"
            x={gate}
            y={coordinate(at(index) + 4)}
          >
            {unit.kept ? '1' : '0'}
          </text>
          <text class="t q-x" text-anchor="end" x={left} y={coordinate(at(index) + 4)}>
            {plain(unit.x)}
          </text>
          {unit.kept && (
            <text class="t q-p" x={right + 5} y={coordinate(at(index) + 4)}>
              {plain(unit.y)}
            </text>
          )}
          <Button
            x={gate - 22}
            y={at(index) - Math.min(44, gap) / 2}
            width={44}
            height={Math.min(44, gap)}
            label={`m${index + 1}`}
            pressed={unit.kept}
            press={() => toggle(index)}
          />
        </g>
      ))}
      <circle class="q-p pen" cx={end} cy={coordinate(middle)} r="17" />
      <text class="m q-p" text-anchor="middle" x={end} y={coordinate(middle + 6)}>
        {sigmoid ? 'σ' : 'Σ'}
      </text>
      <text class="r q-p big" x={end + 26} y={coordinate(middle + 6)}>
        {plain(result.output)}
      </text>
      {byHand && (
        <>
          <text class="t q-k" text-anchor="middle" x={end + 8} y={coordinate(middle + 44)}>
            ↺ {words.reset}
          </text>
          <Button
            x={end - 40}
            y={middle + 18}
            width={96}
            height={44}
            label={words.reset}
            press={() => set({ mask: '' })}
          />
        </>
      )}
    </>
  );
}

interface ButtonProps {
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
  pressed?: boolean;
  press: () => void;
}

/** An invisible button over a part of the drawing, for pointer, Enter and space. */
function Button({ x, y, width, height, label, pressed, press }: ButtonProps) {
  return (
    <rect
      class="touch"
      x={x}
      y={coordinate(y)}
      width={width}
      height={coordinate(height)}
      role="button"
      tabindex={0}
      aria-label={label}
      aria-pressed={pressed}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        press();
      }}
    />
  );
}

type PlotProps = { plan: Plan; narrow: boolean } & Pick<Props, 'state' | 'result' | 'words'>;

/** Outputs of all masks as dots, their running mean, the evaluation output and the band of two standard errors. */
function Plot({ plan, state, result, words, narrow }: PlotProps) {
  const { x: left, y: top, width, height } = plan.plot;
  const { outputs, runningMeans, expected, deviation, evaluation } = result;
  const k = linear([0, most], [left, left + width]);
  const sigmoid = state.readout === 'sigmoid';
  // Twice the sums of one sign: what inverted dropout at p = 0.5 can reach. It does not change with p.
  const reach = (sign: number) =>
    2 * result.units.reduce((sum, { x, weight }) => sum + Math.max(0, sign * x * weight), 0);
  const [low, high] = sigmoid ? [0, 1] : [state.bias - reach(-1), state.bias + reach(1)];
  const marks = ticks(low, high > low ? high : low + 1, narrow ? 4 : 6);
  const step = marks.length > 1 ? marks[1]! - marks[0]! : 1;
  const domain = [
    Math.floor(low / step + 1e-9) * step,
    Math.max(Math.ceil(high / step - 1e-9), Math.floor(low / step + 1e-9) + 1) * step,
  ] as const;
  const y = linear(domain, [top + height, top]);
  const inside = (value: number) => y(clamp(value, ...domain));
  const band = (sign: number, from: number, to: number) =>
    Array.from({ length: 41 }, (_, index) => {
      const at = from * (to / from) ** (index / 40);
      return [k(at), inside(expected + (sign * 2 * deviation) / Math.sqrt(at))] as const;
    });
  const funnel = `${polyline([...band(1, 1, most), ...band(-1, 1, most).reverse()])}Z`;
  const path = (from: number, to: number) =>
    polyline(
      runningMeans.slice(from, to).map((value, index) => [k(from + index + 1), inside(value)] as const),
    );
  const spots = outputs.map((value, index): Point => [k(index + 1), y(value)]);
  /** One path of dots, and of triangles where an output lies beyond the axis. */
  const marksOf = (from: number, to: number) => {
    const some = spots.slice(from, to);
    const beyond = some.map(([at, value]) =>
      value < top - 1e-9
        ? `M${coordinate(at)} ${top - 5}l-3 5h6z`
        : value > top + height + 1e-9
          ? `M${coordinate(at)} ${top + height + 5}l-3 -5h6z`
          : '',
    );
    const within = some.filter(([, value]) => value >= top - 1e-9 && value <= top + height + 1e-9);
    return dots(within, narrow ? 1.5 : 2) + beyond.join('');
  };
  const byHand = [k(state.samples), inside(result.output)] as const;
  const now = [k(state.samples), inside(result.runningMean)] as const;
  const late = state.samples > most * 0.5;
  const gapped = Math.abs(y(expected) - y(evaluation)) > 1.5;
  const above = evaluation >= expected;
  // Outputs often lie on a few levels: the words go between them, as near to the band's edge as there is room.
  const bandEdge = band(1, 1, most)[30]![1] - 8;
  const crowding = spots.filter(([at]) => at > left + width - 136).map(([, value]) => value);
  const bandAt =
    Array.from(
      { length: 41 },
      (_, index) => bandEdge + (index % 2 ? 1 : -1) * Math.ceil(index / 2) * 1.5,
    ).find(
      (base) =>
        base > top + 10 &&
        base < inside(evaluation) - 4 &&
        crowding.every((value) => value < base - 13 || value > base + 6),
    ) ?? bandEdge;
  return (
    <>
      <HorizontalGrid scale={y} from={left} to={left + width} ticks={ticks(...domain, narrow ? 4 : 6)} />
      <path class="q-s bell" d={funnel} />
      {!gapped && (
        <text class="t halo" text-anchor="end" x={left + width} y={coordinate(bandAt)}>
          {words.band}
        </text>
      )}
      <path class="pale fill" d={marksOf(state.samples, most)} />
      <path class="q-p fill" data-key="y" d={marksOf(0, state.samples)} />
      {gapped && (
        <>
          <path class="q-n pen thin short-dash" d={`M${left} ${coordinate(y(expected))}H${left + width}`} />
          <text
            class="t q-n halo"
            text-anchor="end"
            x={left + width}
            y={coordinate(y(expected) + (above ? 34 : -26))}
          >
            {words.allMasks} {plain(expected)}
          </text>
        </>
      )}
      <path class="q-p pen long-dash" d={`M${left} ${coordinate(inside(evaluation))}H${left + width}`} />
      <text
        class="t q-p halo"
        text-anchor="end"
        x={left + width}
        y={coordinate(inside(evaluation) + (gapped && above ? -26 : 34))}
      >
        {words.evaluation} {plain(evaluation)}
      </text>
      <path class="rest" d={path(state.samples - 1, most)} />
      <g data-key="mean">
        <path class="q-s pen" d={path(0, state.samples)} />
        <circle class="q-s fill" cx={coordinate(now[0])} cy={coordinate(now[1])} r="5" />
        <text
          class="r q-s halo big"
          text-anchor={late ? 'end' : 'start'}
          x={coordinate(late ? left + width * 0.6 : now[0] + 8)}
          y={coordinate(now[1] - 14)}
        >
          {plain(result.runningMean)}
        </text>
      </g>
      {state.mask !== '' && (
        <g data-key="m">
          <circle class="q-k pen" cx={coordinate(byHand[0])} cy={coordinate(byHand[1])} r="6" />
          <text
            class="t q-k halo"
            text-anchor={late ? 'end' : 'start'}
            x={coordinate(byHand[0] + (late ? -12 : 12))}
            y={coordinate(byHand[1] + (byHand[1] > top + height - 24 ? -10 : byHand[1] > now[1] ? 20 : 4))}
          >
            {words.byHand}
          </text>
        </g>
      )}
      <HorizontalAxis
        scale={k}
        at={top + height}
        ticks={narrow ? [0, 100, 200] : [0, 50, 100, 150, 200]}
        label={(value) => (value === 100 ? `${value} ${narrow ? words.masks : ''}` : String(value))}
      />
      {!narrow && (
        <text class="t halo" text-anchor="end" x={left + width} y={top + height - 8}>
          {words.masks}
        </text>
      )}
    </>
  );
}
