import { useState } from 'preact/hooks';
import { largestSeed, type Parameter } from './parameters.ts';
import type { AnyState, States } from './states.ts';
import type { Standing, takeAway } from './take-away.ts';

/** What turns a calculator into something to take away; fetched before it is first asked for. */
export const taking = () => import('./take-away.ts');

/** What can be taken away, in the order of the buttons. */
const ways: readonly (keyof typeof takeAway)[] = [
  'link',
  'embed',
  'copyPytorch',
  'copyNumpy',
  'csv',
  'markdown',
  'svg',
  'png',
];

interface ActionsProps extends Omit<Standing, 'root'> {
  root: { current: HTMLElement | null };
  states: States;
  live: boolean;
}

/** The next seed of every random number in a state; undefined where there is none. */
function reseeded(parameters: Record<string, Parameter>, state: AnyState): AnyState | undefined {
  const seeds = Object.keys(parameters).filter((key) => parameters[key]!.kind === 'seed');
  if (seeds.length === 0) return undefined;
  return Object.fromEntries(
    seeds.map((key) => [key, ((state[key] as number) * 7919 + 104_729) % (largestSeed + 1)]),
  );
}

/** One quiet row of words; what one did is said for a moment in its place. */
export function Actions({ root, states, live, ...standing }: ActionsProps) {
  const { own: words, start, calculator } = standing;
  const { state, set, undo } = states;
  const [said, setSaid] = useState<{ label: string; text: string } | null>(null);
  const take = async (way: keyof typeof takeAway) => {
    const text = await taking()
      .then(({ takeAway }) => takeAway[way]({ ...standing, root: root.current! }))
      .then(
        (done) => words[done],
        () => words.failed,
      );
    setSaid({ label: words[way], text });
    setTimeout(() => setSaid(null), 1500);
  };
  const random = reseeded(calculator.parameters, state);
  const button = (label: string, run: () => void, disabled?: boolean) => (
    <button type="button" disabled={disabled} onClick={run}>
      {said?.label === label ? said.text : label}
    </button>
  );
  return (
    <div class="acts">
      {button(words.reset, () => set(start), !live)}
      {button(words.undo, () => undo?.(), !undo)}
      {random && button(words.random, () => set(random))}
      {ways.map((way) => button(words[way], () => take(way)))}
      <span class="hidden-words" role="status">
        {said ? `${said.label}: ${said.text}` : ''}
      </span>
    </div>
  );
}
