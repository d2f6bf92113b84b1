import { type Saying, shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** What a step does and what goes through the network, whatever comes out. */
const passes = ({ state, n }: Said) => {
  const step = Math.min(state.step, state.tokens.length);
  return n.step === step && n.old === step - 1 && n.passes === step && n.without === (step * (step + 1)) / 2;
};

export const sayings: Record<string, Saying> = {
  passes: {
    en: 'Step {step}: {old} old row{?s}, 1 new. Token passes {passes}, without a cache {without}.',
    zh: '第 {step} 步：旧 {old} 行，新 1 行。送 {passes} 个，无缓存 {without} 个。',
    holds: passes,
  },
  step: {
    en: 'Step {step}: {old} old row{?s}, 1 new, output ({first}, {second}). Token passes {passes}, without a cache {without}.',
    zh: '第 {step} 步：旧 {old} 行，新 1 行，得 ({first}, {second})。送 {passes} 个，无缓存 {without} 个。',
    holds: (said) => {
      const { state, n } = said;
      const step = Math.min(state.step, state.tokens.length);
      const [q, ...rest] = state.tokens.slice(0, step).toReversed() as number[][];
      const keys = [q!, ...rest];
      const weights = keys.map((key) => Math.exp((q![0]! * key[0]! + q![1]! * key[1]!) / Math.SQRT2));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const output = (axis: number) =>
        keys.reduce((sum, key, index) => sum + (weights[index]! / all) * key[axis]!, 0);
      const near = (shown: number | undefined, value: number) =>
        shows(shown, value) || Math.abs(shown! - value) < 1e-12;
      return passes(said) && near(n.first, output(0)) && near(n.second, output(1));
    },
  },
};

/** An output in long numbers. */
export const states = [
  {
    tokens: [
      [1e-4, 0],
      [0, 1e-5],
      [1e-4, 1e-4],
    ],
    step: 3,
  },
];
