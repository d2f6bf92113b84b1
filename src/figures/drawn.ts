import { values } from '../worked/attention.ts';
import { runs } from '../worked/batch-normalization.ts';
import { narrowAttention, wideAttention } from './attention-mix.ts';
import { bnTraining, narrowTraining, wideTraining } from './bn-training.ts';
import { gruCell, narrowGru, wideGru } from './gru-cell.ts';
import { narrowChain, wideChain } from './lstm-chain.ts';
import { lstmStage, narrow, stages, wide } from './lstm-stages.ts';

const weights = [values.weight11!, values.weight12!, values.weight13!];

/** The drawings that are computed, by file name without .svg; the weights of attention are those of its note's example. */
export const drawn: Readonly<Record<string, string>> = {
  'attention-mix': wideAttention(weights),
  'attention-mix.narrow': narrowAttention(weights),
  'bn-training': bnTraining(wideTraining, ...runs),
  'bn-training.narrow': bnTraining(narrowTraining, ...runs),
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
