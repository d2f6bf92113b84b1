import { exact } from '../../draw/format.ts';
import { randomProgram } from '../../programs/random-program.ts';
import { type DriftState, flat, inputSeed, samples } from './model.ts';

const settings = (
  { depth, width, seed, gain, bias, gamma, beta }: DriftState,
  wrap: (text: string) => string,
) => `
depth, width, samples, seed = ${depth}, ${width}, ${samples}, ${seed}
gain, bias, gamma, beta = ${[gain, bias, gamma, beta].map(exact).join(', ')}

def draw(stream, rows, columns, deviation=1.0):
    return ${wrap('[[deviation * stream.normal() for _ in range(columns)] for _ in range(rows)]')}
`;

/** Runs the network without and with batch normalization and prints what its last layer looks like. */
const prints = (deviation: string, share: string) =>
  ['without', 'with']
    .map(
      (name) => `
z, slope = last_layer(${name === 'with' ? 'True' : 'False'})
print("saturated_${name} =", float(${share}))
print("deviation_${name} =", float(${deviation}))
print("slope_${name} =", float(slope.mean()))`,
    )
    .join('\n');

export function pytorch(state: DriftState): string {
  const value = { sigmoid: 'torch.sigmoid(z)', tanh: 'torch.tanh(z)', relu: 'F.relu(z)' }[state.activation];
  return `import torch
import torch.nn.functional as F
${randomProgram}${settings(state, (text) => `torch.tensor(${text}, dtype=torch.float64)`)}
def last_layer(normalize):
    weights = Random(seed)
    a = draw(Random(seed + ${inputSeed}), width, samples)
    for _ in range(depth):
        z = draw(weights, width, width, gain / width**0.5) @ a + bias
        if normalize:
            z = z - z[:, :1]  # the mean goes anyway; so a constant row is exactly 0
            ones = torch.ones(width, dtype=torch.float64)
            z = F.batch_norm(z.T, None, None, gamma * ones, beta * ones, training=True, eps=1e-5).T
        z = z.detach().requires_grad_()
        a = ${value}
        (slope,) = torch.autograd.grad(a.sum(), z)
        a = a.detach()
    return z.detach(), slope
${prints('(z - z[0, 0]).std(unbiased=False)', `(slope.abs() < ${flat}).double().mean()`)}
`;
}

export function numpy(state: DriftState): string {
  const [value, slope] = {
    sigmoid: ['1 / (1 + np.exp(-z))', 'a * (1 - a)'],
    tanh: ['np.tanh(z)', '1 - a * a'],
    relu: ['np.maximum(z, 0)', '(z > 0) * 1.0'],
  }[state.activation] as [string, string];
  return `import numpy as np
${randomProgram}${settings(state, (text) => `np.array(${text})`)}
def last_layer(normalize):
    weights = Random(seed)
    a = draw(Random(seed + ${inputSeed}), width, samples)
    for _ in range(depth):
        z = draw(weights, width, width, gain / width**0.5) @ a + bias
        if normalize:
            z = z - z[:, :1]  # the mean goes anyway; so a constant row is exactly 0
            mean, variance = z.mean(1, keepdims=True), z.var(1, keepdims=True)
            z = gamma * (z - mean) / np.sqrt(variance + 1e-5) + beta
        a = ${value}
        slope = ${slope}
    return z, slope
${prints('(z - z[0, 0]).std()', `(abs(slope) < ${flat}).mean()`)}
`;
}
