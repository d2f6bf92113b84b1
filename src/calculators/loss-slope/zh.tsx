import type { ComponentChildren } from 'preact';
import { plain } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { parameters, SlopeResult } from './model.ts';

export const labels: Words = {
  title: '为什么不用平方误差？',
  invitation: '把圆点往左拖，答案越来越错，看看两种损失里谁还在用力。',
  picture:
    '上面（宽屏在左边）是交叉熵和平方误差的一半随分数 z 的变化，各画着所选 z 处的切线；另一幅是两者各有多陡，交叉熵那条线上的圆点可以拖动。',
  table: '每种损失一行：值、斜率和二阶导数',
  parameters: { z: { label: '分数 z' }, answer: { label: '正确答案 y' } },
  choices: { answer: { '1': '1', '0': '0' } },
  presets: {
    wrong: '错了，z = −5',
    hopeless: '错得离谱，z = −10',
    unsure: '拿不准，z = 0',
    right: '对了，z = 5',
  },
  outputs: {
    slope_cross_entropy: '交叉熵的斜率',
    slope_squared: '½ 平方误差的斜率',
    ratio: '两个斜率之比',
    cross_entropy: '交叉熵',
    squared: '½ 平方误差',
    bend_squared: '½ 平方误差的二阶导数',
  },
  losses: { crossEntropy: '交叉熵', squared: '½ 平方误差' },
  values: '损失',
  slopes: '各有多陡',
  prediction: {
    question: '在 z = −5 处，网络对错误的答案相当肯定。½ 平方误差比交叉熵平缓多少？',
    choices: { half: '约 2 倍', ten: '约 15 倍', hundred: '100 倍以上' },
    reveal: '多出来的因子 σ(1 − σ) 在两头都趋于 0，不管哪一头是对的。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, SlopeResult>): ComponentChildren => (
  <>
    在 z = {plain(state.z)} 处，交叉熵的坡度是 ½ 平方误差的{' '}
    <b>
      <Value value={result.ratio} />
    </b>{' '}
    倍。
  </>
);
