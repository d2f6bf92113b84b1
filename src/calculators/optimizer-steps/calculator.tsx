import { calculator, type Missing, type Output } from '../../frame/calculator.ts';
import { later, together } from '../../frame/later.ts';
import { meanings } from './meanings.ts';
import { compute, onSurface, parameters, partsOf, takesDecay } from './model.ts';
import { landscape, Picture } from './Picture.tsx';
import { columnsOf, formulaAt, outputNames } from './rules.ts';

/** The arithmetic behind the table's numbers, fetched when a reader first asks for it. */
const explanations = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await explanations.fetch();

const ones = [1];

export default calculator({
  name: 'optimizer-steps',
  parameters,
  presets: {
    memory: {
      optimizer: 'momentum',
      convention: 'note',
      source: 'stream',
      gradients: parameters.gradients.default,
      learningRate: 0.1,
      momentum: 0.9,
      steps: 20,
    },
    exam: {
      optimizer: 'adam',
      source: 'stream',
      gradients: [0.1, 0.2, -0.1],
      learningRate: 0.001,
      biasCorrection: 'on',
      weightDecay: 0,
      steps: 3,
      start: [1],
    },
    uncorrected: {
      optimizer: 'adam',
      source: 'stream',
      gradients: ones,
      learningRate: 0.001,
      biasCorrection: 'off',
      weightDecay: 0,
      steps: 12,
    },
    silence: {
      optimizer: 'adam',
      source: 'stream',
      gradients: ones,
      learningRate: 0.001,
      biasCorrection: 'on',
      epsilonPlace: 'outside',
      weightDecay: 0,
      earlierSteps: 4000,
      earlierGradient: 0,
      steps: 12,
    },
    slowing: { optimizer: 'adagrad', source: 'stream', gradients: ones, learningRate: 0.1, steps: 100 },
    ravine: {
      optimizer: 'momentum',
      convention: 'note',
      source: 'surface',
      surface: 'ravine',
      kappa: 25,
      learningRate: 0.02,
      momentum: 0.9,
      steps: 50,
      start: [],
    },
  },
  compute,
  needs: (state) => together([...partsOf(state), ...(onSurface(state) ? [landscape] : [])]),
  outputs: (result, state) => {
    const { paths, trajectory, now, rule } = result;
    const at = (path: Float64Array) => path[state.steps]!;
    const outputs: Record<string, Output> =
      paths.length > 1
        ? {
            theta_x: { value: at(paths[0]!), digits: 6, quantity: 'w' },
            theta_y: { value: at(paths[1]!), digits: 6, quantity: 'w' },
          }
        : { theta: { value: at(paths[0]!), digits: 6, quantity: 'w' } };
    if (result.ground) outputs.loss = { value: trajectory.values[state.steps]! };
    outputs.update = { value: now.update!, quantity: 'p' };
    outputs.travelled = { value: result.travelled };
    if (result.otherUpdates.length > 0)
      outputs.uncorrected = { value: result.uncorrected, missing: { because: 'noGradient' } };
    if (rule.endsWith('EpsHat'))
      outputs.epsilon_ratio = { value: result.epsilonRatio, missing: { because: 'noGradient' } };
    for (const name of outputNames(result.lines))
      outputs[meanings[name]!.key] = {
        value: now[name]!,
        quantity: meanings[name]!.quantity,
        quiet: name !== 'rate' || rule.startsWith('adagrad') === false,
      };
    const { divergedAt } = result;
    if (divergedAt === null) return outputs;
    const missing: Missing = { because: 'diverged', step: divergedAt };
    return Object.fromEntries(Object.entries(outputs).map(([key, output]) => [key, { ...output, missing }]));
  },
  Picture,
  window: '-4 0 332 267',
  formula: ({ state, result }) => formulaAt(state, result, state.steps),
  table: ({ state, result }) => {
    const names = columnsOf(result);
    const { paths, rows, trajectory, ground, coordinate, divergedAt } = result;
    const missing: Missing | undefined =
      divergedAt === null ? undefined : { because: 'diverged', step: divergedAt };
    const flat = paths.length > 1;
    const shown = new Set(listed(state.steps));
    // A typed gradient is given, not computed, unless weight decay is added to it.
    const decayed = takesDecay(result.lines);
    const kept: number[] = [];
    const cells = paths.flatMap((_, axis) =>
      Array.from({ length: state.steps }, (__, index) => {
        const t = index + 1;
        const visible = axis === coordinate && shown.has(t);
        if (visible) kept.push(axis * state.steps + index);
        return [
          { value: t },
          ...(flat ? [{ value: axis === 0 ? 'x' : 'y' }] : []),
          ...names.map((name) => {
            const value = rows[axis]![index]![name]!;
            const whole = name === 'x' || name === 'lookAhead';
            return {
              value,
              missing,
              decimals: whole && Math.abs(value) >= 1e-3 && Math.abs(value) < 1e4 ? 6 : undefined,
              how:
                visible && (ground || name !== 'gradient' || decayed)
                  ? () => explanations.part.explanation(state, result, t, name)
                  : undefined,
            };
          }),
          ...(ground ? [{ value: trajectory.values[t]!, missing }] : []),
        ];
      }),
    );
    const needed = ['gradient', 'velocity', 'buffer', 'update', 'delta', 'x'];
    return {
      columns: [
        { key: 't', symbol: 't' },
        ...(flat ? [{ key: 'coordinate', symbol: 'i' }] : []),
        ...names.map((name) => ({ ...meanings[name]!, optional: !needed.includes(name) })),
        ...(ground ? [{ key: 'f', symbol: 'f(θ_t)', optional: true }] : []),
      ],
      rows: cells,
      shown: kept,
      needs: explanations.fetch,
    };
  },
  player: 'steps',
  predicted: (result) => {
    const move = result.rows[0]![10]!.update!;
    return move === 0 ? 'none' : move > 0 ? 'on' : 'back';
  },
});

/** Steps that the page shows of a long run: the first, round ones, the last. */
function listed(steps: number): number[] {
  const round = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40, 50, 75, 100, 125, 150, 175];
  const every = Array.from({ length: steps }, (_, index) => index + 1);
  return every.filter((t) => steps <= 12 || t >= steps - 1 || round.includes(t));
}
