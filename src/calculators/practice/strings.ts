import type { Language } from '../../i18n/languages.ts';
import type { Slip } from './problems.ts';

interface TopicWords {
  title: string;
  /** The task; {names} are the given numbers. */
  task: string;
  fields: Record<string, string>;
}

const en = {
  heading: 'Practice: fresh numbers every time',
  fresh: 'New problem',
  check: 'Check',
  show: 'Show the numbers',
  seed: 'Problem',
  right: 'right',
  empty: 'Type a number.',
  unreadable: 'Type a number such as 0.25 or 1e-3.',
  unknown: 'Not yet. Check the step before.',
  allRight: 'All right.',
  slips: {
    sigmoidForDerivative: 'You used the function where its derivative (or another function) belongs.',
    weightForgotten: 'A factor is missing: the weight or the gate.',
    added: 'You added where the steps multiply, or summed where an average is meant.',
    sampleVariance: 'You divided by m − 1; batch normalization divides by m.',
    varianceForDeviation: 'You divided by the variance instead of its root.',
    shiftForgotten: 'The shift β is missing.',
    biasCorrection: 'The bias correction is missing: divide by 1 − βᵗ.',
    rootForgotten: 'The square root in the denominator is missing.',
    latestOnly: 'You used the latest gradient alone; the history counts too.',
    averaged: 'You weighted the gradient with 1 − γ; in this convention it enters with η alone.',
    rateForgotten: 'A factor is missing: the learning rate, or the 2 of the limit.',
    atCurrentPoint: 'That is plain momentum: Nesterov takes the gradient at the look-ahead point.',
    forgetReversed: 'You read f as the share forgotten; it is the share kept.',
    tanhForSigmoid: 'Gates use the sigmoid, not tanh.',
    tanhForgotten: 'A tanh is missing.',
    oppositeConvention: 'That is the opposite convention: here z keeps the old state.',
    resetForgotten: 'The reset gate is missing: the candidate sees r ⊙ h.',
    unscaled: 'The division by √d is missing.',
    scaledByWidth: 'You divided by d instead of √d.',
    keyForgotten: 'One of the values is missing from the average.',
    biasForgotten: 'The biases are missing.',
    positionsForgotten: 'The positions are missing: every pixel costs as much.',
    keepForDrop: 'You took p as the probability to keep; here it is the probability to drop.',
    scaleForgotten: 'The scaling 1/(1 − p) is missing.',
    notSquared: 'A square is missing.',
    notSwapped: 'A product swaps: the gradient of x carries y.',
    stoppedEarly: 'You stopped at z: one more factor belongs to the chain.',
    errorReversed: 'The sign is reversed.',
    linearLaw:
      'You divided by the factor itself; the standard deviation falls with its root, the variance with the factor.',
    roundedDown: 'You dropped the last, short batch.',
    signOfCurvature: 'The sign of the curvature is wrong.',
  } satisfies Record<Slip, string>,
  topics: {
    'sigmoid-chain': {
      title: 'A chain of sigmoid units',
      task: 'Every layer has the pre-activation z = {z} and the weight w = {w}. How much of the gradient is left after L = {L} layers?',
      fields: { sigmoid: 'σ(z)', slope: 'σ′(z)', factor: 'w σ′(z)', product: '(w σ′(z))ᴸ' },
    },
    'batch-forward': {
      title: 'Batch normalization forward',
      task: 'One feature, the batch ({x}), γ = {gamma}, β = {beta}, ε = 0. What happens to {last}?',
      fields: { mean: 'μ', variance: 'σ²', normalized: 'x̂', output: 'y' },
    },
    'chain-rule': {
      title: 'One node, forward and back',
      task: 'z = xy and L = ½(z − t)², with x = {x}, y = {y}, t = {t}.',
      fields: { z: 'z', loss: 'L', upstream: '∂L/∂z', gradientX: '∂L/∂x', gradientY: '∂L/∂y' },
    },
    'gradient-descent': {
      title: 'Gradient descent on a parabola',
      task: 'L = ½λx² with λ = {lambda}, η = {eta}, starting at x = {x}.',
      fields: {
        gradient: 'first gradient',
        factor: 'factor of one step',
        end: 'x after {T} steps',
        largestRate: 'η at which it stops converging',
      },
    },
    saddle: {
      title: 'At a saddle',
      task: 'L = x² − y², starting at ({x}, {y}), η = {eta}, exact gradients.',
      fields: {
        factorX: 'factor of x in one step',
        factorY: 'factor of y in one step',
        endX: 'x after {T} steps',
        endY: 'y after {T} steps',
      },
    },
    'momentum-steps': {
      title: 'Momentum and Nesterov by hand',
      task: 'L = ½x², x₀ = {x}, η = {eta}, γ = {gamma}, v₀ = 0, with v ← γv + ηg and x ← x − v.',
      fields: {
        velocity1: 'v₁',
        x1: 'x₁',
        velocity2: 'v₂',
        x2: 'x₂',
        lookAhead: 'Nesterov: look-ahead point before step 2',
        nesterov2: 'Nesterov: x₂',
      },
    },
    'adam-step': {
      title: 'Two steps of Adam',
      task: 'Gradients {g1}, then {g2}; η = 0.001, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸. Numbers after step 2:',
      fields: { m: 'm₂', v: 'v₂', mHat: 'm̂₂', vHat: 'v̂₂', step: 'size of step 2' },
    },
    'adagrad-step': {
      title: 'Two steps of Adagrad',
      task: 'Gradients {g1}, then {g2}; η = {eta}, ε = 0. Numbers at step 2:',
      fields: { sum: 'G₂', root: '√G₂', step: 'size of step 2' },
    },
    'noise-law': {
      title: 'Batch size and noise',
      task: 'N = {N} samples, batches of B = {B}, the last short batch kept. The gradient has standard deviation {s}. Then B grows to {B2} (N ≫ B).',
      fields: {
        updates: 'updates per epoch at B = {B}',
        variance: 'variance at B = {B2}',
        deviation: 'standard deviation at B = {B2}',
      },
    },
    'lstm-step': {
      title: 'One LSTM step',
      task: 'Pre-activations: forget {a}, input {b}, candidate {c}, output {d}. The old cell state is {C}.',
      fields: { forget: 'f', input: 'i', candidate: 'C̃', output: 'o', cell: 'C', hidden: 'h' },
    },
    'gru-step': {
      title: 'One GRU step',
      task: 'Pre-activations: update {a}, reset {b}. Candidate weights w = {w}, u = {u}, no bias; x = {x}, old state {h}; z keeps the old, reset before the product.',
      fields: { update: 'z', reset: 'r', candidate: 'h̃', hidden: 'h' },
    },
    'attention-row': {
      title: 'One row of attention',
      task: 'q = {q}, keys {k1} and {k2}, values {v1} and {v2}, d = 4.',
      fields: {
        score1: 'first scaled score',
        score2: 'second scaled score',
        weight1: 'weight of the first key',
        output: 'output',
      },
    },
    'pointwise-cost': {
      title: 'Counting a 1×1 convolution',
      task: 'A {s}×{s} map, from {i} to {o} channels, kernel 1×1, with bias.',
      fields: { weights: 'weights', parameters: 'parameters with biases', multiplyAdds: 'multiply-adds' },
    },
    'dropout-scale': {
      title: 'Inverted dropout',
      task: 'A unit with value {x}; it is dropped with p = {p}.',
      fields: { scale: 'scale of kept units', kept: 'value if kept', variance: 'variance over masks' },
    },
  } as Record<string, TopicWords>,
};

