import type { ComponentChildren } from 'preact';
import { Dial } from './Dial.tsx';
import { NumberField, SeedField, TextField } from './Field.tsx';
import type { NumberParameter, Parameter } from './parameters.ts';
import type { Shared } from './props.ts';

/** A parameter that matters in the present state. */
export interface Setting {
  key: string;
  parameter: Parameter;
  value: unknown;
  label: string;
}

/** A number's range and value as its control has them: what the player plays ends where this state ends. */
function bounded({ calculator, state, result }: Shared, key: string, parameter: NumberParameter) {
  const value = state[key] as number;
  if (key !== calculator.player) return { parameter, value };
  const end = calculator.playerEnd?.(result, state as never) ?? Number.POSITIVE_INFINITY;
  return { parameter: { ...parameter, max: Math.min(parameter.max, end) }, value: Math.min(value, end) };
}

/** One parameter as its control has it. */
export function settingOf(shared: Shared, key: string): Setting {
  const { calculator, state, words } = shared;
  const parameter = calculator.parameters[key] as Parameter;
  return {
    key,
    label: words.parameters[key]!.label,
    ...(parameter.kind === 'number' ? bounded(shared, key, parameter) : { parameter, value: state[key] }),
  };
}

/** The parameters that matter in this state: the further ones or those always in view. */
export function settingsOf(shared: Shared, further: boolean): Setting[] {
  const { calculator, state } = shared;
  return Object.entries(calculator.parameters as Record<string, Parameter>)
    .filter(([, { more = false, when }]) => more === further && (when?.(state as never) ?? true))
    .map(([key]) => settingOf(shared, key));
}

/** What the player plays, if the calculator has something to play. */
export function playedOf(shared: Shared) {
  const { calculator, set } = shared;
  const { player } = calculator;
  if (!player) return undefined;
  return {
    ...bounded(shared, player, calculator.parameters[player]),
    onStep: (value: number) => set({ [player]: value }),
  };
}

/** The control of a parameter: a slider with its box, a choice among words, a box for a text. */
export function controlOf(shared: Shared, { key, parameter, value }: Setting): ComponentChildren {
  const { id, words, own, state, set } = shared;
  const common = {
    name: `${id}.${key}`,
    value,
    ...words.parameters[key]!,
    words: own,
    reasons: words.reasons,
    onChange: (next: unknown) => set({ [key]: next }),
  };
  switch (parameter.kind) {
    case 'number':
      return <NumberField key={key} {...common} parameter={parameter} />;
    case 'seed':
      return <SeedField key={key} {...common} parameter={parameter} />;
    case 'choice':
      return (
        <Dial
          key={key}
          {...common}
          parameter={parameter}
          offered={parameter.offers?.(state) ?? parameter.values}
          value={value as string}
          choices={words.choices[key]!}
          users={words.users?.[key]}
        />
      );
    default:
      return <TextField key={key} {...common} parameter={parameter} />;
  }
}
