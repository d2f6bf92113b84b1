/** Where a node of a layered drawing stands: its layer, and its place across in units of the distance of neighbours. */
export interface Placed {
  readonly layer: number;
  readonly across: number;
}

interface Layered {
  readonly nodes: readonly Placed[];
  /** For every edge the places it bends at, one in each layer it only passes through, in its direction. */
  readonly bends: readonly (readonly Placed[])[];
  readonly layers: number;
  /** The largest place across; the smallest is 0. */
  readonly breadth: number;
}

interface Slot {
  readonly layer: number;
  across: number;
  readonly before: number[];
  readonly after: number[];
}

/** Room across that an edge passing through a layer needs, beside a node's 1. */
const passing = 0.6;
const rounds = 8;

/**
 * A layered drawing of an acyclic graph (Sugiyama, Tagawa & Toda 1981). Nodes 0 … count − 1 are in topological order:
 * an edge [from, to] has from < to. A node stands right after the last of its sources; one without sources right
 * before the first node it leads to. Within a layer, order and place follow the mean of the neighbours' places; all layers are
 * centred on one line, so that the drawing stays narrow.
 */
export function layered(count: number, edges: readonly (readonly [number, number])[]): Layered {
  const layer = new Array<number>(count).fill(0);
  for (let node = 0; node < count; node++)
    for (const [from, to] of edges) if (to === node) layer[node] = Math.max(layer[node]!, layer[from]! + 1);
  for (let node = 0; node < count; node++) {
    if (edges.some(([, to]) => to === node)) continue;
    const targets = edges.filter(([from]) => from === node).map(([, to]) => layer[to]! - 1);
    if (targets.length > 0) layer[node] = Math.min(...targets);
  }

  const slots: Slot[] = layer.map((own) => ({ layer: own, across: 0, before: [], after: [] }));
  const join = (from: number, to: number) => {
    slots[from]!.after.push(to);
    slots[to]!.before.push(from);
  };
  const bends = edges.map(([from, to]) => {
    const through: number[] = [];
    let last = from;
    for (let at = layer[from]! + 1; at < layer[to]!; at++) {
      through.push(slots.push({ layer: at, across: 0, before: [], after: [] }) - 1);
      join(last, through.at(-1)!);
      last = through.at(-1)!;
    }
    join(last, to);
    return through;
  });

  const layers = Math.max(0, ...layer) + 1;
  const rows = Array.from({ length: layers }, (_, at) =>
    slots.map((_, index) => index).filter((index) => slots[index]!.layer === at),
  );
  for (const row of rows) settle(row, (index) => row.indexOf(index), slots, count);
  for (let round = 0; round < rounds; round++) {
    const forward = round % 2 === 0;
    for (const row of forward ? rows : [...rows].reverse()) {
      const wish = (index: number) => {
        const { before, after, across } = slots[index]!;
        const near = forward ? before : after;
        const all = round < rounds - 2 && near.length > 0 ? near : [...before, ...after];
        return all.length === 0
          ? across
          : all.reduce((sum, other) => sum + slots[other]!.across, 0) / all.length;
      };
      settle(row, wish, slots, count);
    }
  }

  for (const row of rows) {
    const places = row.map((index) => slots[index]!.across);
    const middle = (Math.min(...places) + Math.max(...places)) / 2;
    for (const index of row) slots[index]!.across -= middle;
  }
  const lowest = Math.min(...slots.map(({ across }) => across));
  const placed = ({ layer: at, across }: Slot): Placed => ({ layer: at, across: across - lowest });
  return {
    nodes: slots.slice(0, count).map(placed),
    bends: bends.map((through) => through.map((index) => placed(slots[index]!))),
    layers,
    breadth: Math.max(...slots.map(({ across }) => across)) - lowest,
  };
}

/** Orders a layer by its wishes and places it as near to them as the neighbours' room allows. */
function settle(row: number[], wish: (index: number) => number, slots: Slot[], count: number): void {
  const wishes = new Map(row.map((index) => [index, wish(index)]));
  row.sort((one, other) => wishes.get(one)! - wishes.get(other)! || one - other);
  const room = (index: number) => (index < count ? 1 : passing);
  let free = Number.NEGATIVE_INFINITY;
  let shift = 0;
  for (const [position, index] of row.entries()) {
    const apart = position === 0 ? 0 : (room(index) + room(row[position - 1]!)) / 2;
    const across = Math.max(wishes.get(index)!, free + apart);
    slots[index]!.across = across;
    shift += across - wishes.get(index)!;
    free = across;
  }
  for (const index of row) slots[index]!.across -= shift / row.length;
}
