import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { exact, plain } from '../draw/format.ts';
import { Notation } from '../draw/Notation.tsx';
import { useDocking } from './docking.ts';
import { Step } from './Player.tsx';
import { type Parameter, write } from './parameters.ts';
import type { Playing } from './player.ts';
import type { Shared } from './props.ts';
import { controlOf, type Setting, settingsOf } from './settings.tsx';

/** Numbers first, then choices, then texts. */
const order: readonly Parameter['kind'][] = ['number', 'choice', 'seed', 'list', 'matrix', 'text'];
const place = ({ parameter }: Setting) => order.indexOf(parameter.kind);

/** What a chip says of its parameter's value, a whole number to its last digit; nothing of a text, which would be too long. */
function shownValue({ choices }: Shared['words'], { key, parameter, value }: Setting): string {
  if (parameter.kind === 'choice') return choices[key]![value as string] ?? '';
  if (parameter.kind === 'number') return (Number.isInteger(value) ? exact : plain)(value as number);
  return '';
}

/**
 * The controls of a narrow calculator, one at a time: a chip for every parameter that is always in view, and the control
 * of the chosen one. It docks at the lower edge of the screen, so that the picture stays in view.
 */
export function Tray({
  stage,
  shared,
  played,
  onMore,
}: {
  stage: RefObject<HTMLElement>;
  shared: Shared;
  played?: Playing;
  /** Shows the further parameters; absent where there are none. */
  onMore?: () => void;
}) {
  const { own, calculator } = shared;
  useDocking(stage, calculator.window);
  const [asked, setAsked] = useState<string | undefined>(calculator.player);
  const settings = settingsOf(shared, false).toSorted((one, other) => place(one) - place(other));
  const chosen = settings.find(({ key }) => key === asked) ?? settings[0];
  const stepping = played && chosen?.key === calculator.player ? played : undefined;
  return (
    <div class="tray" data-tray role="group" aria-label={own.controls}>
      <div class="chips">
        {played && (
          <button type="button" class="chip" aria-pressed={played.playing} onClick={played.toggle}>
            {played.playing ? own.pause : own.play}
          </button>
        )}
        {settings.map((setting) => (
          <Chip
            key={setting.key}
            setting={setting}
            said={shownValue(shared.words, setting)}
            chosen={setting === chosen}
            onChoose={() => setAsked(setting.key)}
          />
        ))}
        {onMore && (
          <button type="button" class="chip" onClick={onMore}>
            {own.more}
          </button>
        )}
      </div>
      <div class="tray-row">
        {stepping && <Step played={stepping} words={own} by={-1} />}
        {chosen && controlOf(shared, chosen)}
        {stepping && <Step played={stepping} words={own} by={1} />}
      </div>
    </div>
  );
}

function Chip({
  setting: { parameter, label, value },
  said,
  chosen,
  onChoose,
}: {
  setting: Setting;
  said: string;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { symbol, quantity } = parameter;
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={chosen}
      aria-label={`${label}: ${said || write(parameter, value)}`}
      onClick={onChoose}
    >
      {symbol && parameter.kind !== 'choice' && (
        <span class={`sym q-${quantity ?? 'ink'}`}>
          <Notation of={symbol} />
        </span>
      )}{' '}
      {said || (!symbol && label)}
    </button>
  );
}