type Words = typeof en;

const zh: Words = {
  heading: '练习：每次都是新数字',
  fresh: '换一题',
  check: '核对',
  show: '看答案',
  seed: '题号',
  right: '对',
  empty: '请输入一个数。',
  unreadable: '请输入一个数，例如 0.25 或 1e-3。',
  unknown: '还不对，先核对上一步。',
  allRight: '全部正确。',
  slips: {
    sigmoidForDerivative: '该用导数（或另一个函数）的地方，你用了函数值。',
    weightForgotten: '少乘了一个因子：权重或门。',
    added: '该连乘的地方你相加了，或该取平均的地方你求了和。',
    sampleVariance: '你除以了 m − 1；批量归一化除以 m。',
    varianceForDeviation: '你除以了方差，应除以它的平方根。',
    shiftForgotten: '漏了平移 β。',
    biasCorrection: '漏了偏差修正：要除以 1 − βᵗ。',
    rootForgotten: '分母漏了平方根。',
    latestOnly: '你只用了最近一次梯度，之前的也要算。',
    averaged: '你给梯度乘了 1 − γ；在这个约定里它只乘 η。',
    rateForgotten: '少了一个因子：学习率，或极限里的 2。',
    atCurrentPoint: '这是普通动量；Nesterov 在前瞻点求梯度。',
    forgetReversed: '你把 f 当成忘掉的比例；它是留下的比例。',
    tanhForSigmoid: '门用 sigmoid，不用 tanh。',
    tanhForgotten: '漏了 tanh。',
    oppositeConvention: '这是相反的约定；这里 z 保留旧状态。',
    resetForgotten: '漏了重置门：候选看到的是 r ⊙ h。',
    unscaled: '漏了除以 √d。',
    scaledByWidth: '你除以了 d，应除以 √d。',
    keyForgotten: '加权平均里少了一个值。',
    biasForgotten: '漏了偏置。',
    positionsForgotten: '漏了位置数：每个像素都要算一遍。',
    keepForDrop: '你把 p 当成保留的概率；这里它是丢弃的概率。',
    scaleForgotten: '漏了 1/(1 − p) 的缩放。',
    notSquared: '漏了平方。',
    notSwapped: '乘积要交换：x 的梯度带着 y。',
    stoppedEarly: '你停在了 z，链上还差一个因子。',
    errorReversed: '符号反了。',
    linearLaw: '你直接除以了倍数；标准差按平方根下降，方差按倍数下降。',
    roundedDown: '你丢掉了最后不满的一批。',
    signOfCurvature: '曲率的符号错了。',
  },
  topics: {
    'sigmoid-chain': {
      title: '一串 sigmoid 单元',
      task: '每层的净输入 z = {z}，权重 w = {w}。过了 L = {L} 层，梯度还剩多少？',
      fields: en.topics['sigmoid-chain']!.fields,
    },
    'batch-forward': {
      title: '批量归一化的前向',
      task: '一个特征，一批 ({x})，γ = {gamma}，β = {beta}，ε = 0。{last} 变成多少？',
      fields: en.topics['batch-forward']!.fields,
    },
    'chain-rule': {
      title: '一个节点，前向与反向',
      task: 'z = xy，L = ½(z − t)²，其中 x = {x}，y = {y}，t = {t}。',
      fields: en.topics['chain-rule']!.fields,
    },
    'gradient-descent': {
      title: '抛物线上的梯度下降',
      task: 'L = ½λx²，λ = {lambda}，η = {eta}，从 x = {x} 出发。',
      fields: {
        gradient: '第一个梯度',
        factor: '每步的因子',
        end: '{T} 步之后的 x',
        largestRate: 'η 到多大就不再收敛',
      },
    },
    saddle: {
      title: '鞍点旁',
      task: 'L = x² − y²，从 ({x}, {y}) 出发，η = {eta}，梯度精确。',
      fields: {
        factorX: 'x 每步的因子',
        factorY: 'y 每步的因子',
        endX: '{T} 步之后的 x',
        endY: '{T} 步之后的 y',
      },
    },
    'momentum-steps': {
      title: '手算动量与 Nesterov',
      task: 'L = ½x²，x₀ = {x}，η = {eta}，γ = {gamma}，v₀ = 0；v ← γv + ηg，x ← x − v。',
      fields: {
        ...en.topics['momentum-steps']!.fields,
        lookAhead: 'Nesterov：第 2 步之前的前瞻点',
        nesterov2: 'Nesterov：x₂',
      },
    },
    'adam-step': {
      title: 'Adam 的两步',
      task: '梯度先是 {g1}，再是 {g2}；η = 0.001，β₁ = 0.9，β₂ = 0.999，ε = 10⁻⁸。第 2 步之后：',
      fields: { ...en.topics['adam-step']!.fields, step: '第 2 步的大小' },
    },
    'adagrad-step': {
      title: 'Adagrad 的两步',
      task: '梯度先是 {g1}，再是 {g2}；η = {eta}，ε = 0。第 2 步时：',
      fields: { ...en.topics['adagrad-step']!.fields, step: '第 2 步的大小' },
    },
    'noise-law': {
      title: '批量大小与噪声',
      task: '共 N = {N} 个样本，批量 B = {B}，保留最后不满的一批。梯度的标准差是 {s}。再把 B 增到 {B2}（N ≫ B）。',
      fields: {
        updates: 'B = {B} 时每轮的更新次数',
        variance: 'B = {B2} 时的方差',
        deviation: 'B = {B2} 时的标准差',
      },
    },
    'lstm-step': {
      title: 'LSTM 的一步',
      task: '净输入：遗忘门 {a}，输入门 {b}，候选 {c}，输出门 {d}。旧的单元状态是 {C}。',
      fields: en.topics['lstm-step']!.fields,
    },
    'gru-step': {
      title: 'GRU 的一步',
      task: '净输入：更新门 {a}，重置门 {b}。候选的权重 w = {w}，u = {u}，无偏置；x = {x}，旧状态 {h}；z 保留旧状态，重置在乘积之前。',
      fields: en.topics['gru-step']!.fields,
    },
    'attention-row': {
      title: '注意力的一行',
      task: 'q = {q}，键 {k1} 和 {k2}，值 {v1} 和 {v2}，d = 4。',
      fields: {
        score1: '第一个缩放后的分数',
        score2: '第二个缩放后的分数',
        weight1: '第一个键的权重',
        output: '输出',
      },
    },
    'pointwise-cost': {
      title: '数一数 1×1 卷积',
      task: '{s}×{s} 的特征图，从 {i} 个通道到 {o} 个，核 1×1，带偏置。',
      fields: { weights: '权重个数', parameters: '连同偏置的参数个数', multiplyAdds: '乘加次数' },
    },
    'dropout-scale': {
      title: '反向随机失活',
      task: '一个单元的值是 {x}，以概率 p = {p} 丢弃。',
      fields: { scale: '保留单元的缩放', kept: '保留时的值', variance: '对所有掩码的方差' },
    },
  },
};

export const words: Record<Language, Words> = { zh, en };
