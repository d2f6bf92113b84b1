/** What the comparison needs of TensorFlow.js, which is no dependency: `npm install --no-save @tensorflow/tfjs` brings it. */
interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  tensor1d(values: number[]): Tensor;
  tensor2d(values: number[], shape: [number, number]): Tensor;
  variable(value: Tensor): Tensor;
  enableProdMode(): void;
  train: {
    sgd(rate: number): { minimize(loss: () => Tensor, returnCost: boolean, variables: Tensor[]): void };
  };
}
interface Tensor {
  matMul(other: Tensor): Tensor;
  add(other: Tensor): Tensor;
  transpose(): Tensor;
  sub(other: Tensor): Tensor;
  tanh(): Tensor;
  square(): Tensor;
  mean(): Tensor;
}

/** A layer's first weights (outputs × inputs) and bias. */
interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/**
 * The same epoch in TensorFlow.js on its CPU backend: tanh between the layers, the same first weights and batches of
 * two features, SGD on the mean squared error. `minimize` with named variables is its fastest way: fused layers
 * and `losses.meanSquaredError` take longer. Null if TensorFlow.js is not installed.
 */
export async function tensorFlowEpoch(
  start: readonly Layer[],
  batches: readonly { inputs: Float64Array; targets: Float64Array }[],
  batch: number,
): Promise<(() => void) | null> {
  const name = '@tensorflow/tfjs';
  const tf = (await import(name).catch(() => null)) as TensorFlow | null;
  if (!tf) return null;
  await tf.setBackend('cpu');
  tf.enableProdMode();
  const layers = start.map(({ inputs, outputs, weights, bias }) => ({
    weights: tf.variable(tf.tensor2d([...weights], [outputs, inputs]).transpose()),
    bias: tf.variable(tf.tensor1d([...bias])),
  }));
  // Ours holds a batch feature by feature, TensorFlow sample by sample.
  const data = batches.map(({ inputs, targets }) => ({
    x: tf.tensor2d(
      Array.from({ length: batch * 2 }, (_, at) => inputs[(at % 2) * batch + (at >> 1)]!),
      [batch, 2],
    ),
    t: tf.tensor2d([...targets], [batch, 1]),
  }));
  const optimizer = tf.train.sgd(0.015);
  const variables = layers.flatMap(({ weights, bias }) => [weights, bias]);
  return () => {
    for (const { x, t } of data) {
      const loss = () => {
        const output = layers.reduce((a, { weights, bias }, layer) => {
          const z = a.matMul(weights).add(bias);
          return layer < layers.length - 1 ? z.tanh() : z;
        }, x);
        return output.sub(t).square().mean();
      };
      optimizer.minimize(loss, false, variables);
    }
  };
}
