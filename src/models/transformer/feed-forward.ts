import { gelu } from '../activations/gelu.ts';
import { relu } from '../activations/relu.ts';
import { silu } from '../activations/silu.ts';
import type { Tensor } from '../arrays/tensor.ts';
import { type LinearGradients, type LinearLayer, linear, linearGradients } from './linear.ts';

/** Two maps with an activation between them (Vaswani et al., 2017, equation 2); GELU is the exact one, by erf. */
interface PlainFeedForward {
  readonly kind: 'relu' | 'gelu';
  /** d → d_ff. */
  readonly expand: LinearLayer;
  /** d_ff → d. */
  readonly contract: LinearLayer;
}

/** W_down(SiLU(W_gate x) ⊙ W_up x), without biases (Shazeer, 2020, equation 6). */
interface GatedFeedForward {
  readonly kind: 'swiglu';
  readonly gate: LinearLayer;
  readonly expand: LinearLayer;
  readonly contract: LinearLayer;
}

export type FeedForward = PlainFeedForward | GatedFeedForward;

/** Every stage of a pass; tensors are (…, d_ff) but for x and y, (…, d). */
export interface FeedForwardTrace {
  readonly x: Tensor;
  /** W_1 x + b_1, or W_up x. */
  readonly expanded: Tensor;
  /** W_gate x; null without a gate. */
  readonly gate: Tensor | null;
  /** What is contracted: φ(expanded), or SiLU(gate) ⊙ expanded. */
  readonly hidden: Tensor;
  readonly y: Tensor;
}

/** The gradients of each map; `gate` is null without one. */
export interface FeedForwardGradients {
  readonly dx: Tensor;
  readonly expand: LinearGradients;
  readonly contract: LinearGradients;
  readonly gate: LinearGradients | null;
}

const bound = { relu: relu.bind(), gelu: gelu.bind(), swiglu: silu.bind() };

/** A feed-forward network at every position of x (…, d) alike. Throws a RangeError if shapes do not fit. */
export function feedForward(x: Tensor, network: FeedForward): FeedForwardTrace {
  const { value } = bound[network.kind];
  const expanded = linear(x, network.expand);
  const gate = network.kind === 'swiglu' ? linear(x, network.gate) : null;
  const data = gate
    ? gate.data.map((open, index) => value(open) * expanded.data[index]!)
    : expanded.data.map(value);
  const hidden = { shape: expanded.shape, data };
  return { x, expanded, gate, hidden, y: linear(hidden, network.contract) };
}

/** The way back through `feedForward` for an upstream gradient of y's shape. */
export function feedForwardGradients(
  { x, expanded, gate, hidden }: FeedForwardTrace,
  network: FeedForward,
  dy: Tensor,
): FeedForwardGradients {
  const { value, derivative } = bound[network.kind];
  const contract = linearGradients(hidden, network.contract, dy);
  const dHidden = contract.dx.data;
  const { shape } = expanded;
  if (network.kind !== 'swiglu') {
    const data = expanded.data.map((z, index) => dHidden[index]! * derivative(z));
    const expand = linearGradients(x, network.expand, { shape, data });
    return { dx: expand.dx, expand, contract, gate: null };
  }
  const open = gate!.data;
  const toExpanded = dHidden.map((slope, index) => slope * value(open[index]!));
  const toGate = dHidden.map((slope, index) => slope * derivative(open[index]!) * expanded.data[index]!);
  const expand = linearGradients(x, network.expand, { shape, data: toExpanded });
  const gated = linearGradients(x, network.gate, { shape, data: toGate });
  const dx = { shape: x.shape, data: expand.dx.data.map((part, index) => part + gated.dx.data[index]!) };
  return { dx, expand, contract, gate: gated };
}
