import { plain, show } from '../../draw/format.ts';
import { calculator, type LiveFormula, type Missing, type Output } from '../../frame/calculator.ts';
import { working } from '../../frame/working.ts';
import { bestRates, stepsPerDigit } from '../../models/optimizers/best-rates.ts';
import { compute, lanes, measured, needs, parameters, type Racer } from './model.ts';
import { Picture } from './Picture.tsx';

const { plain: descent, heavyBall } = bestRates(100);
const four = (
  racer1: 'sgd',
  racer2: 'momentum',
  racer3: 'adam' | 'nesterov',
  racer4: 'none' | 'adam' | 'rmsprop',
) => ({
  racer1,
  racer2,
  racer3,
  racer4,
  start: [],
});

const lost = (divergedAt: number | null): Missing | undefined =>
  divergedAt === null ? undefined : { because: 'diverged', step: divergedAt };

export default calculator({
  name: 'optimizer-race',
  parameters,
  presets: {
    best: {
      ...four('sgd', 'momentum', 'adam', 'none'),
      surface: 'ravine',
      kappa: 100,
      rate1: Number(descent.learningRate.toFixed(6)),
      rate2: Number(heavyBall.learningRate.toFixed(6)),
      rate3: 0.3,
      momentum: Number(heavyBall.momentum.toFixed(6)),
      steps: 200,
    },
    edge: {
      ...four('sgd', 'momentum', 'nesterov', 'none'),
      surface: 'ravine',
      kappa: 25,
      rate1: 0.082,
      rate2: 0.082,
      rate3: 0.082,
      momentum: 0.9,
      steps: 50,
    },
    rosenbrock: {
      ...four('sgd', 'momentum', 'nesterov', 'adam'),
      surface: 'rosenbrock',
      rate1: 0.001,
      rate2: 0.001,
      rate3: 0.001,
      rate4: 0.1,
      momentum: 0.9,
      steps: 500,
    },
    beale: {
      ...four('sgd', 'momentum', 'adam', 'rmsprop'),
      surface: 'beale',
      rate1: 0.005,
      rate2: 0.005,
      rate3: 0.05,
      rate4: 0.02,
      momentum: 0.9,
      steps: 200,
    },
    saddle: {
      ...four('sgd', 'momentum', 'adam', 'rmsprop'),
      surface: 'saddle',
      rate1: 0.05,
      rate2: 0.05,
      rate3: 0.05,
      rate4: 0.05,
      momentum: 0.9,
      steps: 40,
    },
    valleys: {
      ...four('sgd', 'momentum', 'nesterov', 'adam'),
      surface: 'himmelblau',
      start: [0, 0],
      rate1: 0.01,
      rate2: 0.01,
      rate3: 0.01,
      rate4: 0.3,
      momentum: 0.9,
      steps: 100,
    },
  },
  compute,
  needs,
  outputs: ({ racers }, state) => {
    const outputs: Record<string, Output> = {};
    for (const { lane, name, values, stepsPerDigit, divergedAt } of racers) {
      const missing = lost(divergedAt);
      const { letter, quantity } = lanes[lane]!;
      outputs[`loss_${letter.toLowerCase()}`] = { value: values[state.steps]!, quantity, missing };
      if (measured(state, name))
        outputs[`digit_${letter.toLowerCase()}`] = {
          value: stepsPerDigit,
          quantity,
          missing: missing ?? { because: 'noDigit' },
        };
    }
    return outputs;
  },
  Picture,
  window: '-4 0 332 196',
  formula: ({ state, result }): LiveFormula => {
    if (state.surface === 'ravine') {
      const rates = bestRates(state.kappa);
      return {
        name: 'ravine',
        slots: {
          kappa: plain(state.kappa),
          plain: plain(rates.plain.factor),
          plainDigit: plain(stepsPerDigit(rates.plain.factor)),
          heavy: plain(rates.heavyBall.factor),
          heavyDigit: plain(stepsPerDigit(rates.heavyBall.factor)),
        },
      };
    }
    const shown = result.leader ?? result.racers[0];
    const at = shown ? [...shown.points.slice(2 * state.steps, 2 * state.steps + 2)] : result.start;
    return {
      name: state.surface,
      slots: {
        x: plain(at[0]!),
        y: plain(at[1]!),
        f: show(shown ? shown.values[state.steps]! : result.surface.value(Float64Array.from(at))),
      },
    };
  },
  table: ({ state, result: { racers, surface } }) => {
    const height = (...at: number[]) => surface.value(Float64Array.from(at));
    const round = [0, 1, 2, 3, 4, 5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, state.steps];
    return {
      columns: [
        { key: 't', symbol: 't' },
        ...racers.map(({ lane }) => ({
          key: `f_${lanes[lane]!.letter}`,
          symbol: `f_${lanes[lane]!.letter}`,
          quantity: lanes[lane]!.quantity,
        })),
      ],
      rows: Array.from({ length: state.steps + 1 }, (_, t) => [
        { value: t },
        ...racers.map(({ points, values, divergedAt }) => ({
          value: values[t]!,
          missing: lost(divergedAt),
          how: round.includes(t)
            ? () => {
                const { call, explained } = working.part;
                return explained(values[t]!, call('f', height, points[2 * t]!, points[2 * t + 1]!));
              }
            : undefined,
        })),
      ]),
      needs: working.fetch,
      shown: [...new Set(round)].filter((t) => t <= state.steps).sort((one, other) => one - other),
    };
  },
  player: 'steps',
  predicted: ({ racers }, { steps }) => {
    const [first, ...others] = racers;
    if (first?.name !== 'sgd' || others.length === 0) return undefined;
    const height = ({ values }: Racer) =>
      Number.isNaN(values[steps]) ? Number.POSITIVE_INFINITY : values[steps]!;
    const ahead = others.filter((other) => height(other) < height(first)).length;
    return ahead === 0 ? 'first' : ahead === others.length ? 'last' : 'between';
  },
});
