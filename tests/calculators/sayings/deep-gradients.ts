import type { Saying } from './saying.ts';
import { numberIn, shows } from './saying.ts';

interface Measured {
  ratio: number;
  deltas: number[];
  coefficient: number;
  remedy: string;
}

const listed = (text: string) =>
  [...text.matchAll(/(\d[\d.]*(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?) ?[(（]/gu)].map(([, shown]) => numberIn(shown!));
const capped = (variants: Measured[]) => variants.filter(({ coefficient }) => coefficient < 0.9995);

export const sayings: Record<string, Saying> = {
  ratios: {
    en: 'From layer {depth} back to layer 1 the gradient is multiplied by {*ratios}).',
    zh: '从第 {depth} 层回到第 1 层，梯度依次乘了 {*ratios}）。',
    holds: ({ state, result, n, t }) => {
      const shown = listed(t.ratios!.replaceAll(/N\(0, g²\/n\)/g, 'N'));
      return (
        n.depth === state.depth &&
        shown.length === 4 &&
        (result.variants as Measured[]).every(({ deltas }, at) => {
          const last = deltas.at(-1)!;
          return shows(shown[at], last === 0 ? 0 : deltas[0]! / last, 3);
        })
      );
    },
  },
  nothing: {
    en: 'There is nothing to clip, and a small gradient stays as small.',
    zh: '裁剪没有东西可裁，小的梯度还是那么小。',
    holds: ({ state, result }) =>
      state.compare === 'remedy' &&
      result.variants[3].remedy === 'clipping' &&
      result.variants[3].coefficient === 1 &&
      result.variants[3].ratio < 0.1 &&
      result.variants[3].ratio === result.variants[0].ratio,
  },
  capped: {
    en: 'Clipping multiplies every layer by {*factors}: the whole is capped, the ratio stays.',
    zh: '裁剪把每一层都乘 {*factors}，总长封顶，比例不变。',
    holds: ({ result, t }) => {
      const shown = listed(t.factors!.replaceAll(/N\(0, g²\/n\)/g, 'N'));
      const all = capped(result.variants);
      return (
        all.length > 0 &&
        shown.length === all.length &&
        all.every(({ coefficient }, at) => shows(shown[at], coefficient, 3) && shown[at]! < 1)
      );
    },
  },
};
