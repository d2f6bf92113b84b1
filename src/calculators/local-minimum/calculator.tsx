import { explained, quotient, whole } from '../../draw/arithmetic.ts';
import { plain } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, parameters, walks } from './model.ts';
import { Picture } from './Picture.tsx';

const at = (noise: number, batch = 1, schedule: 'constant' | 'decay' = 'constant') => ({
  noise,
  batch,
  schedule,
  learningRate: 0.1,
  tilt: 0.1,
  steps: 300,
  seed: 1,
});

export default calculator({
  name: 'local-minimum',
  parameters,
  presets: { noisy: at(1.5), none: at(0), batch: at(1.5, 16), wild: at(5), decay: at(3, 1, 'decay') },
  compute,
  outputs: ({ share, hover, barrier }) => ({
    share: { value: share, quantity: 's' },
    hover: { value: hover, quantity: 's' },
    barrier: { value: barrier, quantity: 'p' },
  }),
  Picture,
  window: '-4 0 332 248',
  formula: ({ state, result: { spread } }) => ({
    name: 'step',
    slots: {
      noise: plain(state.noise),
      batch: String(state.batch),
      spread: plain(spread),
      tilt: plain(state.tilt),
    },
  }),
  table: ({ result: { counts, shares } }) => ({
    columns: [
      { key: 't', symbol: 't' },
      { key: 'share', symbol: 'p_t', quantity: 's' },
    ],
    rows: shares.map((value, t) => [
      { value: t },
      { value, how: () => explained(value, quotient(whole(counts[t]!), whole(walks))) },
    ]),
    shown: [...new Set([0, 10, 20, 50, 100, 150, 200, 250, 300, shares.length - 1])]
      .filter((t) => t < shares.length)
      .sort((one, other) => one - other),
  }),
  player: 'steps',
  predicted: ({ share }) => (share < 0.25 ? 'few' : share > 0.9 ? 'all' : 'most'),
});
