import { later, together } from '../frame/later.ts';
import type { further as furtherRules } from '../models/optimizers/further.ts';
import { derived, namesIn } from '../models/optimizers/lines.ts';
import type { Optimizer } from '../models/optimizers/optimizer.ts';
import { simple } from '../models/optimizers/simple.ts';
import type { usual as usualRules } from '../models/optimizers/usual.ts';

/** The rules beside the simple ones, fetched when one of them is first chosen: the usual, and all others. */
const usual = later(() => import('../models/optimizers/usual.ts'));
const further = later(() => import('../models/optimizers/further.ts'));
if (import.meta.env.SSR) await together([usual, further]);

/** What the calculators offer each rule of src/models as. */
interface Offer {
  optimizer: string;
  /** How it is written, where an optimizer is written in several ways. */
  form?: 'note' | 'look-ahead' | 'paper' | 'simple' | 'average' | 'pytorch';
  /** Where ε stands, where that is a choice. */
  epsilon?: 'outside' | 'inside' | 'hat';
  /** Whether it runs in races; else the first rule of the optimizer does. */
  races?: boolean;
}

/** Every rule that is offered; the first of an optimizer counts where a state names a form that it has not. */
export const offers = {
  sgd: { optimizer: 'sgd' },
  momentumNote: { optimizer: 'momentum', form: 'note' },
  momentumTorch: { optimizer: 'momentum', form: 'pytorch' },
  momentumAverage: { optimizer: 'momentum', form: 'average' },
  nesterovLookahead: { optimizer: 'nesterov', form: 'look-ahead' },
  nesterovTorch: { optimizer: 'nesterov', form: 'pytorch' },
  adagrad: { optimizer: 'adagrad', epsilon: 'outside' },
  adagradEpsInside: { optimizer: 'adagrad', epsilon: 'inside' },
  adadeltaZeiler: { optimizer: 'adadelta', form: 'paper' },
  adadelta: { optimizer: 'adadelta', form: 'pytorch', races: true },
  rmsprop: { optimizer: 'rmsprop', epsilon: 'outside' },
  rmspropEpsInside: { optimizer: 'rmsprop', epsilon: 'inside' },
  adam: { optimizer: 'adam', epsilon: 'outside' },
  adamEpsHat: { optimizer: 'adam', epsilon: 'hat' },
  adamw: { optimizer: 'adamw', epsilon: 'outside' },
  adamwEpsHat: { optimizer: 'adamw', epsilon: 'hat' },
  nadamPaper: { optimizer: 'nadam', form: 'paper' },
  nadamSimple: { optimizer: 'nadam', form: 'simple' },
  nadamTorch2: { optimizer: 'nadam', form: 'pytorch', races: true },
  amsgrad: { optimizer: 'amsgrad', form: 'pytorch' },
  amsgradPaper: { optimizer: 'amsgrad', form: 'paper' },
  lion: { optimizer: 'lion' },
} as const satisfies Partial<
  Record<keyof typeof simple | keyof typeof usualRules | keyof typeof furtherRules, Offer>
>;

export type RuleName = keyof typeof offers;
export type OptimizerName = (typeof offers)[RuleName]['optimizer'];

type Titles = Record<OptimizerName | 'none', string>;

/**
 * What English calls the optimizers, and none of them; a plain record a language, so that a reader's script goes without
 * them: the page holds them.
 */
export const titlesEn: Titles = {
  none: '—',
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adagrad: 'Adagrad',
  adadelta: 'Adadelta',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
  nadam: 'Nadam',
  amsgrad: 'AMSGrad',
  lion: 'Lion',
};
/** The same in Chinese. */
export const titlesZh: Titles = {
  none: '—',
  sgd: 'SGD',
  momentum: '动量法',
  nesterov: 'Nesterov',
  adagrad: 'Adagrad',
  adadelta: 'Adadelta',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
  nadam: 'Nadam',
  amsgrad: 'AMSGrad',
  lion: 'Lion',
};

const every = Object.entries(offers) as [RuleName, Offer & { optimizer: OptimizerName }][];

/** The optimizers by name, in the order in which they are offered. */
export const optimizerNames = [...new Set(every.map(([, { optimizer }]) => optimizer))];

/** The rules of an optimizer with what tells them apart. */
export const rulesOf = (optimizer: string) => every.filter(([, offer]) => offer.optimizer === optimizer);

/** The rule that runs in races. */
export const racedRule = (optimizer: string): RuleName =>
  (rulesOf(optimizer).find(([, { races }]) => races) ?? rulesOf(optimizer)[0]!)[0];

/** What a rule needs: nothing, or the parts that hold it and the usual ones, with which the others are compared. */
export const partOf = (rule: RuleName) =>
  rule in simple ? [] : rule === 'adam' || rule === 'nesterovLookahead' ? [usual] : [usual, further];

/** A rule by name; one that is not simple must have been fetched. */
export const ruleNamed = (name: RuleName): Optimizer =>
  name in simple
    ? simple[name as keyof typeof simple]
    : (usual.part.usual[name as keyof typeof usualRules] ??
      further.part.further[name as keyof typeof furtherRules]);

/** The settings that a rule's arithmetic has when nothing is switched off, and the switches that change it. */
export function settingsOf({ defaults, lines }: Optimizer): string[] {
  const full = { ...defaults, weightDecay: 1 };
  const named = [...namesIn(lines(full))].flatMap((name) => derived[name]?.from ?? name);
  const switches = (key: string) => String(lines({ ...full, [key]: !defaults[key] })) !== String(lines(full));
  return Object.keys(defaults).filter((key) =>
    typeof defaults[key] === 'boolean' ? switches(key) : named.includes(key),
  );
}
