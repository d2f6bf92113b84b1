import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const now = ({ result }: Said) => result.now;
const stepped = (said: Said) => said.n.step === said.state.steps && shows(said.n.update, now(said).update);
const by =
  (...names: string[]) =>
  (said: Said) =>
    stepped(said) && names.includes(said.state.optimizer);
const adam = by('adam', 'adamw');
const momentum = by('momentum', 'nesterov');
const average = ({ state, result }: Said) => (result.rule === 'momentumAverage' ? 1 - state.momentum : 1);
const size = (said: Said) => Math.abs(now(said).update);
const near = (shown: number | undefined, value: number) =>
  shows(shown, value) || Math.abs(shown! - value) <= 1e-9 * Math.abs(value);
const ownGradients = (said: Said) =>
  near(said.n.times, size(said) / (said.state.learningRate * Math.abs(now(said).gradient)));
/** Adagrad's sum only grows, and its rate with it is what is said. */
const shrinks = ({ state, result, n }: Said) => {
  const sums = result.rows[result.coordinate].map((row: Record<string, number>) => row.sumOfSquares);
  return (
    state.optimizer === 'adagrad' &&
    shows(n.from, state.learningRate) &&
    shows(n.rate, result.now.rate) &&
    sums.every((sum: number, at: number) => at === 0 || sum >= sums[at - 1])
  );
};
const diverged = (said: Said) => {
  const { result, n } = said;
  const at = result.paths.map((path: Float64Array) => path[n.step!]);
  return result.divergedAt === n.step && at.some((one: number) => !(Math.abs(one) <= 1e6));
};

