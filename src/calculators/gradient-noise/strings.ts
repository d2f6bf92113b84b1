import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'How much gradient noise pays?',
  invitation: 'Guess first: is one exact step worth 64 rough ones? Then change B and compare by updates.',
  picture:
    'Level lines of the loss over w and b with three paths; the loss above its minimum; the points with the fit; gradient noise against batch size, two laws and measured.',
  table: 'the noise at the start, one row per batch size',
  parameters: {
    axis: { label: 'Compare after' },
    batch: { label: 'batch size' },
    learningRate: { label: 'learning rate' },
    schedule: { label: 'Learning rate over time' },
    sampling: { label: 'Batches are', hint: 'noise is measured on batches drawn anew' },
    steps: { label: 'how many' },
    spread: { label: 'spread of the points around y = x' },
    start: { label: 'start', hint: 'w, b; can be dragged' },
    model: { label: 'Model' },
    xs: { label: 'x of your own points', hint: 'up to 64' },
    ys: { label: 'y of your own points' },
    seed: { label: 'Random seed' },
  },
  choices: {
    axis: { updates: 'equal updates', gradients: 'equal sample gradients' },
    schedule: { constant: 'constant', decay: 'η / (1 + (t − 1)/10)' },
    sampling: {
      epochs: 'shuffled each epoch',
      fresh: 'drawn anew, no repeats',
      replacement: 'drawn with replacement',
      order: 'in fixed order',
    },
    model: { line: 'wx + b', slope: 'wx' },
  },
  users: {
    sampling: {
      epochs: 'PyTorch DataLoader(shuffle=True), Keras fit',
      fresh: 'theory',
      replacement: 'most theory; RandomSampler(replacement=True)',
      order: 'DataLoader by default',
    },
  },
  presets: {
    equal: 'Equal computation',
    updates: 'Equal updates',
    decay: 'Decaying rate',
    exact: 'All points on a line',
    all: 'B = n, with replacement',
    four: 'Four samples by hand',
  },
  outputs: {
    loss_full: 'loss, full batch',
    loss_single: 'loss, single samples',
    loss_batch: 'loss, mini-batches',
    sigma: 'σ: noise of one sample',
    law: 'of a batch, by the law',
    measured: 'measured on 256 batches',
  },
  full: 'full batch',
  above: 'L above its minimum',
  points: 'points and fit',
  noise: 'noise / σ against B',
  prediction: {
    question: '640 sample gradients each: 10 full steps, 80 with B = 8, or 640 single ones. Who is lowest?',
    choices: { full: 'full batch', batch: 'B = 8', single: 'single samples' },
    reveal: 'Ten exact steps are too few. Single samples arrive early, then hover; B = 8 hovers closer.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
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
    model: { label: '模型' },
    xs: { label: '自己的点的 x', hint: '至多 64 个' },
    ys: { label: '自己的点的 y' },
    seed: { label: '随机种子' },
  },
  choices: {
    axis: { updates: '更新次数相同', gradients: '样本梯度数相同' },
    schedule: { constant: '不变', decay: en.choices.schedule.decay },
    sampling: {
      epochs: '每轮打乱',
      fresh: '每次重抽，不重复',
      replacement: '有放回地抽',
      order: '固定的次序',
    },
    model: en.choices.model,
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
    all: 'B = n，有放回',
    four: '四个样本，手算',
  },
  outputs: {
    loss_full: '损失，全量',
    loss_single: '损失，单样本',
    loss_batch: '损失，小批量',
    sigma: 'σ：单个样本的噪声',
    law: '小批量的噪声，按规律',
    measured: '256 批的实测',
  },
  full: '全量',
  above: 'L 高出最小值',
  points: '数据点与拟合',
  noise: '噪声 / σ 随 B',
  prediction: {
    question: '各用 640 个样本梯度：全量 10 步，B = 8 走 80 步，单样本 640 步。谁最低？',
    choices: { full: '全量', batch: 'B = 8', single: '单样本' },
    reveal: '精确的十步太少。单样本很早就到，之后一直徘徊；B = 8 徘徊得近些。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
