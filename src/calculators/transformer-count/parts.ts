import type { CountResult } from './model.ts';

const partNames = ['projections', 'scores', 'network', 'embeddings', 'head', 'norms'] as const;
type PartName = (typeof partNames)[number];

/** A part's colour, its share of all parameters and its share of the work of one token. */
export interface Part {
  readonly name: PartName;
  readonly quantity: string;
  readonly parameters: number;
  readonly work: number;
}

export function partsOf(result: CountResult): Part[] {
  const { work } = result;
  const rows: Record<PartName, [quantity: string, parameters: number, work: number]> = {
    projections: ['q-s', result.attention, work.projections],
    scores: ['q-k', 0, work.scores],
    network: ['q-w', result.feedForward, work.feedForward],
    embeddings: ['q-x', result.embeddings, 0],
    head: ['q-p', result.head, work.head],
    norms: ['q-n', result.norms, 0],
  };
  return partNames.map((name) => {
    const [quantity, parameters, done] = rows[name];
    return { name, quantity, parameters: parameters / result.total, work: done / work.total };
  });
}
