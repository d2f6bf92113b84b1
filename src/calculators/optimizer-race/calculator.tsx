import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import { bestRates, stepsPerDigit } from '../../models/optimizers/best-rates.ts';
import { calculator, type LiveFormula, type Output } from '../frame/calculator.ts';
import { compute, lanes, measured, parameters, surfaceNames } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { words } from './strings.ts';

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
const definitions: Record<(typeof surfaceNames)[number], string> = {
  ravine: '',
  rosenbrock: '(1-x)^2 + 100\\,(y-x^2)^2',
  beale: '(1.5-x+xy)^2 + (2.25-x+xy^2)^2 + (2.625-x+xy^3)^2',
  himmelblau: '(x^2+y-11)^2 + (x+y^2-7)^2',
  saddle: 'x^2 - y^2',
  styblinskiTang: '\\tfrac12\\bigl(x^4-16x^2+5x + y^4-16y^2+5y\\bigr)',
  own: '',
};

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
  words,
  compute,
  outputs: ({ racers }, state) => {
    const outputs: Record<string, Output> = {};
    for (const { lane, name, values, stepsPerDigit } of racers) {
      const { letter, quantity } = lanes[lane]!;
      outputs[`loss_${letter.toLowerCase()}`] = { value: values[state.steps]!, quantity };
      if (measured(state, name))
        outputs[`digit_${letter.toLowerCase()}`] = { value: stepsPerDigit, quantity };
    }
    return outputs;
  },
  sentence: ({ state, result, words: { choices }, language }) => {
    const zh = language === 'zh';
    const called = ({ lane, name }: (typeof result.racers)[number]) =>
      `${lanes[lane]!.letter} ${choices.racer1[name]}`;
    const lost = result.racers.filter(({ divergedAt }) => divergedAt !== null);
    const { leader } = result;
    return (
      <>
        {leader &&
          (zh ? (
            <>
              {state.steps} 步之后最低的是 {called(leader)}，f ={' '}
              <b>
                <Shown number={show(leader.values[state.steps]!)} />
              </b>
              。
            </>
          ) : (
            <>
              After {state.steps} steps the lowest is {called(leader)} with f ={' '}
              <b>
                <Shown number={show(leader.values[state.steps]!)} />
              </b>
              .{' '}
            </>
          ))}
        {lost.map((racer) =>
          zh ? (
            <>
              {called(racer)} 在第 {racer.divergedAt} 步发散{cause(racer, state)}。
            </>
          ) : (
            <>
              {called(racer)} diverges at step {racer.divergedAt}
              {cause(racer, state)}.{' '}
            </>
          ),
        )}
      </>
    );
  },
  Picture,
  formulas: {
    ravine: String.raw`\begin{aligned} \key{f}{f} &= \tfrac12\,(x^2 + \qn{\kappa}\,y^2),\quad \qn{\kappa} = \qn{\slot{kappa}{}}\\[4pt] r_{\text{SGD}} &= \frac{\qn{\kappa}-1}{\qn{\kappa}+1} = \slot{plain}{},\quad \frac{-1}{\log_{10} r} = \slot{plainDigit}{}\\[4pt] r_{\text{HB}} &= \frac{\sqrt{\qn{\kappa}}-1}{\sqrt{\qn{\kappa}}+1} = \slot{heavy}{},\quad \frac{-1}{\log_{10} r} = \slot{heavyDigit}{}\end{aligned}`,
    ...Object.fromEntries(
      surfaceNames
        .filter((name) => name !== 'ravine')
        .map((name) => [
          name,
          String.raw`\begin{aligned} f(x,y) ${definitions[name] && `&= ${definitions[name]}\\\\ f`}(\qw{\slot{x}{}},\,\qw{\slot{y}{}}) &= \sci{f}{}\end{aligned}`.replace(
            'f(x,y) (',
            'f(',
          ),
        ]),
    ),
  },
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
  table: ({ state, result: { racers } }) => {
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
        ...racers.map(({ points, values }) => ({
          value: values[t]!,
          how: round.includes(t)
            ? `f(${plain(points[2 * t]!)}; ${plain(points[2 * t + 1]!)}) = ${plain(values[t]!)}`
            : undefined,
        })),
      ]),
      shown: [...new Set(round)].filter((t) => t <= state.steps).sort((one, other) => one - other),
    };
  },
  snippet: { pytorch, numpy },
  player: 'steps',
  predicted: () => {
    const ratio = stepsPerDigit(descent.factor) / stepsPerDigit(heavyBall.factor);
    return ratio < 5 ? 'two' : ratio < 50 ? 'ten' : 'hundred';
  },
});

/** In the ravine the limit of the learning rate is known: ηκ = 2, momentum 2(1 + γ), Nesterov 2(1 + γ)/(1 + 2γ). */
function cause(
  { name, learningRate }: ReturnType<typeof compute>['racers'][number],
  { surface, kappa, momentum }: { surface: string; kappa: number; momentum: number },
): string {
  if (surface !== 'ravine') return '';
  const limit =
    name === 'sgd'
      ? 2
      : name === 'momentum'
        ? 2 * (1 + momentum)
        : name === 'nesterov'
          ? (2 * (1 + momentum)) / (1 + 2 * momentum)
          : Number.POSITIVE_INFINITY;
  return learningRate * kappa > limit ? ` (ηκ = ${plain(learningRate * kappa)} > ${plain(limit)})` : '';
}
