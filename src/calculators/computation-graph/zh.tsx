import type { ComponentChildren } from 'preact';
import { operand, plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { View } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { how } from './how.ts';
import { type GraphResult, type LedgerNode, largestGradient, type parameters, toldOf } from './model.ts';
import { arithmetic, called } from './notation.ts';

const inputs = ({ nodes, variables }: GraphResult) =>
  variables.map((index) => `${called(nodes[index]!)} = ${plain(nodes[index]!.value)}`).join(', ');

const sharedWords = (node: LedgerNode) => `${called(node)} 用了 ${node.uses.length} 次，各条路径相加。`;

function backwardSentence(node: LedgerNode, { nodes }: GraphResult) {
  const shares = node.args
    .map((argument, order) => ({ argument: nodes[argument]!, local: node.local[order]! }))
    .filter(({ argument }) => argument.kind !== 'constant')
    .map(({ argument, local }) => `${called(argument)} 得 ${plain(node.gradient)} × ${operand(local)}`)
    .join('，');
  return (
    <>
      反向：{called(node)} 收到 <b>{plain(node.gradient)}</b>，乘局部导数往回传：{shares}。
    </>
  );
}

export const labels: Words = {
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
    step: { label: '第几步：先前向，再反向' },
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
    name: '没有这个名字；变量是单个字母（x、w、x1），e 和 pi 是常数',
    large: '图里最多放得下 14 个运算',
    bare: '式子里至少要有一个运算',
    constant: '式子里至少要有一个变量',
    variables: '最多六个变量',
  },
  verdicts: {
    right: '对',
    sign: '符号反了',
    path: '只算了一条路径，每次使用都要加上',
    local: '这是上游梯度，还缺局部导数',
    upstream: '这是局部导数，还缺上游梯度',
    wrong: '还不对：每条路径上，上游乘局部，再相加',
    later: '还不对',
    missing: '待填',
  },
  prediction: {
    question: 'L = xy · (x + y)，在 x = 2、y = 3 处，∂L/∂x 是多少？',
    choices: { product: '15', sum: '6', both: '21' },
    reveal: '变量 x 用了两次。经过乘积的贡献是 5 × 3 = 15，经过和的贡献是 6 × 1 = 6，贡献相加得 21。',
  },
};

/** Both passes done: the result and the gradients, and that a shared variable's paths add. */
function finished(result: GraphResult): ComponentChildren {
  const { nodes, variables, output } = result;
  const told = toldOf(result);
  if (told === 'largest') {
    const largest = largestGradient(result);
    return (
      <>
        L = {plain(nodes[output]!.value)}；绝对值最大的梯度是 ∂L/∂{called(largest)} ={' '}
        <b>
          <Shown number={show(largest.gradient)} />
        </b>
        。
      </>
    );
  }
  if (variables.length > 2) {
    return (
      <>
        L = {plain(nodes[output]!.value)}；{variables.map((index) => called(nodes[index]!)).join('、')}{' '}
        的梯度依次是{' '}
        {variables.map((index, place) => (
          <>
            {place > 0 && '、'}
            <b>
              <Shown number={show(nodes[index]!.gradient)} />
            </b>
          </>
        ))}
        。
      </>
    );
  }
  return (
    <>
      L = {plain(nodes[output]!.value)}
      {variables.map((index) => (
        <>
          {'，'}
          <span class="num">
            ∂L/∂{called(nodes[index]!)} ={' '}
            <b>
              <Shown number={show(nodes[index]!.gradient)} />
            </b>
          </span>
        </>
      ))}
      。{told === 'paths' && sharedWords(nodes[variables[0]!]!)}
    </>
  );
}

export const sentence = ({
  state,
  result,
  words,
}: View<typeof parameters, GraphResult, Words>): ComponentChildren => {
  const { nodes, variables, now, forward, broken, steep } = result;

  const end = '。';
  if (broken) {
    const equation = `${called(broken)} = ${how.part.arithmeticText(broken, result)}`;
    return (
      <>
        {equation} <b>在 float64 里没有值</b>，之后的梯度都不可信。
      </>
    );
  }
  if (state.ledger === 'hidden') {
    const wrong = variables.filter((index) => !['right', 'missing'].includes(nodes[index]!.verdict!));
    // What to mend is said of one at a time, and what fares alike is said together.
    const found = variables.map((index) =>
      wrong.includes(index) && index !== wrong[0] ? 'later' : nodes[index]!.verdict!,
    );
    const kinds = [...new Set(found)];
    return kinds.map((kind, place) => (
      <>
        ∂L/∂
        {variables
          .filter((_, order) => found[order] === kind)
          .map((index) => called(nodes[index]!))
          .join('、')}
        {'：'}
        {kind === 'right' ? <b>{words.verdicts.right}</b> : words.verdicts[kind]}
        {place < kinds.length - 1 ? '；' : end}
      </>
    ));
  }
  if (steep && !forward) {
    return (
      <>
        {called(steep)} 的梯度<b>在 float64 里没有值</b>：途中有一个导数是无穷大，或者没有定义。
      </>
    );
  }
  if (now >= 0 && forward) {
    const node = nodes[now]!;
    return (
      <>
        {'前向：'}
        {called(node)} = {arithmetic(node, result)} = {how.part.arithmeticText(node, result)} ={' '}
        <b>
          <Shown number={show(node.value)} />
        </b>
        {end}
      </>
    );
  }
  if (now >= 0) return backwardSentence(nodes[now]!, result);
  if (state.step === 0) {
    return <>只有输入的值 {inputs(result)}，什么都还没算。</>;
  }
  return finished(result);
};
