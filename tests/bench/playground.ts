/**
 * A multi-layer perceptron in the manner of TensorFlow Playground: an object per node and per link, one sample at a
 * time, gradients accumulated until the batch is over. What typed arrays are measured against.
 */
interface Link {
  readonly source: Node;
  readonly target: Node;
  readonly dead: boolean;
  weight: number;
  derivative: number;
  accumulated: number;
  count: number;
}

interface Shape {
  readonly output: (x: number) => number;
  readonly derivative: (x: number) => number;
}

interface Node {
  readonly inputs: Link[];
  readonly outputs: Link[];
  readonly shape: Shape;
  bias: number;
  total: number;
  output: number;
  dOutput: number;
  dTotal: number;
  accumulated: number;
  count: number;
}

const tanh: Shape = {
  output: (x) => Math.tanh(x),
  derivative: (x) => {
    const output = tanh.output(x);
    return 1 - output * output;
  },
};
const linear: Shape = { output: (x) => x, derivative: () => 1 };

export class PlaygroundNetwork {
  private readonly layers: Node[][];

  /** `sizes` with the inputs first; `weight(layer, to, from)` gives the first weights. */
  constructor(sizes: readonly number[], weight: (layer: number, to: number, from: number) => number) {
    this.layers = sizes.map((size, layer) =>
      Array.from({ length: size }, () => ({
        inputs: [],
        outputs: [],
        shape: layer === sizes.length - 1 ? linear : tanh,
        bias: 0,
        total: 0,
        output: 0,
        dOutput: 0,
        dTotal: 0,
        accumulated: 0,
        count: 0,
      })),
    );
    for (let layer = 1; layer < sizes.length; layer++) {
      this.layers[layer]!.forEach((target, to) => {
        this.layers[layer - 1]!.forEach((source, from) => {
          const link = {
            source,
            target,
            dead: false,
            weight: weight(layer - 1, to, from),
            derivative: 0,
            accumulated: 0,
            count: 0,
          };
          source.outputs.push(link);
          target.inputs.push(link);
        });
      });
    }
  }

  forward(input: readonly number[]): number {
    this.layers[0]!.forEach((node, index) => {
      node.output = input[index]!;
    });
    for (let layer = 1; layer < this.layers.length; layer++) {
      for (const node of this.layers[layer]!) {
        node.total = node.bias;
        for (const link of node.inputs) node.total += link.weight * link.source.output;
        node.output = node.shape.output(node.total);
      }
    }
    return this.layers.at(-1)![0]!.output;
  }

  /** Accumulates the gradient of ½ (y − target)². */
  backward(target: number): void {
    const output = this.layers.at(-1)![0]!;
    output.dOutput = output.output - target;
    for (let layer = this.layers.length - 1; layer >= 1; layer--) {
      for (const node of this.layers[layer]!) {
        node.dTotal = node.dOutput * node.shape.derivative(node.total);
        node.accumulated += node.dTotal;
        node.count++;
      }
      for (const node of this.layers[layer]!) {
        for (const link of node.inputs) {
          if (link.dead) continue;
          link.derivative = node.dTotal * link.source.output;
          link.accumulated += link.derivative;
          link.count++;
        }
      }
      if (layer === 1) continue;
      for (const node of this.layers[layer - 1]!) {
        node.dOutput = 0;
        for (const link of node.outputs) node.dOutput += link.weight * link.target.dTotal;
      }
    }
  }

  update(learningRate: number): void {
    for (const layer of this.layers.slice(1)) {
      for (const node of layer) {
        if (node.count > 0) {
          node.bias -= (learningRate * node.accumulated) / node.count;
          node.accumulated = 0;
          node.count = 0;
        }
        for (const link of node.inputs) {
          if (link.dead || link.count === 0) continue;
          link.weight -= (learningRate / link.count) * link.accumulated;
          link.accumulated = 0;
          link.count = 0;
        }
      }
    }
  }
}
