import type report from '../models/checked.json';

export type Family = keyof typeof report;

/**
 * The modules of src/models whose numbers the golden cases of a family are compared with; a name that ends in / is a
 * folder. The steps of one-unit cells stand beside the layers they are tested against.
 */
export const checkedModels: Readonly<Record<Family, readonly string[]>> = {
  activations: ['activations/'],
  attention: ['attention/'],
  batchnorm: ['normalization/batch-normalization'],
  clipping: ['optimizers/clipping'],
  conv1x1: ['convolution/'],
  dropout: ['dense/dropout'],
  graph: ['expression/graph'],
  gru: ['recurrent/gru', 'recurrent/gru-step'],
  init: ['init/'],
  kv_cache: [
    'attention/cache-size',
    'attention/decoding',
    'attention/grouped-query-attention',
    'attention/online-softmax',
  ],
  layernorm: [
    'normalization/group-normalization',
    'normalization/layer-normalization',
    'normalization/root-mean-square',
    'normalization/standardize',
  ],
  losses: ['losses/'],
  lstm: ['recurrent/lstm', 'recurrent/lstm-step'],
  mlp: ['dense/mlp'],
  optimizers: ['optimizers/'],
  positional: ['positional/'],
  products: ['products/'],
  residual: ['residual/'],
  rnn: ['recurrent/rnn'],
  softmax_ce: [
    'activations/log-sum-exp',
    'activations/softmax-entropy',
    'losses/distillation',
    'losses/divergence',
    'losses/perplexity',
    'losses/tempered-cross-entropy',
  ],
  transformer: ['transformer/'],
};

/** Modules within those folders that the folder's cases do not compare. */
export const comparedElsewhere: readonly string[] = [
  'activations/erf',
  'activations/log-sum-exp',
  'activations/logistic',
  'activations/softmax-entropy',
  'attention/cache-size',
  'attention/decoding',
  'attention/grouped-query-attention',
  'attention/online-softmax',
  'losses/distillation',
  'losses/divergence',
  'losses/perplexity',
  'losses/tempered-cross-entropy',
  'optimizers/clipping',
  'optimizers/heavy-ball',
  'optimizers/trajectory',
];
