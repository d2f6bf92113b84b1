import { exact } from '../../draw/format.ts';
import type { NormState } from './model.ts';
import { trainingBatches } from './training-batches.ts';

const rows = (matrix: readonly (readonly number[])[]) =>
  `[${matrix.map((row) => `[${row.map(exact).join(', ')}]`).join(', ')}]`;

type ToArray = (text: string) => string;

/** What both programs say alike: the numbers. */
function settings(state: NormState, array: ToArray): string {
  const batches = trainingBatches(state).slice(0, state.batches);
  const dy = state.batch.map((row, index) => row.map(() => state.upstream[index] ?? 0));
  const width = state.batch[0]!.length;
  return `x = ${array(rows(state.batch))}
dy = ${array(rows(dy))}
batches = [${batches.map((batch) => `\n    ${array(rows(batch))},`).join('')}${batches.length > 0 ? '\n' : ''}]
momentum = ${state.momentumOf === 'new' ? exact(state.momentum) : `1 - ${exact(state.momentum)}`}  # weight of the new value
epsilon = ${exact(state.epsilon)}
c = ${Math.min(state.channel, width) - 1}`;
}

const byHand = (
  correction: string,
) => `    running_mean = (1 - momentum) * running_mean + momentum * batch.mean(0)
    running_variance = (1 - momentum) * running_variance + momentum * batch.var(0, ${correction})`;

export function pytorch(state: NormState): string {
  const width = state.batch[0]!.length;
  const alone = state.batch.length < 2;
  const unbiased = state.runningVariance === 'unbiased';
  const function_ = { sigmoid: 'torch.sigmoid', tanh: 'torch.tanh', relu: 'F.relu' }[state.activation];
  const update = unbiased
    ? '    F.batch_norm(batch, running_mean, running_variance, training=True, momentum=momentum)'
    : byHand('unbiased=False');
  const forward =
    state.mode === 'eval'
      ? 'y = F.batch_norm(x, running_mean, running_variance, gamma, beta, training=False, eps=epsilon)'
      : alone
        ? 'y = gamma * (x - x.mean(0)) / (x.var(0, unbiased=False) + epsilon).sqrt() + beta  # batch_norm refuses one sample'
        : 'y = F.batch_norm(x, None, None, gamma, beta, training=True, eps=epsilon)';
  return `import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
${settings(state, (text) => `torch.tensor(${text}, dtype=torch.float64)`)}
gamma = torch.full((${width},), ${exact(state.gamma)}, dtype=torch.float64).requires_grad_()
beta = torch.full((${width},), ${exact(state.beta)}, dtype=torch.float64).requires_grad_()
running_mean, running_variance = torch.zeros(${width}), torch.ones(${width})
for batch in batches:
${update}

x.requires_grad_()
${forward}
y.backward(dy)

def mean_slope(z):
    z = z.detach()[:, c].clone().requires_grad_()
    ${function_}(z).sum().backward()
    return float(z.grad.mean())

print("mean =", float(x.mean(0)[c]))
print("variance =", float(x.var(0, unbiased=False)[c]))
print("running_mean =", float(running_mean[c]))
print("running_variance =", float(running_variance[c]))
print("slope_before =", mean_slope(x))
print("slope_after =", mean_slope(y))
print("d_gamma =", float(gamma.grad[c]))
print("d_beta =", float(beta.grad[c]))
print("y_1 =", float(y[0, c]))
print("dx_1 =", float(x.grad[0, c]))
`;
}

export function numpy(state: NormState): string {
  const width = state.batch[0]!.length;
  const train = state.mode === 'train';
  const slope = {
    sigmoid: ['s = 1 / (1 + np.exp(-z))', 's * (1 - s)'],
    tanh: ['s = np.tanh(z)', '1 - s * s'],
    relu: ['s = z > 0', 's'],
  }[state.activation];
  return `import numpy as np

${settings(state, (text) => `np.array(${text}, float)`)}
gamma, beta = ${exact(state.gamma)}, ${exact(state.beta)}
running_mean, running_variance = np.zeros(${width}), np.ones(${width})
for batch in batches:
${byHand(`ddof=${state.runningVariance === 'unbiased' ? 1 : 0}`)}

mean, variance = x.mean(0), x.var(0)
${train ? 's = np.sqrt(variance + epsilon)\nx_hat = (x - mean) / s' : 's = np.sqrt(running_variance + epsilon)\nx_hat = (x - running_mean) / s'}
y = gamma * x_hat + beta
d_gamma, d_beta = (dy * x_hat).sum(0), dy.sum(0)
${train ? 'dx = gamma / s * (dy - dy.mean(0) - x_hat * (dy * x_hat).mean(0))' : 'dx = gamma / s * dy'}

def mean_slope(z):
    ${slope[0]}
    return (${slope[1]}).mean()

print("mean =", mean[c])
print("variance =", variance[c])
print("running_mean =", running_mean[c])
print("running_variance =", running_variance[c])
print("slope_before =", mean_slope(x[:, c]))
print("slope_after =", mean_slope(y[:, c]))
print("d_gamma =", d_gamma[c])
print("d_beta =", d_beta[c])
print("y_1 =", y[0, c])
print("dx_1 =", dx[0, c])
`;
}
