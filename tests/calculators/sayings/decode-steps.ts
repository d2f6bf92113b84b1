import { type Saying, shows } from './saying.ts';

export const sayings: Record<string, Saying> = {
  step: {
    en: 'Step {step}: {old} old row{?s}, 1 new, output ({first}, {second}). Token passes {passes}, without a cache {without}.',
    zh: '第 {step} 步：旧 {old} 行，新 1 行，得 ({first}, {second})。送 {passes} 个，无缓存 {without} 个。',
    holds: ({ state, n }) => {
      const step = Math.min(state.step, state.tokens.length);
      const [q, ...rest] = state.tokens.slice(0, step).toReversed() as number[][];
      const keys = [q!, ...rest];
      const weights = keys.map((key) => Math.exp((q![0]! * key[0]! + q![1]! * key[1]!) / Math.SQRT2));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const output = (axis: number) =>
        keys.reduce((sum, key, index) => sum + (weights[index]! / all) * key[axis]!, 0);
      const near = (shown: number | undefined, value: number) =>
        shows(shown, value) || Math.abs(shown! - value) < 1e-12;
      return (
        n.step === step &&
        n.old === step - 1 &&
        n.passes === step &&
        n.without === (step * (step + 1)) / 2 &&
        near(n.first, output(0)) &&
        near(n.second, output(1))
      );
    },
  },
};
