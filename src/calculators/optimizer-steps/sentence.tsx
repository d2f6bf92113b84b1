import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { View } from '../frame/calculator.ts';
import type { parameters, StepsResult } from './model.ts';
import type { Words } from './strings.ts';

const Bold = ({ of }: { of: number }) => (
  <b>
    <Shown number={show(of)} />
  </b>
);

/** The one-sentence result: what the memory did to this step; divergence with its cause first. */
export function sentence({ state, result, language }: View<typeof parameters, StepsResult, Words>) {
  const zh = language === 'zh';
  const { steps: t, learningRate } = state;
  const { now, divergedAt, ground } = result;
  const step = <Bold of={now.update!} />;
  if (divergedAt !== null)
    return zh ? (
      <>
        第 {divergedAt} 步起发散{cause(state, result, zh)}
      </>
    ) : (
      <>
        From step {divergedAt} on it diverges{cause(state, result, zh)}
      </>
    );
  const first = zh ? (
    <>
      第 {t} 步走了 {step}
    </>
  ) : (
    <>
      Step {t} is {step}
    </>
  );
  const size = Math.abs(now.update!);
  switch (state.optimizer) {
    case 'sgd':
      return zh ? (
        <>{first}，只由当前的梯度决定：它什么也不记。</>
      ) : (
        <>{first}, from the present gradient alone: nothing is remembered.</>
      );
    case 'momentum':
    case 'nesterov': {
      const alone = learningRate * Math.abs(now.gradient!);
      const lone =
        learningRate * now.gradient! * (result.rule === 'momentumAverage' ? 1 - state.momentum : 1);
      if (alone === 0)
        return zh ? (
          <>{first}，梯度已经是 0，全靠记住的速度。</>
        ) : (
          <>{first}: the gradient is 0, the velocity alone carries on.</>
        );
      const limit = result.rule === 'momentumAverage' ? 1 : 1 / (1 - state.momentum);
      if (ground)
        return zh ? (
          <>
            {first}，单凭当前梯度只会走 {plain(lone)}；其余来自记住的速度。
          </>
        ) : (
          <>
            {first}; the present gradient alone would give {plain(lone)}, the velocity adds the rest.
          </>
        );
      return zh ? (
        <>
          {first}，是单独一个梯度 η|g| 的 <Bold of={size / alone} /> 倍；方向一直不变时趋于 {plain(limit)}{' '}
          倍。
        </>
      ) : (
        <>
          {first}, <Bold of={size / alone} /> times what one gradient η|g| would give; if the direction never
          changed, the limit would be {plain(limit)} times.
        </>
      );
    }
    case 'adagrad':
      return zh ? (
        <>
          {first}。平方和 G 只增不减，学习率已从 {plain(learningRate)} 变成 <Bold of={now.rate!} />。
        </>
      ) : (
        <>
          {first}. The sum of squares G never shrinks: the learning rate {plain(learningRate)} has become{' '}
          <Bold of={now.rate!} />.
        </>
      );
    case 'adadelta':
      return zh ? (
        <>
          {first}：梯度 {plain(now.gradient!)} 乘以两个均方根之比{' '}
          <Bold of={now.numerator! / now.denominator!} />
          ，大小来自过去的更新。
        </>
      ) : (
        <>
          {first}: the gradient {plain(now.gradient!)} times the ratio of two root mean squares,{' '}
          <Bold of={now.numerator! / now.denominator!} />; past updates set the size.
        </>
      );
    case 'rmsprop':
      return zh ? (
        <>
          {first}：梯度 {plain(now.gradient!)} 除以它的均方根 <Bold of={now.denominator!} />
          ，再乘 η。
        </>
      ) : (
        <>
          {first}: the gradient {plain(now.gradient!)} over its root mean square{' '}
          <Bold of={now.denominator!} />, times η.
        </>
      );
    case 'adam':
    case 'adamw': {
      if (!Number.isFinite(result.uncorrected))
        return zh ? <>{first}：梯度还没有出现过。</> : <>{first}: there was no gradient yet.</>;
      const ratio = <Bold of={result.uncorrected} />;
      if (state.biasCorrection === 'off')
        return zh ? (
          <>
            没有偏差修正，第 {t} 步走了 {step}，是修正后的 {ratio} 倍。
          </>
        ) : (
          <>
            Without bias correction step {t} is {step}, {ratio} times the corrected one.
          </>
        );
      return zh ? (
        <>
          {first}，是 η 的 <Bold of={size / learningRate} /> 倍；不做偏差修正的一步是它的 {ratio} 倍。
        </>
      ) : (
        <>
          {first}, <Bold of={size / learningRate} /> times η; without bias correction it would be {ratio}{' '}
          times as large.
        </>
      );
    }
    default:
      return zh ? (
        <>
          {first}，是 η 的 <Bold of={size / learningRate} /> 倍。
        </>
      ) : (
        <>
          {first}, <Bold of={size / learningRate} /> times η.
        </>
      );
  }
}

/** On a quadratic the limit of the learning rate is known; elsewhere the values have left the range. */
function cause(
  { optimizer, surface, kappa, learningRate, momentum }: View<typeof parameters, StepsResult, Words>['state'],
  { rule }: StepsResult,
  zh: boolean,
): string {
  const curvature = surface === 'parabola' ? 1 : surface === 'ravine' ? kappa : Number.NaN;
  const scale = rule === 'momentumAverage' ? 1 / (1 - momentum) : 1;
  const limit =
    optimizer === 'sgd'
      ? 2
      : optimizer === 'momentum'
        ? 2 * (1 + momentum) * scale
        : optimizer === 'nesterov'
          ? (2 * (1 + momentum)) / (1 + 2 * momentum)
          : Number.NaN;
  const product = learningRate * curvature;
  if (product > limit)
    return zh
      ? `：ηλ = ${plain(product)}，超过了稳定的上限 ${plain(limit)}。`
      : `: ηλ = ${plain(product)} is above the limit of stability, ${plain(limit)}.`;
  if (surface === 'saddle') return zh ? '：鞍面向下没有底。' : ': the saddle falls without end.';
  return zh ? '：学习率太大，坐标超过了 10⁶。' : ': the learning rate is too large, a coordinate passed 10⁶.';
}
