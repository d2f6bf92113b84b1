import { values } from '../worked/attention.ts';
import { values as walked } from '../worked/backpropagation.ts';
import { runs } from '../worked/batch-normalization.ts';
import { narrowAttention, wideAttention } from './attention-mix.ts';
import { bnTraining, narrowTraining, wideTraining } from './bn-training.ts';
import { gruCell, narrowGru, wideGru } from './gru-cell.ts';
import { narrowChain, wideChain } from './lstm-chain.ts';
import { lstmStage, narrow, stages, wide } from './lstm-stages.ts';
import { type NineParameters, narrowNetwork, wideNetwork } from './nine-parameters.ts';

const weights = [values.weight11!, values.weight12!, values.weight13!];

/** The network of the note on backpropagation, as its text walks it. */
const network: NineParameters = {
  inputs: [1, 0.5],
  hidden: [walked.a1!, walked.a2!],
  output: walked.y!,
  loss: walked.loss!,
  inputGradients: [walked.inputGradient1!, walked.inputGradient2!],
  hiddenSignals: [walked.delta1!, walked.delta2!],
  outputSignal: walked.outputDelta!,
  weights1: [
    [0.2, -0.4],
    [0.7, 0.1],
  ],
  gradients1: [
    [walked.weightGradient11!, walked.weightGradient12!],
    [walked.weightGradient21!, walked.weightGradient22!],
  ],
  weights2: [0.6, -0.3],
  gradients2: [walked.outputWeightGradient1!, walked.outputWeightGradient2!],
};

/** The drawings that are computed, by file name without .svg; the weights of attention are those of its note's example. */
export const drawn: Readonly<Record<string, string>> = {
  'attention-mix': wideAttention(weights),
  'attention-mix.narrow': narrowAttention(weights),
  'bn-training': bnTraining(wideTraining, ...runs),
  'bn-training.narrow': bnTraining(narrowTraining, ...runs),
  'nine-parameters': wideNetwork(network),
  'nine-parameters.narrow': narrowNetwork(network),
  'lstm-chain': wideChain(),
  'lstm-chain.narrow': narrowChain(),
  'gru-cell': gruCell(wideGru),
  'gru-cell.narrow': gruCell(narrowGru),
  ...Object.fromEntries(
    Object.keys(stages).flatMap((name) => [
      [name, lstmStage(name, wide)],
      [`${name}.narrow`, lstmStage(name, narrow)],
    ]),
  ),
};
