import { signsOf } from '../../draw/format.ts';
import { choice, list, text, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { limitProduct } from '../../models/arrays/limit-product.ts';
import {
  type Beside,
  backpropagate,
  type OperationName,
  outputsBeside,
} from '../../models/expression/graph.ts';
import { ExpressionError, type ExpressionNode, parse, toGraph } from '../../models/expression/index.ts';
import { mergeEqual } from '../../models/expression/merge.ts';

/** Every letter but e may be a variable, alone or with one digit. */
const letters = [...'abcdfghijklmnopqrstuvwxyz'];
const variableNames = letters.flatMap((letter) => [
  letter,
  ...Array.from({ length: 10 }, (_, digit) => letter + digit),
]);
const mostOperations = 14;
const mostVariables = 6;

/** The variables in the order in which they first appear, and the number of operations. */
function survey(root: ExpressionNode): { names: string[]; operations: number } {
  const names = new Set<string>();
  let operations = 0;
  const visit = (node: ExpressionNode) => {
    if (node.kind === 'variable') names.add(variableNames[node.index]!);
    if (node.kind !== 'operation') return;
    operations++;
    node.args.forEach(visit);
  };
  visit(root);
  return { names: [...names], operations };
}

function check(source: string): { reason: string; position?: number } | null {
  try {
    const { names, operations } = survey(parse(source, { variables: variableNames }).root);
    if (operations > mostOperations) return { reason: 'large' };
    if (operations === 0) return { reason: 'bare' };
    if (names.length === 0) return { reason: 'constant' };
    return names.length > mostVariables ? { reason: 'variables' } : null;
  } catch (error) {
    if (error instanceof ExpressionError) return { reason: error.reason, position: error.position };
    throw error;
  }
}

const repeats = ['once', 'each'] as const;
const ledgers = ['full', 'hidden'] as const;

export const parameters = {
  expression: text('(x*y)*(x+y)', 120, { check, symbol: 'L =' }),
  values: list([2, 3], [-1000, 1000], [0, mostVariables], { quantity: 'x' }),
  step: whole(2 * mostOperations, [0, 2 * mostOperations], { symbol: 's' }),
  ledger: choice(ledgers),
  answers: list([], [-1e9, 1e9], [0, mostVariables], {
    quantity: 'g',
    when: (state) => state.ledger === 'hidden',
  }),
  repeat: choice(repeats, { more: true }),
};
export type GraphState = State<typeof parameters>;

/** What a reader's answer for a gradient lacks. */
type Verdict = 'right' | 'sign' | 'path' | 'local' | 'upstream' | 'wrong' | 'missing';

export interface LedgerNode {
  /** A variable's own name, v_1, v_2, … for operations; the number itself for a constant. */
  name: string;
  kind: 'variable' | 'constant' | 'operation';
  op?: OperationName;
  exponent?: number | undefined;
  args: readonly number[];
  value: number;
  /** ∂node/∂argument. */
  local: readonly number[];
  gradient: number;
  /** The part of the gradient that has arrived at the step shown. */
  arrived: number;
  /** Whether the value is computed, and whether the gradient is complete, at the step shown. */
  computed: boolean;
  complete: boolean;
  /** Whether the gradient has gone on through this operation to its arguments. */
  passed: boolean;
  /** L with the node moved up and down, and the slope between them. */
  beside: Beside;
  central: number;
  /** Every use of the node: by whom and as which argument. */
  uses: readonly { by: number; order: number }[];
  /** A reader's answer, for variables of a hidden ledger. */
  verdict?: Verdict;
}

export interface GraphResult {
  nodes: readonly LedgerNode[];
  output: number;
  variables: readonly number[];
  /** Steps of both passes together. */
  total: number;
  /** The operation at work in this step; −1 before the first and after the last. */
  now: number;
  forward: boolean;
  /** The first node with a value that is not finite, if any. */
  broken: LedgerNode | undefined;
  /** The last node whose gradient is not finite, if any. */
  steep: LedgerNode | undefined;
  gradientNorm: number;
}

/** The graph of a state's expression, with its variables' names. */
function graphOf({ expression, values, repeat }: GraphState) {
  const { names } = survey(parse(expression, { variables: variableNames }).root);
  const graph = toGraph(
    parse(expression, { variables: names }),
    names.map((_, index) => values[index] ?? 1),
  );
  return { names, ...(repeat === 'once' ? mergeEqual(graph, names) : graph) };
}

export function compute(state: GraphState): GraphResult {
  const { nodes, output, names } = graphOf(state);
  const { values, localGradients, gradients } = backpropagate(nodes, output);
  const beside = outputsBeside(nodes, output);
  const positions = new Map(nodes.map(({ id }, index) => [id, index]));
  const operations = nodes.flatMap(({ op }, index) => (op === 'leaf' ? [] : [index]));
  const count = operations.length;
  const step = Math.min(state.step, 2 * count);
  const forward = step <= count;
  const computed = new Set(operations.slice(0, step));
  const backward = [...operations].reverse();
  const done = new Set(forward ? [] : backward.slice(0, step - count));
  const last = positions.get(output)!;

  let operation = 0;
  const ledger = nodes.map((node, index): LedgerNode => {
    const uses = nodes.flatMap((user, by) =>
      user.op === 'leaf' ? [] : user.args.flatMap((id, order) => (id === node.id ? [{ by, order }] : [])),
    );
    const arrived = uses
      .filter(({ by }) => done.has(by))
      .reduce(
        (sum, { by, order }) => sum + limitProduct(gradients[by]!, localGradients[by]![order]!),
        index === last && step >= count ? 1 : 0,
      );
    const variable = names.includes(node.id);
    return {
      name: variable ? node.id : node.op === 'leaf' ? String(node.value) : `v_{${++operation}}`,
      kind: variable ? 'variable' : node.op === 'leaf' ? 'constant' : 'operation',
      ...(node.op === 'leaf' ? {} : { op: node.op, exponent: node.exponent }),
      args: node.op === 'leaf' ? [] : node.args.map((id) => positions.get(id)!),
      value: values[index]!,
      local: localGradients[index]!,
      gradient: gradients[index]!,
      arrived,
      computed: node.op === 'leaf' || computed.has(index),
      complete: index === last ? step >= count : uses.length > 0 && uses.every(({ by }) => done.has(by)),
      passed: done.has(index),
      beside: beside[index]!,
      central: (beside[index]!.above - beside[index]!.below) / beside[index]!.width,
      uses,
    };
  });
  const variables = names.map((name) => positions.get(name)!);
  if (state.ledger === 'hidden') {
    variables.forEach((index, order) => {
      ledger[index]!.verdict = verdict(state.answers[order], ledger[index]!, ledger);
    });
  }
  return {
    nodes: ledger,
    output: last,
    variables,
    total: 2 * count,
    now:
      step === 0 || step === 2 * count ? -1 : forward ? operations[step - 1]! : backward[step - count - 1]!,
    forward,
    broken: ledger.find(({ value }) => !Number.isFinite(value)),
    steep: ledger.findLast(({ kind, gradient }) => kind !== 'constant' && !Number.isFinite(gradient)),
    gradientNorm: Math.hypot(...variables.map((index) => gradients[index]!)),
  };
}

/** Compares an answer with the gradient and, if it is wrong, with what comes of the usual omissions. */
function verdict(answer: number | undefined, node: LedgerNode, nodes: readonly LedgerNode[]): Verdict {
  if (answer === undefined) return 'missing';
  const near = (value: number) => Math.abs(answer - value) <= 1e-3 * Math.max(Math.abs(value), 1e-3);
  if (near(node.gradient)) return 'right';
  if (near(-node.gradient)) return 'sign';
  const paths = node.uses.map(({ by, order }) => [nodes[by]!.gradient, nodes[by]!.local[order]!] as const);
  if (paths.length > 1 && paths.some(([upstream, local]) => near(limitProduct(upstream, local))))
    return 'path';
  const sum = (side: 0 | 1) => paths.reduce((total, path) => total + path[side]!, 0);
  if (near(sum(0)) || paths.some(([upstream]) => near(upstream))) return 'local';
  return near(sum(1)) || paths.some(([, local]) => near(local)) ? 'upstream' : 'wrong';
}

/** The node of the variable whose gradient is largest in size. */
export const largestGradient = ({ nodes, variables }: GraphResult): LedgerNode =>
  variables
    .map((index) => nodes[index]!)
    .reduce((most, node) => (Math.abs(node.gradient) > Math.abs(most.gradient) ? node : most));

/**
 * How much three lines of a phone hold of what a finished graph has found: each gradient, and of a first variable used
 * more than once that its paths add up, or the largest alone.
 */
export function toldOf({ nodes, variables, output }: GraphResult): 'paths' | 'each' | 'largest' {
  const shown = [output, ...variables].map((index) => nodes[index]!);
  const signs = signsOf(nodes[output]!.value, ...shown.slice(1).map(({ gradient }) => gradient));
  const count = variables.length;
  if (signs > (count > 2 ? 37 - 3 * count : 49 - 9 * count)) return 'largest';
  return shown[1]!.uses.length > 1 && count <= 2 && signs <= 32 - 9 * count ? 'paths' : 'each';
}
