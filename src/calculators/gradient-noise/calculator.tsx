import { plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { working } from '../../frame/working.ts';
import { compute, draws, hovers, needs, type Path, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

const cloud = {
  axis: 'gradients',
  batch: 8,
  learningRate: 0.1,
  schedule: 'constant',
  sampling: 'epochs',
  steps: 640,
  spread: 1,
  start: [-2, 2],
  model: 'line',
  xs: [],
  ys: [],
  seed: 14,
} as const;

export default calculator({
  name: 'gradient-noise',
  parameters,
  presets: {
    equal: cloud,
    updates: { ...cloud, axis: 'updates', steps: 60 },
    decay: { ...cloud, schedule: 'decay', learningRate: 0.5, steps: 1000 },
    exact: { ...cloud, spread: 0 },
    logistic: { ...cloud, model: 'logistic', learningRate: 1 },
    four: {
      ...cloud,
      batch: 2,
      learningRate: 0.05,
      sampling: 'order',
      steps: 4,
      start: [1, 0],
      model: 'slope',
      xs: [1, 2, 3, 4],
      ys: [2, 3, 5, 8],
    },
  },
  compute,
  needs,
  outputs: ({ paths, minimum, sigma, row }, { sampling }) => {
    const arrived = (path: Path) => minimum !== null && hovers(path);
    const [full, single, batch] = paths.map(({ values }) => values.at(-1)!) as [number, number, number];
    return {
      loss_full: { value: full, quantity: 'x' },
      loss_single: { value: single, quantity: 'g' },
      loss_batch: { value: batch, quantity: 's' },
      hovering_single: { value: paths[1]!.hovering, quantity: 'g', quiet: !arrived(paths[1]!) },
      hovering_batch: { value: paths[2]!.hovering, quantity: 's', quiet: !arrived(paths[2]!) },
      sigma: { value: sigma, quantity: 'g' },
      law: { value: sampling === 'replacement' ? row.with : row.without, quantity: 'k' },
      measured: { value: row.measured, quantity: 'k' },
    };
  },
  Picture,
  window: '-4 0 332 219',
  formula: ({ state, result: { sigma, row, loss } }) => {
    const name = state.sampling === 'replacement' ? 'with' : 'without';
    const slots = { sigma: plain(sigma), B: `${row.size}`, law: show(row[name]) };
    const counts = { left: `${loss.count - row.size}`, rest: `${loss.count - 1}` };
    return { name, slots: name === 'with' ? slots : { ...slots, ...counts } };
  },
  table: ({ result: { rows, sigma, loss } }) => ({
    columns: [
      { key: 'B', symbol: 'B', quantity: 's' },
      { key: 'with', symbol: 'σ/√B', quantity: 'n' },
      { key: 'without', symbol: 'σ_B', quantity: 'k' },
      { key: 'measured', symbol: 'σ̂_B', quantity: 'k' },
    ],
    rows: rows.map(({ size, without, with: repeated, measured, squares }) => [
      { value: size },
      { value: repeated, how: () => spreadHow(repeated, sigma, size) },
      {
        value: without,
        how: () => withoutHow(without, repeated, size, loss.count),
      },
      {
        value: measured,
        how: () => measuredHow(measured, squares),
      },
    ]),
    needs: working.fetch,
  }),
  player: 'steps',
  predicted: ({ leader }) => leader!.name,
});

function spreadHow(spread: number, sigma: number, size: number): string {
  const { explained, quotient, root, whole } = working.part;
  return explained(spread, quotient(sigma, root(whole(size))));
}

/** Drawn without replacement, from `count` samples. */
function withoutHow(spread: number, repeated: number, size: number, count: number): string {
  const { explained, product, quotient, root, whole } = working.part;
  const left = quotient(whole(count - size), whole(Math.max(1, count - 1)));
  return explained(spread, product(repeated, root(left)));
}

function measuredHow(measured: number, squares: number): string {
  const { explained, quotient, root, whole } = working.part;
  return explained(measured, '√(Σ|g_B − ∇L|² / N)', root(quotient(squares, whole(draws))));
}
