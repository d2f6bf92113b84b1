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
    en: 'Layer 1 has {*ratios} times the gradient of layer {depth}.',
    zh: '第 1 层与第 {depth} 层的梯度之比：{*ratios}）。',
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
    en: 'Nothing is clipped.',
    zh: '没有什么可裁。',
    holds: ({ state, result }) =>
      state.compare === 'remedy' &&
      result.variants[3].remedy === 'clipping' &&
      result.variants[3].coefficient === 1 &&
      result.variants[3].ratio < 0.1 &&
      result.variants[3].ratio === result.variants[0].ratio,
  },
  capped: {
    en: 'Clipping shortens all layers alike.',
    zh: '裁剪不改比例。',
    holds: ({ result }) => capped(result.variants).length > 0,
  },
};
