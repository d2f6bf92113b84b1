import type { ComponentChildren } from 'preact';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type parameters, type WellResult, walks } from './model.ts';

export const labels: Words = {
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
  prediction: {
    question: '噪声来自单个样本，走完之后，100 次中有几次在深谷？',
    choices: { few: '不到 25 次', most: '25 到 90 次', all: '90 次以上' },
    reveal: '噪声大到能翻过垭口，就也能翻回来，只是少些：总有几次又回到浅谷。',
  },
  over: '在深谷的比例',
};

export const sentence = ({
  state,
  result: { share, lost },
}: Finding<typeof parameters, WellResult>): ComponentChildren => {
  const count = <b>{Math.round(share * walks)}</b>;
  return (
    <>
      {state.steps} 步之后，100 次中有 {count} 次在深谷。
      {lost > 0 && `${lost} 次发散：η 或 s 太大。`}
    </>
  );
};
