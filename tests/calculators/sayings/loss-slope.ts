import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

export const sayings: Record<string, Saying> = {
  steeper: {
    en: 'At z = {z} cross-entropy is {ratio} times as steep as half the squared error.',
    zh: '在 z = {z} 处，交叉熵的坡度是 ½ 平方误差的 {ratio} 倍。',
    holds: ({ state, n }) => {
      const sign = state.answer === '1' ? 1 : -1;
      const right = 1 / (1 + Math.exp(-sign * state.z));
      const wrong = 1 / (1 + Math.exp(sign * state.z));
      return shows(n.z, state.z) && shows(n.ratio, wrong / (right * wrong ** 2));
    },
  },
};
