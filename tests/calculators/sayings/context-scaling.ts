import type { Saying } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** Frequencies by another way than the calculator's: pair by pair, from the formulas of the papers. */
function stretched({ state }: Said, pair: number): number {
  const { base, factor, length, method } = state;
  const d = Number(state.width);
  const plain = Math.exp((-2 * pair * Math.log(base)) / d);
  if (method === 'none') return plain;
  if (method === 'interpolation') return plain / factor;
  if (method === 'ntk') return plain * factor ** ((-2 * pair) / (d - 2));
  const wavelength = (2 * Math.PI) / plain;
  const [slow, fast] = method === 'yarn' ? [1, 32] : [1, 4];
  if (wavelength > length / slow) return plain / factor;
  if (wavelength < length / fast) return plain;
  const share = (length / wavelength - slow) / (fast - slow);
  return ((1 - share) * plain) / factor + share * plain;
}

export const sayings: Record<string, Saying> = {
  outside: {
    en: 'At {length} positions, {outside} of {pairs} pairs meet new angles; neighbors are {near} rad apart.',
    zh: '长到 {length} 时，{pairs} 对里有 {outside} 对转到新角度，相邻位置最多差 {near} 弧度。',
    holds: (said) => {
      const { base, length, factor, width } = said.state;
      const d = Number(width);
      const total = Math.round(length * factor);
      const outside = Array.from({ length: d / 2 }, (_, pair) => {
        const plain = Math.exp((-2 * pair * Math.log(base)) / d);
        return length * plain < 2 * Math.PI && (total - 1) * stretched(said, pair) >= length * plain;
      }).filter(Boolean).length;
      return (
        said.n.length === total &&
        said.n.pairs === d / 2 &&
        said.n.outside === outside &&
        Math.abs(said.n.near! - stretched(said, 0)) <= 0.0051
      );
    },
  },
};
