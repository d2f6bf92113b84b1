import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { PathsResult, parameters } from './model.ts';

export const labels = {
  title: 'Which ways does the gradient take?',
  invitation: 'Walk the paths one by one, then switch off a block. Guess first how many paths are left.',
  picture:
    'Above, the blocks in a row: at each the main road goes straight on and a branch goes around by its gain; the chosen path is drawn thick. Below, a bar for what each path brings, ordered by length, and the sum for each length.',
  table: 'one row per path',
  parameters: {
    depth: { label: 'number of blocks' },
    gains: { label: 'Gains of the branches', hint: 'one to six numbers; further blocks repeat them' },
    off: { label: 'Switch off' },
    path: { label: 'path shown' },
  },
  choices: {
    off: { none: 'none', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' },
  },
  presets: {
    note: 'Three notes',
    drop: 'Drop one block',
    small: 'Six small branches',
    cancel: 'Gains of −1',
    grown: 'Gains of 1',
  },
  outputs: {
    sum: 'sum of all paths',
    plain: 'without skips',
    paths: 'paths',
    path_value: 'the chosen path brings',
    mean_length: 'mean length, weighted',
  },
  lengths: 'Sums by length k',
  each: 'What each path brings, by length k',
  chosen: 'chosen path',
  prediction: {
    question:
      'Three blocks with gains 0.5, −0.2, and 0.1. What becomes of the sum 1.32 if the second is off?',
    choices: { near: 'it stays near', half: 'it falls to half', zero: 'it falls to 0' },
    reveal:
      'Half of the paths are gone, but they brought little. The short ones around the block are still there.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  result: { off, open, paths, sum, plain },
}: Finding<typeof parameters, PathsResult>): ComponentChildren => {
  const total = (
    <b>
      <Value value={sum} />
    </b>
  );
  return off > 0 ? (
    <>
      With block {off} off, {open} of {paths.length} paths add up to {total}; without skips nothing gets
      through.
    </>
  ) : (
    <>
      {paths.length} paths add up to {total}; without skips there is one, which brings <Value value={plain} />
      .
    </>
  );
};
