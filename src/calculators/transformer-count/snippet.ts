import { type CountState, shapeOf } from './model.ts';

const flag = (value: boolean) => (value ? 'True' : 'False');

const settings = (state: CountState) => {
  const shape = shapeOf(state);
  return `d, L, ff, V, n = ${shape.width}, ${shape.layers}, ${shape.hiddenWidth}, ${shape.vocabulary}, ${shape.tokens}
form = "${shape.form}"
heads, key_heads = ${shape.heads}, ${shape.keyHeads}
gated, tied, bias = ${flag(shape.feedForward === 'swiglu')}, ${flag(shape.tied)}, ${flag(shape.bias)}
positions = ${shape.learnedPositions ?? 0}
k = d // heads * key_heads  # width of keys and values
network_bias = bias and not gated`;
};

const ending = (state: CountState) => `
both = form == "encoderDecoder"
attentions, networks, norms = (3 * L, 2 * L, 5 * L) if both else (L, L, 2 * L)
embeddings = (V + positions) * d + (2 * d + norm if form == "encoder" else 0)
head = d * d + d if form == "encoder" else 0 if tied else V * d
block = attention + network + 2 * norm
total = (attentions * attention + networks * network + norms * norm
         + (norm if form == "decoder" else 0) + embeddings + head)
each = {"decoder": 2, "encoder": 4, "encoderDecoder": 10}[form]  # scores and mix: 4nd, causal 2nd
scores = L * each * n * d
blocks = 2 * (attentions * attention_weights + networks * network_weights) + scores
work = blocks + (0 if form == "encoder" else 2 * V * d)
size = ${state.size === 'all' ? 'total' : 'total - embeddings - (0 if form == "encoder" else head)'}
per = ${state.unit === 'mac' ? '0.5  # a multiply-add counts once' : '1'}
print("parameters =", total)
print("attention =", attentions * attention)
print("feed_forward =", networks * network)
print("embeddings =", embeddings)
print("block =", block)
print("work =", work * per)
print("share =", 100 * scores / blocks)
print("training =", 6 * size * per)
`;

export const pytorch = (state: CountState) => `from torch import nn

${settings(state)}

def linear(a, b, bias):
    return nn.Linear(a, b, bias, device="meta")

def counted(layers):
    return (sum(p.numel() for one in layers for p in one.parameters()),
            sum(one.weight.numel() for one in layers))

maps = [linear(d, d, bias), linear(d, k, bias), linear(d, k, bias), linear(d, d, bias)]
inside = [linear(d, ff, network_bias)] * (2 if gated else 1) + [linear(ff, d, network_bias)]
attention, attention_weights = counted(maps)
network, network_weights = counted(inside)
norm = ${state.norm === 'rms' ? 'd  # one factor a feature' : 'sum(p.numel() for p in nn.LayerNorm(d, device="meta").parameters())'}
${ending(state)}`;

export const numpy = (state: CountState) => `${settings(state)}

attention_weights = 2 * d * d + 2 * d * k
attention = attention_weights + bias * (2 * d + 2 * k)
network_weights = (3 if gated else 2) * d * ff
network = network_weights + network_bias * (d + ff)
norm = ${state.norm === 'rms' ? 'd' : '2 * d'}
${ending(state)}`;
