import { exact } from '../../draw/format.ts';
import { type AttentionState, compute, rowsOf } from './model.ts';

const matrix = (rows: readonly (readonly number[])[]) =>
  `[${rows.map((row) => `[${row.map(exact).join(', ')}]`).join(', ')}]`;

/** The numbers and the mask, alike but for the library's name and its words for types. */
function settings(state: AttentionState, library: 'torch' | 'np'): string {
  const { queries, keys, values } = rowsOf(state);
  const { tokens, heads, head, query } = compute(state);
  const count = tokens.length;
  const array = (rows: number[][]) =>
    library === 'torch'
      ? `torch.tensor(${matrix(rows)}, dtype=torch.float64)`
      : `np.array(${matrix(rows)}, float)`;
  const { mask } = state;
  const ones =
    library === 'torch'
      ? `torch.ones(${count}, ${count}, dtype=torch.bool)`
      : `np.ones((${count}, ${count}), bool)`;
  const causal = mask === 'causal' || mask === 'both';
  const padded = mask === 'padding' || mask === 'both';
  return `Q = ${array(queries)}
K = ${array(keys)}
V = ${array(values)}
n, heads, head, i = ${count}, ${heads}, ${head}, ${query}  # head and query count from 0
T = ${exact(state.temperature)}
seen = ${causal ? `${library}.tril(${ones})` : ones}
${padded ? `seen[:, ${Math.max(1, count - state.padding)}:] = False  # padding\n` : ''}`;
}

const score = ({ scoring }: AttentionState, library: 'torch' | 'np', turned: string) =>
  scoring === 'additive'
    ? `${library}.tanh(q[:, :, None] + k[:, None]).sum(-1) / T  # W_q = W_k = I, v = (1, …, 1)`
    : `q @ ${turned}${scoring === 'scaled' ? ' / math.sqrt(q.shape[-1])' : ''} / T`;

export const pytorch = (state: AttentionState) => `import math
import torch

${settings(state, 'torch')}
q, k, v = (M.view(n, heads, -1).transpose(0, 1) for M in (Q, K, V))
scores = ${score(state, 'torch', 'k.transpose(1, 2)')}
weights = scores.masked_fill(~seen, -math.inf).softmax(-1)
output = (weights @ v).transpose(0, 1).reshape(n, -1)

w = weights[head, i]
print("largest_weight =", float(w.max()))
print("entropy =", float(-torch.xlogy(w, w).sum()))
print("largest_score =", float(scores[head, i][seen[i]].max()))
print("output_1 =", float(output[i, 0]))
print("output_2 =", float(output[i, 1]))
print("score_products =", n * n * Q.shape[1])
`;

export const numpy = (state: AttentionState) => `import math
import numpy as np

${settings(state, 'np')}
q, k, v = (M.reshape(n, heads, -1).transpose(1, 0, 2) for M in (Q, K, V))
scores = ${score(state, 'np', 'k.transpose(0, 2, 1)')}
masked = np.where(seen, scores, -np.inf)
weights = np.exp(masked - masked.max(-1, keepdims=True))
weights /= weights.sum(-1, keepdims=True)
output = (weights @ v).transpose(1, 0, 2).reshape(n, -1)

w = weights[head, i]
print("largest_weight =", w.max())
print("entropy =", -sum(p * math.log(p) for p in w if p > 0) + 0.0)
print("largest_score =", scores[head, i][seen[i]].max())
print("output_1 =", output[i, 0])
print("output_2 =", output[i, 1])
print("score_products =", n * n * Q.shape[1])
`;
