import { plain } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import { calculator } from '../frame/calculator.ts';
import { compute, divide, parameters, queryCount } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { words } from './strings.ts';

const divisorText = { one: '1', root: '√d', width: 'd' };

export default calculator({
  name: 'dot-product-scale',
  parameters,
  presets: {
    unscaled: {},
    narrow: { d: '4' },
    scaled: { divisor: 'root' },
    overdone: { divisor: 'width' },
    quiet: { deviation: 0.2 },
  },
  words,
  compute,
  outputs: ({ now, divisor, slope }, state) => ({
    largest_weight: { value: now.largest[state.divisor], quantity: 'k' },
    largest_scaled: { value: now.largest.root, quantity: 'k' },
    spread: { value: now.measured / divisor, quantity: 'x' },
    slope: { value: slope, quantity: 'g' },
  }),
  sentence: ({ state, result: { now, slope }, language }) => {
    const largest = now.largest[state.divisor];
    const bold = (value: number) => (
      <b>
        <Value value={value} />
      </b>
    );
    const even = <Value value={1 / state.keys} />;
    const zh = language === 'zh';
    if (state.divisor === 'one' && largest > 0.8) {
      return zh ? (
        <>
          最大的权重平均 {bold(largest)}，那里 softmax 的导数平均只有 {bold(slope)}；除以 √{now.d}，最大权重是{' '}
          {bold(now.largest.root)}。
        </>
      ) : (
        <>
          The largest weight averages {bold(largest)}, where the slope of softmax is only {bold(slope)}.
          Divided by √{now.d}, it is {bold(now.largest.root)}.
        </>
      );
    }
    if (largest < 1.5 / state.keys) {
      return zh ? (
        <>
          最大的权重平均 {bold(largest)}，接近平均分配的 {even}：查询几乎不挑。
        </>
      ) : (
        <>
          The largest weight averages {bold(largest)}, close to an even {even}: the query hardly chooses.
        </>
      );
    }
    return zh ? (
      <>
        除以 {divisorText[state.divisor]}，最大的权重平均 {bold(largest)}；平均分配是 {even}。
      </>
    ) : (
      <>
        Divided by {divisorText[state.divisor]}, the largest weight averages {bold(largest)}; an even share is{' '}
        {even}.
      </>
    );
  },
  Picture,
  formulas: {
    spread: String.raw`\begin{aligned}\sqrt{\operatorname{Var}(\key{s}{\qx{q\cdot k}})}&=\key{σ}{\qx{\sigma}}^2\sqrt d=\qx{\slot{deviation}{}}^2\times\sqrt{\slot{d}{}}=\qx{\slot{theory}{}}\\ \qx{\slot{before}{}}/\slot{divisor}{}&=\qx{\slot{after}{}}\\ \key{max}{\qk{\overline{\max_jA_j}}}&=\qk{\slot{largest}{}}\end{aligned}`,
  },
  formula: ({ state, result: { now, divisor } }) => ({
    name: 'spread',
    slots: {
      deviation: plain(state.deviation),
      d: String(now.d),
      theory: plain(now.theory),
      before: plain(now.theory),
      divisor: plain(divisor),
      after: plain(now.theory / divisor),
      largest: plain(now.largest[state.divisor]),
    },
  }),
  table: ({ state, result: { all } }) => ({
    columns: [
      { key: 'd', symbol: 'd' },
      { key: 'theory', symbol: 'σ^2√d', quantity: 'x', optional: true },
      { key: 's', symbol: 'rms(q·k)', quantity: 'x' },
      { key: 'max', symbol: 'max A', quantity: 'k' },
      { key: 'max_root', symbol: 'max A, √d', quantity: 'k' },
      { key: 'max_width', symbol: 'max A, d', quantity: 'k', optional: true },
    ],
    rows: all.map(({ d, theory, measured, products, largest }) => [
      { value: d },
      { value: theory, how: `${plain(state.deviation)}² × √${d} = ${plain(theory)}` },
      {
        value: measured,
        how: `√(Σ(q·k)² / ${products.length}) = √(${plain(measured ** 2 * products.length)} / ${products.length}) = ${plain(measured)}`,
      },
      ...(['one', 'root', 'width'] as const).map((which) => ({
        value: largest[which],
        how: `Σ max softmax(q·k / ${plain(divide(which, d))}) / ${queryCount} = ${plain(largest[which] * queryCount)} / ${queryCount} = ${plain(largest[which])}`,
      })),
    ]),
  }),
  snippet: { pytorch, numpy },
  predicted: ({ now }) => (now.largest.one > 0.9 ? 'most' : now.largest.one > 0.2 ? 'third' : 'tenth'),
});
