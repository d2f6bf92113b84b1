import { epsilon, hiddenFactor, type PlacementState, tokenCount } from './model.ts';

/** The page's generator (sfc32 filled by SplitMix32, polar method), so that both programs draw the same numbers. */
const drawing = ({ blocks, width, seed }: PlacementState) => `import math
import numpy as np

M = 0xFFFFFFFF

def uniforms(seed):  # sfc32, filled by SplitMix32
    state = []
    for turn in range(1, 4):
        w = (seed + turn * 0x9E3779B9) & M
        w = ((w ^ w >> 16) * 0x21F0AAAD) & M
        w = ((w ^ w >> 15) * 0x735A2D97) & M
        state.append(w ^ w >> 15)
    a, b, c = state
    count, high = 1, None
    while True:
        out = (a + b + count) & M
        count += 1
        a, b, c = b ^ b >> 9, (c + (c << 3)) & M, ((c << 21 | c >> 11) + out) & M
        if count <= 16:
            continue
        if high is None:
            high = out >> 5
        else:
            yield (high * 2**26 + (out >> 6)) / 2**53
            high = None

def normals(stream, count):  # Marsaglia's polar method
    drawn = []
    while len(drawn) < count:
        p, q = 2 * next(stream) - 1, 2 * next(stream) - 1
        s = p * p + q * q
        if 0 < s < 1:
            r = math.sqrt(-2 * math.log(s) / s)
            drawn += [p * r, q * r]
    return np.array(drawn[:count])

L, d, h, tokens, epsilon = ${blocks}, ${width}, ${hiddenFactor * Number(width)}, ${tokenCount}, ${epsilon}
bound = math.sqrt(6 / (d + h))  # Xavier
stream = uniforms(${seed})

def weights(rows, columns):
    drawn = np.fromiter((next(stream) for _ in range(rows * columns)), float, rows * columns)
    return bound * (2 * drawn.reshape(rows, columns) - 1)

blocks = [(weights(h, d), weights(d, h)) for _ in range(L)]
x, up = normals(uniforms(${seed + 1_000_000}), 2 * tokens * d).reshape(2, tokens, d)
up = up / np.linalg.norm(up, axis=1, keepdims=True)
`;

/** Prints every output from \`run(placement)\`: the gradients of W₂ block by block, and the last variance. */
const ending = `
results = {placement: run(placement) for placement in ("post", "pre", "sandwich")}
print("gradient_post =", results["post"][0][-1])
print("gradient_pre =", results["pre"][0][-1])
print("gradient_sandwich =", results["sandwich"][0][-1])
print("variance_pre =", results["pre"][1])
print("variance_sandwich =", results["sandwich"][1])
print("first_post =", results["post"][0][0])
print("first_pre =", results["pre"][0][0])
`;

export const pytorch = (state: PlacementState): string => `${drawing(state)}
import torch
import torch.nn.functional as F

W = [(torch.tensor(inner), torch.tensor(outer)) for inner, outer in blocks]
LN = lambda v: F.layer_norm(v, (d,), eps=epsilon)

def run(placement):
    v, hidden, branches = torch.tensor(x.copy(), requires_grad=True), [], []
    for inner, outer in W:
        hidden.append(torch.relu((v if placement == "post" else LN(v)) @ inner.T))
        f = hidden[-1] @ outer.T
        f.retain_grad()
        branches.append(f)
        v = v + (LN(f) if placement == "sandwich" else f)
        if placement == "post":
            v = LN(v)
    variance = v.detach().var(-1, unbiased=False).mean().item()
    ((v if placement == "post" else LN(v)) * torch.tensor(up)).sum().backward()
    # A token's gradient of the second matrix is an outer product; 64 of them average to an eighth of the length of one.
    lengths = [a.detach().norm(dim=1) * f.grad.norm(dim=1) for a, f in zip(hidden, branches)]
    return [one.square().mean().sqrt().item() / 8 for one in lengths], variance
${ending}`;

export const numpy = (state: PlacementState): string => `${drawing(state)}
def LN(v):
    s = np.sqrt(v.var(-1, keepdims=True) + epsilon)
    return (v - v.mean(-1, keepdims=True)) / s, s

def back(n, g):  # n: what LN returned
    y, s = n
    return (g - g.mean(-1, keepdims=True) - y * (g * y).mean(-1, keepdims=True)) / s

def run(placement):
    v, kept = x, []
    for inner, outer in blocks:
        before = None if placement == "post" else LN(v)
        a = np.maximum((v if before is None else before[0]) @ inner.T, 0)
        f = a @ outer.T
        after = LN(f) if placement == "sandwich" else LN(v + f) if placement == "post" else None
        v = after[0] if placement == "post" else v + (f if after is None else after[0])
        kept.append((before, a, after))
    variance = v.var(-1).mean()
    g = up if placement == "post" else back(LN(v), up)
    gradients = []
    for (inner, outer), (before, a, after) in zip(blocks[::-1], kept[::-1]):
        if placement == "post":
            g = back(after, g)
        f = back(after, g) if placement == "sandwich" else g
        # A token's gradient of the second matrix is an outer product; 64 of them average to an eighth of the length of one.
        lengths = np.linalg.norm(a, axis=1) * np.linalg.norm(f, axis=1)
        gradients.append(np.sqrt((lengths**2).mean()) / 8)
        into = ((f @ outer) * (a > 0)) @ inner
        g = g + (into if before is None else back(before, into))
    return gradients[::-1], variance
${ending}`;
