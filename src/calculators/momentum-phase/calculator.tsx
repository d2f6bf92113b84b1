import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import { stepsPerDigit } from '../../models/optimizers/best-rates.ts';
import { calculator } from '../frame/calculator.ts';
import { compute, parameters } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { words } from './strings.ts';

const at = (learningRate: number, momentum: number, rule: 'heavyBall' | 'nesterov' = 'heavyBall') => ({
  learningRate,
  momentum,
  rule,
  curvature: 25,
  steps: 40,
});

export default calculator({
  name: 'momentum-phase',
  parameters,
  presets: {
    rescued: at(0.1, 0.9),
    plain: at(0.1, 0),
    double: at(0.01, 0.25),
    zigzag: at(0.084, 0.1),
    edge: at(0.153, 0.9),
    nesterov: at(0.1, 0.9, 'nesterov'),
  },
  words,
  compute,
  outputs: ({ radius, limit, path }, { curvature }) => ({
    radius: { value: radius, quantity: 'p' },
    limit: { value: limit / curvature, quantity: 'n' },
    x: { value: path.at(-1)!, quantity: 'w' },
  }),
  sentence: ({ result: { regime, radius, rate, limit }, language }) => {
    const zh = language === 'zh';
    if (regime === 'diverge') {
      return zh ? (
        <>
          ηλ = {plain(rate)}，不低于上限 {plain(limit)}：每步最终乘 <b>{plain(radius)}</b>，发散。
        </>
      ) : (
        <>
          ηλ = {plain(rate)} is not below the limit {plain(limit)}: a step multiplies by{' '}
          <b>{plain(radius)}</b> in the end, and it diverges.
        </>
      );
    }
    const how = {
      direct: ['不摆动，直接趋于 0', 'without swinging'],
      spiral: ['来回摆动着趋于 0', 'swinging'],
      zigzag: ['每步变号，趋于 0', 'changing sign at each step'],
    }[regime][zh ? 0 : 1];
    const digit = <Shown number={show(stepsPerDigit(radius), 3)} />;
    return zh ? (
      <>
        {how}：每步最终剩 <b>{plain(radius)}</b>，每得一位小数约 {digit} 步。
      </>
    ) : (
      <>
        It converges {how}: a step leaves <b>{plain(radius)}</b> in the end, about {digit} steps a decimal
        digit.
      </>
    );
  },
  Picture,
  formulas: {
    heavyBall: String.raw`\begin{aligned}\key{r}{\qp{r}}^2 - (1+\qs{\gamma}-\qn{\eta}\qg{\lambda})\,\qp{r} + \qs{\gamma} &= 0\\ \qp{r}^2 - (\slot{sum}{})\,\qp{r} + (\slot{product}{}) &= 0\\ \max|\qp{r}| &= \qp{\slot{radius}{}}\end{aligned}`,
    nesterov: String.raw`\begin{aligned}\key{r}{\qp{r}}^2 - (1+\qs{\gamma})(1-\qn{\eta}\qg{\lambda})\,\qp{r} + \qs{\gamma}(1-\qn{\eta}\qg{\lambda}) &= 0\\ \qp{r}^2 - (\slot{sum}{})\,\qp{r} + (\slot{product}{}) &= 0\\ \max|\qp{r}| &= \qp{\slot{radius}{}}\end{aligned}`,
  },
  formula: ({ state, result: { sum, product, radius } }) => ({
    name: state.rule,
    slots: { sum: plain(sum), product: plain(product), radius: plain(radius) },
  }),
  table: ({ result: { path, sum, product } }) => ({
    columns: [
      { key: 't', symbol: 't' },
      { key: 'x', symbol: 'x_t', quantity: 'w' },
      { key: 'v', symbol: 'v_t', quantity: 's' },
    ],
    rows: Array.from(path, (x, t) => {
      const before = path[Math.max(0, t - 1)]!;
      return [
        { value: t },
        {
          value: x,
          how:
            t === 0
              ? undefined
              : `${plain(sum)} × ${plain(before)} − ${plain(product)} × ${plain(path[Math.max(0, t - 2)]!)} = ${plain(x)}`,
        },
        {
          value: before - x,
          how: t === 0 ? undefined : `${plain(before)} − ${plain(x)} = ${plain(before - x)}`,
        },
      ];
    }),
    shown: [0, 1, 2, 3, 4, 5, 10, 20, 30, 40, 50, 60, path.length - 1]
      .filter((t, place, all) => t < path.length && all.indexOf(t) === place)
      .sort((one, other) => one - other),
  }),
  snippet: { pytorch, numpy },
  player: 'steps',
  predicted: ({ regime }) => (regime === 'diverge' ? 'diverge' : 'spiral'),
});
