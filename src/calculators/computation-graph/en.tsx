import type { ComponentChildren } from 'preact';
import { operand, plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Labels, View } from '../../frame/calculator.ts';
import { how } from './how.ts';
import { type GraphResult, type LedgerNode, largestGradient, type parameters, toldOf } from './model.ts';
import { arithmetic, called } from './notation.ts';

const inputs = ({ nodes, variables }: GraphResult) =>
  variables.map((index) => `${called(nodes[index]!)} = ${plain(nodes[index]!.value)}`).join(', ');

const sharedWords = (node: LedgerNode) =>
  `${called(node)} is used ${node.uses.length} times, and its paths add up.`;

function backwardSentence(node: LedgerNode, { nodes }: GraphResult) {
  const shares = node.args
    .map((argument, order) => ({ argument: nodes[argument]!, local: node.local[order]! }))
    .filter(({ argument }) => argument.kind !== 'constant')
    .map(({ argument, local }) => `${called(argument)} gets ${plain(node.gradient)} × ${operand(local)}`)
    .join(', ');
  return (
    <>
      Backward: {called(node)} sends <b>{plain(node.gradient)}</b> times local derivatives: {shares}.
    </>
  );
}

export const labels = {
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
    step: { label: 'step: forward, then backward' },
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
    name: 'an unknown name; variables are single letters (x, w, x1), e and pi are constants',
    large: 'at most 14 operations fit the drawing',
    bare: 'the formula needs at least one operation',
    constant: 'the formula needs at least one variable',
    variables: 'at most six variables',
  },
  verdicts: {
    right: 'right',
    sign: 'the sign is wrong',
    path: 'only one path: all of them add up',
    local: 'upstream gradient only, without the local derivative',
    upstream: 'local derivative only, without the upstream gradient',
    wrong: 'not yet: upstream × local, all paths added',
    later: 'not yet',
    missing: 'to fill in',
  },
  prediction: {
    question: 'L = xy · (x + y) at x = 2, y = 3. What is ∂L/∂x?',
    choices: { product: '15', sum: '6', both: '21' },
    reveal:
      'The variable x is used twice. Through the product come 5 × 3 = 15, through the sum 6 × 1 = 6, and contributions add: 21.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

/** Both passes done: the result and the gradients, and that a shared variable's paths add. */
function finished(result: GraphResult): ComponentChildren {
  const { nodes, variables, output } = result;
  const told = toldOf(result);
  if (told === 'largest') {
    const largest = largestGradient(result);
    return (
      <>
        L = {plain(nodes[output]!.value)}; the largest gradient in size is ∂L/∂{called(largest)} ={' '}
        <b>
          <Shown number={show(largest.gradient)} />
        </b>
        .
      </>
    );
  }
  if (variables.length > 2) {
    return (
      <>
        L = {plain(nodes[output]!.value)}; the gradients of{' '}
        {variables.map((index) => called(nodes[index]!)).join(', ')} are{' '}
        {variables.map((index, place) => (
          <>
            {place > 0 && ', '}
            <b>
              <Shown number={show(nodes[index]!.gradient)} />
            </b>
          </>
        ))}
        .
      </>
    );
  }
  return (
    <>
      L = {plain(nodes[output]!.value)}
      {variables.map((index) => (
        <>
          {', '}
          <span class="num">
            ∂L/∂{called(nodes[index]!)} ={' '}
            <b>
              <Shown number={show(nodes[index]!.gradient)} />
            </b>
          </span>
        </>
      ))}
      . {told === 'paths' && sharedWords(nodes[variables[0]!]!)}
    </>
  );
}

export const sentence = ({
  state,
  result,
  words,
}: View<typeof parameters, GraphResult, Words>): ComponentChildren => {
  const { nodes, variables, now, forward, broken, steep } = result;

  const end = '.';
  if (broken) {
    const equation = `${called(broken)} = ${how.part.arithmeticText(broken, result)}`;
    return (
      <>
        {equation} is <b>no float64 number</b>: trust no gradient after it.
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
          .join(', ')}
        {': '}
        {kind === 'right' ? <b>{words.verdicts.right}</b> : words.verdicts[kind]}
        {place < kinds.length - 1 ? '; ' : end}
      </>
    ));
  }
  if (steep && !forward) {
    return (
      <>
        The gradient of {called(steep)} is <b>no number in float64</b>: a local derivative is infinite or
        undefined.
      </>
    );
  }
  if (now >= 0 && forward) {
    const node = nodes[now]!;
    return (
      <>
        {'Forward: '}
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
    return <>Only the inputs {inputs(result)} are known.</>;
  }
  return finished(result);
};
