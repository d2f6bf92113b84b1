import { exact } from '../../draw/format.ts';
import { randomProgram } from '../../programs/random-program.ts';
import { alphaOf, compute, type DepthState } from './model.ts';

/** The same numbers as on the page, to four decimals. */
const drawing = (state: DepthState) => `${randomProgram}
import numpy as np

def rounded(source, count):
    return np.floor(np.array([source.normal() for _ in range(count)]) * 1e4 + 0.5) / 1e4

def rms(v):
    return math.sqrt(float((v**2).mean()))

n, L, alpha = ${state.width}, ${state.depth}, ${exact(alphaOf(state))}
weights, data = Random(${state.seed}), Random(${state.seed + 1_000_000})
W = [math.sqrt(2 / n) * rounded(weights, n * n).reshape(n, n) for _ in range(L)]
x0, up = rounded(data, n), rounded(data, n)
x0, up = x0 / rms(x0), ${compute({ ...state, depth: 1 }).upstream === 'sum' ? 'np.ones(n)  # the sum of the outputs' : 'up / rms(up)'}
`;

const ending = `
forward, gradient, mean = run(True, alpha)
plain_forward, plain_gradient, _ = run(False, 1.0)
print("forward =", forward)
print("gradient =", gradient)
print("mean =", mean)
print("plain_forward =", plain_forward)
print("plain_gradient =", plain_gradient)
`;

/** Lines of the body that this state needs, indented. */
const lines = (...some: readonly (string | false)[]) =>
  some
    .filter((line) => line !== false)
    .map((line) => `        ${line}\n`)
    .join('');

const torchBranch = {
  branch: 'torch.relu(w @ read)',
  sum: 'w @ read',
  before: 'w @ torch.relu(read)',
};

export const pytorch = (state: DepthState) => `${drawing(state)}
import torch
import torch.nn.functional as F

def run(skip, scale):
    start = torch.tensor(x0, requires_grad=True)
    x = start
    for w in map(torch.tensor, W):
${lines(
  `read = ${state.norm === 'pre' ? 'F.layer_norm(x, (n,))' : 'x'}`,
  `x = (x if skip else 0) + scale * (${torchBranch[state.relu]})`,
  state.relu === 'sum' && 'x = torch.relu(x)',
  state.norm === 'post' && 'x = F.layer_norm(x, (n,))',
)}    x.backward(torch.tensor(up))
    end = x.detach()
    return rms(end), rms(start.grad), float(end.mean())
${ending}`;

const numpyBranch = {
  branch: 'np.maximum(z, 0)',
  sum: 'z',
  before: 'z',
};

export const numpy = (state: DepthState) => {
  const { norm, relu } = state;
  const normed = norm !== 'none';
  return `${drawing(state)}${
    normed
      ? `
def layer_norm(x):
    root = math.sqrt(float(x.var()) + 1e-5)
    return (x - x.mean()) / root, root

def back(y, root, dy):
    return (dy - dy.mean() - y * (dy * y).mean()) / root
`
      : ''
  }
def run(skip, scale):
    x, kept = x0, []
    for w in W:
${lines(
  norm === 'pre' ? 'read, root = layer_norm(x)' : 'read = x',
  `z = w @ ${relu === 'before' ? 'np.maximum(read, 0)' : 'read'}`,
  `x = total = (x if skip else 0) + scale * ${numpyBranch[relu]}`,
  relu === 'sum' && 'x = np.maximum(total, 0)',
  norm === 'post' && 'x, root = layer_norm(x)',
  `kept.append((w, read, z, total, x${normed ? ', root' : ''}))`,
)}    g = up
    for w, read, z, total, y${normed ? ', root' : ''} in reversed(kept):
${lines(
  norm === 'post' && 'g = back(y, root, g)',
  relu === 'sum' && 'g = g * (total > 0)',
  `d = w.T @ (scale * g${relu === 'branch' ? ' * (z > 0)' : ''})`,
  relu === 'before' && 'd = d * (read > 0)',
  norm === 'pre' && 'd = back(read, root, d)',
  'g = d + (g if skip else 0)',
)}    return rms(x), rms(g), float(x.mean())
${ending}`;
};
