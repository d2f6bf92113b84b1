import { exact } from '../../draw/format.ts';
import { randomProgram } from '../../programs/random-program.ts';
import { type WellState, walks } from './model.ts';

function program(state: WellState, torch: boolean): string {
  const decay = state.schedule === 'constant' ? '' : ' / (1 + t / 50)';
  const body = torch
    ? `x = torch.full((${walks},), shallow, dtype=torch.float64)
for t in range(${state.steps}):
    point = x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(point).sum(), point)
    moved = x - ${exact(state.learningRate)}${decay} * (slope + spread * draws[:, t])
    x = torch.where(x.abs() > 100, x, moved)`
    : `x = np.full(${walks}, shallow)
for t in range(${state.steps}):
    slope = x * x * x - x + c
    moved = x - ${exact(state.learningRate)}${decay} * (slope + spread * draws[:, t])
    x = np.where(np.abs(x) > 100, x, moved)`;
  return `${torch ? 'import torch' : 'import numpy as np'}
${randomProgram}
c = ${exact(state.tilt)}

def f(x):
    return (x * x - 1) ** 2 / 4 + c * x

angle = math.acos(-c * math.sqrt(27) / 2) / 3
shallow, middle, deep = [2 / math.sqrt(3) * math.cos(angle - 2 * math.pi * k / 3) for k in range(3)]
spread = ${exact(state.noise)} / math.sqrt(${state.batch})
draw = Random(${state.seed})
normals = [[draw.normal() for _ in range(${state.steps})] for _ in range(${walks})]
draws = ${torch ? 'torch.tensor(normals, dtype=torch.float64)' : 'np.array(normals)'}
${body}
over = x[(x < middle) & (x > -100)]
print("share =", len(over) / ${walks})
print("hover =", math.sqrt(float(((over - deep) ** 2).sum()) / max(1, len(over))))
print("barrier =", f(middle) - f(shallow))
`;
}

export const pytorch = (state: WellState) => program(state, true);
export const numpy = (state: WellState) => program(state, false);
