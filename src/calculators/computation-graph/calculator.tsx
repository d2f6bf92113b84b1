import { plain } from '../../draw/format.ts';
import { type Cell, calculator } from '../../frame/calculator.ts';
import { same } from '../../frame/parameters.ts';
import { how } from './how.ts';
import { compute, type GraphResult, type GraphState, type LedgerNode, parameters } from './model.ts';
import { arithmetic, called } from './notation.ts';
import { Picture } from './Picture.tsx';

const unknown = '?';
const notYet = '·';

export default calculator({
  name: 'computation-graph',
  parameters,
  presets: {
    shared: {},
    figure: { expression: '0.5*(x*y-1)^2', values: [3, -2] },
    neuron: { expression: '0.5*(sigmoid(w*x+b)-t)^2', values: [2, 1, -2, 1] },
    softmax: { expression: '-log(exp(a)/(exp(a)+exp(b)))', values: [1, 2] },
    max: { expression: 'max(x*y, x+y)' },
    dead: { expression: '0.5*(relu(w*x+b)-t)^2', values: [1, 1, -2, 1] },
  },
  compute,
  needs: (state) => (isFirst(state) ? undefined : how.fetch()),
  outputs: ({ nodes, output, variables, gradientNorm }, { ledger }) => ({
    value: { value: nodes[output]!.value, quantity: 'p' },
    gradient_1: { value: nodes[variables[0]!]!.gradient, quantity: 'g', quiet: true },
    gradient_norm: { value: gradientNorm, quantity: 'g', quiet: ledger === 'hidden' },
  }),
  Picture,
  window: '-4 0 332 211',
  formula: ({ state, result }) => {
    const { nodes, variables, now, forward } = result;
    const node = nodes[now >= 0 && !forward ? now : variables[0]!]!;
    const hidden = node.verdict !== undefined && node.verdict !== 'right';
    const early = forward && now >= 0 ? notYet : state.step === 0 ? notYet : undefined;
    return {
      name: 'blame',
      slots: {
        name: called(node),
        again: called(node),
        // Where it has not come yet this is the first state, whose terms stand in the page.
        ...((early || how.fetched) && {
          terms: early ?? (hidden ? unknown : how.part.blameText(node, result)),
        }),
        gradient: early ?? (hidden ? unknown : plain(node.gradient)),
      },
    };
  },
  table: ({ state, result }) => ({
    columns: [
      { key: 'v', symbol: 'v' },
      { key: 'operation', symbol: 'v =' },
      { key: 'value', symbol: '=' },
      { key: 'local', symbol: '∂c/∂v', optional: true },
      { key: 'up', symbol: '∂L/∂c', quantity: 'g', optional: true },
      { key: 'gradient', symbol: '∂L/∂v', quantity: 'g' },
      { key: 'central', symbol: 'ΔL/Δv', optional: true },
      { key: 'difference', symbol: '|∂ − Δ|' },
    ],
    rows: result.nodes.filter(({ kind }) => kind !== 'constant').map((node) => row(node, result, state)),
    needs: how.fetch,
  }),
  player: 'step',
  playerEnd: ({ total }) => total,
  predicted: ({ nodes, variables }) => {
    const { gradient, uses } = nodes[variables[0]!]!;
    const [first, second] = uses.map(({ by, order }) => nodes[by]!.gradient * nodes[by]!.local[order]!);
    return gradient === first ? 'product' : gradient === second ? 'sum' : 'both';
  },
});

/** Whether a state is the first of a page without options: its sentence writes no arithmetic, its formula stands there. */
const isFirst = (state: GraphState) =>
  Object.entries(parameters).every(([key, parameter]) =>
    same(parameter, state[key as keyof GraphState], parameter.default),
  );

/** One number as such, several as words, none as a place to fill. */
function several(values: readonly number[]): Cell {
  return values.length === 1
    ? { value: values[0]! }
    : { value: values.map((value) => plain(value)).join('; ') };
}

function row(node: LedgerNode, result: GraphResult, state: GraphState): Cell[] {
  const { nodes } = result;
  const hidden = node.verdict !== undefined && node.verdict !== 'right';
  const blank = { value: hidden ? unknown : notYet };
  const ready = node.complete && !hidden;
  const operation = node.kind === 'operation';
  const seen = node.uses.length > 0 && (state.step >= result.total || node.complete);
  return [
    { value: called(node) },
    { value: operation ? arithmetic(node, result) : '' },
    node.computed
      ? { value: node.value, ...(operation && { how: () => how.part.valueHow(node, result) }) }
      : { value: notYet },
    hidden || !seen
      ? node.uses.length === 0
        ? { value: '' }
        : blank
      : several(node.uses.map(({ by, order }) => nodes[by]!.local[order]!)),
    hidden || !seen
      ? node.uses.length === 0
        ? { value: '' }
        : blank
      : several(node.uses.map(({ by }) => nodes[by]!.gradient)),
    ready ? { value: node.gradient, how: () => how.part.gradientHow(node, result) } : blank,
    ready ? { value: node.central, how: () => how.part.centralHow(node) } : blank,
    ready ? { value: Math.abs(node.gradient - node.central) } : blank,
  ];
}
