import { exact } from '../../draw/format.ts';
import type { PhaseState } from './model.ts';

function program({ rule, learningRate, momentum, curvature, steps }: PhaseState, torch: boolean): string {
  const heavy = rule === 'heavyBall';
  const walk = torch
    ? `theta = torch.ones(1, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([theta], lr=lr, momentum=gamma${heavy || momentum === 0 ? '' : ', nesterov=True'})
for t in range(${steps}):
    optimizer.zero_grad()
    (curvature / 2 * theta ** 2).sum().backward()
    optimizer.step()
x = float(theta)${
        heavy || momentum === 0
          ? ''
          : '\n# torch keeps the look-ahead point; the parameter itself lies behind it\nx += gamma * lr * float(optimizer.state[theta]["momentum_buffer"])'
      }`
    : `x, v = np.float64(1), np.float64(0)
for t in range(${steps}):
    v = gamma * v + lr * curvature * ${heavy ? 'x' : '(x - gamma * v)'}
    x = x - v`;
  return `import cmath
import ${torch ? 'torch' : 'numpy as np'}

lr, gamma, curvature = ${exact(learningRate)}, ${exact(momentum)}, ${exact(curvature)}
rate = lr * curvature

# roots of r^2 - s r + p
s = ${heavy ? '1 + gamma - rate' : '(1 + gamma) * (1 - rate)'}
p = ${heavy ? 'gamma' : 'gamma * (1 - rate)'}
root = cmath.sqrt(s * s - 4 * p)
print("radius =", max(abs(s + root), abs(s - root)) / 2)
print("limit =", 2 * (1 + gamma) / ${heavy ? '' : '(1 + 2 * gamma) / '}curvature)

${walk}
print("x =", float(x))
`;
}

export const pytorch = (state: PhaseState) => program(state, true);
export const numpy = (state: PhaseState) => program(state, false);
