import { exact } from '../../draw/format.ts';
import { drawn } from './draws.ts';
import { type DecayState, steps } from './parameters.ts';

const numbers = (values: readonly number[]) => values.map(exact).join(', ');

const settings = (state: DecayState) =>
  `T, H, k = ${steps}, ${state.width}, ${state.distance}
bias, lam, s = ${exact(state.bias)}, ${exact(state.factor)}, ${exact(state.spread)}`;

const sequence = (state: DecayState, x: readonly number[]) =>
  state.inputs === 'none' ? '[0.0] * T' : `[${numbers(x)}]`;

const ending = (float: (name: string) => string) =>
  `print("rnn =", ${float('rnn_total')})
print("lstm =", ${float('lstm_total')})
print("gru =", ${float('gru_total')})
print("kept_lstm =", ${float('kept_lstm')})
print("kept_gru =", ${float('kept_gru')})
print("constant =", (1 / (1 + math.exp(-bias))) ** k)
print("constant_rnn =", float(lam) ** k)
`;

export const pytorch = (state: DecayState) => {
  const { rnn, lstm, gru, x } = drawn(state);
  return `import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
${settings(state)}
x = torch.tensor(${sequence(state, x)}).view(T, 1, 1)

def filled(cell, w, u, add=0.0):
    with torch.no_grad():
        cell.weight_ih.copy_(s * torch.tensor(w).view_as(cell.weight_ih))
        cell.weight_hh.copy_(s * torch.tensor(u).view_as(cell.weight_hh) + add)
        cell.bias_ih.zero_()
        cell.bias_hh.zero_()
    return cell

rnn = filled(nn.RNNCell(1, H), [${numbers(rnn.input)}],
             [${numbers(rnn.recurrent)}], lam * torch.eye(H))
lstm = filled(nn.LSTMCell(1, H),
              [${numbers(lstm.input)}],
              [${numbers(lstm.recurrent)}])
gru = filled(nn.GRUCell(1, H),
             [${numbers(gru.input)}],
             [${numbers(gru.recurrent)}])
with torch.no_grad():
    lstm.bias_ih[H:2 * H] = bias  # i, f, g, o
    gru.bias_ih[H:2 * H] = bias   # r, z, n

def size(values):
    largest = values.abs().max()
    return float(largest * (values / largest).norm()) / H ** 0.5 if largest > 0 else 0.0

def jacobian(last, earlier):
    rows = [torch.autograd.grad(last[0, j], earlier, retain_graph=True)[0] for j in range(H)]
    return size(torch.cat(rows))

def gate(cell, x_t, h):
    rows = x_t @ cell.weight_ih.T + cell.bias_ih + h @ cell.weight_hh.T + cell.bias_hh
    return torch.sigmoid(rows[0, H:2 * H])

start = lambda: torch.zeros(1, H, requires_grad=True)
hidden, cells, states, f, z = [start()], [start()], [start()], [], []
h = torch.zeros(1, H)
for x_t in x:
    hidden.append(rnn(x_t, hidden[-1]))
    f.append(gate(lstm, x_t, h))
    h, c = lstm(x_t, (h, cells[-1]))
    cells.append(c)
    z.append(gate(gru, x_t, states[-1]))
    states.append(gru(x_t, states[-1]))

rnn_total = jacobian(hidden[T], hidden[T - k])
lstm_total = jacobian(cells[T], cells[T - k])
gru_total = jacobian(states[T], states[T - k])
kept_lstm = size(torch.stack(f[T - k:]).prod(0).detach())
kept_gru = size(torch.stack(z[T - k:]).prod(0).detach())

${ending((name) => name)}`;
};

export const numpy = (state: DecayState) => {
  const { rnn, lstm, gru, x } = drawn(state);
  return `import math

import numpy as np

${settings(state)}
x = ${sequence(state, x)}
sigmoid = lambda a: 1 / (1 + np.exp(-a))

def scaled(gates, w, u):
    return s * np.array(w).reshape(gates, H), s * np.array(u).reshape(gates, H, H)

rnn_w, rnn_u = scaled(1, [${numbers(rnn.input)}],
                      [${numbers(rnn.recurrent)}])
rnn_u = rnn_u[0] + lam * np.eye(H)
lstm_w, lstm_u = scaled(4,
    [${numbers(lstm.input)}],
    [${numbers(lstm.recurrent)}])
gru_w, gru_u = scaled(3,
    [${numbers(gru.input)}],
    [${numbers(gru.recurrent)}])

def size(values):
    largest = np.abs(values).max()
    return largest * np.linalg.norm(values / largest) / math.sqrt(H) if largest > 0 else 0.0

# what a change at step T - k makes of every later state
rnn_j = gru_j = np.eye(H)
kept_f = kept_z = np.ones(H)
h = np.zeros(H)
hidden, c, shown, state = np.zeros(H), np.zeros(H), np.zeros(H), np.zeros(H)
for t, x_t in enumerate(x):
    late = t >= T - k
    h = np.tanh(rnn_w[0] * x_t + rnn_u @ h)
    if late:
        rnn_j = ((1 - h * h)[:, None] * rnn_u) @ rnn_j

    i, f, g, o = lstm_w * x_t + lstm_u @ hidden + np.array([[0], [bias], [0], [0]])
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    into_c = ((c * f * (1 - f))[:, None] * lstm_u[1] + (g * i * (1 - i))[:, None] * lstm_u[0]
              + (i * (1 - g * g))[:, None] * lstm_u[2])
    if t == T - k:
        dc, dh = np.eye(H), np.diag(shown)  # h_(T-k) shows C_(T-k), but h_0 is an input of its own
    if late:
        dc, into_o = f[:, None] * dc + into_c @ dh, lstm_u[3] @ dh
        kept_f = kept_f * f
    c = f * c + i * g
    hidden = o * np.tanh(c)
    shown = o * (1 - np.tanh(c) ** 2)
    if late:
        dh = shown[:, None] * dc + (np.tanh(c) * o * (1 - o))[:, None] * into_o

    r = sigmoid(gru_w[0] * x_t + gru_u[0] @ state)
    z = sigmoid(gru_w[1] * x_t + gru_u[1] @ state + bias)
    past = gru_u[2] @ state
    n = np.tanh(gru_w[2] * x_t + r * past)
    if late:
        step = (np.diag(z) + ((state - n) * z * (1 - z))[:, None] * gru_u[1]
                + ((1 - z) * (1 - n * n))[:, None]
                * (r[:, None] * gru_u[2] + (past * r * (1 - r))[:, None] * gru_u[0]))
        gru_j = step @ gru_j
        kept_z = kept_z * z
    state = z * state + (1 - z) * n

rnn_total, lstm_total, gru_total = size(rnn_j), size(dc), size(gru_j)
kept_lstm, kept_gru = size(kept_f), size(kept_z)

${ending((name) => `float(${name})`)}`;
};
