import type { Describe } from './problems/in-words.ts';

/** The texts every calculator shares. */
export const labels = {
  presets: 'Examples',
  result: 'Result',
  controls: 'Controls',
  more: 'More',
  formula: 'Formula with the current numbers',
  table: 'Numbers',
  how: 'How was this number computed?',
  reset: 'Reset',
  random: 'New random',
  undo: 'Undo',
  link: 'Copy link',
  embed: 'Copy embed',
  whole: 'Open the whole calculator',
  close: 'Close',
  /** Leads from a calculator of one note back to the sentence of another. */
  wayBack: 'Back to “{title}”',
  copyPytorch: 'Copy PyTorch',
  copyNumpy: 'Copy NumPy',
  csv: 'Copy CSV',
  markdown: 'Copy table',
  svg: 'Save SVG',
  png: 'Save PNG',
  copied: 'Copied',
  saved: 'Saved',
  failed: 'Could not copy',
  code: 'As a program',
  codeNote: 'Runs as it stands and prints the numbers above.',
  noHow: 'How this number came about could not be fetched; is there a connection?',
  noFormula: 'The formula of this state could not be fetched; is there a connection?',
  noProgram: 'The program for these numbers could not be fetched; is there a connection?',
  play: 'Play',
  pause: 'Pause',
  back: 'Step back',
  forward: 'Step forward',
  speed: 'Speed',
  seed: 'Random seed',
  predict: 'Guess first',
  hidden: 'Picture and numbers are hidden until you have guessed.',
  right: 'That is right.',
  wrong: 'Not quite.',
  users: 'Used by:',
  rows: 'Rows are separated by semicolons, numbers by commas.',
  again: 'Try again',
  notStarted:
    'This calculator could not be started; what stands here is its first state, and its controls do nothing.',
  notFetched: 'What this choice needs could not be fetched; is there a connection?',
  restored: 'That state could not be computed. This is the last one that could.',
  asleep: 'The controls work once their script has come; until then this is the first state.',
  /** How a power of ten is said after “10”. */
  power: { plus: ' to the power {n}', minus: ' to the power minus {n}' },
  /** What stands in place of a result without a number. */
  missing: {
    none: 'no value',
    beyond: 'beyond float64',
    diverged: 'diverged at step {step}',
    zero: 'none: the product is 0',
    noDigit: 'no digit gained',
    noGradient: 'no gradient yet',
  },
  linkProblem: 'The link asked for something this calculator cannot show:',
};

export type FrameLabels = typeof labels;

/** All that the frame says in one language. */
export interface FrameWords extends FrameLabels {
  /** Brings what puts a problem into words: few readers ever meet one. */
  describing: () => Promise<Describe>;
}
