import { sees } from './block.ts';
import type { StepResult, StepState } from './model.ts';
import { isOfHeads } from './names.ts';
import { count, type Stage, width } from './parameters.ts';

type Kind =
  | 'input'
  | 'norm'
  | 'scores'
  | 'hidden-score'
  | 'weights'
  | 'hidden-weight'
  | 'mix'
  | 'sum'
  | 'unit'
  | 'network'
  | 'output';

/** What a sentence tells of the chosen entry: how it came about, from what, and what was added or taken away. */
interface Told {
  readonly kind: Kind;
  readonly before: number;
  readonly added: number;
  readonly head: number;
  readonly j: number;
}

export function told(state: StepState, { stage, row, column, values, norms }: StepResult): Told {
  const at = (of: Stage, place = column) => values[of]![row]![place]!;
  const ofHeads = isOfHeads(stage);
  const j = ofHeads ? column % count : column;
  const head = Math.floor(column / (ofHeads ? count : 2)) + 1;
  const place = (kind: Kind, before = 0, added = 0): Told => ({ kind, before, added, head, j: j + 1 });
  const seen = sees(state, row, j);
  const pre = state.norm === 'pre';
  const normalized = (which: 0 | 1, of: Stage) => place('norm', at(of), norms[which].mean.data[row]!);
  switch (stage) {
    case 'norm1':
      return normalized(0, 'input');
    case 'norm2':
      return normalized(1, 'middle');
    case 'middle':
      return pre ? place('sum', at('input'), at('mix')) : normalized(0, 'sum1');
    case 'scores':
      return place(seen ? 'scores' : 'hidden-score');
    case 'weights':
      return place(seen ? 'weights' : 'hidden-weight');
    case 'sum1':
      return place('sum', at('input'), at('mix'));
    case 'sum2':
      return place('sum', at('middle'), at('network'));
    case 'hidden': {
      const read = at(pre ? 'norm2' : 'middle', column % width);
      return place('unit', column < width ? read : -read);
    }
    default:
      return place(stage);
  }
}
