import { exact } from '../../draw/format.ts';
import { compute, type LossState } from './model.ts';

const numbers = (values: ArrayLike<number>) => `[${Array.from(values, exact).join(', ')}]`;

/** The target as the state makes it, and what it is made of. */
const about = ({ kind, smoothing }: LossState) =>
  `${kind === 'soft' ? 'soft target' : 'one-hot target'}${smoothing > 0 ? `, smoothed with eps = ${exact(smoothing)}` : ''}`;

const types = { half: 'float16', single: 'float32', double: 'float64' } as const;

export const pytorch = (state: LossState) => {
  const { target, aim } = compute(state);
  return `import torch

z = torch.tensor(${numbers(state.logits)}, dtype=torch.float64, requires_grad=True)
q = torch.tensor(${numbers(target)}, dtype=torch.float64)  # ${about(state)}
T, aim = ${exact(state.temperature)}, ${aim}  # classes count from 0

log_p = torch.log_softmax(z / T, -1)
loss = -(q * log_p).sum()
loss.backward()
print("loss =", loss.item())
print("gradient =", z.grad[aim].item())
print("probability =", log_p[aim].exp().item())
print("log_sum =", torch.logsumexp(z / T, -1).item())
print("entropy =", -torch.xlogy(q, q).sum().item() + 0.0)
print("divergence =", (torch.xlogy(q, q) - q * log_p).sum().item())

dtype = torch.${types[state.precision]}
e = (z.detach() / T).to(dtype).double().exp().to(dtype).double()  # nothing subtracted
print("naive:", (e / e.sum()).tolist())
`;
};

export const numpy = (state: LossState) => {
  const { target, aim } = compute(state);
  return `import numpy as np

z = np.array(${numbers(state.logits)}, float)
q = np.array(${numbers(target)}, float)  # ${about(state)}
T, aim = ${exact(state.temperature)}, ${aim}  # classes count from 0

s = z / T
log_sum = s.max() + np.log(np.exp(s - s.max()).sum())
log_p = s - log_sum
p = np.exp(s - s.max()) / np.exp(s - s.max()).sum()
log_q = np.log(np.where(q > 0, q, 1))
print("loss =", -(q * log_p).sum())
print("gradient =", (p[aim] - q[aim]) / T)
print("probability =", p[aim])
print("log_sum =", log_sum)
print("entropy =", -(q * log_q).sum() + 0.0)
print("divergence =", (q * (log_q - log_p)).sum())

with np.errstate(all="ignore"):
    e = np.exp(s.astype(np.${types[state.precision]}))  # nothing subtracted
    print("naive:", e / e.sum())
`;
};
