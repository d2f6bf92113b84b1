import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'Does noise leave the shallow well?',
  invitation:
    'All 100 walks start in the shallow minimum. Guess how many find the deep one; then double the noise.',
  picture:
    'Left, a double well with a shallow minimum on the right and a deep one on the left; 100 dots show where the walks are. Right, the share in the deep well over the steps.',
  table: 'share over the steps',
  parameters: {
    noise: { label: 'gradient noise of a single sample' },
    batch: { label: 'batch size' },
    learningRate: { label: 'learning rate' },
    schedule: { label: 'Learning rate over time' },
    tilt: { label: 'tilt of the double well' },
    steps: { label: 'steps' },
    seed: { label: 'Random seed' },
  },
  choices: { schedule: { constant: 'constant', decay: 'η / (1 + t/50)' } },
  presets: {
    noisy: 'One sample',
    none: 'No noise',
    batch: 'B = 16',
    wild: 'Too much noise',
    decay: 'Decaying rate',
  },
  outputs: {
    share: 'share in the deep well',
    hover: 'distance from its bottom (RMS)',
    barrier: 'height of the pass',
  },
  over: 'share in the deep well',
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '噪声能离开浅谷吗？',
  invitation: '100 次都从浅谷的谷底出发。先猜有几次走到深谷，再把噪声加倍。',
  picture:
    '左边是双谷函数，右侧是浅谷，左侧是深谷，100 个点是各次走到的位置；右边是身在深谷的比例随步数的变化。',
  table: '比例随步数的变化',
  parameters: {
    noise: { label: '单个样本梯度的噪声' },
    batch: { label: '批量大小' },
    learningRate: { label: '学习率' },
    schedule: { label: '学习率随步数' },
    tilt: { label: '双谷的倾斜' },
    steps: { label: '步数' },
    seed: { label: '随机种子' },
  },
  choices: { schedule: { constant: '不变', decay: 'η / (1 + t/50)' } },
  presets: { noisy: '单样本', none: '没有噪声', batch: 'B = 16', wild: '噪声太大', decay: '学习率衰减' },
  outputs: { share: '在深谷的比例', hover: '离谷底的距离（均方根）', barrier: '垭口的高度' },
  over: '在深谷的比例',
};

export const words = { zh, en };
export type Words = typeof en;
