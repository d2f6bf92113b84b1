import { useState } from 'preact/hooks';
import { exact } from '../draw/format.ts';
import { Notation } from '../draw/Notation.tsx';
import type { Labels } from './calculator.ts';
import type { FrameWords } from './en.ts';
import { whole } from './factories.ts';
import { ProblemText } from './ProblemText.tsx';
import type { NumberParameter, Parameter, Problem, SeedParameter } from './parameters.ts';
import { largestSeed, read, write } from './parameters.ts';
import { positions, stepped } from './positions.ts';

interface FieldProps<P extends Parameter = Parameter> {
  /** The parameter's name in links: `<id>.<parameter>`. */
  name: string;
  parameter: P;
  value: unknown;
  label: string;
  hint?: string;
  reasons?: Labels['reasons'];
  words: FrameWords;
  onChange: (value: unknown) => void;
}

/** What a text box shows and what is wrong with it: the reader's own text while it is bad, else the value's. */
function useDraft({ parameter, value, onChange }: FieldProps) {
  const [draft, setDraft] = useState<{ text: string; value: unknown; problem?: Problem } | null>(null);
  const live = draft && draft.value === value ? draft : null;
  const type = (text: string, settle: boolean) => {
    const reading = read(parameter, text);
    const moved = reading.value !== undefined && reading.problem !== undefined;
    if (reading.value === undefined || (moved && !settle))
      return setDraft({ text, value, problem: reading.problem });
    const next =
      parameter.kind === 'text' || write(parameter, value) !== write(parameter, reading.value)
        ? reading.value
        : value;
    setDraft(
      settle
        ? moved
          ? { text: write(parameter, next), value: next, problem: reading.problem }
          : null
        : { text, value: next },
    );
    if (next !== value) onChange(next);
  };
  return { text: live ? live.text : write(parameter, value), problem: live?.problem, type };
}

function TextBox(props: FieldProps & { label: string; long?: boolean; id: string; numeric?: boolean }) {
  const { text, problem, type } = useDraft(props);
  const { id, name, label, words, reasons, parameter } = props;
  return (
    <>
      <input
        id={id}
        class={props.long ? 'long' : undefined}
        type="text"
        name={name}
        value={props.numeric ? text.replace('-', '−') : text}
        inputmode={props.numeric && fitsNumberPad(parameter as NumberParameter) ? 'decimal' : undefined}
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => type(event.currentTarget.value, false)}
        onChange={(event) => type(event.currentTarget.value, true)}
        onKeyDown={(event) => {
          if (props.numeric && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault();
            const up = event.key === 'ArrowUp' ? 1 : -1;
            props.onChange(
              stepped(parameter as NumberParameter, props.value as number, up * (event.shiftKey ? 10 : 1)),
            );
          }
        }}
      />
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          <ProblemText problem={problem} words={words} reasons={reasons} />
        </p>
      )}
    </>
  );
}

/** The number pads of phones have digits and a point, but neither a minus nor the e of 1e-8. */
const fitsNumberPad = ({ min, scale }: NumberParameter) => min >= 0 && !(scale === 'log' && min < 1e-4);

/** Symbol, rail with dot, number box on the continuation of the rail, meaning below. */
export function NumberField(props: FieldProps<NumberParameter>) {
  const { parameter, value, label, hint, name, onChange } = props;
  const id = `${props.name}-box`;
  const { count, at, valueAt } = positions(parameter);
  const place = at(value as number);
  return (
    <div class={`row q-${parameter.quantity ?? 'ink'}`} data-key={parameter.symbol}>
      <span class="sym" aria-hidden="true">
        <Notation of={parameter.symbol ?? ''} />
      </span>
      <input
        type="range"
        min={0}
        max={count}
        step={1}
        value={Math.round(place)}
        style={{ '--at': (place / count).toFixed(4) }}
        aria-label={label}
        aria-valuetext={exact(value as number)}
        data-slider={name}
        onInput={(event) => onChange(valueAt(event.currentTarget.valueAsNumber))}
        onKeyDown={(event) => {
          const direction = {
            ArrowRight: 1,
            ArrowUp: 1,
            ArrowLeft: -1,
            ArrowDown: -1,
            PageUp: 10,
            PageDown: -10,
          }[event.key];
          if (direction === undefined) return;
          event.preventDefault();
          onChange(stepped(parameter, value as number, direction * (event.shiftKey ? 10 : 1)));
        }}
      />
      <TextBox {...props} id={id} numeric />
      <label for={id}>
        {label}
        {hint && <span class="hint"> {hint}</span>}
      </label>
    </div>
  );
}

/** A list, a matrix or a text: one wide box. */
export function TextField(props: FieldProps) {
  const id = `${props.name}-box`;
  const { parameter, label, hint, words } = props;
  return (
    <div class={`row text q-${parameter.quantity ?? 'ink'}`} data-key={parameter.symbol}>
      <label for={id}>
        {parameter.symbol && <Notation of={parameter.symbol} />} {label}
        {hint && <span class="hint"> {hint}</span>}
        {parameter.kind === 'matrix' && <span class="hint"> {words.rows}</span>}
      </label>
      <TextBox {...props} id={id} long />
    </div>
  );
}

const anySeed = whole(0, [0, largestSeed]);

/** The seed as a small number box; New random stands among the actions. */
export function SeedField(props: FieldProps<SeedParameter>) {
  const id = `${props.name}-box`;
  return (
    <div class="row text seed">
      <label for={id}>{props.label}</label>
      <TextBox {...props} parameter={anySeed} id={id} numeric />
    </div>
  );
}
