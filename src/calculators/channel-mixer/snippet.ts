import { exact } from '../../draw/format.ts';
import { layersOf, type MixerState, sizeOf } from './model.ts';

const matrix = (rows: readonly (readonly number[])[]) =>
  `[${rows.map((row) => `[${row.map(exact).join(', ')}]`).join(', ')}]`;

const ending = (library: 'torch' | 'np') => `
print("y_1 =", float(Y[0, p]))
print("mean =", float(Y.mean()))
print("parameters =", sum(W.${library === 'torch' ? 'numel()' : 'size'} + len(b) for W, b in layers))
print("multiply_adds =", sum(H * W_ * W.${library === 'torch' ? 'numel()' : 'size'} for W, b in layers))
print("differing =", differing)
`;

function settings(state: MixerState, array: (text: string) => string): string {
  const pixels = state.image[0]!.length;
  const [height, width] = sizeOf(pixels);
  return `H, W_, p = ${height}, ${width}, ${Math.min(state.pixel, pixels) - 1}  # pixel counted from 0
X = ${array(matrix(state.image))}  # channels × pixels
layers = [${layersOf(state)
    .map(
      ({ weights, bias }) =>
        `\n    (${array(matrix(weights))}, ${array(`[${bias.map(exact).join(', ')}]`)}),`,
    )
    .join('')}
]`;
}

export const pytorch = (state: MixerState) => `import torch
import torch.nn.functional as F

${settings(state, (text) => `torch.tensor(${text}, dtype=torch.float64)`)}

Y, differing = X, 0
for index, (W, b) in enumerate(layers):
${state.layers === 'relu' ? '    if index > 0:\n        Y = F.relu(Y)\n' : ''}    image = Y.reshape(1, -1, H, W_)
    convolved = F.conv2d(image, W[:, :, None, None], b).reshape(len(b), -1)
    Y = W @ Y + b[:, None]  # the same as one matrix product
    differing += int((~torch.isclose(convolved, Y, rtol=1e-9, atol=1e-9)).sum())
${ending('torch')}`;

export const numpy = (state: MixerState) => `import numpy as np

${settings(state, (text) => `np.array(${text}, float)`)}

Y, differing = X, 0
for index, (W, b) in enumerate(layers):
${state.layers === 'relu' ? '    if index > 0:\n        Y = np.maximum(Y, 0)\n' : ''}    convolved = np.stack([W @ Y[:, i] + b for i in range(H * W_)], axis=1)  # pixel by pixel
    Y = W @ Y + b[:, None]  # the same as one matrix product
    differing += int((~np.isclose(convolved, Y, rtol=1e-9, atol=1e-9)).sum())
${ending('np')}`;
