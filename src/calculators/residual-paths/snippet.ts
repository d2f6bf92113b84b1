import { exact } from '../../draw/format.ts';
import { compute, type PathsState } from './model.ts';

/** The paths in the page's order, and what both programs print of them. */
function walked(state: PathsState): string {
  const { off, place } = compute(state);
  return `paths = [way for k in range(L + 1) for way in combinations(range(L), k)]
value = [float(np.prod([a[block] for block in way])) for way in paths]
size = sum(abs(v) for v in value)
print("paths =", sum(${off - 1} not in way for way in paths))  # block ${off || 'none'} is off, counted from 1
print("path_value =", value[${place}])
print("mean_length =", sum(len(way) * abs(v) for way, v in zip(paths, value)) / size)
`;
}

const opening = (state: PathsState) => {
  const { gains } = compute(state);
  return `a = [${gains.map(exact).join(', ')}]
L = len(a)`;
};

export const pytorch = (state: PathsState) => `from itertools import combinations
import numpy as np
import torch

${opening(state)}

def gradient(skip):
    start = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    x = start
    for gain in a:
        x = gain * x + (x if skip else 0)
    x.backward()
    return start.grad.item()

print("sum =", gradient(True))
print("plain =", gradient(False))
${walked(state)}`;

export const numpy = (state: PathsState) => `from itertools import combinations
import numpy as np

${opening(state)}
print("sum =", float(np.prod([1 + gain for gain in a])))
print("plain =", float(np.prod(a)))
${walked(state)}`;
