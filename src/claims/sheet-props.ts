import type { FrameProps } from '../frame/props.ts';
import type { AnyState } from '../frame/states.ts';

/** What a sheet needs beside what a calculator's frame is given. */
export interface SheetProps extends FrameProps {
  /** The calculator's first state, the state that the link asks for, and the parameters that the link sets, in its order. */
  start: AnyState;
  claimed: AnyState;
  keys: readonly string[];
  /** Outputs to show. */
  shown: readonly string[];
  /** Whether a guess has been begun in the calculator and is not made yet. */
  guessing: boolean;
  /** Whether the element around it is no group yet. */
  group: boolean;
  onClose: () => void;
  onWhole: (state: AnyState) => void;
}
