import type { ComponentChildren } from 'preact';
import { plain, show, signsOf } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import { titlesZh } from '../optimizers.ts';
import type { Words } from './en.tsx';
import type { parameters, StepsResult, StepsState } from './model.ts';

const bold = (value: number) => (
  <b>
    <Shown number={show(value)} />
  </b>
);

/** On a quadratic the limit of the learning rate is known; elsewhere the values have left the range. */
function cause(state: StepsState, { stability: { product, limit }, fell }: StepsResult): string {
  if (product > limit) return `：ηλ = ${plain(product)}，超过了稳定的上限 ${plain(limit)}。`;
  if (state.source === 'stream') return '：θ 超过了 10⁶。';
  return fell ? '：鞍面向下没有底。' : '：学习率太大，坐标超过了 10⁶。';
}

export const labels: Words = {
  title: '优化器记住了什么？',
  invitation:
    '先是十个相同的梯度，之后每一步变号。一步一步走，看哪些数把过去带了下来；也可以填自己的梯度，核对手算。',
  picture:
    '几层小图共用步数这条横轴：竖线是梯度，其下依次是优化器记住的量、每步的更新、参数。选曲面时，路径画在旁边。',
  table: '每步一行',
  parameters: {
    optimizer: { label: '优化器' },
    gradients: { label: '梯度，每步一个', hint: '用逗号隔开；用完后从头循环' },
    surface: { label: '曲面' },
    learningRate: { label: '学习率' },
    momentum: { label: '动量系数' },
    convention: { label: '写法' },
    rho: { label: '旧平均保留的比例', hint: 'Adadelta 0.95；RMSProp 0.9，PyTorch 0.99' },
    biasCorrection: { label: '偏差修正' },
    epsilonPlace: { label: 'ε 的位置' },
    weightDecay: { label: '权重衰减' },
    source: { label: '梯度来自' },
    steps: { label: '步数' },
    earlierSteps: { label: '列表之前沉默的步数', hint: 'βᵗ 里的 t 把它们也数进去；θ_0 是它们走完时的值' },
    earlierGradient: { label: '那些步的梯度', hint: '0 就是沉默' },
    start: { label: '起点', hint: '一个数，曲面上两个；留空则取 1 或曲面的惯用起点' },
    coordinate: { label: '表格和公式显示的坐标' },
    kappa: { label: '山谷的条件数' },
    beta1: { label: '一阶矩的衰减率' },
    beta2: { label: '二阶矩的衰减率' },
    epsilon: { label: '常数', hint: 'Adam 1e-8，Adadelta 1e-6，Adagrad 1e-10' },
  },
  choices: {
    optimizer: titlesZh,
    surface: {
      parabola: '碗 ½x²',
      ravine: '山谷',
      rosenbrock: 'Rosenbrock',
      beale: 'Beale',
      himmelblau: 'Himmelblau',
      saddle: '鞍点',
      styblinskiTang: 'Styblinski–Tang',
    },
    convention: {
      note: 'η 在速度内',
      'look-ahead': '前瞻',
      paper: '原论文',
      simple: '同一修正',
      average: '滑动平均',
      pytorch: 'PyTorch',
    },
    biasCorrection: { on: '开', off: '关' },
    epsilonPlace: { outside: '√· + ε', inside: '√(· + ε)', hat: 'ε̂，在修正之前' },
    coordinate: { x: 'x', y: 'y' },
    source: { stream: '自己填的列表', surface: '曲面' },
  },
  users: {
    convention: {
      note: '本笔记、Keras、Polyak 的重球法',
      'look-ahead': '本笔记、Sutskever 等人 2013',
      paper: '原论文',
      simple: 'Ruder 2016',
      average: '吴恩达的课程，即梯度的滑动平均',
      pytorch: 'PyTorch 2',
    },
    epsilonPlace: {
      outside: '本笔记、PyTorch',
      inside: 'Ruder 2016、Keras 3 和早期 TensorFlow、D2L',
      hat: 'Keras、Kingma 和 Ba 2015 第 2 节末尾',
    },
  },
  presets: {
    memory: '动量：同向累积，反向抵消',
    exam: '手算三步 Adam',
    uncorrected: 'Adam 关掉修正',
    silence: 'Adam 沉默 4000 步之后',
    slowing: 'Adagrad 越走越慢',
    ravine: '动量法走山谷',
  },
  outputs: {
    theta: 'θ',
    theta_x: 'θ, x',
    theta_y: 'θ, y',
    loss: 'f(θ)',
    v: 'v',
    b: 'b',
    m: 'm',
    G: 'G',
    E: 'E',
    D: 'D',
    m_hat: 'm̂',
    v_hat: 'v̂',
    update: '这一步 Δ',
    travelled: '累计路程 Σ|Δθ|',
    uncorrected: '不修正的一步 ÷ 修正后的一步',
    epsilon_ratio: 'ε 在修正之后的一步 ÷ 用 ε̂ 的一步',
    rate: '有效学习率',
    v_max: '最大的 v',
    d: '方向 d',
    look_ahead: '前瞻点 φ',
  },
  cursor: '第 t 步',
  startPoint: '起点',
  without: '不修正',
  with: '修正后',
  prediction: {
    question: '连续十个梯度 +1 之后来了一个 −1。这一步参数往哪边走？',
    choices: { on: '照旧往前', none: '不动', back: '往回' },
    reveal: '记住的十个同向梯度压过一个反向的；没有记忆的 SGD 会立刻掉头。',
  },
};

