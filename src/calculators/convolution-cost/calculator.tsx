import { fixed, plain } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import { calculator } from '../frame/calculator.ts';
import { compute, type Plan, parameters } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { words } from './strings.ts';

/** A count to its last digit. */
const count = (value: number) => fixed(value, 0);

export default calculator({
  name: 'convolution-cost',
  parameters,
  presets: {
    resnet: {},
    inception: { plan: 'reduce', inputs: 192, outputs: 32, middle: 16, kernel: 5, size: 28 },
    mobilenet: { plan: 'separable' },
    wide: { middle: 256 },
    pointwise: { kernel: 1 },
    flattened: { plan: 'reduce', inputs: 512, outputs: 4096, middle: 64, kernel: 7, size: 1 },
  },
  words,
  compute,
  outputs: ({ chosen, direct, ratio }) => ({
    parameters: { value: chosen.parameters, quantity: 'w', quiet: true },
    parameters_direct: { value: direct.parameters, quantity: 'n', quiet: true },
    multiply_adds: { value: chosen.multiplyAdds, quantity: 'w', quiet: true },
    multiply_adds_direct: { value: direct.multiplyAdds, quantity: 'n', quiet: true },
    ratio: { value: ratio, quantity: 'w' },
  }),
  sentence: ({ result: { chosen, direct, ratio }, language }) => {
    const [from, to] = [<b>{count(direct.parameters)}</b>, <b>{count(chosen.parameters)}</b>];
    const times = (value: number) => (
      <b>
        <Value value={value} digits={3} />
      </b>
    );
    if (language === 'zh') {
      return ratio > 1 ? (
        <>
          参数从 {from} 个减到 {to} 个，乘加次数减到原来的 1/{times(ratio)}。
        </>
      ) : (
        <>
          参数从 {from} 个变成 {to} 个，乘加次数是原来的 {times(1 / ratio)} 倍：反而没有省。
        </>
      );
    }
    return ratio > 1 ? (
      <>
        From {from} parameters to {to}, and 1/{times(ratio)} of the multiply-adds.
      </>
    ) : (
      <>
        From {from} parameters to {to}, and {times(1 / ratio)} times the multiply-adds: nothing is saved.
      </>
    );
  },
  Picture,
  formulas: {
    reduce: tex(
      String.raw`\key{C_i}{\qx{C_i}}\key{C_m}{\qs{C_m}}+\key{k}{\qw{k}}^2\qs{C_m}\key{C_o}{\qp{C_o}}`,
      2,
    ),
    bottleneck: tex(
      String.raw`\key{C_i}{\qx{C_i}}\key{C_m}{\qs{C_m}}+\key{k}{\qw{k}}^2\qs{C_m}^2+\qs{C_m}\key{C_o}{\qp{C_o}}`,
      3,
    ),
    separable: tex(String.raw`\key{k}{\qw{k}}^2\key{C_i}{\qx{C_i}}+\qx{C_i}\key{C_o}{\qp{C_o}}`, 2),
  },
  formula: ({ state, result: { chosen, direct } }) => ({
    name: state.plan,
    slots: {
      k: String(state.kernel),
      i: String(state.inputs),
      o: String(state.outputs),
      direct: count(direct.layers[0]!.weightParameters),
      ...Object.fromEntries(
        chosen.layers.map(({ weightParameters }, index) => [`w${index + 1}`, count(weightParameters)]),
      ),
      weights: count(chosen.layers.reduce((sum, { weightParameters }) => sum + weightParameters, 0)),
      share: plain((direct.multiplyAdds / chosen.multiplyAdds) ** -1),
    },
  }),
  table: ({ result: { chosen, direct }, words: { total, plans, depthwise } }) => {
    const rowsOf = (plan: Plan, name?: string) =>
      plan.layers.map((layer) => {
        const { inputChannels, outputChannels, kernelSize: k, groups = 1 } = layer;
        const inside = inputChannels / groups;
        return [
          { value: name ?? `${k}×${k}${groups > 1 ? ` ${depthwise}` : ''}` },
          { value: `${inputChannels} → ${outputChannels}` },
          {
            value: layer.parameters,
            decimals: 0,
            how: `${k}² × ${inside} × ${outputChannels}${layer.biasParameters > 0 ? ` + ${layer.biasParameters}` : ''} = ${count(layer.parameters)}`,
          },
          {
            value: layer.multiplyAdds,
            decimals: 0,
            how: `${layer.outputHeight} × ${layer.outputWidth} × ${count(layer.weightParameters)} = ${count(layer.multiplyAdds)}`,
          },
        ];
      });
    const sum = (values: readonly number[]) =>
      `${values.map(count).join(' + ')} = ${count(values.reduce((all, value) => all + value, 0))}`;
    return {
      columns: [
        { key: 'layer', symbol: 'l' },
        { key: 'channels', symbol: 'C' },
        { key: 'P', symbol: 'P', quantity: 'w' },
        { key: 'M', symbol: 'M', quantity: 'w' },
      ],
      rows: [
        ...rowsOf(chosen),
        [
          { value: total },
          { value: '' },
          {
            value: chosen.parameters,
            decimals: 0,
            how: sum(chosen.layers.map((layer) => layer.parameters)),
          },
          {
            value: chosen.multiplyAdds,
            decimals: 0,
            how: sum(chosen.layers.map((layer) => layer.multiplyAdds)),
          },
        ],
        ...rowsOf(direct, plans.direct),
      ],
    };
  },
  snippet: { pytorch, numpy },
  predicted: ({ direct, chosen }) => {
    const share = chosen.parameters / direct.parameters;
    return share < 0.18 ? 'tenth' : share < 0.35 ? 'quarter' : 'half';
  },
});

/** The direct layer's weights, the design's by layer, and what is left. */
function tex(design: string, layers: number): string {
  const terms = Array.from({ length: layers }, (_, index) => String.raw`\slot{w${index + 1}}{}`).join('+');
  return String.raw`\begin{aligned}P_0&=\qw{k}^2\qx{C_i}\qp{C_o}=\qw{\slot{k}{}}^2\times\qx{\slot{i}{}}\times\qp{\slot{o}{}}=\slot{direct}{}\\ \key{P}{P}&=${design}\\&=${terms}=\qw{\slot{weights}{}}\\ P/P_0&=\slot{share}{}\end{aligned}`;
}
