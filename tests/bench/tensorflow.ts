/** What the comparison needs of TensorFlow.js, which is no dependency: `npm install --no-save @tensorflow/tfjs` brings it. */
interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  tensor2d(values: number[], shape: [number, number]): Tensor;
  variable(value: Tensor): Tensor;
  randomNormal(shape: number[], mean: number, deviation: number): Tensor;
  zeros(shape: number[]): Tensor;
  train: { sgd(rate: number): { minimize(loss: () => Tensor): void } };
}
interface Tensor {
  matMul(other: Tensor): Tensor;
  add(other: Tensor): Tensor;
  sub(other: Tensor): Tensor;
  tanh(): Tensor;
  square(): Tensor;
  mean(): Tensor;
}

/**
 * The same epoch in TensorFlow.js on its CPU backend: 2-8-8-1 tanh, batches of 10, SGD, half the mean squared error up
 * to its factor. Null if TensorFlow.js is not installed.
 */
export async function tensorFlowEpoch(
  batches: readonly { inputs: Float64Array; targets: Float64Array }[],
  batch: number,
): Promise<(() => void) | null> {
  const name = '@tensorflow/tfjs';
  const tf = (await import(name).catch(() => null)) as TensorFlow | null;
  if (!tf) return null;
  await tf.setBackend('cpu');
  const sizes = [2, 8, 8, 1];
  const layers = sizes.slice(1).map((outputs, index) => ({
    weights: tf.variable(tf.randomNormal([sizes[index]!, outputs], 0, 0.5)),
    bias: tf.variable(tf.zeros([outputs])),
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
  return () => {
    for (const { x, t } of data) {
      optimizer.minimize(() => {
        const output = layers.reduce((a, { weights, bias }, layer) => {
          const z = a.matMul(weights).add(bias);
          return layer < layers.length - 1 ? z.tanh() : z;
        }, x);
        return output.sub(t).square().mean();
      });
    }
  };
}
