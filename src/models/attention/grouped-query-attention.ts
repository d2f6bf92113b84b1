import { sizeOf, type Tensor, zeros } from '../arrays/tensor.ts';
import { type AttentionGradients, type AttentionTrace, attention, attentionGradients } from './attention.ts';

/**
 * Queries (H, n, d), keys and values (G, m, d): consecutive query heads share a key and value head. G = H is multi-head
 * attention, G = 1 multi-query attention.
 */
interface GroupedQueryInputs {
  readonly query: Tensor;
  readonly key: Tensor;
  readonly value: Tensor;
  /** Whether query i sees the keys up to i + m − n only: the queries are the last n positions. */
  readonly causal?: boolean;
}

/** The attention of every query head, its keys and values repeated. */
interface GroupedQueryTrace extends AttentionTrace {
  /** H/G, how many query heads share. */
  readonly sharing: number;
}

/**
 * Grouped-query attention (Ainslie et al., 2023): query head h reads key and value head ⌊h·G/H⌋, scale 1/√d. Throws a
 * RangeError if G does not divide H or shapes do not fit, and for a query that sees no key.
 */
export function groupedQueryAttention({
  query,
  key,
  value,
  causal = false,
}: GroupedQueryInputs): GroupedQueryTrace {
  const sharing = query.shape[0]! / key.shape[0]!;
  if (!Number.isInteger(sharing)) {
    throw new RangeError(
      `grouped queries: expected query heads that are a multiple of ${key.shape[0]}; got ${query.shape[0]}`,
    );
  }
  const mask = causal ? lastQueriesMask(query.shape[1]!, key.shape[1]!) : null;
  const inputs = { query, key: repeatHeads(key, sharing), value: repeatHeads(value, sharing), mask };
  return { ...attention(inputs), sharing };
}

/** The way back: the gradients of a shared key or value head are the sums over the query heads that read it. */
export function groupedQueryGradients(trace: GroupedQueryTrace, dOutput: Tensor): AttentionGradients {
  const { dQuery, dKey, dValue } = attentionGradients(trace, dOutput);
  return { dQuery, dKey: sumHeads(dKey, trace.sharing), dValue: sumHeads(dValue, trace.sharing) };
}

/** A mask (queries × keys) under which the queries are the last positions, and none looks ahead. */
function lastQueriesMask(queries: number, keys: number): Tensor {
  const mask = zeros(queries, keys);
  for (let query = 0; query < queries; query++)
    mask.data.fill(1, query * keys, query * keys + Math.max(0, query + keys - queries + 1));
  return mask;
}

function repeatHeads({ shape, data }: Tensor, times: number): Tensor {
  const size = sizeOf(shape.slice(1));
  const repeated = zeros(shape[0]! * times, ...shape.slice(1));
  for (let head = 0; head < repeated.shape[0]!; head++) {
    const from = Math.floor(head / times) * size;
    repeated.data.set(data.subarray(from, from + size), head * size);
  }
  return repeated;
}

function sumHeads({ shape, data }: Tensor, times: number): Tensor {
  const size = sizeOf(shape.slice(1));
  const summed = zeros(shape[0]! / times, ...shape.slice(1));
  data.forEach((part, index) => {
    summed.data[Math.floor(index / (size * times)) * size + (index % size)]! += part;
  });
  return summed;
}
