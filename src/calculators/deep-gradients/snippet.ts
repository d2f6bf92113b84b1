import { exact } from '../../draw/format.ts';
import { type DeepState, deviationOf, samplesOf, variantsOf } from './model.ts';

const letters = ['a', 'b', 'c', 'd'];

/** The site's generator (sfc32 seeded by SplitMix32, Marsaglia's polar method), so that a program draws the same numbers. */
const generator = `M = 0xFFFFFFFF
def normals(seed, count):
    state = seed
    def fill():
        nonlocal state
        state = (state + 0x9E3779B9) & M
        m = ((state ^ (state >> 16)) * 0x21F0AAAD) & M
        m = ((m ^ (m >> 15)) * 0x735A2D97) & M
        return m ^ (m >> 15)
    a, b, c, k = fill(), fill(), fill(), 1
    def word():
        nonlocal a, b, c, k
        out = (a + b + k) & M
        k = (k + 1) & M
        a, b, c = b ^ (b >> 9), (c + (c << 3)) & M, ((((c << 21) & M) | (c >> 11)) + out) & M
        return out
    for _ in range(15):
        word()
    def uniform():
        high, low = word() >> 5, word() >> 6
        return (high * 2 ** 26 + low) / 2 ** 53
    drawn = []
    while len(drawn) < count:
        x, y = 2 * uniform() - 1, 2 * uniform() - 1
        s = x * x + y * y
        if 0 < s < 1:
            r = math.sqrt(-2 * math.log(s) / s)
            drawn += [x * r, y * r]
    return np.floor(np.array(drawn[:count]) * 1e4 + 0.5) / 1e4
`;

function opening(state: DeepState): string {
  const { depth: L, width: n, seed } = state;
  const variants = variantsOf(state).map(
    (variant) =>
      `    ("${variant.activation}", ${variant.initialization === 'orthogonal' ? 'None' : exact(deviationOf(variant, n))}, "${variant.remedy}"),`,
  );
  return `L, n, B, limit = ${L}, ${n}, ${samplesOf(L, n)}, ${exact(state.limit)}
draws = normals(${seed}, L * n * n).reshape(L, n, n)
x, up = normals(${seed + 1_000_000}, 2 * n * B).reshape(2, n, B).transpose(0, 2, 1)
up = up / np.linalg.norm(up)

def orthogonal(g):
    q, r = np.linalg.qr(g)
    return q * np.where(np.diag(r) < 0, -1.0, 1.0)

# activation, standard deviation of the weights (None: orthogonal), remedy
variants = [
${variants.join('\n')}
]
`;
}

const ending = letters
  .map(
    (letter, index) =>
      `print("ratio_${letter} =", results[${index}][0])\nprint("std_${letter} =", results[${index}][1])\n`,
  )
  .join('');

export const pytorch = (state: DeepState) => `import math
import numpy as np
import torch
import torch.nn.functional as F

${generator}
${opening(state)}
f = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu, "gelu": F.gelu}
results = []
for name, std, remedy in variants:
    W = [torch.tensor(orthogonal(g) if std is None else std * g, requires_grad=True) for g in draws]
    a = torch.tensor(x.copy())
    z = []
    for w in W:
        z.append(a @ w.T)
        z[-1].retain_grad()
        seen = F.batch_norm(z[-1], None, None, training=True, eps=1e-5) if remedy == "batch-norm" else z[-1]
        a = f[name](seen) + (a if remedy == "residual" else 0)
    a.backward(torch.tensor(up.copy()))
    c = 1.0
    if remedy == "clipping":
        c = min(1.0, limit / (torch.nn.utils.clip_grad_norm_(W, limit).item() + 1e-6))
    first, last = c * z[0].grad.norm().item(), c * z[-1].grad.norm().item()
    results.append((first / last if last else 0.0, a.detach().std(unbiased=False).item()))
${ending}`;

export const numpy = (state: DeepState) => `import math
import numpy as np

${generator}
${opening(state)}
cdf = lambda v: 0.5 * (1 + np.vectorize(math.erf)(v / math.sqrt(2)))
sigmoid = lambda v: 1 / (1 + np.exp(-v))
f = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda v: np.maximum(v, 0), "gelu": lambda v: v * cdf(v)}
slope = {
    "sigmoid": lambda v: sigmoid(v) * (1 - sigmoid(v)),
    "tanh": lambda v: 1 - np.tanh(v) ** 2,
    "relu": lambda v: (v > 0) * 1.0,
    "gelu": lambda v: cdf(v) + v * np.exp(-v * v / 2) / math.sqrt(2 * math.pi),
}
results = []
for name, std, remedy in variants:
    W = [orthogonal(g) if std is None else std * g for g in draws]
    inputs, seen, scale, a = [], [], [], x
    for w in W:
        inputs.append(a)
        z = a @ w.T
        s = np.ones(n)
        if remedy == "batch-norm":
            s = 1 / np.sqrt(z.var(0) + 1e-5)
            z = (z - z.mean(0)) * s
        seen.append(z)
        scale.append(s)
        a = f[name](z) + (a if remedy == "residual" else 0)
    d, deltas, squares = up, [], 0.0
    for w, i, z, s in zip(W[::-1], inputs[::-1], seen[::-1], scale[::-1]):
        dz = d * slope[name](z)
        if remedy == "batch-norm":
            dz = s * (dz - dz.mean(0) - z * (dz * z).mean(0))
        deltas.append(np.linalg.norm(dz))
        squares += ((dz.T @ i) ** 2).sum()
        d = dz @ w + (d if remedy == "residual" else 0)
    c = min(1.0, limit / (math.sqrt(squares) + 1e-6)) if remedy == "clipping" else 1.0
    first, last = c * deltas[-1], c * deltas[0]
    results.append((first / last if last else 0.0, a.std()))
${ending}`;
