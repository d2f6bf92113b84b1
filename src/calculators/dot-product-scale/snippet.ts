import { exact } from '../../draw/format.ts';
import { parameters, type ScaleState, setCount, widths } from './model.ts';

/** The page's generator (sfc32 filled by SplitMix32, polar method), so that both programs draw the same numbers. */
const drawing = ({ d, keys, deviation, seed }: ScaleState) => `import math

M = 0xFFFFFFFF

def words(seed):  # sfc32, filled by SplitMix32
    state = []
    for turn in range(1, 4):
        w = (seed + turn * 0x9E3779B9) & M
        w = ((w ^ w >> 16) * 0x21F0AAAD) & M
        w = ((w ^ w >> 15) * 0x735A2D97) & M
        state.append(w ^ w >> 15)
    a, b, c = state
    count = 1
    while True:
        out = (a + b + count) & M
        count += 1
        a, b, c = b ^ b >> 9, (c + (c << 3)) & M, ((c << 21 | c >> 11) + out) & M
        yield out

def normals(seed):  # Marsaglia's polar method
    word = words(seed)
    for _ in range(15):
        next(word)
    while True:
        x, y = (2 * ((next(word) >> 5) * 2**26 + (next(word) >> 6)) / 2**53 - 1 for _ in range(2))
        s = x * x + y * y
        if 0 < s < 1:
            stretch = math.sqrt(-2 * math.log(s) / s)
            yield x * stretch
            yield y * stretch

d, sets, keys, sigma = ${d}, ${setCount}, ${keys}, ${exact(deviation)}  # each set of keys has as many queries as there are sets

def vectors(stream, count):  # the first d of ${widths.at(-1)} components
    draw = normals(${seed * (parameters.keys.max + 1)} + stream)
    return [[sigma * next(draw) for _ in range(${widths.at(-1)})][:d] for _ in range(count)]

queries = vectors(0, sets * sets)
drawn_keys = [vectors(1 + key, sets) for key in range(keys)]  # one key of every set at a time`;

const divisorText = ({ divisor }: ScaleState) =>
  divisor === 'one' ? '1' : divisor === 'root' ? 'math.sqrt(d)' : 'd';

export const pytorch = (state: ScaleState) => `${drawing(state)}

import torch

q = torch.tensor(queries, dtype=torch.float64).reshape(sets, sets, d)
k = torch.tensor(drawn_keys, dtype=torch.float64)  # (key, set, component)
products = q @ k.permute(1, 2, 0)

def largest(divisor):
    return (products / divisor).softmax(-1).max(-1).values

top = largest(${divisorText(state)})
print("largest_weight =", float(top.mean()))
print("largest_scaled =", float(largest(math.sqrt(d)).mean()))
print("spread =", float(products.square().mean().sqrt()) / ${divisorText(state)})
print("slope =", float((top * (1 - top)).mean()))
`;

export const numpy = (state: ScaleState) => `${drawing(state)}

import numpy as np

q = np.array(queries).reshape(sets, sets, d)
k = np.array(drawn_keys)  # (key, set, component)
products = q @ k.transpose(1, 2, 0)

def largest(divisor):
    s = products / divisor
    e = np.exp(s - s.max(-1, keepdims=True))
    return (e / e.sum(-1, keepdims=True)).max(-1)

top = largest(${divisorText(state)})
print("largest_weight =", top.mean())
print("largest_scaled =", largest(math.sqrt(d)).mean())
print("spread =", np.sqrt((products**2).mean()) / ${divisorText(state)})
print("slope =", (top * (1 - top)).mean())
`;
