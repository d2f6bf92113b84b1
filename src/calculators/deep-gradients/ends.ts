import { plain } from '../../draw/format.ts';
import type { DeepResult, DeepState, Measured } from './model.ts';

interface Ends {
  /** Whether both numbers are so long that a sentence names no layers' numbers. */
  long: boolean;
  /** The networks whose layer 1 keeps the least, and the most, of the last layer's gradient, as far as three digits show. */
  least: readonly Measured[];
  /** Undefined where three digits show the same for all four. */
  most: readonly Measured[] | undefined;
}

/** Both ends of what four networks keep, each by one network; remedies that come to the same are all named. */
export function endsOf({ compare }: DeepState, { variants }: DeepResult): Ends {
  const ordered = [...variants].sort((one, other) => one.ratio - other.ratio);
  const shown = ({ ratio }: Measured) => plain(ratio, 3);
  const [first, last] = [shown(ordered[0]!), shown(ordered.at(-1)!)];
  const as = (ratio: string) => {
    const alike = variants.filter((variant) => shown(variant) === ratio);
    return compare === 'remedy' ? alike : alike.slice(0, 1);
  };
  const [least, most] = [as(first), first === last ? undefined : as(last)];
  // Remedies have shorter names than initializations, but for one.
  const room =
    compare !== 'remedy'
      ? 13
      : [...least, ...(most ?? [])].some(({ name }) => name === 'batch-norm')
        ? 15
        : 16;
  return { long: `${first}${last}`.length > room, least, most };
}
