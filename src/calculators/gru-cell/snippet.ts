import { exact } from '../../draw/format.ts';
import { listed, sequence } from '../../programs/sequence-program.ts';

import { dialectOf } from './dialects.ts';
import { type GruState, weightsOf } from './model.ts';

/** One step in any dialect, as a Python function. */
const written = (state: GruState, library: 'torch' | 'np') => {
  const { update, reset, candidate } = weightsOf(state);
  const sum = ({ w, u, b }: { w: number; u: number; b: number }) =>
    `${exact(w)} * x_t + ${exact(u)} * h + ${exact(b)}`;
  return `def step(x_t, h, update, reset):
    z = sigmoid(${sum(update)})
    r = sigmoid(${sum(reset)})
    if reset == "before":
        past = ${exact(candidate.u)} * (r * h) + ${exact(candidate.recurrentBias)}
    else:
        past = r * (${exact(candidate.u)} * h + ${exact(candidate.recurrentBias)})
    n = ${library}.tanh(${exact(candidate.w)} * x_t + ${exact(candidate.b)} + past)
    keep = z if update == "keeps-old" else 1 - z
    return z, r, n, keep * h + (1 - keep) * n`;
};

const runs = (start: string) => `def run(update, reset):
    h = ${start}
    for x_t in x:
        h = step(x_t, h, update, reset)[-1]
    return float(h)`;

const own = (state: GruState) => `"${state.update}", "${state.reset}"`;

const ending = `print("update_gate =", float(z))
print("reset_gate =", float(r))
print("candidate =", float(n))
print("hidden =", float(h))
print("jacobian =", float(jacobian))
print("hidden_cho =", run("keeps-old", "before"))
print("hidden_chung =", run("takes-new", "before"))`;

export const pytorch = (state: GruState) => {
  const { update, reset, candidate } = weightsOf(state);
  const native = dialectOf(state) === 'pytorch';
  return `import torch
from torch import nn

torch.set_default_dtype(torch.float64)
sigmoid = torch.sigmoid
${sequence(state)}
cell = nn.GRUCell(1, 1)  # rows in the order r, z, n; the candidate's second bias stands inside r * (...)
with torch.no_grad():
    cell.weight_ih.copy_(torch.tensor([${listed([reset.w, update.w, candidate.w])}]).view(3, 1))
    cell.weight_hh.copy_(torch.tensor([${listed([reset.u, update.u, candidate.u])}]).view(3, 1))
    cell.bias_ih.copy_(torch.tensor([${listed([reset.b, update.b, candidate.b])}]))
    cell.bias_hh.copy_(torch.tensor([${listed([0, 0, candidate.recurrentBias])}]))

# the dialects that nn.GRUCell does not speak, written out
${written(state, 'torch')}

${runs(`torch.tensor(${exact(state.initial)}, dtype=torch.float64)`)}

h = torch.full((1, 1), ${exact(state.initial)}, dtype=torch.float64, requires_grad=True)
for x_t in x:
    before = h
    z, r, n, h = step(x_t, before, ${own(state)})
${native ? '    h = cell(torch.full((1, 1), float(x_t)), before)  # the same number\n' : ''}(jacobian,) = torch.autograd.grad(h, before)
native = torch.full((1, 1), ${exact(state.initial)}, dtype=torch.float64)
for x_t in x:
    native = cell(torch.full((1, 1), float(x_t)), native)

${ending}
print("hidden_pytorch =", float(native))
`;
};

export const numpy = (state: GruState) => {
  const { update, reset, candidate } = weightsOf(state);
  const before = state.reset === 'before';
  return `import numpy as np

sigmoid = lambda a: 1 / (1 + np.exp(-a))
${sequence(state)}

${written(state, 'np')}

${runs(exact(state.initial))}

h = ${exact(state.initial)}
for x_t in x:
    before = h
    z, r, n, h = step(x_t, before, ${own(state)})

# dh_t/dh_(t-1): the direct path, and through z, the candidate and r
keep = ${state.update === 'keeps-old' ? 'z' : '1 - z'}
into = (1 - keep) * (1 - n * n)
cut = ${exact(candidate.u)} * before${before ? '' : ` + ${exact(candidate.recurrentBias)}`}
through_z = ${state.update === 'keeps-old' ? '' : '-'}(before - n) * z * (1 - z) * ${exact(update.u)}
jacobian = keep + through_z + into * (${exact(candidate.u)} * r + cut * r * (1 - r) * ${exact(reset.u)})

${ending}
print("hidden_pytorch =", run("keeps-old", "after"))
`;
};
