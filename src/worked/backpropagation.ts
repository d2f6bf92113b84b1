import { activation } from '../models/activations/index.ts';
import { norm } from '../models/arrays/norm.ts';
import { tensor, zeros } from '../models/arrays/tensor.ts';
import { descendOnce, forward, forwardBackward, type MlpLayer } from '../models/dense/mlp.ts';
import { objective } from '../models/dense/objective.ts';
import {
  addGradients,
  type DenseGradients,
  type DenseLayer,
  passSample,
  stepSample,
} from '../models/dense/one-sample.ts';
import {
  backpropagate,
  centralDifferences,
  forward as evaluate,
  type GraphNode,
} from '../models/expression/graph.ts';

const leaf = (id: string, value: number): GraphNode => ({ id, op: 'leaf', value });

/** Value and gradient of every node by its name. */
function ledger(nodes: readonly GraphNode[], output: string) {
  const { values, gradients } = backpropagate(nodes, output);
  return Object.fromEntries(
    nodes.map(({ id }, index) => [id, { value: values[index]!, gradient: gradients[index]! }]),
  );
}

/** L = ½(xy − 1)². */
const product = (x: number, y: number) =>
  ledger(
    [
      leaf('x', x),
      leaf('y', y),
      leaf('one', 1),
      leaf('half', 0.5),
      { id: 'z', op: 'mul', args: ['x', 'y'] },
      { id: 'difference', op: 'sub', args: ['z', 'one'] },
      { id: 'square', op: 'square', args: ['difference'] },
      { id: 'loss', op: 'mul', args: ['half', 'square'] },
    ],
    'loss',
  );

/** L = uv with u = xy and v = x + y, at (2, 3). */
const shared = ledger(
  [
    leaf('x', 2),
    leaf('y', 3),
    { id: 'u', op: 'mul', args: ['x', 'y'] },
    { id: 'v', op: 'add', args: ['x', 'y'] },
    { id: 'loss', op: 'mul', args: ['u', 'v'] },
  ],
  'loss',
);

const layers: MlpLayer[] = [
  {
    weights: tensor([
      [0.2, -0.4],
      [0.7, 0.1],
    ]),
    bias: tensor([0.1, -0.2]),
    activation: activation('sigmoid'),
  },
  { weights: tensor([[0.6, -0.3]]), bias: tensor([0.05]), activation: activation('identity') },
];
const x = tensor([[1, 0.5]]);
const target = tensor([[1]]);
const halfSquare = objective('mse', 'half_sum');
const pass = forwardBackward(layers, x, target, halfSquare);
const [z1, a1, y] = [pass.z[0]!.data, pass.a[0]!.data, pass.a[1]!.data[0]!];
const [delta1, delta2] = [pass.dz[0]!.data, pass.dz[1]!.data[0]!];
const [dW1, dW2] = [pass.dWeights[0]!.data, pass.dWeights[1]!.data];
const slopes = z1.map(activation('sigmoid').derivative);
const back = layers[1]!.weights.data.map((weight) => weight * delta2);

const after = forward(descendOnce(layers, pass, 0.5), x).a[1]!;
/** The clumsy method: the first weight of the output a thousandth larger, and the network run again. */
const nudged = forward([layers[0]!, { ...layers[1]!, weights: tensor([[0.601, -0.3]]) }], x).a[1]!;

