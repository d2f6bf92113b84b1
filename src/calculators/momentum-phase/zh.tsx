import type { ComponentChildren } from 'preact';
import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { PhaseResult, parameters } from './model.ts';

export const labels: Words = {
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

/** 离 1 比这还近的半径，差别只是舍入。 */
const rounding = 1e-12;
/** 半径；不是 1 的不写成 1。 */
const share = (radius: number) => plain(radius, plain(radius) === '1' ? 12 : 4);

export const sentence = ({
  result: { regime, radius, rate, limit, stepsPerDigit },
}: Finding<typeof parameters, PhaseResult>): ComponentChildren => {
  if (regime === 'diverge') {
    return (
      <>
        ηλ = {plain(rate)}，不低于上限 {plain(limit)}：每步最终乘 <b>{share(radius)}</b>，
        {radius > 1 + rounding ? '发散' : '不收敛'}。
      </>
    );
  }
  if (radius === 0) return '一步就到最小值。';
  const how = {
    direct: '不摆动，直接趋于 0',
    spiral: '来回摆动着趋于 0',
    zigzag: '每步变号，趋于 0',
  }[regime];
  const digit = <Shown number={show(stepsPerDigit, 3)} />;
  return (
    <>
      {how}：每步最终剩 <b>{share(radius)}</b>，每得一位小数约 {digit} 步。
    </>
  );
};
