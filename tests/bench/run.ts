import { random } from '../../src/models/arrays/random.ts';
import { attention } from '../../src/models/attention/attention.ts';
import { networkLosses } from '../../src/models/dense/network/loss.ts';
import { network } from '../../src/models/dense/network/network.ts';
import { sweepNamed } from '../../src/models/dense/network/sweep-named.ts';
import { trainer } from '../../src/models/dense/network/trainer.ts';
import { type OptimizerName, optimizerNamed } from '../../src/models/optimizers/index.ts';
import { descend } from '../../src/models/optimizers/trajectory.ts';
import { lstmBackward, lstmForward } from '../../src/models/recurrent/lstm.ts';
import { rosenbrock } from '../../src/models/surfaces/rosenbrock.ts';
import { medians } from './measure.ts';
import { PlaygroundNetwork } from './playground.ts';
import { tensorFlowEpoch } from './tensorflow.ts';

/**
 * Prints the times of the numeric core beside their budgets: `node --experimental-strip-types tests/bench/run.ts`.
 * Milliseconds depend on the machine, ratios within one run do not; nothing fails here.
 */
const stream = random(7);
const normals = (count: number) => Float64Array.from({ length: count }, () => stream.normal());
const print = (name: string, value: number, unit: string, budget: string) =>
  console.log(`${name.padEnd(58)}${value.toFixed(3).padStart(9)} ${unit.padEnd(3)} ${budget}`);

const nine: OptimizerName[] = [
  'sgd',
  'momentumNote',
  'nesterovLookahead',
  'adagrad',
  'adadelta',
  'rmsprop',
  'adam',
  'adamw',
  'nadamTorch2',
];
const valley = rosenbrock();
const walk = { hyper: { learningRate: 5e-4 } };
const trajectories = () => {
  for (const name of nine) descend(optimizerNamed(name), valley, [-1.2, 1], 1000, walk);
};

const hiddenSize = 32;
const steps = 50;
const lstmWeights = {
  inputSize: 32,
  hiddenSize,
  inputWeights: normals(4 * hiddenSize * 32).map((value) => value / 6),
  recurrentWeights: normals(4 * hiddenSize * hiddenSize).map((value) => value / 6),
  inputBias: new Float64Array(4 * hiddenSize),
  recurrentBias: new Float64Array(4 * hiddenSize),
};
const sequence = normals(steps * 32);
const dh = normals(steps * hiddenSize);
const zeroState = new Float64Array(hiddenSize);
const lstm = () =>
  lstmBackward(
    lstmForward(sequence, zeroState, zeroState, lstmWeights, steps, 1),
    lstmWeights,
    dh,
    zeroState,
  );

const square = () => ({ shape: [64, 64], data: normals(64 * 64) });
const heads = { query: square(), key: square(), value: square() };

const deepBatch = 64;
const deep = network({
  inputs: 64,
  layers: Array.from({ length: 50 }, () => ({ outputs: 64, activation: sweepNamed('tanh') })),
  capacity: deepBatch,
  initialization: { scheme: 'xavier_normal' },
  seed: 1,
});
const deepInput = normals(64 * deepBatch);
const deepUpstream = normals(64 * deepBatch);
const gradientNorms = () => {
  deep.forward(deepInput, deepBatch, true);
  deep.backward(deepUpstream);
  return deep.statistics();
};

const batch = 10;
const count = 200;
const points = Array.from({ length: count }, () => [2 * stream.uniform() - 1, 2 * stream.uniform() - 1]);
const labels = points.map(([x, y]) => Math.sign(x! * y!));
const small = () =>
  network({
    inputs: 2,
    layers: [
      { outputs: 8, activation: sweepNamed('tanh') },
      { outputs: 8, activation: sweepNamed('tanh') },
      { outputs: 1, activation: sweepNamed('identity') },
    ],
    capacity: batch,
    initialization: { scheme: 'default' },
    seed: 3,
  });
const batches = Array.from({ length: count / batch }, (_, index) => {
  const chosen = points.slice(index * batch, (index + 1) * batch);
  return {
    inputs: Float64Array.from([...chosen.map(([x]) => x!), ...chosen.map(([, y]) => y!)]),
    targets: Float64Array.from(labels.slice(index * batch, (index + 1) * batch)),
  };
});
/** Epochs from the first weights again after as many as TensorFlow.js trains: saturated units would take other branches. */
const epochs = (name: OptimizerName, learningRate: number) => {
  const trained = small();
  const first = trained.parameters.slice();
  const training = trainer(trained, optimizerNamed(name), networkLosses.squaredError, {
    hyper: { learningRate },
  });
  return () => {
    if (training.steps % (200 * batches.length) === 0) trained.parameters.set(first);
    for (const { inputs, targets } of batches) training.step(inputs, targets, batch);
  };
};
const playground = () => {
  const drawn = small();
  const net = new PlaygroundNetwork(
    [2, 8, 8, 1],
    (layer, to, from) => drawn.layers[layer]!.weights[to * drawn.layers[layer]!.inputs + from]!,
  );
  return () => {
    for (let start = 0; start < count; start += batch) {
      for (let sample = start; sample < start + batch; sample++) {
        net.forward(points[sample]!);
        net.backward(labels[sample]!);
      }
      net.update(0.03);
    }
  };
};

const [trajectoryTime, lstmTime, attentionTime] = medians(
  [
    { name: 'trajectories', run: trajectories },
    { name: 'lstm', run: lstm },
    { name: 'attention', run: () => attention(heads) },
  ],
  400,
);
const [deepTime] = medians([{ name: 'deep', run: gradientNorms }], 40);
const [sgdTime, adamTime, playgroundTime] = medians(
  [
    { name: 'sgd', run: epochs('sgd', 0.015), repeat: 3 },
    { name: 'adam', run: epochs('adam', 0.001), repeat: 3 },
    { name: 'playground', run: playground() },
  ],
  600,
);

print('nine optimizers × 1,000 steps on Rosenbrock', trajectoryTime!, 'ms', '≤ 0.5');
print('LSTM D = H = 32, T = 50, forward and back', lstmTime!, 'ms', '≤ 1.2');
print('attention 64 × 64', attentionTime!, 'ms', '≤ 0.8');
print('50 layers × 64, batch 64, all gradient norms', deepTime!, 'ms', '≤ 45');
print('MLP 2-8-8-1 tanh, 20 batches of 10, SGD', sgdTime!, 'ms', '');
print('  an object per node takes', playgroundTime! / sgdTime!, '×', '≥ 2.5');
print('  Adam takes', adamTime! / sgdTime!, '×', '≤ 1.6');

const tensorFlow = await tensorFlowEpoch(small().layers, batches, batch);
if (tensorFlow) {
  const [ours, theirs] = medians(
    [
      { name: 'sgd', run: epochs('sgd', 0.015), repeat: 60 },
      { name: 'tensorflow', run: tensorFlow },
    ],
    200,
  );
  print('  TensorFlow.js (CPU) takes', theirs! / ours!, '×', '≥ 50');
} else {
  console.log('  TensorFlow.js: npm install --no-save @tensorflow/tfjs adds this row');
}
