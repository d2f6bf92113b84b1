import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'Who is to blame, and by how much?',
  invitation:
    'Guess the gradient of x before you look, then step through the passes. Any formula of your own can take the place of this one.',
  picture:
    'The computation graph from the inputs on the left to the result on the right. Above each node stands its value, below it its gradient; each edge carries the local derivative.',
  table: 'one row a node; c is the node that uses v; the last columns check by central differences',
  parameters: {
    expression: {
      label: 'your formula',
      hint: '+ − * / ^, exp, log, sqrt, sigmoid, tanh, relu, softplus, sin, cos, abs, max(a,b), min(a,b); variables are single letters',
    },
    values: {
      label: 'values of the variables,',
      hint: 'in the order in which they appear; what is missing is 1',
    },
    step: { label: 'step: forward through all operations, then backward' },
    ledger: { label: 'Ledger' },
    answers: { label: 'your gradients of the variables,', hint: 'in the same order' },
    repeat: { label: 'Equal parts of the formula' },
  },
  choices: {
    ledger: { full: 'filled in', hidden: 'I fill it in' },
    repeat: { once: 'computed once, shared', each: 'computed each time' },
  },
  presets: {
    shared: 'Shared node: paths add',
    figure: 'z = f(x, y)',
    neuron: 'One neuron',
    softmax: 'Softmax, two classes',
    max: 'max routes',
    dead: 'Dead ReLU',
  },
  outputs: {
    value: 'L',
    gradient_1: 'gradient of the first variable',
    gradient_norm: 'length of the gradient',
  },
  reasons: {
    empty: 'Type a formula.',
    length: 'the formula is too long',
    depth: 'nested too deeply',
    character: 'this character belongs to no number, name or operator',
    number: 'this number is too large for float64',
    name: 'an unknown name; variables are single letters (x, w, x1), e and pi are constants',
    call: 'a function needs its parenthesis, as in exp(x)',
    arguments: 'the function needs another number of arguments',
    operand: 'a number, a name or a parenthesis is missing',
    operator: 'an operator is missing; multiplication is written x*y',
    parenthesis: 'a parenthesis is not closed',
    large: 'at most 14 operations fit the drawing',
    bare: 'the formula needs at least one operation',
    constant: 'the formula needs at least one variable',
    variables: 'at most six variables',
  },
  verdicts: {
    right: 'right',
    sign: 'the sign is wrong',
    path: 'only one path: the contributions of all uses add up',
    local: 'this is the upstream gradient; the local derivative is missing',
    upstream: 'this is the local derivative; the upstream gradient is missing',
    wrong: 'not yet: multiply upstream and local derivative on every path, then add',
    missing: 'still to fill in',
  },
  prediction: {
    question: 'L = xy · (x + y) at x = 2, y = 3. What is ∂L/∂x?',
    choices: { product: '15', sum: '6', both: '21' },
    reveal:
      'The variable x is used twice. Through the product come 5 × 3 = 15, through the sum 6 × 1 = 6, and contributions add: 21.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '损失该怪谁，怪多少？',
  invitation: '先猜 x 的梯度，再一步步走完前向和反向。也可以换成你自己的式子。',
  picture: '计算图，左边是输入，右边是结果。节点上方是它的值，下方是它的梯度，每条边上写着局部导数。',
  table: '每个节点一行；c 是用到 v 的节点；最后两列用中心差分核对',
  parameters: {
    expression: {
      label: '你的式子',
      hint: '可用 + − * / ^、exp、log、sqrt、sigmoid、tanh、relu、softplus、sin、cos、abs、max(a,b)、min(a,b)；变量是单个字母',
    },
    values: { label: '各变量的值', hint: '按出现的先后；没写的取 1' },
    step: { label: '第几步：先前向走完所有运算，再反向走回来' },
    ledger: { label: '账本' },
    answers: { label: '你算出的各变量梯度', hint: '顺序同上' },
    repeat: { label: '式子里相同的部分' },
  },
  choices: {
    ledger: { full: '已填好', hidden: '我自己填' },
    repeat: { once: '只算一次，共用', each: '每次重算' },
  },
  presets: {
    shared: '共用节点：路径相加',
    figure: 'z = f(x, y)',
    neuron: '一个神经元',
    softmax: '两类 softmax',
    max: 'max 选路',
    dead: '死掉的 ReLU',
  },
  outputs: { value: 'L', gradient_1: '第一个变量的梯度', gradient_norm: '梯度的长度' },
  reasons: {
    empty: '请输入一个式子。',
    length: '式子太长',
    depth: '嵌套太深',
    character: '这个字符不属于数、名字或运算符',
    number: '这个数超出 float64 的范围',
    name: '没有这个名字；变量是单个字母（x、w、x1），e 和 pi 是常数',
    call: '函数后面要有括号，例如 exp(x)',
    arguments: '函数的参数个数不对',
    operand: '这里缺一个数、名字或括号',
    operator: '这里缺运算符；乘法要写成 x*y',
    parenthesis: '括号没有闭合',
    large: '图里最多放得下 14 个运算',
    bare: '式子里至少要有一个运算',
    constant: '式子里至少要有一个变量',
    variables: '最多六个变量',
  },
  verdicts: {
    right: '对',
    sign: '符号反了',
    path: '只算了一条路径，每次使用的贡献都要加起来',
    local: '这是上游梯度，还缺局部导数',
    upstream: '这是局部导数，还缺上游梯度',
    wrong: '还不对：每条路径上把上游梯度乘局部导数，再相加',
    missing: '待填',
  },
  prediction: {
    question: 'L = xy · (x + y)，在 x = 2、y = 3 处，∂L/∂x 是多少？',
    choices: { product: '15', sum: '6', both: '21' },
    reveal: '变量 x 用了两次。经过乘积的贡献是 5 × 3 = 15，经过和的贡献是 6 × 1 = 6，贡献相加得 21。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
