import { exact } from '../../draw/format.ts';
import type { DenseGradients } from '../../models/dense/one-sample.ts';
import { compute, type NetworkState } from './model.ts';

const row = (values: readonly number[]) => `[${values.map(exact).join(', ')}]`;
const rows = (matrix: readonly (readonly number[])[]) => `[${matrix.map(row).join(', ')}]`;

/** Every number of the step shown; weights after earlier steps are written out in full. */
function numbers(state: NetworkState, make: (text: string, learned: boolean) => string): string {
  const { layers, targets } = compute(state);
  const [first, second] = layers as [(typeof layers)[0], (typeof layers)[0]];
  return `x = ${make(rows([state.x]), false)}
t = ${make(rows([targets]), false)}
W1 = ${make(rows(first.weights), true)}
b1 = ${make(row(first.bias), state.biases === 'updated')}
W2 = ${make(rows(second.weights), true)}
b2 = ${make(row(second.bias), state.biases === 'updated')}
lr = ${exact(state.learningRate)}
`;
}

/** What lies in store from earlier steps, by the name of its array; nothing where the store is cleared. */
function leftOver(state: NetworkState): [string, string][] {
  const { stored } = compute(state);
  if (!stored) return [];
  const [first, second] = stored as [DenseGradients, DenseGradients];
  return [
    ['W1', rows(first.dWeights)],
    ['W2', rows(second.dWeights)],
    ...(state.biases === 'updated'
      ? ([
          ['b1', row(first.dz)],
          ['b2', row(second.dz)],
        ] as [string, string][])
      : []),
  ];
}

const losses = {
  half_sum: '0.5 * ((y - t) ** 2).sum()',
  mean: '((y - t) ** 2).mean()',
  sum: '((y - t) ** 2).sum()',
};

const torchFunctions = {
  sigmoid: 'torch.sigmoid(z)',
  tanh: 'torch.tanh(z)',
  relu: 'torch.relu(z)',
  identity: 'z',
};

/** σ′ and tanh′ by z, which keep their digits where a (1 − a) and 1 − a² are the difference of two equal numbers. */
const steep = {
  sigmoid: (cosh: string) => `1 / (2 + 2 * ${cosh}(z))`,
  tanh: (cosh: string) => `1 / ${cosh}(z) ** 2`,
};
/** |z| from which 1 − tanh² has lost more than five of its sixteen digits; σ (1 − σ) loses fewer. */
const saturated = 7;

/** The function of a layer if its slope must be written by z. */
function steepOf(state: NetworkState, layer: 'hidden' | 'output'): keyof typeof steep | undefined {
  const name = state[layer];
  if (name !== 'sigmoid' && name !== 'tanh') return undefined;
  const { z } = compute(state).pass.layers[layer === 'hidden' ? 0 : 1]!;
  return z.some((value) => Math.abs(value) > saturated) ? name : undefined;
}

function torchFunction(state: NetworkState, layer: 'hidden' | 'output'): string {
  const name = steepOf(state, layer);
  if (!name) return `${layer} = lambda z: ${torchFunctions[state[layer]]}`;
  const kind = layer === 'hidden' ? 'Hidden' : 'Output';
  return `
# a unit is saturated: its slope by z keeps the digits that autograd's would lose
class ${kind}(torch.autograd.Function):
    @staticmethod
    def forward(context, z):
        context.save_for_backward(z)
        return ${torchFunctions[name]}

    @staticmethod
    def backward(context, upstream):
        (z,) = context.saved_tensors
        return upstream * (${steep[name]('torch.cosh')})

${layer} = ${kind}.apply`;
}

function torchStore(state: NetworkState): string {
  const store = leftOver(state);
  if (store.length === 0) return '';
  const lines = store.map(([name, values]) => `${name}.grad = torch.tensor(${values}, dtype=torch.float64)`);
  return `
# gradients of earlier steps: nobody called zero_grad()
${lines.join('\n')}
earlier1, earlier2 = W1.grad.clone(), W2.grad.clone()
`;
}

/** This step's own gradient of a layer's weights. */
const own = (state: NetworkState, layer: 1 | 2) =>
  compute(state).stored ? `(W${layer}.grad - earlier${layer})` : `W${layer}.grad`;

