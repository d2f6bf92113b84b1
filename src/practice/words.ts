import type { PartLanguage } from '../i18n/languages.ts';

const en = {
  heading: 'Practice: fresh numbers every time',
  fresh: 'New problem',
  check: 'Check',
  show: 'Show how it is worked out',
  seed: 'Problem {seed}',
  near: 'Fractions, roots and powers may be typed as they are: 1/8, √2, 1e-3. Half a percent off still counts, except for counts of things.',
  right: 'Right.',
  unreadable: 'Type a number such as 0.25, 1/8, √2 or 1e-3.',
  close: 'Close: more digits.',
  signReversed: 'The size is right, but the sign is reversed.',
  unknown: 'Not yet. Check the step before.',
  empty: 'Type at least one number.',
  score: '{right} of {all} right.',
  power: { plus: ' to the power {n}', minus: ' to the power minus {n}' },
};

type Words = typeof en;

const zh: Words = {
  heading: '练习：每次都是新数字',
  fresh: '换一题',
  check: '检查',
  show: '看解答过程',
  seed: '第 {seed} 题',
  near: '分数、根号和幂可以直接输入，例如 1/8、√2、1e-3。误差在 0.5% 以内都算对，计数题除外。',
  right: '对。',
  unreadable: '请输入一个数，例如 0.25、1/8、√2 或 1e-3。',
  close: '很接近了，再多写几位。',
  signReversed: '大小对了，符号反了。',
  unknown: '还不对，先核对上一步。',
  empty: '请至少填一个数。',
  score: '共 {all} 个数，答对 {right} 个。',
  power: { plus: ' 的 {n} 次方', minus: ' 的负 {n} 次方' },
};

export const words: Record<PartLanguage, Words> = { zh, en };
