import { exact } from '../../draw/format.ts';
import type { LayerState } from './model.ts';

type ToArray = (text: string) => string;

/** What both programs say alike: the numbers. */
function settings({ tokens, token, gamma, beta, epsilon, upstream }: LayerState, array: ToArray): string {
  const chosen = Math.min(token, tokens.length) - 1;
  const table = (of: readonly (readonly number[])[]) =>
    `[${of.map((row) => `[${row.map(exact).join(', ')}]`).join(', ')}]`;
  const dy = tokens.map((row, at) => row.map((_, column) => (at === chosen ? (upstream[column] ?? 0) : 0)));
  return `x = ${array(table(tokens))}
dy = ${array(table(dy))}
gamma, beta, epsilon = ${exact(gamma)}, ${exact(beta)}, ${exact(epsilon)}
t = ${chosen}`;
}

/** The set of the chosen token's first number, with the sum of its squared deviations. */
const setOf = { layer: 'x[t]', rms: 'x[t]', batch: 'x[:, 0]', all: 'x' };

/** Prints every output. */
function ending(state: LayerState, number: (text: string) => string, apart: string): string {
  const { tokens, norm } = state;
  const set = setOf[norm];
  const chosen = Math.min(state.token, tokens.length) - 1;
  const lines = [
    ['mean', norm === 'rms' ? '0.0' : number(`${set}.mean()`)],
    ['square', number(norm === 'rms' ? `(${set} ** 2).mean()` : `((${set} - ${set}.mean()) ** 2).mean()`)],
    ['apart', tokens.length < 2 ? '0.0' : number(`${apart}(y[t] - y[${chosen === 0 ? 1 : 0}]).max()`)],
    ...tokens[0]!.map((_, at) => [`y_${at + 1}`, number(`y[t, ${at}]`)]),
    ...tokens[0]!.map((_, at) => [`dx_${at + 1}`, number(`dx[t, ${at}]`)]),
  ];
  return lines.map(([key, value]) => `print("${key} =", ${value})\n`).join('');
}

const torchNorm: Record<LayerState['norm'], string> = {
  layer: 'y = F.layer_norm(x, (d,), gamma * torch.ones(d), beta * torch.ones(d), epsilon)',
  rms: 'y = gamma * x / (x.square().mean(-1, keepdim=True) + epsilon).sqrt()',
  batch: 'y = gamma * (x - x.mean(0)) / (x.var(0, unbiased=False) + epsilon).sqrt() + beta',
  all: 'y = F.group_norm(x.T[None], 1, gamma * torch.ones(d), beta * torch.ones(d), epsilon)[0].T',
};

export const pytorch = (state: LayerState): string => `import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
${settings(state, (text) => `torch.tensor(${text}, dtype=torch.float64)`)}
d = x.shape[1]
x.requires_grad_()
${torchNorm[state.norm]}
y.backward(dy)
x, y, dx = x.detach(), y.detach(), x.grad

${ending(state, (text) => (text === '0.0' ? text : `float(${text})`), 'torch.abs')}`;

const axes: Record<LayerState['norm'], string> = { layer: '1', rms: '1', batch: '0', all: 'None' };

export function numpy(state: LayerState): string {
  const axis = `axis=${axes[state.norm]}, keepdims=True`;
  const rms = state.norm === 'rms';
  return `import numpy as np

${settings(state, (text) => `np.array(${text}, float)`)}
v = ${rms ? 'x' : `x - x.mean(${axis})`}
s = np.sqrt((v ** 2).mean(${axis}) + epsilon)
x_hat = v / s
y = gamma * x_hat${rms ? '' : ' + beta'}
g = gamma * dy
dx = (g${rms ? '' : ` - g.mean(${axis})`} - x_hat * (g * x_hat).mean(${axis})) / s

${ending(state, (text) => text, 'np.abs')}`;
}
