import type { ComponentChildren } from 'preact';
import { Dial } from './Dial.tsx';
import { NumberField, SeedField, TextField } from './Field.tsx';
import { Player } from './Player.tsx';
import type { NumberParameter, Parameter } from './parameters.ts';
import type { Shared } from './props.ts';

/** The player and a control for every parameter that matters in this state, the further ones folded away. */
export function Controls({ calculator, id, state, result, words, own, set }: Shared) {
  const { player } = calculator;
  const end = calculator.playerEnd?.(result, state as never) ?? Number.POSITIVE_INFINITY;
  /** A number's parameter and value as its control has them: what the player plays ends where this state ends. */
  const played = (key: string, parameter: NumberParameter) => {
    const value = state[key] as number;
    if (key !== player) return { parameter, value };
    return { parameter: { ...parameter, max: Math.min(parameter.max, end) }, value: Math.min(value, end) };
  };
  const control = (key: string, parameter: Parameter): ComponentChildren => {
    const shared = {
      name: `${id}.${key}`,
      value: state[key],
      ...words.parameters[key]!,
      words: own,
      reasons: words.reasons,
      onChange: (value: unknown) => set({ [key]: value }),
    };
    switch (parameter.kind) {
      case 'number':
        return <NumberField key={key} {...shared} {...played(key, parameter)} />;
      case 'seed':
        return <SeedField key={key} {...shared} parameter={parameter} />;
      case 'choice':
        return (
          <Dial
            key={key}
            {...shared}
            parameter={parameter}
            offered={parameter.offers?.(state) ?? parameter.values}
            value={state[key] as string}
            choices={words.choices[key]!}
            users={words.users?.[key]}
          />
        );
      default:
        return <TextField key={key} {...shared} parameter={parameter} />;
    }
  };
  const matter = Object.entries(calculator.parameters as Record<string, Parameter>).filter(
    ([, parameter]) => parameter.when?.(state as never) ?? true,
  );
  const controls = (more: boolean) =>
    matter
      .filter(([, parameter]) => (parameter.more ?? false) === more)
      .map(([key, parameter]) => control(key, parameter));
  const further = controls(true);
  return (
    <div class="knobs" role="group" aria-label={own.controls}>
      {player && (
        <Player
          {...played(player, calculator.parameters[player])}
          words={own}
          onStep={(value) => set({ [player]: value })}
        />
      )}
      {controls(false)}
      {further.length > 0 && (
        <details class="more">
          <summary>{own.more}</summary>
          {further}
        </details>
      )}
    </div>
  );
}
