import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { DepthResult, parameters } from './model.ts';

export const labels: Words = {
  title: '加了五十次，会爆炸吗？',
  invitation: '一个随机向量走过 L 块，一个梯度再走回来。缩放支路，或者加上归一化，看看怎样才稳得住。',
  picture:
    '两张图，横轴是块，纵轴是 10 的幂：一张是前向时主路的大小，一张是反向时梯度的大小。实线有跳跃连接，虚线是同样的权重、没有跳跃连接。',
  table: '每块一行：主路和梯度的均方根，再是没有跳跃连接时的',
  parameters: {
    depth: { label: '块数' },
    scale: { label: '支路乘以' },
    norm: { label: '层归一化 N' },
    relu: { label: 'ReLU 的位置' },
    upstream: { label: '送回的梯度' },
    width: { label: '向量的分量数' },
    seed: { label: '随机种子' },
  },
  choices: {
    scale: { one: '1', root: '1/√L', inverse: '1/L', zero: '0' },
    norm: { none: '不用', pre: '支路之前', post: '相加之后' },
    relu: { branch: 'ReLU(Wx)', sum: '相加之后', before: 'W ReLU(x)' },
    upstream: { sum: '输出之和的梯度', random: '随机' },
  },
  users: {
    relu: {
      branch: '正文里的表',
      sum: 'ResNet v1，torchvision',
      before: 'ResNet v2，预激活',
    },
  },
  presets: {
    unscaled: '不缩放',
    normalized: '支路先归一化',
    inverse: '支路乘 1/L',
    before: 'ReLU 在权重之前',
    beforeNorm: '预激活加归一化',
    identity: '支路乘 0',
  },
  outputs: {
    forward: '末端的主路',
    gradient: '输入处的梯度',
    mean: '末端主路的均值',
    plain_forward: '没有跳跃连接时的前向',
    plain_gradient: '没有跳跃连接时的梯度',
  },
  forward: '前向：x 的大小',
  back: '反向：梯度的大小',
  withSkips: '有跳跃连接',
  without: '没有',
  prediction: {
    question: '五十块 x + ReLU(Wx)，He 初始化，输入的大小是 1。末端的 x 有多大？',
    choices: { seven: '约 7', doubled: '约三千万', more: '比这还大' },
    reveal: '方差每块加倍，也才约三千万。可是 ReLU 的均值大于 0，均值先相加、再平方，所以比这还大。',
  },
};

export const sentence = ({
  state: { depth },
  result: { residual },
}: Finding<typeof parameters, DepthResult>): ComponentChildren => (
  <>
    {depth} 块之后，主路是原来的{' '}
    <b>
      <Value value={residual.forward.at(-1)!} digits={3} />
    </b>{' '}
    倍，传回的梯度是{' '}
    <b>
      <Value value={residual.gradient[0]!} digits={3} />
    </b>{' '}
    倍。
  </>
);