export const pytorch = (state: NetworkState) => `import torch

${numbers(state, (text, learned) => `torch.tensor(${text}, dtype=torch.float64${learned ? ', requires_grad=True' : ''})`)}
${torchFunction(state, 'hidden')}
${torchFunction(state, 'output')}

def forward():
    net_h = x @ W1.T + b1
    h = hidden(net_h)
    y = output(h @ W2.T + b2)
    return net_h, h, y, ${losses[state.reduction]}

net_h, h, y, loss = forward()
${torchStore(state)}loss.backward()
with torch.no_grad():
    for p in (W1, b1, W2, b2):
        if p.requires_grad:
            p -= lr * p.grad
    loss_after = forward()[3]
print("net_h1 =", net_h[0, 0].item())
print("out_h1 =", h[0, 0].item())
print("out_o1 =", y[0, 0].item())
print("gradient_w1_11 =", ${own(state, 1)}[0, 0].item())
print("gradient_w2_11 =", ${own(state, 2)}[0, 0].item())
print("stored_w2_11 =", W2.grad[0, 0].item())
print("loss =", loss.item())
print("loss_after =", loss_after.item())
`;

const numpyFunctions = {
  sigmoid: '1 / (1 + np.exp(-z))',
  tanh: 'np.tanh(z)',
  relu: 'np.maximum(z, 0)',
  identity: 'z',
};
const slopes = { sigmoid: 'a * (1 - a)', tanh: '1 - a * a', relu: '(a > 0) * 1.0', identity: '1.0 + 0 * a' };

function numpySlope(state: NetworkState, layer: 'hidden' | 'output'): string {
  const name = steepOf(state, layer);
  const slope = name
    ? `${steep[name]('np.cosh')}  # a unit is saturated: ${slopes[name]} would lose its digits`
    : slopes[state[layer]];
  return `${layer}_slope = lambda z, a: ${slope}`;
}

const factors = { half_sum: 'y - t', mean: '2 * (y - t) / y.size', sum: '2 * (y - t)' };

function numpyStore(state: NetworkState): string {
  const store = new Map(leftOver(state));
  if (store.size === 0) return 'gW1, gW2, gb1, gb2 = dW1, dW2, db1, db2\n';
  const sum = (name: string) => (store.has(name) ? `np.array(${store.get(name)}) + d${name}` : `d${name}`);
  return `# gradients of earlier steps: nobody cleared them
gW1, gW2 = ${sum('W1')}, ${sum('W2')}
gb1, gb2 = ${sum('b1')}, ${sum('b2')}
`;
}

export const numpy = (state: NetworkState) => `import numpy as np

${numbers(state, (text) => `np.array(${text})`)}
hidden = lambda z: ${numpyFunctions[state.hidden]}
output = lambda z: ${numpyFunctions[state.output]}
${numpySlope(state, 'hidden')}
${numpySlope(state, 'output')}

def forward(W1, b1, W2, b2):
    net_h = x @ W1.T + b1
    h = hidden(net_h)
    net_o = h @ W2.T + b2
    y = output(net_o)
    return net_h, h, net_o, y, ${losses[state.reduction]}

net_h, h, net_o, y, loss = forward(W1, b1, W2, b2)
d2 = (${factors[state.reduction]}) * output_slope(net_o, y)
d1 = (d2 @ W2) * hidden_slope(net_h, h)
dW2, dW1 = d2.T @ h, d1.T @ x
db2, db1 = ${state.biases === 'updated' ? 'd2[0], d1[0]' : '0, 0  # the biases stay'}
${numpyStore(state)}loss_after = forward(W1 - lr * gW1, b1 - lr * gb1, W2 - lr * gW2, b2 - lr * gb2)[-1]
print("net_h1 =", net_h[0, 0])
print("out_h1 =", h[0, 0])
print("out_o1 =", y[0, 0])
print("gradient_w1_11 =", dW1[0, 0])
print("gradient_w2_11 =", dW2[0, 0])
print("stored_w2_11 =", gW2[0, 0])
print("loss =", loss)
print("loss_after =", loss_after)
`;
