import type { ComponentChildren } from 'preact';
import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Labels, View } from '../../frame/calculator.ts';
import { titlesEn } from '../optimizers.ts';
import type { parameters, RaceResult, Racer } from './model.ts';

const surface = {
  ravine: 'ravine',
  rosenbrock: 'Rosenbrock',
  beale: 'Beale',
  himmelblau: 'Himmelblau',
  saddle: 'saddle',
  styblinskiTang: 'Styblinski–Tang',
  own: 'your own',
};
/** Why a racer diverges, where the limit of its learning rate is known. */
function cause({ stability: { product, limit } }: Racer): string {
  return product > limit ? ` (ηκ = ${plain(product)} > ${plain(limit)})` : '';
}

export const labels = {
  title: 'Which optimizer gets down first, and at what price?',
  invitation:
    'All start from the same point; drag it. Then give each its own best learning rate before you judge: a race at one rate for all is decided by the rate.',
  picture:
    'Left, the surface as level lines with the paths of up to four optimizers from one start. Right, the function over the steps on the same lanes, for surfaces with a known minimum as the distance above it on a logarithmic axis.',
  table: 'the function after each step',
  parameters: {
    surface: { label: 'Surface' },
    kappa: { label: 'condition number: the steepest curvature over the flattest' },
    expression: {
      label: 'your function of x and y',
      hint: 'for example (1-x)^2 + 10*(y-x^2)^2; drawn from −3 to 3',
    },
    rate1: { label: 'learning rate of A' },
    rate2: { label: 'learning rate of B' },
    rate3: { label: 'learning rate of C' },
    rate4: { label: 'learning rate of D' },
    racer1: { label: 'Lane A' },
    racer2: { label: 'Lane B' },
    racer3: { label: 'Lane C' },
    racer4: { label: 'Lane D' },
    steps: { label: 'steps', hint: 'the point on the axis can be dragged' },
    momentum: { label: 'momentum coefficient of Momentum and Nesterov' },
    start: { label: 'start', hint: 'x, y; empty: the surface’s usual start' },
  },
  choices: { surface, racer1: titlesEn, racer2: titlesEn, racer3: titlesEn, racer4: titlesEn },
  presets: {
    best: 'Ravine κ = 100, best rates',
    edge: 'Just past stability',
    rosenbrock: 'Rosenbrock’s banana',
    beale: 'Beale: plain and cliff',
    saddle: 'Leaving a saddle',
    valleys: 'Himmelblau: four minima',
  },
  outputs: {
    loss_a: 'A: f',
    loss_b: 'B: f',
    loss_c: 'C: f',
    loss_d: 'D: f',
    digit_a: 'A: steps per digit',
    digit_b: 'B: steps per digit',
    digit_c: 'C: steps per digit',
    digit_d: 'D: steps per digit',
  },
  reasons: {
    empty: 'expected an expression in x and y',
    name: 'unknown name; known are x, y, pi, e and functions such as sin, exp, sqrt',
    finite: 'it has no value for any x and y from −3 to 3',
  },
  above: 'f above its minimum',
  height: 'f',
  cursor: 'step t',
  startPoint: 'start',
  prediction: {
    question: 'Each at the rate set for it. Where does plain gradient descent, A, come in?',
    choices: { first: 'first', between: 'in between', last: 'last' },
    reveal:
      'The steepest direction caps the rate of gradient descent, and the flat one has to do with it. What the others remember, a direction or a size, gets them past that.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state,
  result,
  words,
}: View<typeof parameters, RaceResult, Words>): ComponentChildren => {
  const { leader } = result;
  const lost = result.racers.filter(({ divergedAt }) => divergedAt !== null);
  // Of many, and beside lost ones, letters must do.
  const called = (some: readonly Racer[], and: string) =>
    some
      .map(({ letter, name }) =>
        some.length > 2 || lost.length > 0 ? letter : `${letter} ${words.choices.racer1[name]}`,
      )
      .join(and);
  if (result.racers.length === 0) return 'No lane has an optimizer: choose one under “More”.';
  const nowhere = result.racers.filter(
    ({ divergedAt, values }) => divergedAt === null && !Number.isFinite(values[state.steps]!),
  );
  return [
    ...(leader
      ? [
          // Where racers are lost, their sentence needs the room.
          lost.length > 0 ? '' : `After ${state.steps} ${state.steps === 1 ? 'step' : 'steps'} `,
          `${called(result.lowestRacers, result.lowestRacers.length > 2 ? ', ' : ' and ')} ${result.lowestRacers.length > 1 ? 'are' : 'is'} lowest, f = `,
          <b>
            <Shown number={show(leader.values[state.steps]!)} />
          </b>,
          '. ',
        ]
      : []),
    lost.length === 1 &&
      `${lost[0]!.letter} diverges at step ${lost[0]!.divergedAt}${leader ? '' : cause(lost[0]!)}. `,
    lost.length > 1 &&
      `${lost.map(({ letter }) => letter).join(', ')} diverge at steps ${lost.map(({ divergedAt }) => divergedAt).join(', ')}. `,
    nowhere.length > 0 &&
      !(leader && lost.length > 0) &&
      `f has no value where ${called(nowhere, ', ')} ${nowhere.length > 1 ? 'stand' : 'stands'}.`,
  ];
};
