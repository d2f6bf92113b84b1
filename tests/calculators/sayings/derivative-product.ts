import type { Saying } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** log10 |∏ w φ′(z_l)| and the sign, from the factors. */
function product({ state, result }: Said) {
  const factors: number[] = result.layers
    .slice(0, state.depth)
    .map(({ factor }: { factor: number }) => factor);
  return {
    factors,
    log10: factors.reduce((sum, factor) => sum + Math.log10(Math.abs(factor)), 0),
    reversed: factors.filter((factor) => factor < 0).length % 2 === 1,
  };
}
/** A number as shown against a power of ten that may lie outside float64. */
const power = (text: string, log10: number) => {
  const [mantissa, raised] = text.split(' × 10') as [string, string | undefined];
  const exponent = [...(raised ?? '⁰')]
    .map((one) => (one === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(one)))
    .join('');
  return Math.abs(Math.log10(Number(mantissa)) + Number(exponent) - log10) < 2.3e-4;
};
const said =
  (test: (about: ReturnType<typeof product>, one: Said) => boolean): Saying['holds'] =>
  (one) =>
    (one.n.depth === undefined || one.n.depth === one.state.depth) && test(product(one), one);
const rate = 0.01;
const smallest = 2 ** -24;

export const sayings: Record<string, Saying> = {
  noWeight: {
    en: 'The weight is 0, so every layer multiplies the gradient by 0.',
    zh: '权重是 0，每一层都把梯度乘成 0。',
    holds: ({ state }) => state.weight === 0,
  },
  flat: {
    en: 'The derivative of layer {layer} is 0, and the gradient ends there.',
    zh: '第 {layer} 层的导数是 0，梯度到那里就断了。',
    holds: ({ state, result, n }) =>
      state.weight !== 0 &&
      state.activation === 'relu' &&
      n.layer! <= state.depth &&
      result.layers[n.layer! - 1].preactivation <= 0,
  },
  rounded: {
    en: 'In float64 the derivative of layer {layer} is 0, and the gradient ends there.',
    zh: '第 {layer} 层的导数在 float64 里是 0，梯度到那里就断了。',
    holds: ({ state, result, n }) =>
      state.weight !== 0 && n.layer! <= state.depth && result.layers[n.layer! - 1].derivative === 0,
  },
  grown: {
    en: 'After {depth} layer{?s} the gradient is {~times} times as large',
    zh: '过了 {depth} 层，梯度是原来的 {~times} 倍',
    holds: said(({ log10 }, { t }) => log10 > 0 && t.times !== '1' && power(t.times!, log10)),
  },
  explodes: { en: ': it explodes.', zh: '：爆炸。', holds: said(({ log10 }) => log10 > 3) },
  kept: {
    en: 'After {depth} layer{?s} the gradient is as large as it was',
    zh: '过了 {depth} 层，梯度和原来一样大',
    holds: said(({ log10 }) => (10 ** log10).toPrecision(4) === '1.000'),
  },
  left: {
    en: 'After {depth} layer{?s} {~part} is left',
    zh: '过了 {depth} 层，梯度剩 {~part}',
    holds: said(({ log10 }, { t }) => log10 < 0 && t.part !== '1' && power(t.part!, log10)),
  },
  leftZero: {
    en: '{~part} is left as a real number',
    zh: '实数里还剩 {~part}',
    holds: said(({ log10 }, { t }) => log10 < 0 && power(t.part!, log10)),
  },
  reversed: { en: ', sign reversed', zh: '，符号相反', holds: said(({ reversed }) => reversed) },
  // The factors of all layers stand between what acts on the input of the first and what acts on the output of the last.
  slower: {
    en: ': before {@them} learning is {~times} times slower.',
    zh: '：之前的参数走 {~times} 步，才抵之后的一步。',
    holds: said(
      ({ log10 }, { t }) =>
        log10 < Math.log10(0.5) && log10 >= Math.log10(smallest / rate) && power(t.times!, -log10),
    ),
  },
  unmoved: {
    en: ': at η = 0.01 float32 moves no weight of 1.',
    zh: '：η = 0.01 时 float32 权重 1 不动。',
    holds: said(({ log10 }) => {
      const step = rate * 10 ** log10;
      return Math.fround(1 + step) === 1 && Math.fround(1 + 2 * smallest) !== 1;
    }),
  },
  storedAsZero: {
    en: '; float32 stores 0 from layer {layer} on.',
    zh: '；在 float32 里，从第 {layer} 层起它就是 0。',
    holds: (one) => {
      const { factors } = product(one);
      let log10 = 0;
      const first = factors.findIndex((factor) => {
        log10 += Math.log10(Math.abs(factor));
        return Math.fround(10 ** log10) === 0;
      });
      return first + 1 === one.n.layer;
    },
  },
  end: {
    en: '.',
    zh: '。',
    // Without a further word only growth, a kept size or a loss below a half stays.
    holds: said(({ log10 }) => log10 <= 3.0001 && log10 >= Math.log10(0.5) - 1e-9),
  },
};

/** No weight, and sizes that four digits cannot tell from 1, from either side. */
export const states = [0, 1.0001, 1.00004, 0.99996].map((weight) => ({
  activation: 'relu',
  preactivation: 1,
  spread: 0,
  weight,
  depth: 1,
}));
