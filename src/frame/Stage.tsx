import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { Controls } from './Controls.tsx';
import type { Layout, View } from './calculator.ts';
import { Outputs } from './Outputs.tsx';
import { type Played, usePlaying } from './player.ts';
import type { Shared } from './props.ts';
import { playedOf, settingsOf } from './settings.tsx';
import { useTray } from './tray-part.ts';

/** Where a calculator has nothing to play. */
const still: Played = {
  parameter: { kind: 'number', default: 0, min: 0, max: 0, step: 1 },
  value: 0,
  onStep: () => {},
};

/** What changes and what changes it, in one view: picture, result, controls and the numbers of the result. */
export function Stage({
  shared,
  layouts,
  root,
  live,
  onMore,
}: {
  shared: Shared;
  layouts: readonly Layout[];
  root: RefObject<HTMLElement>;
  live: boolean;
  onMore: () => void;
}) {
  const { calculator, words, state, result, set, id } = shared;
  const view = { state, result, words } as View<never, never, never>;
  const stage = useRef<HTMLDivElement>(null);
  const narrow = live && layouts.length === 1 && layouts[0]!.name === 'narrow';
  const Tray = useTray(narrow);
  const played = playedOf(shared);
  const playing = usePlaying(played ?? still, root);
  const further = settingsOf(shared, true).length > 0;
  return (
    <div class="stage" data-stage ref={stage}>
      <figure class="pics" aria-label={words.picture}>
        {layouts.map((one) => (
          <div class={`layout-${one.name}`} key={one.name}>
            <calculator.Picture {...view} layout={one} set={set} prefix={`${id}-${one.name}`} />
          </div>
        ))}
      </figure>
      <div class="deck">
        <p class="result">{words.sentence(view as never)}</p>
        {Tray ? (
          <Tray
            stage={stage}
            shared={shared}
            played={played && playing}
            onMore={further ? onMore : undefined}
          />
        ) : (
          <Controls shared={shared} played={played && playing} />
        )}
      </div>
      <Outputs {...shared} />
    </div>
  );
}
