import { exact } from '../../draw/format.ts';
import { type ActivationName, largestDerivative, type ProductState, preactivations } from './model.ts';

const torchFunction: Record<ActivationName, string> = {
  sigmoid: 'torch.sigmoid(z)',
  tanh: 'torch.tanh(z)',
  relu: 'F.relu(z)',
  'leaky-relu': 'F.leaky_relu(z, 0.01)',
  elu: 'F.elu(z)',
  gelu: 'z * torch.erfc(-z / 2**0.5) / 2  # F.gelu(z), whose slope loses its digits for z far below 0',
  silu: 'F.silu(z)',
};

const numpyDerivative: Record<ActivationName, string> = {
  sigmoid: 's = 1 / (1 + np.exp(-z))\nd = s * (1 - s)',
  tanh: 'd = 1 - np.tanh(z) ** 2',
  relu: 'd = np.where(z > 0, 1.0, 0.0)',
  'leaky-relu': 'd = np.where(z > 0, 1.0, 0.01)',
  elu: 'd = np.where(z > 0, 1.0, np.exp(np.minimum(z, 0)))',
  gelu: 'from math import erfc\ncdf = np.array([0.5 * erfc(-v / np.sqrt(2)) for v in z])\nd = cdf + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi)',
  silu: 's = 1 / (1 + np.exp(-z))\nd = s * (1 + z * (1 - s))',
};

const numbers = (state: ProductState) => preactivations(state).slice(0, state.depth).map(exact).join(', ');

const ending = (state: ProductState, library: 'torch' | 'np') => `
factors = ${exact(state.weight)} * d
product = factors.prod()
with_log = ${library}.log10(${library}.abs(factors)).sum()
print("product =", float(product))
print("log10_product =", float(with_log))
print("mean_factor =", 10 ** (float(with_log) / ${state.depth}))
print("bound_power =", ${exact(largestDerivative[state.activation] * Math.abs(state.weight))} ** ${state.depth})
`;

export const pytorch = (state: ProductState) => `import torch
import torch.nn.functional as F

z = torch.tensor([${numbers(state)}], dtype=torch.float64, requires_grad=True)
a = ${torchFunction[state.activation]}
(d,) = torch.autograd.grad(a.sum(), z)${ending(state, 'torch')}`;

export const numpy = (state: ProductState) => `import numpy as np

z = np.array([${numbers(state)}])
${numpyDerivative[state.activation]}${ending(state, 'np')}`;
