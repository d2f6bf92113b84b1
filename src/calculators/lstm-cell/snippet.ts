import { exact } from '../../draw/format.ts';
import { type CellState, weightsOf } from './model.ts';

const numbers = (values: readonly number[]) => values.map(exact).join(', ');

/** The four blocks in PyTorch's order. */
function stacked(state: CellState) {
  const { forget, input, candidate, output } = weightsOf(state);
  const blocks = [input, forget, candidate, output];
  return {
    w: numbers(blocks.map(({ w }) => w)),
    u: numbers(blocks.map(({ u }) => u)),
    b: numbers(blocks.map(({ b }) => b)),
  };
}

const sequence = ({ inputs, step }: CellState) => {
  const used = inputs.slice(0, step);
  const zeros = step - used.length;
  return `x = [${numbers(used)}]${zeros > 0 ? ` + [0] * ${zeros}` : ''}`;
};

const printed = (number: (name: string) => string) =>
  [
    ['forget_gate', 'f'],
    ['input_gate', 'i'],
    ['candidate', 'g'],
    ['output_gate', 'o'],
    ['cell', 'c'],
    ['hidden', 'h'],
    ['left', 'left'],
    ['jacobian', 'jacobian'],
  ]
    .map(([key, name]) => `print("${key} =", ${number(name!)})`)
    .join('\n');

export const pytorch = (state: CellState) => {
  const { w, u, b } = stacked(state);
  return `import torch
from torch import nn

torch.set_default_dtype(torch.float64)
${sequence(state)}
cell = nn.LSTMCell(1, 1)  # rows in the order i, f, g, o; two biases, the second stays 0
with torch.no_grad():
    cell.weight_ih.copy_(torch.tensor([${w}]).view(4, 1))
    cell.weight_hh.copy_(torch.tensor([${u}]).view(4, 1))
    cell.bias_ih.copy_(torch.tensor([${b}]))
    cell.bias_hh.zero_()

h = torch.zeros(1, 1)
c = torch.zeros(1, 1, requires_grad=True)
left = torch.ones(1)
for t, value in enumerate(x):
    x_t = torch.full((1, 1), float(value))
    rows = x_t @ cell.weight_ih.T + cell.bias_ih + h @ cell.weight_hh.T + cell.bias_hh
    i, f, g, o = rows[0]
    i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
    if t > 0:
        left = left * f
    before = c
    h, c = cell(x_t, (h, c))
(jacobian,) = torch.autograd.grad(c, before)

${printed((name) => `float(${name})`)}
`;
};

export const numpy = (state: CellState) => {
  const { w, u, b } = stacked(state);
  return `import numpy as np

${sequence(state)}
w = np.array([${w}], dtype=float)  # in the order i, f, g, o
u = np.array([${u}], dtype=float)
b = np.array([${b}], dtype=float)
sigmoid = lambda a: 1 / (1 + np.exp(-a))

h, c, shown, left = 0.0, 0.0, 0.0, 1.0
for t, x_t in enumerate(x):
    i, f, g, o = w * x_t + u * h + b
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    if t > 0:
        left *= f
    # dC_t/dC_(t-1): the lane, and the detour through h_(t-1) into f, i and g
    detour = c * f * (1 - f) * u[1] + g * i * (1 - i) * u[0] + i * (1 - g * g) * u[2]
    jacobian = f + detour * shown
    c = f * c + i * g
    h = o * np.tanh(c)
    shown = o * (1 - np.tanh(c) ** 2)

${printed((name) => `float(${name})`)}
`;
};
