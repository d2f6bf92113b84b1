import type { ComponentChildren } from 'preact';
import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Labels, View } from '../../frame/calculator.ts';
import { type NoiseResult, type Path, type parameters, updatesSaid } from './model.ts';

export const labels = {
  title: 'How much gradient noise pays?',
  invitation: 'Guess first: is one exact step worth 64 rough ones? Then change B and compare by updates.',
  picture:
    'Level lines of the loss over w and b with three paths; the loss above its minimum; the points with the fit; gradient noise against batch size, two laws and measured.',
  table: 'the noise at the start, one row per batch size',
  parameters: {
    axis: { label: 'Compare after' },
    batch: { label: 'batch size' },
    learningRate: { label: 'learning rate' },
    schedule: { label: 'Learning rate over time' },
    sampling: { label: 'Batches are', hint: 'noise is measured on batches drawn anew' },
    steps: { label: 'how many' },
    spread: { label: 'spread of the points around y = x' },
    start: { label: 'start', hint: 'w, b; can be dragged' },
    model: { label: 'Model', hint: 'σ: the class is 1 where y was above ½' },
    xs: { label: 'x of your own points', hint: 'up to 64' },
    ys: { label: 'y of your own points' },
    seed: { label: 'Random seed' },
  },
  choices: {
    axis: { updates: 'equal updates', gradients: 'equal sample gradients' },
    schedule: { constant: 'constant', decay: 'η / (1 + (t − 1)/10)' },
    sampling: {
      epochs: 'shuffled each epoch',
      fresh: 'drawn anew, no repeats',
      replacement: 'drawn with replacement',
      order: 'in fixed order',
    },
    model: { line: 'wx + b', slope: 'wx', logistic: 'σ(wx + b)' },
  },
  users: {
    sampling: {
      epochs: 'PyTorch DataLoader(shuffle=True), Keras fit',
      fresh: 'theory',
      replacement: 'most theory; RandomSampler(replacement=True)',
      order: 'DataLoader by default',
    },
  },
  presets: {
    equal: 'Equal computation',
    updates: 'Equal updates',
    decay: 'Decaying rate',
    exact: 'All points on a line',
    logistic: 'Logistic regression',
    four: 'Four samples by hand',
  },
  outputs: {
    loss_full: 'loss, full batch',
    loss_single: 'loss, single samples',
    loss_batch: 'loss, mini-batches',
    hovering_single: 'single samples above the minimum, mean of the last half',
    hovering_batch: 'mini-batches, likewise',
    sigma: 'σ: noise of one sample',
    law: 'of a batch, by the law',
    measured: 'measured on 256 batches',
  },
  full: 'full batch',
  above: 'L above its minimum',
  points: 'points and fit',
  noise: 'noise / σ against B',
  prediction: {
    question:
      'A line, η = 0.1, 640 sample gradients each: 10 full steps, 80 with B = 8, or 640 single ones. Who is lowest?',
    choices: { full: 'full batch', batch: 'B = 8', single: 'single samples' },
    reveal: 'Ten exact steps are too few. Single samples arrive early, then hover; B = 8 hovers closer.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state,
  result: { paths, leader, minimum },
  words,
}: View<typeof parameters, NoiseResult, Words>): ComponentChildren => {
  const called = ({ name, size }: Path) => (name === 'full' ? words.full : `B = ${size}`);
  const lowest = paths.filter((path) => path.divergedAt === null && path.excess === leader?.excess);
  const names = [...new Set(lowest.map(called))].join(' and ');
  const one = new Set(lowest.map(called)).size === 1;
  const excess = leader && (
    <b>
      <Shown number={show(leader.excess)} />
    </b>
  );
  const lost = paths.filter(({ divergedAt }) => divergedAt !== null);
  if (lost.length > 0) {
    const [first, ...others] = new Set(lost.map((path) => `${called(path)} at step ${path.divergedAt}`));
    return (
      <>
        Too fast: {[first!.replace(' at', ' diverges at'), ...others].join(', ')}
        {leader && others.length === 0 && (
          <>
            ; {names} {one ? 'ends' : 'end'} {excess} above the minimum
          </>
        )}
        .
      </>
    );
  }
  const updates = updatesSaid(state, lowest);
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return (
    <>
      {state.axis === 'updates'
        ? `After ${many(state.steps, 'update')} each, ${names}`
        : `${many(state.steps, 'sample gradient')}: ${names}`}
      {updates !== null && ` (${many(updates, 'update')})`}
      {one ? ' is' : ' are'} lowest{minimum ? ', ' : ': loss '}
      {excess}
      {minimum ? ' above the minimum.' : one ? '; there is no minimum.' : '.'}
    </>
  );
};
