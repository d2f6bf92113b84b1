import type { CalculatorWords } from '../frame/calculator.ts';

const racers = {
  none: '—',
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adagrad: 'Adagrad',
  adadelta: 'Adadelta',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  amsgrad: 'AMSGrad',
};
const surface = {
  ravine: 'ravine',
  rosenbrock: 'Rosenbrock',
  beale: 'Beale',
  himmelblau: 'Himmelblau',
  saddle: 'saddle',
  styblinskiTang: 'Styblinski–Tang',
  own: 'your own',
};

const en = {
  title: 'Which optimizer gets down first, and at what price?',
  invitation:
    'All start from the same point; drag it. Then give each its own best learning rate before you judge: a race at one rate for all is decided by the rate.',
  picture:
    'Left, the surface as level lines with the paths of up to four optimizers from one start. Right, the function over the steps on the same lanes, for surfaces with a known minimum as the distance above it on a logarithmic axis.',
  table: 'the function after each step',
  parameters: {
    surface: { label: 'Surface' },
    kappa: { label: 'condition number: the steepest curvature over the flattest' },
    expression: {
      label: 'your function of x and y',
      hint: 'for example (1-x)^2 + 10*(y-x^2)^2; drawn from −3 to 3',
    },
    rate1: { label: 'learning rate of A' },
    rate2: { label: 'learning rate of B' },
    rate3: { label: 'learning rate of C' },
    rate4: { label: 'learning rate of D' },
    racer1: { label: 'Lane A' },
    racer2: { label: 'Lane B' },
    racer3: { label: 'Lane C' },
    racer4: { label: 'Lane D' },
    steps: { label: 'steps', hint: 'the point on the axis can be dragged' },
    momentum: { label: 'momentum coefficient of Momentum and Nesterov' },
    start: { label: 'start', hint: 'x, y; empty: the surface’s usual start' },
  },
  choices: { surface, racer1: racers, racer2: racers, racer3: racers, racer4: racers },
  presets: {
    best: 'Ravine κ = 100, best rates',
    edge: 'Just past stability',
    rosenbrock: 'Rosenbrock’s banana',
    beale: 'Beale: plain and cliff',
    saddle: 'Leaving a saddle',
    valleys: 'Himmelblau: four minima',
  },
  outputs: {
    loss_a: 'A: f',
    loss_b: 'B: f',
    loss_c: 'C: f',
    loss_d: 'D: f',
    digit_a: 'A: steps per digit',
    digit_b: 'B: steps per digit',
    digit_c: 'C: steps per digit',
    digit_d: 'D: steps per digit',
  },
  reasons: {
    empty: 'expected an expression in x and y',
    length: 'the expression is too long',
    depth: 'too many parentheses within each other',
    character: 'this character belongs to no expression',
    number: 'this number is too large',
    name: 'unknown name; known are x, y, pi, e and functions such as sin, exp, sqrt',
    call: 'a function needs its parenthesis',
    arguments: 'the wrong number of arguments',
    operand: 'a number or a name is missing',
    operator: 'an operator such as * is missing',
    parenthesis: 'a parenthesis is not closed',
  },
  above: 'f above its minimum',
  height: 'f',
  cursor: 'step t',
  startPoint: 'start',
  prediction: {
    question:
      'Ravine with κ = 100, each at its best rate. About how many times fewer steps does momentum need than plain gradient descent?',
    choices: { two: '2 times', ten: '10 times', hundred: '100 times' },
    reveal:
      'The rate depends on κ for gradient descent and on √κ for the heavy ball: 115 against 11.5 steps a decimal digit.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const names = { ...racers, momentum: '动量法' };
const zh: typeof en = {
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
    surface: { ...surface, ravine: '山谷', saddle: '鞍点', own: '自己的' },
    racer1: names,
    racer2: names,
    racer3: names,
    racer4: names,
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
    ...en.outputs,
    digit_a: 'A：每位小数的步数',
    digit_b: 'B：每位小数的步数',
    digit_c: 'C：每位小数的步数',
    digit_d: 'D：每位小数的步数',
  },
  reasons: {
    empty: '请写一个含 x、y 的式子',
    length: '式子太长',
    depth: '括号嵌套太深',
    character: '式子里不该有这个字符',
    number: '这个数太大',
    name: '不认识的名字；可用 x、y、pi、e 和 sin、exp、sqrt 等函数',
    call: '函数名后要有括号',
    arguments: '参数个数不对',
    operand: '缺一个数或名字',
    operator: '缺一个运算符，例如 *',
    parenthesis: '括号没有闭合',
  },
  above: 'f 高出最小值',
  height: 'f',
  cursor: '第 t 步',
  startPoint: '起点',
  prediction: {
    question: '山谷 κ = 100，各用最好的参数。动量法需要的步数大约是梯度下降的几分之一？',
    choices: { two: '1/2', ten: '1/10', hundred: '1/100' },
    reveal: '梯度下降的速度取决于 κ，重球法取决于 √κ：每得一位小数，115 步对 11.5 步。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