/** The published exercise: two inputs, hidden units and outputs, all sigmoid, biases held fixed. */
const sigmoidLayer = (weights: number[][], bias: number): MlpLayer => ({
  weights: tensor(weights),
  bias: tensor([bias, bias]),
  activation: activation('sigmoid'),
});
const published = [
  sigmoidLayer(
    [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    0.35,
  ),
  sigmoidLayer(
    [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
    0.6,
  ),
];
const publishedInput = tensor([[0.05, 0.1]]);
const publishedTarget = tensor([[0.01, 0.99]]);
const publishedPass = forwardBackward(published, publishedInput, publishedTarget, halfSquare);
const fixedBiases = { ...publishedPass, dBias: publishedPass.dBias.map(({ shape }) => zeros(...shape)) };
const publishedAfter = forward(descendOnce(published, fixedBiases, 0.5), publishedInput).a[1]!;

/** The published exercise after ten steps of 0.001 whose gradients nobody cleared: the next one, and all of them added. */
function withoutClearing(): { own: number; stored: number } {
  const sigmoidUnits = (weights: number[][], bias: number): DenseLayer => ({
    weights,
    bias: [bias, bias],
    activation: activation('sigmoid'),
  });
  let network = [
    sigmoidUnits(
      [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      0.35,
    ),
    sigmoidUnits(
      [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
      0.6,
    ),
  ];
  let own: readonly DenseGradients[] = [];
  let stored: readonly DenseGradients[] | null = null;
  for (let step = 0; step <= 10; step++) {
    own = passSample(network, [0.05, 0.1], [0.01, 0.99], 1 / 2).layers;
    stored = stored ? addGradients(stored, own) : own;
    network = stepSample(network, stored, 0.001, false);
  }
  return { own: own[1]!.dWeights[0]![0]!, stored: stored![1]!.dWeights[0]![0]! };
}
const kept = withoutClearing();

const kink = [leaf('x', 0), { id: 'y', op: 'relu', args: ['x'] } as const];

const exponential = (at: number) => evaluate([leaf('x', at), { id: 'y', op: 'exp', args: ['x'] }])[1]!;
/** |central difference − derivative| of eˣ at 1. */
const differenceError = (h: number) =>
  Math.abs((exponential(1 + h) - exponential(1 - h)) / (2 * h) - exponential(1));

const { value: sigmoid, derivative } = activation('sigmoid');
/** |g − d| / max(|g|, |d|) for the derivative g of the sigmoid at 1 and a difference d. */
const sigmoidError = (difference: number) =>
  Math.abs(derivative(1) - difference) / Math.max(derivative(1), Math.abs(difference));
const central = (h: number) => (sigmoid(1 + h) - sigmoid(1 - h)) / (2 * h);
/** The same in float32: the result of every operation is rounded to it. */
const centralInFloat = (h: number) => {
  const at = (z: number) => Math.fround(1 / Math.fround(1 + Math.fround(Math.exp(-Math.fround(z)))));
  return Math.fround(Math.fround(at(1 + h) - at(1 - h)) / Math.fround(2 * h));
};
const besideKink = evaluate([leaf('x', 1e-6 + 1e-5), { id: 'y', op: 'relu', args: ['x'] }])[1]! / 2e-5;

/** The numbers of the note: small graphs, two networks with one step of descent each, and the gradient check of eˣ. */
export const values: Record<string, number> = {
  productZ: product(3, -2).z!.value,
  productLoss: product(3, -2).loss!.value,
  productZGradient: product(3, -2).z!.gradient,
  productXGradient: product(3, -2).x!.gradient,
  productYGradient: product(3, -2).y!.gradient,
  productNudgedLoss: product(3.01, -2).loss!.value,
  quizZ: product(3, 2).z!.value,
  quizZGradient: product(3, 2).z!.gradient,
  quizXGradient: product(3, 2).x!.gradient,
  sharedU: shared.u!.value,
  sharedV: shared.v!.value,
  sharedLoss: shared.loss!.value,
  sharedUGradient: shared.u!.gradient,
  sharedVGradient: shared.v!.gradient,
  sharedXGradient: shared.x!.gradient,
  sharedYGradient: shared.y!.gradient,
  z1: z1[0]!,
  z2: z1[1]!,
  a1: a1[0]!,
  a2: a1[1]!,
  y,
  loss: pass.loss,
  nudgedY: nudged.data[0]!,
  nudgedLoss: halfSquare(nudged, target).loss,
  outputDelta: delta2,
  outputWeightGradient1: dW2[0]!,
  outputWeightGradient2: dW2[1]!,
  back1: back[0]!,
  back2: back[1]!,
  slope1: slopes[0]!,
  slope2: slopes[1]!,
  delta1: delta1[0]!,
  delta2: delta1[1]!,
  weightGradient11: dW1[0]!,
  weightGradient12: dW1[1]!,
  weightGradient21: dW1[2]!,
  weightGradient22: dW1[3]!,
  inputGradient1: pass.dx.data[0]!,
  inputGradient2: pass.dx.data[1]!,
  yAfter: after.data[0]!,
  lossAfter: halfSquare(after, target).loss,
  updateRatio: (0.5 * norm(dW2)) / norm(layers[1]!.weights.data),
  publishedLoss: publishedPass.loss,
  publishedLossAfter: halfSquare(publishedAfter, publishedTarget).loss,
  keptOwn: kept.own,
  keptStored: kept.stored,
  kinkGradient: backpropagate(kink, 'y').gradients[0]!,
  kinkDifference: centralDifferences(kink, 'y')[0]!,
  differenceError1: differenceError(1e-1),
  differenceError3: differenceError(1e-3),
  differenceError5: differenceError(1e-5),
  differenceError12: differenceError(1e-12),
  sigmoidError1: sigmoidError(central(1e-1)),
  sigmoidError3: sigmoidError(central(1e-3)),
  sigmoidError5: sigmoidError(central(1e-5)),
  sigmoidError7: sigmoidError(central(1e-7)),
  sigmoidError9: sigmoidError(central(1e-9)),
  sigmoidForwardError5: sigmoidError((sigmoid(1 + 1e-5) - sigmoid(1)) / 1e-5),
  sigmoidFloatError5: sigmoidError(centralInFloat(1e-5)),
  kinkNear: besideKink,
};
