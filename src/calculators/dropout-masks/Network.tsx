import { coordinate, plain } from '../../draw/format.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { MasksResult, parameters } from './model.ts';
import type { Plan } from './plans.ts';

interface NetworkProps
  extends Pick<PictureProps<typeof parameters, MasksResult, Words>, 'result' | 'words' | 'set'> {
  plan: Plan;
  byHand: boolean;
  sigmoid: boolean;
}

export function Network({ plan, result, words, set, byHand, sigmoid }: NetworkProps) {
  const { units } = result;
  const [, , , end] = plan.columns;
  const [top, bottom] = plan.rows;
  const gap = Math.min(76, (bottom - top) / units.length);
  const middle = (top + bottom) / 2;
  const output = plain(result.output);
  // A power of ten needs more room than there is beside the read-out.
  const long = output.length > 7;
  const foot = middle + (long ? 42 : 18);
  const toggle = (index: number) =>
    set({ mask: units.map(({ kept }, unit) => Number(unit === index ? !kept : kept)).join('') });
  return (
    <>
      {units.map((unit, index) => (
        <Unit
          unit={unit}
          columns={plan.columns}
          at={middle + (index - (units.length - 1) / 2) * gap}
          middle={middle}
          gap={gap}
          label={`m${index + 1}`}
          toggle={() => toggle(index)}
        />
      ))}
      <circle class="q-p pen" cx={end} cy={coordinate(middle)} r="17" />
      <text class="m q-p" text-anchor="middle" x={end} y={coordinate(middle + 6)}>
        {sigmoid ? 'σ' : 'Σ'}
      </text>
      <text
        class="r q-p halo big"
        text-anchor={long ? 'middle' : 'start'}
        x={end + 22}
        y={coordinate(middle + (long ? 42 : 6))}
      >
        {output}
      </text>
      {byHand && (
        <>
          <text class="t q-k halo" text-anchor="middle" x={end + 8} y={coordinate(foot + 26)}>
            ↺ {words.reset}
          </text>
          <Button
            x={end - 40}
            y={foot}
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

interface UnitProps {
  unit: MasksResult['units'][number];
  columns: Plan['columns'];
  /** Height of its row, of the read-out, and the distance of rows. */
  at: number;
  middle: number;
  gap: number;
  label: string;
  toggle: () => void;
}

/** One activation through its mask to the read-out; a click on the mask drops or keeps it. */
function Unit({ unit, columns: [left, gate, right, end], at, middle, gap, label, toggle }: UnitProps) {
  const radius = Math.min(12, gap * 0.42);
  const y = coordinate(at);
  const from = right + 44;
  const to = end - 17;
  const half = 0.6 * (to - from);
  const bend = `C${coordinate(from + half)} ${y} ${coordinate(to - half)} ${coordinate(middle)} ${to} ${coordinate(middle)}`;
  const out = `M${coordinate(gate + radius)} ${y}H`;
  return (
    <g data-key={unit.kept ? 'y' : 'm'}>
      <path
        class={unit.kept ? 'q-x pen thin' : 'rest'}
        d={`M${left + 6} ${y}H${coordinate(gate - radius)}`}
      />
      <path
        class={unit.kept ? 'q-p pen thin' : 'rest short-dash'}
        d={`${out}${unit.kept ? `${right}M${from} ${y}` : from}${bend}`}
      />
      <circle class={unit.kept ? 'q-k pen' : 'rest'} cx={gate} cy={y} r={coordinate(radius)} />
      <text class={`t${unit.kept ? ' q-k' : ''}`} text-anchor="middle" x={gate} y={coordinate(at + 4)}>
        {unit.kept ? '1' : '0'}
      </text>
      <text class="t q-x" text-anchor="end" x={left} y={coordinate(at + 4)}>
        {plain(unit.x)}
      </text>
      {unit.kept && (
        <text class="t q-p" x={right + 5} y={coordinate(at + 4)}>
          {plain(unit.y)}
        </text>
      )}
      <Button
        x={gate - 22}
        y={at - Math.min(44, gap) / 2}
        width={44}
        height={Math.min(44, gap)}
        label={label}
        pressed={unit.kept}
        press={toggle}
      />
    </g>
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
