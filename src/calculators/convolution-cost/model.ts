import { choice, logarithmic, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import {
  bottleneck,
  type ConvolutionCost,
  type ConvolutionLayer,
  depthwiseSeparable,
  stackCost,
} from '../../models/convolution/convolution.ts';

export const planNames = ['reduce', 'bottleneck', 'separable'] as const;
export type PlanName = (typeof planNames)[number];

/** Sliders of channels double with every step. */
const doubling = 1 / Math.log10(2);

export const parameters = {
  plan: choice(planNames, { default: 'bottleneck' }),
  inputs: logarithmic(256, [1, 1024], doubling, { integer: true, symbol: 'C_i', quantity: 'x' }),
  outputs: logarithmic(256, [1, 4096], doubling, { integer: true, symbol: 'C_o', quantity: 'p' }),
  middle: logarithmic(64, [1, 1024], doubling, {
    integer: true,
    symbol: 'C_m',
    quantity: 's',
    when: ({ plan }) => plan !== 'separable',
  }),
  kernel: whole(3, [1, 11], { symbol: 'k', quantity: 'w' }),
  size: whole(56, [1, 224], { symbol: 'H', quantity: 'n', more: true }),
  bias: choice(['without', 'with'], { more: true }),
};
export type CostState = State<typeof parameters>;

/** One way of getting from C_i to C_o channels with a k×k window, and what it costs. */
export interface Plan {
  name: 'direct' | PlanName;
  layers: readonly (ConvolutionLayer & ConvolutionCost)[];
  parameters: number;
  multiplyAdds: number;
}

export interface CostResult {
  direct: Plan;
  chosen: Plan;
  /** Direct first, then the three others. */
  plans: readonly Plan[];
  /** Multiply-adds of the direct layer over those of the chosen plan. */
  ratio: number;
}

/** The layers of every plan; the first is the layer that all of them stand in for. */
export function layersOf(state: CostState): Record<Plan['name'], ConvolutionLayer[]> {
  const direct: ConvolutionLayer = {
    inputChannels: state.inputs,
    outputChannels: state.outputs,
    kernelSize: state.kernel,
    outputHeight: state.size,
    outputWidth: state.size,
    bias: state.bias === 'with',
  };
  const [reduction] = bottleneck(direct, state.middle);
  return {
    direct: [direct],
    reduce: [reduction!, { ...direct, inputChannels: state.middle }],
    bottleneck: bottleneck(direct, state.middle),
    separable: depthwiseSeparable(direct),
  };
}

/** Whether the chosen plan saves multiply-adds, needs as many to half a percent, or more. */
export const verdictOf = ({ ratio }: CostResult): 'saved' | 'same' | 'more' =>
  ratio > 1.005 ? 'saved' : ratio < 1 / 1.005 ? 'more' : 'same';

export function compute(state: CostState): CostResult {
  const plans = Object.entries(layersOf(state)).map(([name, layers]): Plan => {
    const cost = stackCost(layers);
    return {
      name: name as Plan['name'],
      layers: layers.map((layer, index) => ({ ...layer, ...cost.layers[index]!, bias: layer.bias })),
      parameters: cost.parameters,
      multiplyAdds: cost.multiplyAdds,
    };
  });
  const direct = plans[0]!;
  const chosen = plans.find(({ name }) => name === state.plan)!;
  return { direct, chosen, plans, ratio: direct.multiplyAdds / chosen.multiplyAdds };
}
