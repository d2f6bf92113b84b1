import { exact } from '../../draw/format.ts';
import { compute, type DecodeState } from './model.ts';

const settings = (state: DecodeState) => {
  const { tokens, step } = compute(state);
  return [`[${tokens.map((token) => `[${token.map(exact).join(', ')}]`).join(', ')}]`, step] as const;
};

const ending = `print("output_1 =", float(o[0]))
print("output_2 =", float(o[1]))
print("rows_read =", step - 1)
print("difference =", float(abs(o - whole[step - 1]).max()))
print("passes =", step)
print("passes_without =", step * (step + 1) // 2)
`;

export const pytorch = (state: DecodeState) => {
  const [tokens, step] = settings(state);
  return `import torch
import torch.nn.functional as F

x = torch.tensor(${tokens}, dtype=torch.float64)  # query, key and value of each token
step = ${step}
K, V = x[:0], x[:0]
for t in range(step):
    K, V = torch.cat([K, x[t:t + 1]]), torch.cat([V, x[t:t + 1]])
    o = torch.softmax(K @ x[t] / 2**0.5, 0) @ V
whole = F.scaled_dot_product_attention(x, x, x, is_causal=True)
${ending}`;
};

export const numpy = (state: DecodeState) => {
  const [tokens, step] = settings(state);
  return `import numpy as np

x = np.array(${tokens}, dtype=float)  # query, key and value of each token
step = ${step}

def softmax(s):
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)

K, V = x[:0], x[:0]
for t in range(step):
    K, V = np.concatenate([K, x[t:t + 1]]), np.concatenate([V, x[t:t + 1]])
    o = softmax(K @ x[t] / 2**0.5) @ V
hidden = np.triu(np.full((len(x), len(x)), -np.inf), 1)
whole = softmax(x @ x.T / 2**0.5 + hidden) @ x
${ending}`;
};
