import { exact } from '../../draw/format.ts';
import { type BlocksState, compute } from './model.ts';

const list = (numbers: readonly number[]) => `[${numbers.map(exact).join(', ')}]`;

const settings = (state: BlocksState) => {
  const { scores, values, shown } = compute(state);
  return [list(scores), list(values), `block, step = ${state.block}, ${shown + 1}`] as const;
};

/** After the block that is shown, and at the end. */
const ending = (log: string) => `    if i == step:
        print("largest =", float(m))
        print("sum =", float(l))
        print("mixed =", float(o))
        print("mean =", float(o / l))
print("whole =", float(whole))
print("difference =", float(o / l - whole))
print("log_sum_exp =", float(m + ${log}(l)))
`;

export const pytorch = (state: BlocksState) => {
  const [scores, values, sizes] = settings(state);
  return `import torch

s = torch.tensor(${scores}, dtype=torch.float64)
v = torch.tensor(${values}, dtype=torch.float64)
${sizes}
whole = torch.softmax(s, 0) @ v
m, l, o = torch.tensor(-torch.inf, dtype=torch.float64), 0.0, 0.0
for i, (a, b) in enumerate(zip(s.split(block), v.split(block)), 1):
    new = torch.maximum(m, a.max())
    factor = torch.exp(m - new)  # 0 in the first block
    e = torch.exp(a - new)
    m, l, o = new, factor * l + e.sum(), factor * o + e @ b
${ending('torch.log')}`;
};

export const numpy = (state: BlocksState) => {
  const [scores, values, sizes] = settings(state);
  return `import numpy as np

s = np.array(${scores}, dtype=float)
v = np.array(${values}, dtype=float)
${sizes}
w = np.exp(s - s.max())
whole = w @ v / w.sum()
m, l, o = -np.inf, 0.0, 0.0
for i, start in enumerate(range(0, len(s), block), 1):
    a, b = s[start:start + block], v[start:start + block]
    new = max(m, a.max())
    factor = np.exp(m - new)  # 0 in the first block
    e = np.exp(a - new)
    m, l, o = new, factor * l + e.sum(), factor * o + e @ b
${ending('np.log')}`;
};
