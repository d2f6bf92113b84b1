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
const hovers = ({ result, n }: Said) => {
  const { values } = result.paths[1] as Path;
  const half = values.slice(values.length - Math.floor((values.length - 1) / 2));
  const mean = half.reduce((sum, value) => sum + Math.max(0, value - result.lowest), 0) / half.length;
  return (
    result.paths[1].divergedAt === null && (shows(n.hovering, mean) || Math.abs(n.hovering! - mean) < 1e-12)
  );
};
const made = ({ result, t }: Said) => {
  const counts = (result.paths as Path[]).map((path) => `${path.at.length - 1} ${called(path)}`);
  const shown = [...listed(t.counts!).matchAll(/(\d+) ?[(（](.*?)[)）]/g)];
  return (
    JSON.stringify(shown.map(([, count, name]) => `${count} ${name}`)) ===
    JSON.stringify([...new Set(counts)])
  );
};

export const sayings: Record<string, Saying> = {
  updates: {
    en: 'After {steps} update{?s} each:',
    zh: '各更新 {steps} 次。',
    holds: ({ state, n }) => state.axis === 'updates' && n.steps === state.steps,
  },
  budget: {
    en: '{steps} sample gradient{?s} allow{?s} {*counts} updates:',
    zh: '{steps} 个样本梯度够更新 {*counts}次。',
    holds: (said) => said.state.axis === 'gradients' && said.n.steps === said.state.steps && made(said),
  },
  within: {
    en: 'Within {steps} sample gradients each:',
    zh: '各用不超过 {steps} 个样本梯度。',
    holds: ({ state, result, n }) =>
      state.axis === 'gradients' && n.steps === state.steps && result.paths.some(diverged),
  },
  lowest: {
    en: '{*names} {?is}{?are} lowest, {excess} above the minimum',
    zh: '{*names}最低，高出最小值 {excess}',
    holds: (said) => said.result.minimum !== null && leads(said),
  },
  lowestLoss: {
    en: '{*names} {?is}{?are} lowest, {excess} of loss',
    zh: '{*names}最低，损失是 {excess}',
    holds: (said) => said.result.minimum === null && leads(said),
  },
  hovers: {
    en: '; B = 1 averages {hovering} over its second half',
    zh: '；B = 1 后一半平均高出 {hovering}',
    holds: (said) => said.result.minimum !== null && hovers(said),
  },
  end: { en: '.', zh: '。', holds: () => true },
  parted: {
    en: 'The classes can be parted: no minimum, the loss falls towards 0.',
    zh: '两类分得开：损失没有最小值，趋向 0。',
    holds: ({ state, result }) => {
      // Some threshold on x has all of one class on one side.
      const pairs = result.x.map((x: number, at: number) => [x, result.y[at]] as [number, number]);
      const sides = (sign: number) => {
        const [zeros, ones] = [0, 1].map((kind) => pairs.filter(([, y]: [number, number]) => y === kind));
        return (
          Math.max(...zeros!.map(([x]: [number, number]) => sign * x), Number.NEGATIVE_INFINITY) <=
          Math.min(...ones!.map(([x]: [number, number]) => sign * x), Number.POSITIVE_INFINITY)
        );
      };
      return state.model === 'logistic' && (sides(1) || sides(-1));
    },
  },
  tooLarge: {
    en: 'Too large a rate:',
    zh: '学习率太大：',
    holds: ({ result }) => result.paths.some(diverged),
  },
  next: { en: ',', zh: '，', holds: ({ result }) => result.paths.filter(diverged).length > 1 },
  diverges: {
    en: '{*name} diverges at step {step}',
    zh: '{*name}在第 {step} 步发散',
    holds: (said) =>
      (said.result.paths as Path[]).some(
        (path) =>
          called(path) === listed(said.t.name!) &&
          path.divergedAt === said.n.step &&
          Math.max(...path.points.slice(-2).map(Math.abs)) > 1e6,
      ),
  },
};
