import type { ComponentChildren } from 'preact';
import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { View } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type NoiseResult, type Path, type parameters, updatesSaid } from './model.ts';

export const labels: Words = {
  title: '梯度带多少噪声才划算？',
  invitation: '先猜：精确的一步抵得过粗糙的 64 步吗？再改 B，并换成按更新次数比较。',
  picture:
    '损失在 w、b 上的等高线和三条路径；损失高出最小值的部分；数据点与拟合；梯度噪声随批量的变化，两条规律与实测。',
  table: '起点处的噪声，每行一个批量',
  parameters: {
    axis: { label: '比较的标准' },
    batch: { label: '批量大小' },
    learningRate: { label: '学习率' },
    schedule: { label: '学习率随步数' },
    sampling: { label: '小批量怎样取', hint: '噪声总在重新抽的小批量上测量' },
    steps: { label: '多少次' },
    spread: { label: '数据点偏离 y = x 的程度' },
    start: { label: '起点', hint: 'w, b；可以拖动' },
    model: { label: '模型', hint: '选 σ 时，y 大于 ½ 的点为类别 1' },
    xs: { label: '自己的点的 x', hint: '至多 64 个' },
    ys: { label: '自己的点的 y' },
    seed: { label: '随机种子' },
  },
  choices: {
    axis: { updates: '更新次数相同', gradients: '样本梯度数相同' },
    schedule: { constant: '不变', decay: 'η / (1 + (t − 1)/10)' },
    sampling: {
      epochs: '每轮打乱',
      fresh: '每次重抽，不重复',
      replacement: '有放回地抽',
      order: '固定的次序',
    },
    model: { line: 'wx + b', slope: 'wx', logistic: 'σ(wx + b)' },
  },
  users: {
    sampling: {
      epochs: 'PyTorch DataLoader(shuffle=True)、Keras fit',
      fresh: '理论',
      replacement: '多数理论；RandomSampler(replacement=True)',
      order: 'DataLoader 的默认',
    },
  },
  presets: {
    equal: '计算量相同',
    updates: '更新次数相同',
    decay: '学习率衰减',
    exact: '点都在直线上',
    logistic: '逻辑回归',
    four: '四个样本，手算',
  },
  outputs: {
    loss_full: '损失，全量',
    loss_single: '损失，单样本',
    loss_batch: '损失，小批量',
    sigma: 'σ：单个样本的噪声',
    hovering_single: '单样本高出最小值多少，最后一半步数的平均',
    hovering_batch: '小批量，同样的平均',
    law: '小批量的噪声，按规律',
    measured: '256 批的实测',
  },
  full: '全量',
  above: 'L 高出最小值',
  points: '数据点与拟合',
  noise: '噪声 / σ 随 B',
  prediction: {
    question: '拟合直线，η = 0.1，各用 640 个样本梯度：全量 10 步，B = 8 走 80 步，单样本 640 步。谁最低？',
    choices: { full: '全量', batch: 'B = 8', single: '单样本' },
    reveal: '精确的十步太少。单样本很早就到，之后一直徘徊；B = 8 徘徊得近些。',
  },
};

export const sentence = ({
  state,
  result: { paths, leader, minimum },
  words,
}: View<typeof parameters, NoiseResult, Words>): ComponentChildren => {
  const called = ({ name, size }: Path) => (name === 'full' ? words.full : `B = ${size} `);
  const lowest = paths.filter((path) => path.divergedAt === null && path.excess === leader?.excess);
  const names = [...new Set(lowest.map(called))].join('和 ');
  const excess = leader && (
    <b>
      <Shown number={show(leader.excess)} />
    </b>
  );
  const lost = paths.filter(({ divergedAt }) => divergedAt !== null);
  const away = [...new Set(lost.map((path) => `${called(path)}第 ${path.divergedAt} 步`))];
  if (lost.length > 0)
    return (
      <>
        学习率太大：
        {away.join('、')}发散
        {leader && away.length === 1 && (
          <>
            ；{names}最后高出最小值 {excess}
          </>
        )}
        。
      </>
    );
  const updates = updatesSaid(state, lowest);
  const lead = updates !== null ? `${names.trim()}（更新 ${updates} 次）` : names;
  const one = new Set(lowest.map(called)).size === 1;
  return (
    <>
      {state.axis === 'updates' ? `各更新 ${state.steps} 次，` : `${state.steps} 个样本梯度：`}
      {lead}最低，{minimum ? '高出最小值' : '损失是'} {excess}
      {minimum ? '。' : one ? '；没有最小值。' : '。'}
    </>
  );
};
