import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import transformerStep from '../../src/calculators/transformer-step/calculator.tsx';
import { parameters, type StepState } from '../../src/calculators/transformer-step/model.ts';
import { pytorch } from '../../src/calculators/transformer-step/snippet.ts';
import { startState } from '../../src/frame/parameters.ts';
import { randomStates } from '../calculators/states.ts';

// The block that a calculator's program spells out is the one PyTorch ships: the same weights in
// nn.TransformerEncoderLayer and the same heads in F.scaled_dot_product_attention give the same numbers.
const python = process.env.PYTHON ?? (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3');

const start = startState(parameters);
const states = (norm: StepState['norm'], mask: StepState['mask']) =>
  [start, ...Object.values(transformerStep.presets), ...randomStates(transformerStep, 20)].map(
    (state) => ({ ...start, ...(state as Partial<StepState>), norm, mask }) as StepState,
  );

/** What stands behind a program: PyTorch's own layer with its weights, and its own attention. */
const comparison = (norm: StepState['norm']) => `
from torch import nn

layer = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, batch_first=True, norm_first=${norm === 'pre' ? 'True' : 'False'})
with torch.no_grad():
    layer.self_attn.in_proj_weight.copy_(torch.eye(4).repeat(3, 1))
    layer.self_attn.out_proj.weight.copy_(torch.eye(4))
    layer.linear1.weight.copy_(W1.T)
    layer.linear2.weight.copy_(W2.T)
    for bias in (layer.self_attn.in_proj_bias, layer.self_attn.out_proj.bias, layer.linear1.bias, layer.linear2.bias):
        bias.zero_()
own = layer.train()(X[None], src_mask=~seen)[0]
heads = found["${norm === 'pre' ? 'N' : 'X'}"].view(3, 2, 2).transpose(0, 1)
if hasattr(functional, "scaled_dot_product_attention"):
    mixed = functional.scaled_dot_product_attention(heads, heads, heads, attn_mask=seen)
else:  # PyTorch before 2.0 keeps it under another name
    hidden = torch.zeros(3, 3).masked_fill(~seen, -math.inf).expand(2, 3, 3)
    mixed = functional._scaled_dot_product_attention(heads, heads, heads, hidden)[0]
apart = max(float((own - found["Z"]).abs().max()), float((mixed.transpose(0, 1).reshape(3, 4) - found["O"]).abs().max()))
print("apart =", apart)
`;

describe.each(['pre', 'post'] as const)('transformer-step, norms %s', (norm) => {
  test.each(['causal', 'none'] as const)(
    'is nn.TransformerEncoderLayer and its heads are scaled_dot_product_attention, mask %s',
    (mask) => {
      const runs = states(norm, mask).map((state) => `${pytorch(state)}${comparison(norm)}`);
      const program = runs.map((one) => `exec(${JSON.stringify(one)}, {})`).join('\n');
      const { stdout, stderr, status } = spawnSync(python, ['-c', program], { encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      const apart = [...stdout.matchAll(/^apart = (.*)$/gm)].map((match) => Number(match[1]));
      expect(apart).toHaveLength(runs.length);
      expect(Math.max(...apart)).toBeLessThan(1e-9);
    },
  );
});
