import { decimal, explained, power, product, sum, whole } from '../../draw/arithmetic.ts';
import { count, plain } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, type Plan, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

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
  compute,
  outputs: ({ chosen, direct, ratio }) => ({
    parameters: { value: chosen.parameters, decimals: 0, quantity: 'w', quiet: true },
    parameters_direct: { value: direct.parameters, decimals: 0, quantity: 'n', quiet: true },
    multiply_adds: { value: chosen.multiplyAdds, decimals: 0, quantity: 'w', quiet: true },
    multiply_adds_direct: { value: direct.multiplyAdds, decimals: 0, quantity: 'n', quiet: true },
    ratio: { value: ratio, quantity: 'w' },
  }),
  Picture,
  window: '-4 0 332 190',
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
            how: () =>
              explained(
                decimal(layer.parameters, 0),
                sum(
                  product(power(k, 2), whole(inside), whole(outputChannels)),
                  ...(layer.biasParameters > 0 ? [whole(layer.biasParameters)] : []),
                ),
              ),
          },
          {
            value: layer.multiplyAdds,
            decimals: 0,
            how: () =>
              explained(
                decimal(layer.multiplyAdds, 0),
                product(whole(layer.outputHeight), whole(layer.outputWidth), whole(layer.weightParameters)),
              ),
          },
        ];
      });
    const added = (all: number, values: readonly number[]) => () =>
      explained(decimal(all, 0), sum(...values.map(whole)));
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
            how: added(
              chosen.parameters,
              chosen.layers.map((layer) => layer.parameters),
            ),
          },
          {
            value: chosen.multiplyAdds,
            decimals: 0,
            how: added(
              chosen.multiplyAdds,
              chosen.layers.map((layer) => layer.multiplyAdds),
            ),
          },
        ],
        ...rowsOf(direct, plans.direct),
      ],
    };
  },
  predicted: ({ direct, chosen }) => {
    const share = chosen.parameters / direct.parameters;
    return share < 0.18 ? 'tenth' : share < 0.35 ? 'quarter' : 'half';
  },
});
