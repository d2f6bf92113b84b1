import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'When does momentum converge, swing, or blow up?',
  invitation: 'Drag the dot through the plane. Which way can you leave the region of convergence?',
  picture:
    'The plane of ηλ and γ in four regions: direct, spiral, zigzag, and diverging, hatched. A dot marks the setting. Beside it x over the steps, and the two roots with the unit circle.',
  table: 'x after each step',
  parameters: {
    learningRate: { label: 'learning rate' },
    momentum: { label: 'momentum' },
    curvature: { label: 'curvature of ½λx²' },
    rule: { label: 'Rule' },
    steps: { label: 'steps' },
  },
  choices: { rule: { heavyBall: 'heavy ball', nesterov: 'Nesterov' } },
  presets: {
    rescued: 'Only momentum holds',
    plain: 'Without momentum',
    double: 'Double root',
    zigzag: 'A flip each step',
    edge: 'Just past the edge',
    nesterov: 'The same, Nesterov',
  },
  outputs: { radius: 'larger |r|', limit: 'upper limit of η', x: 'x at the end' },
  regimes: { direct: 'direct', spiral: 'spiral', zigzag: 'zigzag', diverge: 'diverges' },
  path: 'x over the steps',
  roots: 'roots r',
  dot: 'setting (ηλ, γ)',
  prediction: {
    question: 'ηλ = 2.5: gradient descent diverges, for its limit is 2. And with γ = 0.9?',
    choices: { spiral: 'it converges', diverge: 'it diverges faster' },
    reveal: 'The limit grows to 2(1 + γ) = 3.8: the old velocity pulls against the overshoot.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '动量法何时收敛、摆动、发散？',
  invitation: '在平面里拖动圆点：往哪个方向走，会离开收敛的区域？',
  picture:
    'ηλ 与 γ 的平面，分为直接、旋进、交替和发散（画斜线）四个区域，圆点是当前的参数。旁边是 x 随步数的变化，以及两个根与单位圆。',
  table: '每步之后的 x',
  parameters: {
    learningRate: { label: '学习率' },
    momentum: { label: '动量系数' },
    curvature: { label: '½λx² 的曲率' },
    rule: { label: '规则' },
    steps: { label: '步数' },
  },
  choices: { rule: { heavyBall: '重球法', nesterov: 'Nesterov' } },
  presets: {
    rescued: '有动量才收敛',
    plain: '没有动量',
    double: '重根',
    zigzag: '每步变号',
    edge: '刚过边界',
    nesterov: '同样的参数，Nesterov',
  },
  outputs: { radius: '较大的 |r|', limit: 'η 的上限', x: '最后的 x' },
  regimes: { direct: '直接', spiral: '旋进', zigzag: '交替', diverge: '发散' },
  path: 'x 随步数',
  roots: '根 r',
  dot: '参数 (ηλ, γ)',
  prediction: {
    question: 'ηλ = 2.5，超过上限 2，梯度下降发散。取 γ = 0.9 呢？',
    choices: { spiral: '收敛', diverge: '发散得更快' },
    reveal: '上限变成 2(1 + γ) = 3.8：走过头时，旧的速度往回拉。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
