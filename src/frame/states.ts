import { useRef, useState } from 'preact/hooks';
import type { AnyCalculator } from './calculator.ts';
import { type Parameter, read, same, startState, write } from './parameters.ts';

export type AnyState = Record<string, unknown>;

/** The state an author's options describe; options were validated when the note was built. */
export function startOf(calculator: AnyCalculator, options: Record<string, string>): AnyState {
  const given = Object.entries(options).map(([key, text]) => [
    key,
    read(calculator.parameters[key] as Parameter, text).value,
  ]);
  return startState(calculator.parameters, Object.fromEntries(given) as never) as AnyState;
}

/** Whether two states are the same in all that the first names. */
export const sameState = (calculator: AnyCalculator, one: AnyState, other: AnyState): boolean =>
  Object.keys(one).every((key) => same(calculator.parameters[key] as Parameter, one[key], other[key]));

/** The state of a calculator, those before it, and a change that waits in vain for a part that could not be fetched. */
export interface States {
  state: AnyState;
  /** Changes some parameters, once what the new state needs has come; values outside their range are clamped. */
  set: (change: AnyState) => void;
  /** Goes to a state that can not be undone, once what it needs has come; `then` is told when it does. */
  show: (state: () => AnyState, then?: () => void) => void;
  /** Takes the last change back; undefined where there is none. */
  undo: (() => void) | undefined;
  held: AnyState | null;
}

export function useStates(calculator: AnyCalculator, first: AnyState): States {
  const [state, setState] = useState(first);
  const [past, setPast] = useState<AnyState[]>([]);
  const [held, setHeld] = useState<AnyState | null>(null);
  const current = useRef(state);
  current.current = state;
  const go = (to: AnyState) => {
    current.current = to;
    setState(to);
  };
  /** Whether a state has to wait: then `again` is called once what it needs has come. */
  const waits = (next: AnyState, change: AnyState, again: () => void) => {
    const waiting = calculator.needs?.(next as never);
    waiting?.then(again, () => setHeld(change));
    return waiting !== undefined;
  };
  const set = (change: AnyState) => {
    const next = { ...current.current };
    for (const [key, value] of Object.entries(change)) {
      const parameter = calculator.parameters[key] as Parameter;
      const reading = read(parameter, write(parameter, value));
      if (reading.value !== undefined) next[key] = reading.value;
    }
    if (sameState(calculator, next, current.current) || waits(next, change, () => set(change))) return;
    setHeld(null);
    const before = current.current;
    setPast((list) => [...list.slice(-99), before]);
    go(next);
  };
  const show: States['show'] = (stateOf, then) => {
    const next = stateOf();
    if (waits(next, next, () => show(stateOf, then))) return;
    then?.();
    setState(next);
  };
  const last = past.at(-1);
  const undo =
    last &&
    (() => {
      go(last);
      setPast(past.slice(0, -1));
    });
  return { state, set, show, undo, held };
}