/** Adam 和 AdamW 的一步：偏差修正起多大作用。 */
function adamSays(
  { steps: t, learningRate, biasCorrection }: StepsState,
  { now, rule, uncorrected, epsilonRatio }: StepsResult,
  first: ComponentChildren[],
): ComponentChildren {
  const update = now.update!;
  if (!Number.isFinite(uncorrected)) return [...first, '：梯度还没有出现过。'];
  const ratio = bold(uncorrected);
  const share = Math.abs(update) / learningRate;
  if (biasCorrection === 'off')
    return [`没有偏差修正，第 ${t} 步走了 `, bold(update), '，是修正后的 ', ratio, ' 倍。'];
  if (rule.endsWith('EpsHat')) return [...first, '；ε 改在修正之后加，是它的 ', bold(epsilonRatio), ' 倍。'];
  return [
    ...first,
    ...(signsOf(update, share, uncorrected) > 22 ? [] : ['，是 η 的 ', bold(share), ' 倍']),
    '；不修正的一步是它的 ',
    ratio,
    ' 倍。',
  ];
}

export const sentence = ({ state, result }: Finding<typeof parameters, StepsResult>): ComponentChildren => {
  const { steps: t, learningRate, momentum } = state;
  const { now, divergedAt, ground, rule } = result;
  const { gradient, update, rate, numerator, denominator } = now as Record<string, number>;
  const size = Math.abs(update!);
  if (divergedAt !== null) return [`第 ${divergedAt} 步起发散`, cause(state, result)];
  const first = [`第 ${t} 步走了 `, bold(update!)];
  switch (state.optimizer) {
    case 'sgd':
      return [...first, '，只由当前的梯度决定：它什么也不记。'];
    case 'momentum':
    case 'nesterov': {
      if (size === 0) return [...first, '：没有梯度，也没有速度。'];
      if (gradient === 0) return [...first, '，梯度已经是 0，全靠记住的速度。'];
      const share = rule === 'momentumAverage' ? 1 - momentum : 1;
      if (ground)
        return [...first, `，当前梯度只给 ${plain(learningRate * gradient! * share)}；其余来自速度。`];
      const ratios = [size / (learningRate * Math.abs(gradient!)), share / (1 - momentum)] as const;
      const [times, limit] = [bold(ratios[0]), plain(ratios[1])];
      return [
        ...first,
        '，是 η|g| 的 ',
        times,
        signsOf(update!, ...ratios) > 20 ? ' 倍。' : ` 倍；梯度一直相同则趋于 ${limit} 倍。`,
      ];
    }
    case 'adagrad':
      if (signsOf(update!, learningRate, rate!) > 23)
        return [`第 ${t} 步：平方和 G 只增不减，学习率已从 ${plain(learningRate)} 变成 `, bold(rate!), '。'];
      return [...first, `。平方和 G 只增不减，学习率从 ${plain(learningRate)} 变成 `, bold(rate!), '。'];
    case 'adadelta':
      return [...first, '；两个均方根之比是 ', bold(numerator! / denominator!), '。'];
    case 'rmsprop':
      if (signsOf(update!, gradient!, denominator!) > 24)
        return [...first, '；它的梯度的均方根是 ', bold(denominator!), '。'];
      return [...first, `：梯度 ${plain(gradient!)} 除以它的均方根 `, bold(denominator!), '，再乘 η。'];
    case 'adam':
    case 'adamw':
      return adamSays(state, result, first);
    default:
      return [...first, '，是 η 的 ', bold(size / learningRate), ' 倍。'];
  }
};
