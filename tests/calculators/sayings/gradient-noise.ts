import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

interface Path {
  name: string;
  size: number;
  values: number[];
  at: number[];
  points: number[];
  divergedAt: number | null;
}
const diverged = ({ divergedAt }: Path) => divergedAt !== null;
type Said = Parameters<Saying['holds']>[0];

const called = ({ name, size }: Path) => (name === 'full' ? 'full' : `B = ${size}`);
const listed = (text: string) => text.replaceAll('full batch', 'full').replaceAll('全量', 'full').trim();
const standing = ({ result }: Said) =>
  (result.paths as Path[]).filter(({ divergedAt }) => divergedAt === null);
const above = ({ result }: Said, { values }: Path) => Math.max(0, values.at(-1)! - result.lowest);
function lowest(said: Said) {
  const least = Math.min(...standing(said).map((path) => above(said, path)));
  const names = standing(said)
    .filter((path) => above(said, path) === least)
    .map(called);
  return { least, names: [...new Set(names)] };
}
const leads = (said: Said) =>
  JSON.stringify(
    listed(said.t.names!)
      .split(/ and |和 ?/)
      .map((one) => one.trim()),
  ) === JSON.stringify(lowest(said).names) && shows(said.n.excess, lowest(said).least);
/** Whether the updates in brackets are those the leading paths made within so many sample gradients. */
const made = (said: Said) =>
  standing(said)
    .filter((path) => above(said, path) === lowest(said).least)
    .every(({ at }) => at.length - 1 === said.n.updates);
const budget = ({ state, result, n }: Said) =>
  state.axis === 'gradients' && n.steps === state.steps && !result.paths.some(diverged);
const each = ({ state, result, n }: Said) =>
  state.axis === 'updates' && n.steps === state.steps && !result.paths.some(diverged);
/** Whether a list names every path that diverged, with its step. */
function lost({ result, t }: Said) {
  const told = [...listed(t.lost!).matchAll(/(full|B = \d+)(?: diverges)? ?(?:at step|第) (\d+)/g)];
  const paths = (result.paths as Path[]).filter(diverged);
  return (
    told.length > 0 &&
    paths.every((path) => Math.max(...path.points.slice(-2).map(Math.abs)) > 1e6) &&
    JSON.stringify(told.map(([, name, step]) => `${name} ${step}`)) ===
      JSON.stringify([...new Set(paths.map((path) => `${called(path)} ${path.divergedAt}`))])
  );
}
/** Some threshold on x has all of one class on one side. */
function parted({ state, result }: Said) {
  const pairs = result.x.map((x: number, at: number) => [x, result.y[at]] as [number, number]);
  const sides = (sign: number) => {
    const [zeros, ones] = [0, 1].map((kind) => pairs.filter(([, y]: [number, number]) => y === kind));
    return (
      Math.max(...zeros!.map(([x]: [number, number]) => sign * x), Number.NEGATIVE_INFINITY) <=
      Math.min(...ones!.map(([x]: [number, number]) => sign * x), Number.POSITIVE_INFINITY)
    );
  };
  return state.model === 'logistic' && (sides(1) || sides(-1));
}

export const sayings: Record<string, Saying> = {
  updates: { en: 'After {steps} update{?s} each,', zh: '各更新 {steps} 次，', holds: each },
  budget: { en: '{steps} sample gradient{?s}:', zh: '{steps} 个样本梯度：', holds: budget },
  lowestOf: {
    en: '{*names} ({updates} update{?s}) {?is}{?are} lowest, {excess} above the minimum.',
    zh: '{*names}（更新 {updates} 次）最低，高出最小值 {excess}。',
    holds: (said) => said.result.minimum !== null && leads(said) && made(said),
  },
  lowestLossOf: {
    en: '{*names} ({updates} update{?s}) {?is}{?are} lowest: loss {excess}{?; there is no minimum}.',
    zh: '{*names}（更新 {updates} 次）最低，损失是 {excess}{?；没有最小值}。',
    holds: (said) => said.result.minimum === null && leads(said) && made(said) && parted(said),
  },
  lowest: {
    en: '{*names} {?is}{?are} lowest, {excess} above the minimum.',
    zh: '{*names}最低，高出最小值 {excess}。',
    holds: (said) => said.result.minimum !== null && leads(said),
  },
  lowestLoss: {
    en: '{*names} {?is}{?are} lowest: loss {excess}{?; there is no minimum}.',
    zh: '{*names}最低，损失是 {excess}{?；没有最小值}。',
    holds: (said) => said.result.minimum === null && leads(said) && parted(said),
  },
  tooLarge: {
    en: 'Too fast: {*lost}; {*names} end{?s} {excess} above the minimum.',
    zh: '学习率太大：{*lost}发散；{*names}最后高出最小值 {excess}。',
    holds: (said) => said.result.minimum !== null && lost(said) && leads(said),
  },
  tooLargeForAll: {
    en: 'Too fast: {*lost}.',
    zh: '学习率太大：{*lost}发散。',
    holds: (said) => (said.result.paths as Path[]).filter(diverged).length > 1 && lost(said),
  },
};

/** A rate too large for one path, and one at which nothing stands. */
export const states = [
  { learningRate: 1.015 },
  { axis: 'updates', batch: 64, sampling: 'fresh', learningRate: 1.92, steps: 60, schedule: 'constant' },
];
