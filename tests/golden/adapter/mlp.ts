import { activation } from '../../../src/models/activations/index.ts';
import { type Nested, tensor } from '../../../src/models/arrays/tensor.ts';
import {
  combine,
  forwardBackward,
  type MlpGradients,
  type MlpLayer,
  rows,
  train,
  trainOnBatches,
} from '../../../src/models/dense/mlp.ts';
import { averages, objective } from '../../../src/models/dense/objective.ts';
import type { Run } from './run.ts';

interface GoldenLayer {
  W: Nested;
  b: Nested;
  activation: string;
  [parameter: string]: unknown;
}

const camelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const parameterNames: Record<string, string> = { min_val: 'minimum', max_val: 'maximum' };

function layersOf(layers: readonly GoldenLayer[]): MlpLayer[] {
  return layers.map(({ W, b, activation: name, ...parameters }) => ({
    weights: tensor(W),
    bias: tensor(b),
    activation: activation(
      name,
      Object.fromEntries(
        Object.entries(parameters)
          .filter(([, value]) => value !== null)
          .map(([key, value]) => [parameterNames[key] ?? camelCase(key), value as number]),
      ),
    ),
  }));
}

const weightsOf = (layers: readonly MlpLayer[]) => ({
  W: layers.map(({ weights }) => weights),
  b: layers.map(({ bias }) => bias),
});

export const ops: Record<string, Run> = {
  forward_backward: ({ X, t }, { layers, loss, reduction }) => {
    const pass = forwardBackward(layersOf(layers), tensor(X), tensor(t), objective(loss, reduction));
    return { ...pass, dW: pass.dWeights, db: pass.dBias, dX: pass.dx };
  },
  train: ({ X, t }, { layers, loss, reduction, lr, steps }) => {
    const trained = train(layersOf(layers), tensor(X), tensor(t), objective(loss, reduction), lr, steps);
    return {
      ...weightsOf(trained.layers),
      losses: [...trained.losses, trained.loss],
      output: trained.output,
    };
  },
  minibatch_gradients: ({ X, t }, { layers, loss, reduction, batches }) => {
    const network = layersOf(layers);
    const aim = objective(loss, reduction);
    const x = tensor(X);
    const targets = tensor(t);
    const full = forwardBackward(network, x, targets, aim);
    const parts = (batches as number[][]).map((batch) =>
      forwardBackward(network, rows(x, batch), rows(targets, batch), aim),
    );
    const shares = (batches as number[][]).map((batch) =>
      averages(reduction) ? batch.length / x.shape[0]! : 1,
    );
    const combined: MlpGradients = combine(parts, shares);
    return {
      loss_full: full.loss,
      dW_full: full.dWeights,
      db_full: full.dBias,
      loss_batches: parts.map((part) => part.loss),
      dW_batches: parts.map((part) => part.dWeights),
      db_batches: parts.map((part) => part.dBias),
      dW_combined: combined.dWeights,
      db_combined: combined.dBias,
    };
  },
  minibatch_sgd: ({ X, t }, { layers, loss, reduction, batches, epochs, lr }) => {
    const network = layersOf(layers);
    const aim = objective(loss, reduction);
    const x = tensor(X);
    const targets = tensor(t);
    const trained = trainOnBatches(network, x, targets, aim, lr, batches, epochs);
    return {
      ...weightsOf(trained.layers),
      loss_before: forwardBackward(network, x, targets, aim).loss,
      loss_per_step: trained.losses,
      loss_after: trained.loss,
    };
  },
};
