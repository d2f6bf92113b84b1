import { exact } from '../../draw/format.ts';
import { positionsOf, type ScoreState, slopeOf, vectorsOf } from './model.ts';

const row = (vector: readonly number[]) => `[${vector.map(exact).join(', ')}]`;

/** Positions, query and key, alike but for the library's name. */
function settings(state: ScoreState, library: 'torch' | 'np'): string {
  const { query, key } = vectorsOf(state);
  const array = (vector: readonly number[]) =>
    library === 'torch'
      ? `torch.tensor(${row(vector)}, dtype=torch.float64)`
      : `np.array(${row(vector)}, float)`;
  const [m, n] = positionsOf(state);
  return `m, n = ${m}, ${n}
m_moved, n_moved = ${m + state.shift}, ${n + state.shift}
q = ${array(query)}
k = ${array(key)}
d = ${query.length}`;
}

const frequencies = ({ base }: ScoreState, library: 'torch' | 'np') =>
  `theta = ${exact(base)} ** (-2 * ${library === 'torch' ? 'torch.arange(d // 2, dtype=torch.float64)' : 'np.arange(d // 2)'} / d)`;

/** How a position enters, and the score. */
function scoring(state: ScoreState, library: 'torch' | 'np'): string {
  switch (state.method) {
    case 'rope': {
      const [first, second] =
        state.pairing === 'half' ? ['x[: d // 2]', 'x[d // 2 :]'] : ['x[0::2]', 'x[1::2]'];
      return `${frequencies(state, library)}

def turned(x, p):  # all first features of the pairs, then all second ones
    a, b = ${first}, ${second}
    cos, sin = ${library}.cos(p * theta), ${library}.sin(p * theta)
    return ${library === 'torch' ? 'torch.cat' : 'np.concatenate'}([a * cos - b * sin, a * sin + b * cos])

def score(m, n):
    return float(turned(q, m) @ turned(k, n))`;
    }
    case 'sinusoid':
      return `${frequencies(state, library)}

def code(p):
    return ${library}.stack([${library}.sin(p * theta), ${library}.cos(p * theta)], -1).reshape(-1)

def score(m, n):
    return float((q + code(m)) @ (k + code(n)))`;
    case 'alibi':
      return `slope = ${exact(slopeOf(state))}

def score(m, n):
    return float(q @ k) - slope * abs(m - n)`;
    case 'none':
      return `def score(m, n):
    return float(q @ k)`;
  }
}

const ending = `
print("score =", score(m, n))
print("moved_score =", score(m_moved, n_moved))
print("swapped_score =", score(n, m))
`;

export const pytorch = (state: ScoreState) => `import torch

${settings(state, 'torch')}
${scoring(state, 'torch')}
${ending}`;

export const numpy = (state: ScoreState) => `import numpy as np

${settings(state, 'np')}
${scoring(state, 'np')}
${ending}`;
