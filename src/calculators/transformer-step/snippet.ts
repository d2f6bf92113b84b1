import { exact } from '../../draw/format.ts';
import type { Rows } from './block.ts';
import { compute, type StepState } from './model.ts';
import { isOfHeads } from './names.ts';
import { count, type Stage, width } from './parameters.ts';

/** The matrices' names in both programs. */
const names: Record<Stage, string> = {
  input: 'X',
  norm1: 'N',
  scores: 'S',
  weights: 'A',
  mix: 'O',
  sum1: 'U',
  middle: 'Y',
  norm2: 'N2',
  hidden: 'H',
  network: 'F',
  sum2: 'U2',
  output: 'Z',
};

const matrix = (rows: Rows) => `[${rows.map((row) => `[${row.map(exact).join(', ')}]`).join(', ')}]`;

/** The chosen entry; scores and weights are stacked by head. */
function chosen(state: StepState): string {
  const { stage, row, column } = compute(state);
  const place = isOfHeads(stage)
    ? `(${Math.floor(column / count)}, ${row}, ${column % count})`
    : `(${row}, ${column})`;
  return `stage, place, token = "${names[stage]}", ${place}, ${state.token - 1}  # rows, columns and heads count from 0`;
}

/** The block's stages, alike in both libraries. */
const block = ({ norm }: StepState) => `def block(X, keep):
    X = keep("X", X)
${
  norm === 'pre'
    ? `    O = attend(keep("N", layer_norm(X)), keep)
    Y = keep("Y", X + O)
    F = think(keep("N2", layer_norm(Y)), keep)
    return keep("Z", Y + F)`
    : `    U = keep("U", X + attend(X, keep))
    Y = keep("Y", layer_norm(U))
    U2 = keep("U2", Y + think(Y, keep))
    return keep("Z", layer_norm(U2))`
}

def run(X):
    found = {}

    def keep(name, M):
        found[name] = M
        return M

    block(X, keep)
    return found
`;

/** Lines that only a backward pass needs, and the line break after them. */
const backOnly = ({ pass }: StepState, lines: string) => (pass === 'backward' ? `${lines}\n` : '');

const turned = 'print("change =", float(abs(run(X * turn)["Z"] - found["Z"])[:2].max()))';

const printed = ({ pass }: StepState) =>
  [
    'print("value =", float(found[stage][place]))',
    ...(pass === 'backward' ? ['print("gradient =", float(gradient))'] : []),
    turned,
    ...Array.from(
      { length: 2 * count },
      (_, at) => `print("a_${at + 1} =", float(found["A"][${Math.floor(at / count)}, token, ${at % count}]))`,
    ),
    ...['Y', 'Z'].flatMap((name) =>
      Array.from(
        { length: width },
        (_, at) => `print("${name.toLowerCase()}_${at + 1} =", float(found["${name}"][token, ${at}]))`,
      ),
    ),
  ].join('\n');

export const pytorch = (state: StepState) => `import math
import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
X = torch.tensor(${matrix(state.tokens)}, dtype=torch.float64)
${backOnly(state, `upstream = torch.tensor(${matrix(state.upstream)}, dtype=torch.float64)  # L = (upstream * Z).sum()`)}seen = torch.ones(3, 3, dtype=torch.bool)${state.mask === 'causal' ? '.tril()' : ''}
W1 = torch.cat([torch.eye(4), -torch.eye(4)], 1)
W2 = torch.cat([torch.eye(4), torch.eye(4)]) / 2
${chosen(state)}

def layer_norm(M):
    return functional.layer_norm(M, (4,))

def attend(M, keep):
    heads = M.view(3, 2, 2).transpose(0, 1)  # two features a head; all projections are I
    S = keep("S", heads @ heads.transpose(1, 2) / math.sqrt(2))
    A = keep("A", S.masked_fill(~seen, -math.inf).softmax(-1))
    return keep("O", (A @ heads).transpose(0, 1).reshape(3, 4))

def think(M, keep):
    return keep("F", keep("H", torch.relu(M @ W1)) @ W2)

${block(state)}
found = run(X${state.pass === 'backward' ? '.requires_grad_()' : ''})
${backOnly(state, 'gradient = torch.autograd.grad((upstream * found["Z"]).sum(), found[stage])[0][place]')}turn = torch.tensor([[1.0], [1.0], [-1.0]])  # -x_3 in place of x_3

${printed(state)}
`;

const backwards = {
  pre: `d["N2"] = think_back(upstream)
d["Y"] = upstream + norm_back(found["Y"], d["N2"])
d["N"] = attend_back(found["N"], d["Y"])
d["X"] = d["Y"] + norm_back(found["X"], d["N"])`,
  post: `d["U2"] = norm_back(found["U2"], upstream)
d["Y"] = d["U2"] + think_back(d["U2"])
d["U"] = norm_back(found["U"], d["Y"])
d["X"] = d["U"] + attend_back(found["X"], d["U"])`,
};

/** The chain rule by hand, from L = (upstream * Z).sum() to every matrix. */
const wayBack = (state: StepState) => `d = {"Z": upstream}

def norm_back(M, g):
    hat, scale = standard(M)
    return scale * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))

def think_back(g):
    d["F"], d["H"] = g, g @ W2.T
    return (d["H"] * (found["H"] > 0)) @ W1.T

def attend_back(M, g):
    heads, A, d["O"] = split(M), found["A"], g
    d["A"] = split(g) @ heads.transpose(0, 2, 1)
    d["S"] = A * (d["A"] - (A * d["A"]).sum(-1, keepdims=True))
    as_value = A.transpose(0, 2, 1) @ split(g)
    as_query, as_key = d["S"] @ heads, d["S"].transpose(0, 2, 1) @ heads
    return join(as_value + (as_query + as_key) / math.sqrt(2))

${backwards[state.norm]}
gradient = d[stage][place]`;

export const numpy = (state: StepState) => `import math
import numpy as np

X = np.array(${matrix(state.tokens)}, float)
${backOnly(state, `upstream = np.array(${matrix(state.upstream)}, float)  # L = (upstream * Z).sum()`)}seen = ${state.mask === 'causal' ? 'np.tril(np.ones((3, 3), bool))' : 'np.ones((3, 3), bool)'}
W1 = np.concatenate([np.eye(4), -np.eye(4)], 1)
W2 = np.concatenate([np.eye(4), np.eye(4)]) / 2
${chosen(state)}

def standard(M):
    scale = 1 / np.sqrt(M.var(-1, keepdims=True) + 1e-5)
    return (M - M.mean(-1, keepdims=True)) * scale, scale

def layer_norm(M):
    return standard(M)[0]

def split(M):
    return M.reshape(3, 2, 2).transpose(1, 0, 2)  # two features a head; all projections are I

def join(heads):
    return heads.transpose(1, 0, 2).reshape(3, 4)

def attend(M, keep):
    heads = split(M)
    S = keep("S", heads @ heads.transpose(0, 2, 1) / math.sqrt(2))
    masked = np.where(seen, S, -np.inf)
    A = np.exp(masked - masked.max(-1, keepdims=True))
    A = keep("A", A / A.sum(-1, keepdims=True))
    return keep("O", join(A @ heads))

def think(M, keep):
    return keep("F", keep("H", np.maximum(0, M @ W1)) @ W2)

${block(state)}
found = run(X)
${backOnly(state, wayBack(state))}turn = np.array([[1.0], [1.0], [-1.0]])  # -x_3 in place of x_3

${printed(state)}
`;
