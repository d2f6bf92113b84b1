import { exact } from '../../draw/format.ts';
import { type ScalingState, thresholds } from './model.ts';

/** The rule by which the frequencies are stretched, and what else it changes. */
function rule({ method }: ScalingState, clip: (of: string) => string): string {
  switch (method) {
    case 'none':
      return 'stretched = theta';
    case 'interpolation':
      return 'stretched = theta / s';
    case 'ntk':
      return 'base = b * s ** (d / (d - 2))\nstretched = base ** (-2 * i / d)';
    default: {
      const { slow, fast } = thresholds[method];
      return `gamma = ${clip(`(L * theta / (2 * math.pi) - ${slow}) / (${fast} - ${slow})`)}
stretched = theta * (gamma + (1 - gamma) / s)${method === 'yarn' ? '\nsharpening = (0.1 * math.log(s) + 1) ** 2' : ''}`;
    }
  }
}

const settings = ({ length, factor, base, width }: ScalingState, range: string) =>
  `L, s, b, d = ${length}, ${exact(factor)}, ${exact(base)}, ${width}
last = ${Math.round(length * factor)} - 1
base, sharpening = b, 1.0
i = ${range}
theta = b ** (-2 * i / d)`;

const ending = `
slow = L * theta < 2 * math.pi  # these pairs have not seen a whole turn
outside = slow & (last * stretched >= L * theta)
kept = (stretched / theta - 1 / s) / (1 - 1 / s) if s > 1 else 1 + 0 * theta
print("outside =", int(outside.sum()))
print("slow =", int(slow.sum()))
print("kept =", int((kept > 1 - 1e-9).sum()))
print("divided =", int((kept < 1e-9).sum()))
print("neighbors =", float(stretched[0]))
print("base =", base)
print("sharpening =", sharpening)
`;

export const pytorch = (state: ScalingState) => `import math
import torch

${settings(state, `torch.arange(${Number(state.width) / 2}, dtype=torch.float64)`)}
${rule(state, (of) => `(${of}).clamp(0, 1)`)}
${ending}`;

export const numpy = (state: ScalingState) => `import math
import numpy as np

${settings(state, `np.arange(${Number(state.width) / 2})`)}
${rule(state, (of) => `np.clip(${of}, 0, 1)`)}
${ending}`;
