import { exact } from '../../draw/format.ts';
import { type MasksState, masksOf, shownMask, weightsOf } from './model.ts';

function program(state: MasksState, torch: boolean): string {
  const list = (numbers: readonly number[]) => `[${numbers.map(exact).join(', ')}]`;
  const array = (text: string) =>
    torch ? `torch.tensor(${text}, dtype=torch.float64)` : `np.array(${text}, float)`;
  const library = torch ? 'torch' : 'np';
  const rows = torch ? 'dim=1' : 'axis=1';
  const drawn = masksOf(state).slice(0, state.samples);
  const masks = drawn.map((mask) => mask.join(''));
  const lines = Array.from({ length: Math.ceil(masks.length / 8) }, (_, line) =>
    masks.slice(line * 8, line * 8 + 8).join(' '),
  );
  const classic = state.scaling === 'classic';
  const out = { linear: 'z', sigmoid: `1 / (1 + ${library}.exp(-z))` }[state.readout];
  return `from itertools import product
import ${torch ? 'torch' : 'numpy as np'}

x = ${array(list(state.activations))}
w = ${array(list(weightsOf(state)))}
b = ${exact(state.bias)}
p = ${state.meaning === 'drop' ? exact(state.p) : `1 - ${exact(state.p)}`}  # probability of dropping
masks = ${array(`[[int(m) for m in word] for word in """\n${lines.join('\n')}\n""".split()]`)}

shown = ${array(list([...shownMask(state, drawn.at(-1)!)]))}

def read_out(y):
    z = (y * w).sum(-1) + b
    return ${out}

def train(masks):
    return read_out(${classic ? 'masks * x' : 'masks * x / (1 - p)'})

outputs = train(masks)
every = ${array('list(product([0, 1], repeat=len(x)))')}
kept = every.sum(${rows})
chance = (1 - p) ** kept * p ** (len(x) - kept)
expected = (chance * train(every)).sum()
deviation = (chance * (train(every) - expected) ** 2).sum() ** 0.5
scale = ${classic ? '(1 - p) ** 2' : '1'}

print("output =", float(train(shown)))
print("running_mean =", float(outputs.mean()))
print("evaluation =", float(read_out(${classic ? '(1 - p) * x' : 'x'})))
print("expected =", float(expected))
print("spread =", float(deviation))
print("standard_error =", float(deviation) / len(masks) ** 0.5)
print("train_variance =", float(scale * ((x ** 2).mean() / (1 - p) - x.mean() ** 2)))
print("eval_variance =", float(scale * ((x - x.mean()) ** 2).mean()))
`;
}

export const pytorch = (state: MasksState) => program(state, true);
export const numpy = (state: MasksState) => program(state, false);
