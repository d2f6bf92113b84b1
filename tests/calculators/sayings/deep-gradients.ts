import { labels as en } from '../../../src/calculators/deep-gradients/en.tsx';
import { labels as zh } from '../../../src/calculators/deep-gradients/zh.tsx';
import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];
interface Measured {
  name: string;
  deltas: number[];
}

/** Every network's ratio from its gradients. */
const ratios = ({ result }: Said) =>
  (result.variants as Measured[]).map(({ name, deltas }) => {
    const last = deltas.at(-1)!;
    return { name, ratio: last === 0 ? 0 : deltas[0]! / last };
  });

/** Whether the names, in either language, are those of networks that come to this ratio: among remedies all of them. */
function named(said: Said, names: string, ratio: number) {
  const { compare } = said.state;
  const alike = ratios(said).filter(
    (one) => one.ratio === ratio || shows(Number(ratio.toPrecision(3)), one.ratio, 3),
  );
  const lists = [
    [en, ', '],
    [zh, '、'],
  ] as const;
  return lists.some(([{ choices }, comma]) => {
    const called = alike.map(
      ({ name }) => (choices as Record<string, Record<string, string>>)[compare]?.[name] ?? name,
    );
    return compare === 'remedy' ? called.join(comma) === names : called.includes(names);
  });
}

/** Whether both ends are those of the networks named with them. */
function ends(said: Said) {
  const all = ratios(said).map(({ ratio }) => ratio);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const { n, t } = said;
  return (
    shows(n.least, least, 3) &&
    shows(n.most, most, 3) &&
    n.least! < n.most! &&
    named(said, t.lowest!, least) &&
    named(said, t.highest!, most)
  );
}

export const sayings: Record<string, Saying> = {
  layers: {
    en: 'Layer 1 has {least} ({*lowest}) to {most} ({*highest}) times layer {depth}’s gradient.',
    zh: '第 1 层梯度是第 {depth} 层的 {least}（{*lowest}）到 {most}（{*highest}）倍。',
    holds: (said) => said.n.depth === said.state.depth && ends(said),
  },
  ends: {
    en: 'Gradient, first layer over last: {least} ({*lowest}) to {most} ({*highest}).',
    zh: '首末层梯度比 {least}（{*lowest}）到 {most}（{*highest}）。',
    holds: ends,
  },
  same: {
    en: 'In all four networks layer 1 has {ratio} times layer {depth}’s gradient.',
    zh: '四个网络里，第 1 层梯度都是第 {depth} 层的 {ratio} 倍。',
    holds: (said) =>
      said.n.depth === said.state.depth && ratios(said).every(({ ratio }) => shows(said.n.ratio, ratio, 3)),
  },
};
