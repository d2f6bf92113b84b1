import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import { type Cell, calculator } from '../frame/calculator.ts';
import { compute, deepest, type Measured, parameters } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { type Words, words } from './strings.ts';

const letters = ['a', 'b', 'c', 'd'];
const lowered = ['₁', '₂', '₃', '₄'];
/** Layers the table shows on the page, besides the last; CSV carries all. */
const listed = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 35, 40, 45, deepest];

/** What a variant is called: its choice in the reader's words, or its gain. */
export function title(variant: Measured, compare: string, own: Words): string {
  if (compare === 'gain') return `g = ${plain(variant.gain)}`;
  return (own.choices as Record<string, Record<string, string>>)[compare]![variant.name]!;
}

export default calculator({
  name: 'deep-gradients',
  parameters,
  presets: {
    remedies: {},
    initializations: { compare: 'initialization', activation: 'relu' },
    activations: { compare: 'activation' },
    gains: { compare: 'gain', activation: 'tanh' },
    exploding: { activation: 'relu', initialization: 'normal', gain: 2 },
  },
  words,
  compute,
  outputs: ({ variants }) =>
    Object.fromEntries([
      ...variants.map(({ ratio }, index) => [
        `ratio_${letters[index]}`,
        { value: ratio, quantity: 'g' as const },
      ]),
      ...variants.map(({ deviations }, index) => [
        `std_${letters[index]}`,
        { value: deviations.at(-1)!, quantity: 's' as const, quiet: true },
      ]),
    ]),
  sentence: ({ state, result: { variants }, words: own, language }) => {
    const zh = language === 'zh';
    const clipped = state.compare === 'remedy' && variants[0]!.ratio < 0.1 && variants[3]!.coefficient === 1;
    const capped = variants.find(({ coefficient }) => coefficient < 1);
    return (
      <>
        {zh
          ? `从第 ${state.depth} 层回到第 1 层，`
          : `From layer ${state.depth} back to layer 1 the gradient is multiplied by `}
        {variants.map((variant, index) => (
          <>
            {zh ? title(variant, state.compare, own) : ''}
            {zh ? '剩 ' : ''}
            <b>
              <Shown number={show(variant.ratio, 3)} />
            </b>
            {zh ? '' : ` (${title(variant, state.compare, own)})`}
            {index < 3 ? (zh ? '，' : ', ') : zh ? '。' : '.'}
          </>
        ))}
        {clipped &&
          (zh
            ? '裁剪没有东西可裁，消失的梯度一点没变。'
            : ' There is nothing to clip, and what has vanished stays so.')}
        {capped &&
          (zh
            ? `裁剪把每一层都乘 ${plain(capped.coefficient, 3)}，总长封顶，比例不变。`
            : ` Clipping multiplies every layer by ${plain(capped.coefficient, 3)}: the whole is capped, the ratio stays.`)}
      </>
    );
  },
  Picture,
  formulas: {
    ratio: String.raw`\begin{aligned}\frac{\key{δ}{\qg{\|\delta^{(1)}\|}}}{\key{δ}{\qg{\|\delta^{(L)}\|}}} &= \prod_{l=1}^{L-1}\frac{\qg{\|\delta^{(l)}\|}}{\qg{\|\delta^{(l+1)}\|}}\\ &= \qg{\sci{mean}{}}^{\,\slot{factors}{}} = \qg{\sci{ratio}{}}\end{aligned}`,
  },
  formula: ({ state, result: { variants } }) => {
    const { ratio } = variants[0]!;
    return {
      name: 'ratio',
      slots: {
        mean: show(state.depth > 1 ? ratio ** (1 / (state.depth - 1)) : 1),
        factors: String(state.depth - 1),
        ratio: show(ratio),
      },
    };
  },
  table: ({ state, result: { variants } }) => ({
    columns: [
      { key: 'layer', symbol: 'l' },
      ...variants.flatMap((_, index) => [
        { key: `delta_${letters[index]}`, symbol: `|δ|_${index + 1}`, quantity: 'g' as const },
        { key: `std_${letters[index]}`, symbol: `std_${index + 1}`, quantity: 's' as const, optional: true },
      ]),
    ],
    rows: Array.from({ length: state.depth }, (_, layer): Cell[] => [
      { value: layer + 1 },
      ...variants.flatMap(({ deltas, deviations }, index): Cell[] => {
        const delta = deltas[layer]!;
        const after = deltas[layer + 1];
        const how =
          after === undefined || after === 0
            ? undefined
            : `|δ⁽ˡ⁺¹⁾|${lowered[index]} × ${plain(delta / after)} = ${plain(after)} × ${plain(delta / after)} = ${plain(delta)}`;
        return [{ value: delta, ...(how && { how }) }, { value: deviations[layer]! }];
      }),
    ]),
    shown: [...new Set([...listed.filter((layer) => layer < state.depth), state.depth])].map(
      (layer) => layer - 1,
    ),
  }),
  snippet: { pytorch, numpy },
  predicted: ({ variants }) =>
    variants.slice(1).find(({ ratio }) => ratio === variants[0]!.ratio)?.name ?? 'residual',
});
