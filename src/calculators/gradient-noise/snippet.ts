import { exact } from '../../draw/format.ts';
import { randomProgram } from '../../programs/random-program.ts';
import { compute, draws, limit, type NoiseState } from './model.ts';
import { pointsOf } from './points.ts';

const integer = `
    def pick(self, order, wanted):
        for i in range(wanted):
            j = i + int(self.uniform() * (len(order) - i))
            order[i], order[j] = order[j], order[i]
`;

/** Python generators of batches, by sampling. */
const sources = {
  epochs: `    while True:
        draw.pick(order, n)
        for i in range(0, n, size):
            yield order[i:i + size]`,
  order: `    while True:
        for i in range(0, n, size):
            yield order[i:i + size]`,
  fresh: `    while True:
        draw.pick(order, size)
        yield order[:size]`,
  replacement: `    while True:
        yield [int(draw.uniform() * n) for _ in range(size)]`,
};

const lossText = ({ model }: NoiseState, torch: boolean) =>
  model !== 'logistic'
    ? '((score(theta, i) - y[i]) ** 2 / 2).mean()'
    : torch
      ? 'torch.nn.functional.binary_cross_entropy_with_logits(score(theta, i), y[i])'
      : '(np.logaddexp(0, score(theta, i)) - y[i] * score(theta, i)).mean()';

/** The lowest loss: of a line in closed form; logistic regression's lowest point is given, as Newton's method found it. */
function lowestText(state: NoiseState): string {
  if (state.model !== 'logistic') {
    const middle = state.model === 'line' ? 'x.mean(), y.mean()' : '0.0, start[1]';
    return `middle, height = ${middle}
spread = ((x - middle) ** 2).mean()
w = ((x - middle) * (y - height)).mean() / spread if spread > 0 else 0 * height
lowest = float(loss([w, height - w * middle], everyone))`;
  }
  const { minimum } = compute(state);
  return minimum
    ? `lowest = float(loss([${[...minimum].map(exact).join(', ')}], everyone))  # the minimum by Newton's method`
    : 'lowest = 0.0  # the classes can be parted: there is no minimum';
}

function program(state: NoiseState, torch: boolean): string {
  const { x, y } = pointsOf(state);
  const size = Math.min(state.batch, x.length);
  const again = state.sampling === 'replacement';
  const list = (numbers: readonly number[]) =>
    torch
      ? `torch.tensor([${numbers.map(exact).join(', ')}], dtype=torch.float64)`
      : `np.array([${numbers.map(exact).join(', ')}])`;
  const keep =
    state.model !== 'slope' ? '' : torch ? ' * torch.tensor([1.0, 0.0])' : ' * np.array([1.0, 0.0])';
  const source = (name: string, sampling: keyof typeof sources) => `
def ${name}(size):
    draw, order = Random(${state.seed}), list(range(n))
${sources[sampling]}
`;
  const gradient = torch
    ? `def gradient(theta, i):
    theta = theta.clone().requires_grad_()
    (g,) = torch.autograd.grad(loss(theta, i), theta)
    return g${keep}`
    : `def gradient(theta, i):
    r = ${state.model === 'logistic' ? '1 / (1 + np.exp(-score(theta, i)))' : 'score(theta, i)'} - y[i]
    return np.array([(r * x[i]).mean(), r.mean()])${keep}`;
  return `${torch ? 'import torch' : 'import numpy as np'}
${randomProgram}${integer}
x = ${list(x)}
y = ${list(y)}
n = len(x)
everyone = list(range(n))
start = ${list(state.start)}

def score(theta, i):
    return theta[0] * x[i] + theta[1]

def loss(theta, i):
    return ${lossText(state, torch)}

${gradient}
${source('batches', state.sampling)}${source('everything', 'order')}
def walk(source, size):
    theta, used, t = start, 0, 1
    losses = [float(loss(theta, everyone))]
    for i in source(size):
        used += ${state.axis === 'updates' ? '1' : 'len(i)'}
        if used > ${state.steps} or abs(theta).max() > ${exact(limit)}:
            return losses
        rate = ${exact(state.learningRate)}${state.schedule === 'constant' ? '' : ' / (1 + (t - 1) / 10)'}
        theta, t = theta - rate * gradient(theta, i), t + 1
        losses.append(float(loss(theta, everyone)))

${lowestText(state)}

def hovering(losses):
    half = losses[-max(1, (len(losses) - 1) // 2):]
    return max(0.0, sum(half) / len(half) - lowest)

single, batch = walk(batches, 1), walk(batches, ${size})
print("loss_full =", walk(everything, n)[-1])
print("loss_single =", single[-1])
print("loss_batch =", batch[-1])
print("hovering_single =", hovering(single))
print("hovering_batch =", hovering(batch))
${source('fresh', again ? 'replacement' : 'fresh')}
full = gradient(start, everyone)
square = lambda i: float(((gradient(start, i) - full) ** 2).sum())
sigma = math.sqrt(sum(square([i]) for i in range(n)) / n)
print("sigma =", sigma)
print("law =", sigma / math.sqrt(${size})${again ? '' : ` * math.sqrt((n - ${size}) / max(1, n - 1))`})
draws = fresh(${size})
print("measured =", math.sqrt(sum(square(next(draws)) for _ in range(${draws})) / ${draws}))
`;
}

export const pytorch = (state: NoiseState) => program(state, true);
export const numpy = (state: NoiseState) => program(state, false);
