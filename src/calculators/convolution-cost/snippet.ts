import { type CostState, layersOf } from './model.ts';

/** The layers as (C_in, C_out, k, groups). */
const listed = (state: CostState, name: keyof ReturnType<typeof layersOf>) =>
  `[${layersOf(state)
    [name].map(
      ({ inputChannels, outputChannels, kernelSize, groups = 1 }) =>
        `(${inputChannels}, ${outputChannels}, ${kernelSize}, ${groups})`,
    )
    .join(', ')}]`;

const settings = (state: CostState) => `H, W = ${state.size}, ${state.size}
bias = ${state.bias === 'with' ? 'True' : 'False'}
direct = ${listed(state, 'direct')}  # (C_in, C_out, k, groups)
chosen = ${listed(state, state.plan)}`;

const ending = `
parameters, multiply_adds = cost(chosen)
parameters_direct, multiply_adds_direct = cost(direct)
print("parameters =", parameters)
print("parameters_direct =", parameters_direct)
print("multiply_adds =", multiply_adds)
print("multiply_adds_direct =", multiply_adds_direct)
print("ratio =", multiply_adds_direct / multiply_adds)
`;

export const pytorch = (state: CostState) => `from torch import nn

${settings(state)}

def cost(layers):
    convolutions = [nn.Conv2d(a, b, k, groups=g, bias=bias, device="meta") for a, b, k, g in layers]
    parameters = sum(p.numel() for one in convolutions for p in one.parameters())
    return parameters, sum(H * W * one.weight.numel() for one in convolutions)
${ending}`;

export const numpy = (state: CostState) => `${settings(state)}

def cost(layers):
    weights = sum(b * (a // g) * k * k for a, b, k, g in layers)
    return weights + bias * sum(b for _, b, _, _ in layers), H * W * weights
${ending}`;
