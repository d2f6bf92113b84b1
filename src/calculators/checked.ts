import type { PartLanguage } from '../i18n/languages.ts';
import { phrase, words } from '../i18n/words.ts';
import report from '../models/checked.json';

type Family = keyof typeof report;

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

/** The modules of src/models that a source text imports values from, without `.ts`; types compute nothing. */
export function modelsIn(source: string): string[] {
  return [
    ...source.matchAll(/^import (?!type\b)(\{[^}]*\}|[^;]*?) from '(?:\.\.\/)+models\/([\w/-]+)\.ts';/gm),
  ]
    .filter(([, names]) => !/^\{(\s*type \w+,?)+\s*\}$/.test(names!))
    .map(([, , module]) => module!);
}

/** The golden families whose modules one of the source texts uses, in the order of the report. */
export function familiesOf(sources: readonly string[]): Family[] {
  const used = sources.flatMap(modelsIn);
  return (Object.keys(report) as Family[]).filter((family) =>
    checkedModels[family].some((own) =>
      used.some((module) =>
        own.endsWith('/') ? module.startsWith(own) && !comparedElsewhere.includes(module) : module === own,
      ),
    ),
  );
}

const sources = import.meta.glob<string>('./*/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

/** The golden families of a calculator's own models; none for a calculator that computes with others. */
export const familiesBehind = (name: string): Family[] =>
  familiesOf(
    Object.entries(sources)
      .filter(([path]) => path.startsWith(`./${name}/`))
      .map(([, source]) => source),
  );

/** How many numbers of a calculator's own models the last golden run compared, in words; '' where there is none. */
export function checkedText(name: string, language: PartLanguage): string {
  const found = familiesBehind(name).map((family) => report[family]);
  if (found.length === 0) return '';
  return phrase(words[language].modelsChecked, {
    values: found.reduce((sum, family) => sum + family.values, 0),
    digits: agreeing(Math.max(...found.map((family) => family.worst))),
  });
}

/** How many significant digits agree at least where the largest relative error is this. */
export const agreeing = (worst: number): number => Math.floor(-Math.log10(2 * worst));
