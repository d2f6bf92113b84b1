import { plain, show, text } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import { calculator } from '../frame/calculator.ts';
import { compute, draws, type Path, parameters } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { words } from './strings.ts';

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

/** The law with the numbers put in, with the factor for drawing without replacement or not. */
const law = (factor: boolean) => {
  const [symbols, numbers] = factor
    ? [String.raw`\sqrt{\frac{n-\qs{B}}{n-1}}`, String.raw`\sqrt{\frac{\slot{left}{}}{\slot{rest}{}}}`]
    : ['', ''];
  return String.raw`\begin{aligned}\key{σ_B}{\qk{\mathrm{Std}[g_B]}} &= \frac{\key{σ}{\qg{\sigma}}}{\sqrt{\key{B}{\qs{B}}}}${symbols}\\[4pt] &= \frac{\qg{\slot{sigma}{}}}{\sqrt{\qs{\slot{B}{}}}}${numbers}\\[4pt] &= \qk{\sci{law}{}}\end{aligned}`;
};

export default calculator({
  name: 'gradient-noise',
  parameters,
  presets: {
    equal: cloud,
    updates: { ...cloud, axis: 'updates', steps: 60 },
    decay: { ...cloud, schedule: 'decay', learningRate: 0.5, steps: 1000 },
    exact: { ...cloud, spread: 0 },
    all: { ...cloud, axis: 'updates', batch: 64, sampling: 'replacement', steps: 200 },
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
  words,
  compute,
  outputs: ({ paths, sigma, row }, { sampling }) => {
    const [full, single, batch] = paths.map(({ values }) => values.at(-1)!) as [number, number, number];
    return {
      loss_full: { value: full, quantity: 'x' },
      loss_single: { value: single, quantity: 'g' },
      loss_batch: { value: batch, quantity: 's' },
      sigma: { value: sigma, quantity: 'g' },
      law: { value: sampling === 'replacement' ? row.with : row.without, quantity: 'k' },
      measured: { value: row.measured, quantity: 'k' },
    };
  },
  sentence: ({ state, result: { paths, leader }, words: { full }, language }) => {
    const zh = language === 'zh';
    const called = ({ name, size }: Path) => (name === 'full' ? full : `B = ${size}`);
    const spaced = (path: Path) => (path.name === 'full' ? full : `${called(path)} `);
    const made = (path: Path) => path.at.length - 1;
    const lost = paths.filter(({ divergedAt }) => divergedAt !== null);
    const counts = paths
      .map((path) => (zh ? `${made(path)}（${called(path)}）` : `${made(path)} (${called(path)})`))
      .join(zh ? '、' : ', ');
    return (
      <>
        {zh
          ? state.axis === 'updates'
            ? `各更新 ${state.steps} 次。`
            : `各用 ${state.steps} 个样本梯度，更新次数 ${counts}。`
          : state.axis === 'updates'
            ? `After ${state.steps} updates each: `
            : `After ${state.steps} sample gradients each (updates: ${counts}): `}
        {leader && (
          <>
            {zh ? `${spaced(leader)}最低，高出最小值 ` : `${called(leader)} is lowest, `}
            <b>
              <Shown number={show(leader.excess)} />
            </b>
            {zh ? '。' : ' above the minimum. '}
          </>
        )}
        {lost.map((path) =>
          zh
            ? `${spaced(path)}在第 ${path.divergedAt} 步发散：学习率太大。`
            : `${called(path)} diverges at step ${path.divergedAt}: the rate is too large. `,
        )}
      </>
    );
  },
  Picture,
  formulas: { without: law(true), with: law(false) },
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
    rows: rows.map(({ size, without, with: repeated, measured }) => [
      { value: size },
      { value: repeated, how: `${plain(sigma)} / √${size} = ${text(show(repeated))}` },
      {
        value: without,
        how: `${plain(repeated)} × √(${loss.count - size} / ${loss.count - 1}) = ${plain(without)}`,
      },
      { value: measured, how: `√(Σ|g_B − ∇L|² / ${draws}) = ${plain(measured)}` },
    ]),
  }),
  snippet: { pytorch, numpy },
  player: 'steps',
  predicted: ({ leader }) => leader!.name,
});