export const sayings: Record<string, Saying> = {
  unstable: {
    en: 'From step {step} on it diverges: ηλ = {product} is above the limit of stability, {limit}.',
    zh: '第 {step} 步起发散：ηλ = {product}，超过了稳定的上限 {limit}。',
    holds: (said) => {
      const { state, n } = said;
      const curvature = { parabola: 1, ravine: state.kappa }[state.surface as 'parabola'];
      return (
        diverged(said) &&
        state.source === 'surface' &&
        near(n.product, state.learningRate * curvature) &&
        n.product! >= n.limit!
      );
    },
  },
  passed: {
    en: 'From step {step} on it diverges: θ has passed 10⁶.',
    zh: '第 {step} 步起发散：θ 超过了 10⁶。',
    holds: (said) => diverged(said) && said.state.source === 'stream',
  },
  saddle: {
    en: 'From step {step} on it diverges: the saddle falls without end.',
    zh: '第 {step} 步起发散：鞍面向下没有底。',
    holds: (said) =>
      diverged(said) &&
      said.state.source === 'surface' &&
      said.state.surface === 'saddle' &&
      !(said.result.trajectory.values[said.n.step!] > 0),
  },
  tooFast: {
    en: 'From step {step} on it diverges: the learning rate is too large, a coordinate passed 10⁶.',
    zh: '第 {step} 步起发散：学习率太大，坐标超过了 10⁶。',
    holds: (said) => diverged(said) && said.state.source === 'surface',
  },
  sgd: {
    en: 'Step {step} is {update}, from the present gradient alone: nothing is remembered.',
    zh: '第 {step} 步走了 {update}，只由当前的梯度决定：它什么也不记。',
    holds: (said) => by('sgd')(said) && near(now(said).update, said.state.learningRate * now(said).gradient),
  },
  nothing: {
    en: 'Step {step} is {update}: no gradient and no velocity.',
    zh: '第 {step} 步走了 {update}：没有梯度，也没有速度。',
    holds: (said) => momentum(said) && now(said).update === 0,
  },
  coasting: {
    en: 'Step {step} is {update}: the gradient is 0, the velocity alone carries on.',
    zh: '第 {step} 步走了 {update}，梯度已经是 0，全靠记住的速度。',
    holds: (said) => momentum(said) && now(said).gradient === 0 && now(said).update !== 0,
  },
  rest: {
    en: 'Step {step} is {update}; its gradient gives {own}, the velocity the rest.',
    zh: '第 {step} 步走了 {update}，当前梯度只给 {own}；其余来自速度。',
    holds: (said) =>
      momentum(said) &&
      said.state.source === 'surface' &&
      near(said.n.own, said.state.learningRate * now(said).gradient * average(said)),
  },
  times: {
    en: 'Step {step} is {update}, {times} times η|g|; equal gradients would reach {limit} times.',
    zh: '第 {step} 步走了 {update}，是 η|g| 的 {times} 倍；梯度一直相同则趋于 {limit} 倍。',
    holds: (said) =>
      momentum(said) &&
      said.state.source === 'stream' &&
      ownGradients(said) &&
      near(said.n.limit, average(said) / (1 - said.state.momentum)),
  },
  timesAlone: {
    en: 'Step {step} is {update}, {times} times η|g|.',
    zh: '第 {step} 步走了 {update}，是 η|g| 的 {times} 倍。',
    holds: (said) => momentum(said) && said.state.source === 'stream' && ownGradients(said),
  },
  adagrad: {
    en: 'Step {step} is {update}; the sum of squares G only grows: the rate {from} became {rate}.',
    zh: '第 {step} 步走了 {update}。平方和 G 只增不减，学习率从 {from} 变成 {rate}。',
    holds: (said) => stepped(said) && shrinks(said),
  },
  adagradAlone: {
    en: 'Step {step}: G, a sum of squares, only grows: the rate {from} became {rate}.',
    zh: '第 {step} 步：平方和 G 只增不减，学习率已从 {from} 变成 {rate}。',
    holds: (said) => said.n.step === said.state.steps && shrinks(said),
  },
  adadeltaAlone: {
    en: 'Step {step} is {update}; the ratio of its two root mean squares is {ratio}.',
    zh: '第 {step} 步走了 {update}；两个均方根之比是 {ratio}。',
    holds: (said) => by('adadelta')(said) && shows(said.n.ratio, now(said).numerator / now(said).denominator),
  },
  rmspropAlone: {
    en: 'Step {step} is {update}; the root mean square of its gradients is {mean}.',
    zh: '第 {step} 步走了 {update}；它的梯度的均方根是 {mean}。',
    holds: (said) => by('rmsprop')(said) && shows(said.n.mean, now(said).denominator),
  },
  epsilonHat: {
    en: 'Step {step} is {update}; with ε added after the correction, {ratio} times that.',
    zh: '第 {step} 步走了 {update}；ε 改在修正之后加，是它的 {ratio} 倍。',
    holds: (said) => adam(said) && shows(said.n.ratio, said.result.epsilonRatio),
  },
  correctedAlone: {
    en: 'Step {step} is {update}; without bias correction, {ratio} times that.',
    zh: '第 {step} 步走了 {update}；不修正的一步是它的 {ratio} 倍。',
    holds: (said) =>
      adam(said) &&
      said.state.biasCorrection === 'on' &&
      shows(said.n.ratio, said.result.otherUpdates[said.state.steps - 1] / now(said).update),
  },
  rmsprop: {
    en: 'Step {step} is {update}: the gradient {gradient} over its root mean square {mean}, times η.',
    zh: '第 {step} 步走了 {update}：梯度 {gradient} 除以它的均方根 {mean}，再乘 η。',
    holds: (said) =>
      by('rmsprop')(said) &&
      shows(said.n.gradient, now(said).gradient) &&
      Math.abs((said.state.learningRate * said.n.gradient!) / said.n.mean! - now(said).update) <=
        1.1e-3 * size(said),
  },
  noGradient: {
    en: 'Step {step} is {update}: there was no gradient yet.',
    zh: '第 {step} 步走了 {update}：梯度还没有出现过。',
    holds: (said) =>
      adam(said) &&
      said.result.rows[said.result.coordinate]
        .slice(0, said.state.steps)
        .every(({ gradient }: { gradient: number }) => gradient === 0),
  },
  uncorrected: {
    en: 'Without bias correction step {step} is {update}, {ratio} times the corrected one.',
    zh: '没有偏差修正，第 {step} 步走了 {update}，是修正后的 {ratio} 倍。',
    holds: (said) =>
      adam(said) &&
      said.state.biasCorrection === 'off' &&
      shows(said.n.ratio, now(said).update / said.result.otherUpdates[said.state.steps - 1]),
  },
  corrected: {
    en: 'Step {step} is {update}, {times} times η; without bias correction, {ratio} times that.',
    zh: '第 {step} 步走了 {update}，是 η 的 {times} 倍；不修正的一步是它的 {ratio} 倍。',
    holds: (said) =>
      adam(said) &&
      said.state.biasCorrection === 'on' &&
      near(said.n.times, size(said) / said.state.learningRate) &&
      shows(said.n.ratio, said.result.otherUpdates[said.state.steps - 1] / now(said).update),
  },
  plain: {
    en: 'Step {step} is {update}, {times} times η.',
    zh: '第 {step} 步走了 {update}，是 η 的 {times} 倍。',
    holds: (said) =>
      by('nadam', 'amsgrad', 'lion')(said) && near(said.n.times, size(said) / said.state.learningRate),
  },
};

/** Instability on a quadratic, on a saddle and in a typed list, gradients of 0, the other form of Adadelta. */
export const states = [
  { optimizer: 'momentum', source: 'surface', surface: 'ravine', kappa: 25, learningRate: 0.5, steps: 50 },
  { optimizer: 'sgd', source: 'surface', surface: 'saddle', learningRate: 1, start: [1, 0.1], steps: 40 },
  { optimizer: 'sgd', source: 'surface', surface: 'saddle', learningRate: 2, start: [1, 0], steps: 40 },
  { optimizer: 'sgd', source: 'stream', gradients: [1e6], learningRate: 3, steps: 2 },
  { optimizer: 'nesterov', source: 'stream', gradients: [-1e6, 1e6], learningRate: 2, steps: 1 },
  { optimizer: 'momentum', gradients: [0], steps: 3 },
  { optimizer: 'nesterov', gradients: [1, 0], steps: 2 },
  { optimizer: 'adadelta', convention: 'pytorch', learningRate: 0.5, steps: 7 },
];
