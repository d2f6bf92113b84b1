import type { LayerResult, LayerState } from './model.ts';

/** Outputs that differ by less than this look the same in the picture. */
const alike = 0.01;

/** What there is to say of a state: which sentence is true of it. */
export function kindOf(
  { norm }: LayerState,
  { now, other, apart }: LayerResult,
): 'equal' | 'borrowed' | 'alone' | 'same' | 'differ' {
  if (norm !== 'rms' && now[0]!.square === 0) return 'equal';
  if (other === undefined) return 'alone';
  if (norm === 'batch' || norm === 'all') return 'borrowed';
  return apart < alike ? 'same' : 'differ';
}
