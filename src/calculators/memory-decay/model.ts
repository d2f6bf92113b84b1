import { signsOf } from '../../draw/format.ts';
import { sigmoid } from '../../models/activations/logistic.ts';
import { norm } from '../../models/arrays/norm.ts';
import { type GruConvention, gruForward, gruGradientFlow } from '../../models/recurrent/gru.ts';
import { lstmCellGradientFlow, lstmForward, lstmGate } from '../../models/recurrent/lstm.ts';
import { memoryProducts } from '../../models/recurrent/memory.ts';
import { type RecurrentWeights, selectGate } from '../../models/recurrent/recurrent.ts';
import { rnnForward, rnnGradientFlow } from '../../models/recurrent/rnn.ts';
import { drawn, gates, type Network } from './draws.ts';
import { type DecayState, steps } from './parameters.ts';

export { parameters } from './parameters.ts';

/** The block whose bias the reader sets: f of the LSTM, z of the GRU. */
const remembering = { lstm: 1, gru: 1 } as const;

/** PyTorch's, so that the program can use nn.GRUCell; its z keeps the old, as f does. */
const convention: GruConvention = { reset: 'after', update: 'keeps-old' };

/** What of a change of a state is left `distance` steps later, entry 0 … 100 by distance, 1 at distance 0. */
export interface Decay {
  /** ‖∂s_T/∂s_(T−k)‖ / √H, the root mean square of the singular values; s is h, for the LSTM C. */
  readonly total: readonly number[];
  /** The direct path alone: λ^k, or the root mean square over the units of ∏ f or ∏ z. */
  readonly direct: readonly number[];
}

export interface DecayResult extends Record<Network, Decay> {
  /** σ(b_f). */
  readonly gate: number;
  /** σ(b_f)^k for k = 0 … 100: what the gate's bias alone would leave. */
  readonly constant: readonly number[];
}

/**
 * What keeps the LSTM's gradient at a distance, or does not: it has grown; the lane is open; the lane is nearly closed and
 * the recurrent weights carry what is left; less is left than in the RNN; little is left in both.
 */
export function fateOf({ rnn, lstm }: DecayResult, distance: number) {
  const [left, lane, plain] = [lstm.total[distance]!, lstm.direct[distance]!, rnn.total[distance]!];
  if (left > 1.2) return 'grown';
  // Long numbers leave no room for the lane's own.
  const around = signsOf(left, lane, plain) > 22 ? ('around' as const) : ('alone' as const);
  if (left > 0.1) return lane > 0.1 ? 'open' : around;
  return plain > left * 1.2 ? 'faster' : 'lost';
}

export function compute(state: DecayState): DecayResult {
  const { width, spread, bias, factor } = state;
  const draws = drawn(state);
  const x = Float64Array.from(draws.x);
  const zero = new Float64Array(width);
  const weights = (name: Network): RecurrentWeights => ({
    inputSize: 1,
    hiddenSize: width,
    inputWeights: Float64Array.from(draws[name].input, (value) => spread * value),
    recurrentWeights: Float64Array.from(
      draws[name].recurrent,
      (value, index) => spread * value + (name === 'rnn' && index % (width + 1) === 0 ? factor : 0),
    ),
    inputBias: Float64Array.from({ length: gates[name] * width }, (_, row) =>
      name !== 'rnn' && Math.floor(row / width) === remembering[name] ? bias : 0,
    ),
    recurrentBias: new Float64Array(gates[name] * width),
  });
  const shares = (norms: readonly number[]) => norms.map((value) => value / Math.sqrt(width));
  /** Norms by step t = 0 … T as norms and shares by distance k = T − t. */
  const decay = (flow: Float64Array, direct: readonly number[]): Decay => ({
    total: shares(Array.from(flow).reverse()),
    direct: shares(direct),
  });
  const products = (gate: Float64Array) => {
    const units = Array.from({ length: width }, (_, unit) =>
      memoryProducts(gate.filter((__, index) => index % width === unit)),
    );
    return Array.from({ length: steps + 1 }, (_, t) => norm(units.map((unit) => unit[t]!))).reverse();
  };
  const powers = (base: number) => Array.from(memoryProducts(new Array(steps).fill(base))).reverse();

  const [rnn, lstm, gru] = [weights('rnn'), weights('lstm'), weights('gru')];
  const lstmTrace = lstmForward(x, zero, zero, lstm, steps, 1);
  const gruTrace = gruForward(x, zero, gru, steps, 1, convention);
  return {
    rnn: {
      ...decay(rnnGradientFlow(rnnForward(x, zero, rnn, steps, 1), rnn), powers(factor)),
      direct: powers(factor),
    },
    lstm: decay(lstmCellGradientFlow(lstmTrace, lstm), products(lstmGate(lstmTrace, 'f', width))),
    gru: decay(gruGradientFlow(gruTrace, gru), products(selectGate(gruTrace.gates, 2, 1, width))),
    gate: sigmoid(bias),
    constant: powers(sigmoid(bias)),
  };
}
