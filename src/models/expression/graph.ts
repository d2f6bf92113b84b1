import { sigmoid, sigmoidDerivative, softplus, tanhDerivative } from '../activations/logistic.ts';
import { limitProduct } from '../arrays/limit-product.ts';

interface Operation {
  readonly arity: 1 | 2;
  /** Unary operations ignore b, and every one but `pow` ignores the exponent. */
  readonly value: (a: number, b: number, exponent: number) => number;
  /** The partial derivatives, one per argument. */
  readonly partials: (a: number, b: number, exponent: number) => readonly number[];
}

/**
 * Every operation of a scalar graph. Outside an operation's real domain (log of a negative number, 0/0) the value is
 * IEEE 754's NaN. At a kink: abs′(0) = relu′(0) = 0, a tie of max or min gives 1/2 to each argument (PyTorch).
 */
export const operations = {
  add: { arity: 2, value: (a, b) => a + b, partials: () => [1, 1] },
  sub: { arity: 2, value: (a, b) => a - b, partials: () => [1, -1] },
  mul: { arity: 2, value: (a, b) => a * b, partials: (a, b) => [b, a] },
  div: { arity: 2, value: (a, b) => a / b, partials: (a, b) => [1 / b, -(a / b) / b] },
  neg: { arity: 1, value: (a) => -a, partials: () => [-1] },
  pow: {
    arity: 1,
    value: (a, _, exponent) => a ** exponent,
    partials: (a, _, exponent) => [limitProduct(exponent, a ** (exponent - 1))],
  },
  power: {
    arity: 2,
    value: (a, b) => a ** b,
    partials: (a, b) => [limitProduct(b, a ** (b - 1)), limitProduct(a ** b, Math.log(a))],
  },
  square: { arity: 1, value: (a) => a * a, partials: (a) => [2 * a] },
  exp: { arity: 1, value: (a) => Math.exp(a), partials: (a) => [Math.exp(a)] },
  log: { arity: 1, value: (a) => Math.log(a), partials: (a) => [1 / a] },
  sqrt: { arity: 1, value: (a) => Math.sqrt(a), partials: (a) => [0.5 / Math.sqrt(a)] },
  sin: { arity: 1, value: (a) => Math.sin(a), partials: (a) => [Math.cos(a)] },
  cos: { arity: 1, value: (a) => Math.cos(a), partials: (a) => [-Math.sin(a)] },
  abs: { arity: 1, value: (a) => Math.abs(a), partials: (a) => [Math.sign(a)] },
  max: { arity: 2, value: (a, b) => Math.max(a, b), partials: (a, b) => share(a, b) },
  min: { arity: 2, value: (a, b) => Math.min(a, b), partials: (a, b) => share(b, a) },
  tanh: { arity: 1, value: (a) => Math.tanh(a), partials: (a) => [tanhDerivative(a)] },
  sigmoid: { arity: 1, value: (a) => sigmoid(a), partials: (a) => [sigmoidDerivative(a)] },
  relu: { arity: 1, value: (a) => Math.max(a, 0), partials: (a) => [Math.sign(Math.max(a, 0))] },
  softplus: { arity: 1, value: (a) => softplus(a), partials: (a) => [sigmoid(a)] },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

/** A node with a name and either a value of its own or an operation on earlier nodes, named in `args`. */
export type GraphNode =
  | { readonly id: string; readonly op: 'leaf'; readonly value: number }
  | {
      readonly id: string;
      readonly op: OperationName;
      readonly args: readonly string[];
      /** Only for `pow`: the constant power. */
      readonly exponent?: number | undefined;
    };

/** Everything one backward pass shows, in the order of the nodes. */
interface Backpropagation {
  readonly values: Float64Array;
  /** One partial derivative per argument of a node; none for a leaf. */
  readonly localGradients: readonly (readonly number[])[];
  /** ∂output/∂node; 0 where the output does not depend on the node. */
  readonly gradients: Float64Array;
}

/**
 * The value of every node, in order. Throws if a node comes before an argument of its, an id occurs twice, an operation
 * is unknown or has the wrong number of arguments, or a `pow` has no exponent.
 */
export function forward(nodes: readonly GraphNode[]): Float64Array {
  return valuesOf(nodes, link(nodes));
}

/**
 * Reverse accumulation (Linnainmaa 1970): one pass from the output back gives the derivative of the output with
 * respect to every node; a node used several times sums its contributions. Nothing flows through a
 * node whose gradient is 0, and a local derivative of 0 stops an infinite gradient. Throws like `forward`, and if no node is called `output`.
 */
export function backpropagate(nodes: readonly GraphNode[], output: string): Backpropagation {
  const args = link(nodes);
  const values = valuesOf(nodes, args);
  const localGradients = nodes.map((node, index) => {
    if (node.op === 'leaf') return [];
    const [a, b] = args[index]!;
    return operationOf(node.op).partials(values[a!]!, values[b ?? a!]!, node.exponent ?? 1);
  });
  const gradients = new Float64Array(nodes.length);
  const last = positionOf(nodes, output);
  gradients[last] = 1;
  for (let index = last; index >= 0; index--) {
    if (gradients[index] === 0) continue;
    for (const [order, argument] of args[index]!.entries()) {
      const contribution = limitProduct(gradients[index]!, localGradients[index]![order]!);
      gradients[argument] = gradients[argument]! + contribution;
    }
  }
  return { values, localGradients, gradients };
}

/** The output with a node moved up and down, and how far apart the two places are. */
export interface Beside {
  readonly above: number;
  readonly below: number;
  readonly width: number;
}

/**
 * The output beside every node's value x, at x + h and x − h with h = ∛2⁻⁵² · max(1, |x|). A node in the middle is held
 * at its changed value. Throws like `backpropagate`.
 */
export function outputsBeside(nodes: readonly GraphNode[], output: string): Beside[] {
  const args = link(nodes);
  const last = positionOf(nodes, output);
  return Array.from(valuesOf(nodes, args), (value, index) => {
    const step = Math.cbrt(2 ** -52) * Math.max(1, Math.abs(value));
    const right = value + step;
    const left = value - step;
    return {
      above: valuesOf(nodes, args, index, right)[last]!,
      below: valuesOf(nodes, args, index, left)[last]!,
      width: right - left,
    };
  });
}

/**
 * ∂output/∂node by central differences (f(x + h) − f(x − h))/2h for every node: an independent check of `backpropagate`,
 * good to about 10 digits away from kinks. Throws like `backpropagate`.
 */
export function centralDifferences(nodes: readonly GraphNode[], output: string): Float64Array {
  return Float64Array.from(
    outputsBeside(nodes, output),
    ({ above, below, width }) => (above - below) / width,
  );
}

/** The positions of every node's arguments. */
function link(nodes: readonly GraphNode[]): readonly (readonly number[])[] {
  const positions = new Map<string, number>();
  return nodes.map((node, index) => {
    const args = node.op === 'leaf' ? [] : node.args.map((id) => positions.get(id));
    if (node.op !== 'leaf') {
      const { arity } = operationOf(node.op);
      if (args.length !== arity)
        throw new RangeError(`graph: expected ${arity} arguments of ${node.id}; got ${args.length}`);
      if (args.includes(undefined))
        throw new RangeError(
          `graph: expected arguments listed before ${node.id}; got ${node.args.join(', ')}`,
        );
      if (node.op === 'pow' && node.exponent === undefined)
        throw new RangeError(`graph: expected an exponent of ${node.id}; got none`);
    }
    if (positions.has(node.id)) throw new RangeError(`graph: expected one node ${node.id}; got two`);
    positions.set(node.id, index);
    return args as number[];
  });
}

function operationOf(name: string): Operation {
  if (!Object.hasOwn(operations, name)) {
    throw new RangeError(`graph: expected one of ${Object.keys(operations).join(', ')}; got ${name}`);
  }
  return operations[name as OperationName];
}

function positionOf(nodes: readonly GraphNode[], id: string): number {
  const position = nodes.findIndex((node) => node.id === id);
  if (position < 0) throw new RangeError(`graph: expected the id of a node as output; got ${id}`);
  return position;
}

/** Forward values; the node at `held`, if any, keeps the value it is given. */
function valuesOf(
  nodes: readonly GraphNode[],
  args: readonly (readonly number[])[],
  held = -1,
  heldValue = 0,
): Float64Array {
  const values = new Float64Array(nodes.length);
  for (const [index, node] of nodes.entries()) {
    if (index === held) {
      values[index] = heldValue;
    } else if (node.op === 'leaf') {
      values[index] = node.value;
    } else {
      const [a, b] = args[index]!;
      values[index] = operations[node.op].value(values[a!]!, values[b ?? a!]!, node.exponent ?? 1);
    }
  }
  return values;
}

/** The derivatives of max(a, b) in a and in b. */
function share(a: number, b: number): readonly number[] {
  if (a > b) return [1, 0];
  return a < b ? [0, 1] : [0.5, 0.5];
}
