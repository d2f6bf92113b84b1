import { count } from '../../draw/format.ts';
import type { Cell } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { how } from './how.ts';
import type { CountResult, CountState } from './model.ts';

/** A cell with a whole number: the sum of products that it is. */
const cell = (value: number, ...terms: readonly (readonly number[])[]): Cell => ({
  value,
  decimals: 0,
  how: () => how.part.countHow(value, terms),
});
const sumOf = (...parts: readonly number[]) => parts.map((part) => [part]);
const nothing: Cell = { value: 0, decimals: 0 };
/** Half of it where a multiply-add counts once: the work of a weight is one or two. */
const perWeight = ({ unit }: CountState) => (unit === 'mac' ? 1 : 2);

/** A map of a × b weights: its parameters, and what it does for a token. */
function matrix(name: string, a: number, b: number, state: CountState): Cell[] {
  const per = perWeight(state);
  return [
    { value: name },
    { value: `${count(a)} × ${count(b)}` },
    cell(a * b, [a, b]),
    cell(per * a * b, per === 1 ? [a, b] : [per, a, b]),
  ];
}

function blockRows(state: CountState, result: CountResult, { rows }: Words): Cell[][] {
  const { width: d, hidden } = state;
  const { block } = result;
  const keys = result.keyHeads * result.headWidth;
  const weights = 2 * d * d + 2 * d * keys + (state.network === 'gated' ? 3 : 2) * d * hidden;
  const biases = block.perBlock - block.normsPerBlock - weights;
  const network =
    state.network === 'gated'
      ? [
          matrix(rows.gate, d, hidden, state),
          matrix(rows.up, d, hidden, state),
          matrix(rows.down, hidden, d, state),
        ]
      : [matrix('W_1', d, hidden, state), matrix('W_2', hidden, d, state)];
  const inside = state.network === 'gated' ? [[2 * d], [2 * keys]] : [[3 * d], [2 * keys], [hidden]];
  return [
    matrix('W_Q', d, d, state),
    matrix('W_K', d, keys, state),
    matrix('W_V', d, keys, state),
    matrix('W_O', d, d, state),
    ...network,
    [{ value: rows.biases }, { value: '' }, biases > 0 ? cell(biases, ...inside) : nothing, nothing],
    [{ value: rows.norms }, { value: '' }, cell(block.normsPerBlock, [block.normsPerBlock / d, d]), nothing],
    [
      { value: rows.block },
      { value: '' },
      cell(block.perBlock, [block.attentionPerBlock], [block.feedForwardPerBlock], [block.normsPerBlock]),
      nothing,
    ],
  ];
}

/** The matrices of one block, then what all blocks and the tables hold and do. */
export function rowsOf(state: CountState, result: CountResult, words: Words): Cell[][] {
  const { rows } = words;
  const { block, done } = result;
  const { layers, width, vocabulary, tokens } = state;
  const both = state.form === 'encoderDecoder';
  const [attentions, networks] = both ? [3 * layers, 2 * layers] : [layers, layers];
  const per = perWeight(state);
  const each = ({ decoder: 2, encoder: 4, encoderDecoder: 10 }[state.form] * per) / 2;
  const line = (name: string, parameters: Cell, work: Cell): Cell[] => [
    { value: name },
    { value: '' },
    parameters,
    work,
  ];
  const tables = result.embeddings - vocabulary * width;
  return [
    ...blockRows(state, result, words),
    line(
      rows.attention,
      cell(result.attention, [attentions, block.attentionPerBlock]),
      cell(done.projections, [attentions, done.projections / attentions]),
    ),
    line(rows.scores, nothing, cell(done.scores, [layers, each, tokens, width])),
    line(
      rows.network,
      cell(result.feedForward, [networks, block.feedForwardPerBlock]),
      cell(done.feedForward, [networks, done.feedForward / networks]),
    ),
    line(rows.allNorms, cell(result.norms, [result.norms / width, width]), nothing),
    line(
      rows.embeddings,
      cell(result.embeddings, [vocabulary, width], ...(tables > 0 ? [[tables]] : [])),
      nothing,
    ),
    line(
      rows.head,
      result.head === 0
        ? nothing
        : cell(
            result.head,
            ...(state.form === 'encoder' ? [[width, width], [width]] : [[vocabulary, width]]),
          ),
      done.head === 0 ? nothing : cell(done.head, [per, vocabulary, width]),
    ),
    line(
      rows.total,
      cell(
        result.total,
        ...sumOf(result.attention, result.feedForward, result.norms, result.embeddings, result.head),
      ),
      cell(done.total, ...sumOf(done.projections, done.scores, done.feedForward, done.head)),
    ),
  ];
}
