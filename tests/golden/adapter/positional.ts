import { type Tensor, tensor } from '../../../src/models/arrays/tensor.ts';
import { attention } from '../../../src/models/attention/attention.ts';
import { frequencies } from '../../../src/models/positional/frequencies.ts';
import { distanceBias, distanceSlopes } from '../../../src/models/positional/linear-bias.ts';
import { rotaryAngles, rotaryScore, rotate, rotateGradient } from '../../../src/models/positional/rotary.ts';
import { shiftMatrix, sinusoidSimilarity, sinusoids } from '../../../src/models/positional/sinusoidal.ts';
import { interpolationScale, stretchedBase } from '../../../src/models/positional/stretching.ts';
import type { Run } from './run.ts';

const baseOf = (params: { base?: number | null }) => params.base ?? 10_000;
const optionsOf = (params: {
  base?: number;
  pairing?: 'interleaved' | 'half';
  rotary_dim?: number | null;
}) => ({
  base: baseOf(params),
  pairing: params.pairing ?? ('interleaved' as const),
  rotaryWidth: params.rotary_dim ?? null,
});

export const ops: Record<string, Run> = {
  sinusoidal(inputs, params) {
    const base = baseOf(params);
    const turns = frequencies(params.d, base);
    return {
      table: sinusoids(inputs.positions, params.d, { base, layout: params.layout ?? 'interleaved' }),
      frequencies: turns,
      wavelengths: turns.map((frequency) => (2 * Math.PI) / frequency),
    };
  },

  sinusoidal_shift(inputs, params) {
    const base = baseOf(params);
    return {
      M: shiftMatrix(params.d, params.k, base),
      dots: (inputs.offsets as number[]).map((offset) => sinusoidSimilarity(offset, params.d, base)),
    };
  },

  rope(inputs, params) {
    const x = tensor(inputs.x);
    const options = optionsOf(params);
    return {
      angles: rotaryAngles(inputs.positions, options.rotaryWidth ?? x.shape.at(-1)!, options.base),
      y: rotate(x, inputs.positions, options),
      ...(inputs.dy != null && { dx: rotateGradient(tensor(inputs.dy), inputs.positions, options) }),
    };
  },

  rope_scores(inputs, params) {
    const { base, pairing } = optionsOf(params);
    const scale = params.scale ?? 1;
    const row = (values: number[]): Tensor => ({
      shape: [1, values.length],
      data: Float64Array.from(values),
    });
    const at = (values: number[], position: number) =>
      rotate(row(values), [position], { base, pairing }).data;
    const scores = (inputs.positions_q as number[]).map((m) => {
      const query = at(inputs.q, m);
      return (inputs.positions_k as number[]).map((n) => {
        const key = at(inputs.k, n);
        return scale * query.reduce((sum, part, index) => sum + part * key[index]!, 0);
      });
    });
    const byOffset = (inputs.offsets as number[]).map((offset) =>
      rotaryScore(inputs.q, inputs.k, offset, { base, pairing, scale }),
    );
    return { scores, by_offset: byOffset };
  },

  alibi_slopes: (_, params) => ({ slopes: distanceSlopes(params.num_heads) }),

  alibi: (_, params) => ({
    slopes: distanceSlopes(params.num_heads),
    bias: distanceBias(params.num_heads, params.Lq, params.Lk, { causal: params.causal ?? false }),
  }),

  alibi_attention(inputs, params) {
    const [query, key, value] = [tensor(inputs.Q), tensor(inputs.K), tensor(inputs.V)];
    const [heads, queries] = query.shape as readonly [number, number];
    const bias = distanceBias(heads, queries, key.shape[1]!, { causal: params.causal ?? false });
    const { weights, output } = attention({ query, key, value, bias, scale: params.scale ?? null });
    return { weights, output };
  },

  interpolation(inputs, params) {
    const x = tensor(inputs.x);
    const options = optionsOf(params);
    const scale = interpolationScale(params.train_length, params.new_length);
    const positions = (inputs.positions as number[]).map((position) => position * scale);
    return {
      scale,
      scaled_positions: positions,
      angles: rotaryAngles(positions, options.rotaryWidth ?? x.shape.at(-1)!, options.base),
      y: rotate(x, positions, options),
    };
  },

  ntk(inputs, params) {
    const x = tensor(inputs.x);
    const options = optionsOf(params);
    const width = options.rotaryWidth ?? x.shape.at(-1)!;
    const base = stretchedBase(params.factor, width, options.base);
    return {
      new_base: base,
      frequencies: frequencies(width, base),
      y: rotate(x, inputs.positions, { ...options, base }),
    };
  },
};
