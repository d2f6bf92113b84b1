import { exact } from '../../draw/format.ts';
import type { SlopeState } from './model.ts';

export const pytorch = ({ z, answer }: SlopeState) => `import torch
import torch.nn.functional as F

z = torch.tensor(${exact(z)}, dtype=torch.float64, requires_grad=True)
y = torch.tensor(${answer}.0, dtype=torch.float64)  # the right answer
t = z if y == 1 else -z
ce = F.binary_cross_entropy_with_logits(z, y)
mse = torch.sigmoid(-t) ** 2 / 2  # (p - y)**2 / 2 without cancellation

(ce_slope,) = torch.autograd.grad(ce, z)
(mse_slope,) = torch.autograd.grad(mse, z, create_graph=True)
(mse_bend,) = torch.autograd.grad(mse_slope, z)
print("slope_cross_entropy =", ce_slope.item())
print("slope_squared =", mse_slope.item())
print("ratio =", ce_slope.item() / mse_slope.item())
print("cross_entropy =", ce.item())
print("squared =", mse.item())
print("bend_squared =", mse_bend.item())
`;

export const numpy = ({ z, answer }: SlopeState) => `import numpy as np

z, y = np.float64(${exact(z)}), ${answer}  # y is the right answer
sign = 1 if y == 1 else -1
right, wrong = 1 / (1 + np.exp(-sign * z)), 1 / (1 + np.exp(sign * z))
ce_slope = -sign * wrong
mse_slope = -sign * right * wrong**2
print("slope_cross_entropy =", ce_slope)
print("slope_squared =", mse_slope)
print("ratio =", ce_slope / mse_slope)
print("cross_entropy =", np.logaddexp(0, -sign * z))
print("squared =", wrong**2 / 2)
print("bend_squared =", right * wrong**2 * (3 * right - 1))
`;
