import { bytesOf, keyHeadsOf, type MemoryState } from './model.ts';

/** The numbers of a state, as Python. */
function settings(state: MemoryState): string {
  const keyHeads = keyHeadsOf(state, state.sharing);
  const shape =
    keyHeads === null
      ? `rank, rotary = ${state.rank}, ${state.rotary}  # latent vector, rotary key`
      : `heads, key_heads, head_width = ${state.heads}, ${keyHeads}, ${state.headWidth}`;
  const decimal = state.unit === 'decimal';
  return `layers = ${state.layers}
${shape}
tokens, batch = ${state.tokens}, ${state.batch}
bytes_per_number = ${bytesOf(state)}
weights = 2 * round(${state.weights} * 1e9)  # bytes, 16 bits a number
device, bandwidth = ${state.device} * 1e9, ${state.bandwidth} * 1e12
small, large = ${decimal ? '1e3, 1e9' : '2**10, 2**30'}`;
}

function ending({ unit }: MemoryState): string {
  const [small, large] = unit === 'decimal' ? ['kb', 'gb'] : ['kib', 'gib'];
  return `cache = per_token * tokens * batch
seconds = (weights + cache) / bandwidth  # everything is read once
print("per_token_${small} =", per_token / small)
print("cache_${large} =", cache / large)
print("weights_${large} =", weights / large)
print("fits =", max(0, math.floor((device - weights) / (per_token * tokens))))
print("equal_tokens =", math.floor(weights / (per_token * batch)))
print("step_ms =", seconds * 1000)
print("tokens_per_second =", batch / seconds)
`;
}

export const pytorch = (state: MemoryState) => `import math
import torch

${settings(state)}

${
  state.sharing === 'mla'
    ? `# what one token leaves, without memory behind it
kept = [torch.empty(layers, rank, device="meta"), torch.empty(layers, rotary, device="meta")]`
    : `# what one token leaves: keys and values, without memory behind them
kept = [torch.empty(layers, key_heads, head_width, device="meta") for _ in "KV"]`
}
per_token = sum(one.numel() for one in kept) * bytes_per_number
${ending(state)}`;

export const numpy = (state: MemoryState) => `import math
import numpy as np

${settings(state)}

${
  state.sharing === 'mla'
    ? 'per_token = float(np.prod([layers, rank + rotary, bytes_per_number]))'
    : 'per_token = float(np.prod([2, layers, key_heads, head_width, bytes_per_number]))'
}
${ending(state)}`;
