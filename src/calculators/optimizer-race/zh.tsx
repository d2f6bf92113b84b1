import type { ComponentChildren } from 'preact';
import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { View } from '../../frame/calculator.ts';
import { titlesZh } from '../optimizers.ts';
import type { Words } from './en.tsx';
import type { parameters, RaceResult, Racer } from './model.ts';

/** Why a racer diverges, where the limit of its learning rate is known. */
function cause({ stability: { product, limit } }: Racer): string {
  return product > limit ? `（ηκ = ${plain(product)} > ${plain(limit)}）` : '';
}

export const labels: Words = {
  title: '哪个优化器先到谷底，代价是什么？',
  invitation:
    '所有路径从同一点出发，起点可以拖动。先给每个优化器各自最好的学习率，再下结论：大家用同一个学习率，比的只是学习率。',
  picture:
    '左边用等高线画出曲面，以及至多四个优化器从同一起点走出的路径；右边是函数值随步数的变化，已知最小值的曲面画它高出最小值的部分，纵轴取对数。',
  table: '每步之后的函数值',
  parameters: {
    surface: { label: '曲面' },
    kappa: { label: '条件数：最陡的曲率与最平的曲率之比' },
    expression: { label: '自己的函数，变量 x 和 y', hint: '例如 (1-x)^2 + 10*(y-x^2)^2；画 −3 到 3' },
    rate1: { label: 'A 的学习率' },
    rate2: { label: 'B 的学习率' },
    rate3: { label: 'C 的学习率' },
    rate4: { label: 'D 的学习率' },
    racer1: { label: '第一道 A' },
    racer2: { label: '第二道 B' },
    racer3: { label: '第三道 C' },
    racer4: { label: '第四道 D' },
    steps: { label: '步数', hint: '横轴上的点可以拖动' },
    momentum: { label: '动量法和 Nesterov 的动量系数' },
    start: { label: '起点', hint: 'x, y；留空则用曲面的惯用起点' },
  },
  choices: {
    surface: {
      ravine: '山谷',
      rosenbrock: 'Rosenbrock',
      beale: 'Beale',
      himmelblau: 'Himmelblau',
      saddle: '鞍点',
      styblinskiTang: 'Styblinski–Tang',
      own: '自己的',
    },
    racer1: titlesZh,
    racer2: titlesZh,
    racer3: titlesZh,
    racer4: titlesZh,
  },
  presets: {
    best: '山谷 κ = 100，各取最好',
    edge: '刚过稳定上限',
    rosenbrock: 'Rosenbrock 的香蕉谷',
    beale: 'Beale：平原与峭壁',
    saddle: '离开鞍点',
    valleys: 'Himmelblau：四个谷底',
  },
  outputs: {
    loss_a: 'A: f',
    loss_b: 'B: f',
    loss_c: 'C: f',
    loss_d: 'D: f',
    digit_a: 'A：每位小数的步数',
    digit_b: 'B：每位小数的步数',
    digit_c: 'C：每位小数的步数',
    digit_d: 'D：每位小数的步数',
  },
  reasons: {
    empty: '请写一个含 x、y 的式子',
    name: '不认识的名字；可用 x、y、pi、e 和 sin、exp、sqrt 等函数',
    finite: 'x、y 从 −3 到 3，它处处没有值',
  },
  above: 'f 高出最小值',
  height: 'f',
  cursor: '第 t 步',
  startPoint: '起点',
  prediction: {
    question: '各用自己的学习率，普通的梯度下降（A）跑第几？',
    choices: { first: '最快', between: '居中', last: '最慢' },
    reveal: '最陡的方向限制了梯度下降的学习率，平缓的方向只好将就。别的方法记住了方向或大小，不受这个限制。',
  },
};

export const sentence = ({
  state,
  result,
  words,
}: View<typeof parameters, RaceResult, Words>): ComponentChildren => {
  const { leader } = result;
  const lost = result.racers.filter(({ divergedAt }) => divergedAt !== null);
  // 多了，或者还有发散的，就只写字母。
  const called = (some: readonly Racer[]) =>
    some
      .map(({ letter, name }) =>
        some.length > 2 || lost.length > 0 ? letter : `${letter} ${words.choices.racer1![name]}`,
      )
      .join('、');
  if (result.racers.length === 0) return '四条道都空着：请在“更多设置”里选一个优化器。';
  const nowhere = result.racers.filter(
    ({ divergedAt, values }) => divergedAt === null && !Number.isFinite(values[state.steps]!),
  );
  return [
    ...(leader
      ? [
          // 有发散的，就把地方留给它们。
          lost.length > 0 ? '' : `${state.steps} 步之后，`,
          `最低的是 ${called(result.lowestRacers)}，f = `,
          <b>
            <Shown number={show(leader.values[state.steps]!)} />
          </b>,
          '。',
        ]
      : []),
    lost.length === 1 &&
      `${lost[0]!.letter} 在第 ${lost[0]!.divergedAt} 步发散${leader ? '' : cause(lost[0]!)}。`,
    lost.length > 1 &&
      `${lost.map(({ letter }) => letter).join('、')} 在第 ${lost.map(({ divergedAt }) => divergedAt).join('、')} 步发散。`,
    nowhere.length > 0 && !(leader && lost.length > 0) && `${called(nowhere)} 所在处 f 没有值。`,
  ];
};
