import { listed, sequence } from '../../programs/sequence-program.ts';
import type { CellState } from './model.ts';
import { weightsOf } from './weights.ts';

/** The four blocks in PyTorch's order, a row a unit. */
function stacked(state: CellState) {
  const units = weightsOf(state);
  const rows = (['input', 'forget', 'candidate', 'output'] as const).flatMap((gate) =>
    units.map((unit, place) => ({ ...unit[gate], place })),
  );
  return {
    size: units.length,
    unit: units.length === 2 && state.unit === 'B' ? 1 : 0,
    w: listed(rows.map(({ w }) => w)),
    u: listed(
      rows.flatMap(({ u, across, place }) =>
        units.length === 1 ? [u] : place === 0 ? [u, across] : [across, u],
      ),
    ),
    b: listed(rows.map(({ b }) => b)),
  };
}

/** What is printed, of unit `unit` (0 is A) where there are two. */
function printed({ size, unit }: { size: number; unit: number }): string {
  const of = (name: string, place = unit) => `float(${name}[${place}])`;
  return [
    ['forget_gate', of('f')],
    ['input_gate', of('i')],
    ['candidate', of('g')],
    ['output_gate', of('o')],
    ['cell', of('c')],
    ['hidden', of('h')],
    ...(size === 2
      ? [
          ['other_cell', of('c', 1 - unit)],
          ['other_hidden', of('h', 1 - unit)],
        ]
      : []),
    ['left', of('left')],
    ['jacobian', 'float(jacobian)'],
  ]
    .map(([key, value]) => `print("${key} =", ${value})`)
    .join('\n');
}

export const pytorch = (state: CellState) => {
  const { w, u, b, size, unit } = stacked(state);
  return `import torch
from torch import nn

torch.set_default_dtype(torch.float64)
${sequence(state)}
H = ${size}
cell = nn.LSTMCell(1, H)  # rows in the order i, f, g, o, H of each; two biases, the second stays 0
with torch.no_grad():
    cell.weight_ih.copy_(torch.tensor([${w}]).view(4 * H, 1))
    cell.weight_hh.copy_(torch.tensor([${u}]).view(4 * H, H))
    cell.bias_ih.copy_(torch.tensor([${b}]))
    cell.bias_hh.zero_()

h = torch.zeros(1, H)
c = torch.zeros(1, H, requires_grad=True)
left = torch.ones(H)
for t, value in enumerate(x):
    x_t = torch.full((1, 1), float(value))
    rows = x_t @ cell.weight_ih.T + cell.bias_ih + h @ cell.weight_hh.T + cell.bias_hh
    i, f, g, o = rows.view(4, H)
    i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
    if t > 0:
        left = left * f
    before = c
    h, c = cell(x_t, (h, c))
jacobian = torch.autograd.grad(c[0, ${unit}], before)[0][0, ${unit}]
h, c = h[0], c[0]

${printed({ size, unit })}
`;
};

export const numpy = (state: CellState) => {
  const { w, u, b, size, unit } = stacked(state);
  return `import numpy as np

${sequence(state)}
H = ${size}
w = np.array([${w}], dtype=float).reshape(4, H)  # in the order i, f, g, o
u = np.array([${u}], dtype=float).reshape(4, H, H)
b = np.array([${b}], dtype=float).reshape(4, H)
sigmoid = lambda a: 1 / (1 + np.exp(-a))

h, c, shown, left = np.zeros(H), np.zeros(H), np.zeros(H), np.ones(H)
for t, x_t in enumerate(x):
    i, f, g, o = w * x_t + u @ h + b
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    if t > 0:
        left = left * f
    # dC_t/dC_(t-1) of each unit: the lane, and the detour through its h_(t-1) into f, i and g
    own = u[:, range(H), range(H)]
    detour = c * f * (1 - f) * own[1] + g * i * (1 - i) * own[0] + i * (1 - g * g) * own[2]
    jacobian = (f + detour * shown)[${unit}]
    c = f * c + i * g
    h = o * np.tanh(c)
    shown = o * (1 - np.tanh(c) ** 2)

${printed({ size, unit })}
`;
};
