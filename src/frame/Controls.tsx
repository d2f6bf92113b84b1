import { Player } from './Player.tsx';
import type { Playing } from './player.ts';
import type { Shared } from './props.ts';
import { controlOf, settingsOf } from './settings.tsx';

/** The player and a control for every parameter that is always in view, in a list. */
export function Controls({ shared, played }: { shared: Shared; played?: Playing }) {
  return (
    <div class="knobs" role="group" aria-label={shared.own.controls}>
      {played && <Player played={played} words={shared.own} />}
      {settingsOf(shared, false).map((setting) => controlOf(shared, setting))}
    </div>
  );
}

/** The further parameters, folded away below the stage. */
export function Further({
  shared,
  open,
  onToggle,
}: {
  shared: Shared;
  open: boolean;
  onToggle: (open: boolean) => void;
}) {
  const further = settingsOf(shared, true);
  if (further.length === 0) return null;
  return (
    <details
      class="more"
      id={`${shared.id}-more`}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>{shared.own.more}</summary>
      <div class="columns">{further.map((setting) => controlOf(shared, setting))}</div>
    </details>
  );
}
