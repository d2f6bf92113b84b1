import { count, plain } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { how } from './how.ts';
import { compute, parameters } from './model.ts';
import { Picture } from './Picture.tsx';
import { rowsOf } from './rows.ts';

const llama = {
  width: 4096,
  layers: 32,
  hidden: 11008,
  vocabulary: 32000,
  tokens: 2048,
  heads: 32,
  keyHeads: 32,
  network: 'gated',
  output: 'own',
  biases: 'without',
  norm: 'rms',
  positions: 'none',
} as const;
const llama3 = { ...llama, hidden: 14336, vocabulary: 128256, tokens: 8192, keyHeads: 8 } as const;

export default calculator({
  name: 'transformer-count',
  parameters,
  presets: {
    gpt2: {},
    bert: { vocabulary: 30522, tokens: 512, form: 'encoder' },
    base: {
      width: 512,
      layers: 6,
      hidden: 2048,
      vocabulary: 37000,
      tokens: 512,
      heads: 8,
      keyHeads: 8,
      form: 'encoderDecoder',
      positions: 'none',
    },
    llama,
    llama3,
    long: { ...llama3, tokens: 131072 },
  },
  compute,
  outputs: (result) => ({
    parameters: { value: result.total, decimals: 0, quantity: 'p' },
    attention: { value: result.attention, decimals: 0, quantity: 's' },
    feed_forward: { value: result.feedForward, decimals: 0, quantity: 'w' },
    embeddings: { value: result.embeddings, decimals: 0, quantity: 'x' },
    block: { value: result.block.perBlock, decimals: 0 },
    work: { value: result.done.total },
    share: { value: 100 * result.work.scoreShare, quantity: 'k' },
    training: { value: result.sixfold },
  }),
  Picture,
  window: '-4 0 332 254',
  formula: ({ state, result: { block, work } }) => {
    const both = state.form === 'encoderDecoder';
    const [attentions, networks] = both ? [3, 2] : [1, 1];
    const mac = state.unit === 'mac';
    const per = mac ? 1 : 2;
    const each = ({ decoder: 2, encoder: 4, encoderDecoder: 10 }[state.form] * per) / 2;
    const attention = work.projections / 2 / attentions / state.layers;
    const network = work.feedForward / 2 / networks / state.layers;
    return {
      name: block.feedForwardPerBlock > 0 ? state.network : 'plain',
      slots: {
        attention: count(attention),
        network: count(network),
        per: mac ? '' : '2',
        attentions: attentions === 1 ? '' : String(attentions),
        networks: networks === 1 ? '' : String(networks),
        each: each === 1 ? '' : String(each),
        each2: each === 1 ? '' : String(each),
        work: count(per * (attentions * attention + networks * network) + each * state.tokens * state.width),
        share: plain(work.scoreShare),
      },
    };
  },
  table: ({ state, result, words }) => ({
    columns: [
      { key: 'part', symbol: 'W' },
      { key: 'shape', symbol: 'a×b' },
      { key: 'P', symbol: 'P', quantity: 'w' },
      { key: 'C', symbol: 'C', quantity: 'k' },
    ],
    rows: rowsOf(state, result, words),
    needs: how.fetch,
  }),
  predicted: ({ attention, total }) => {
    const share = attention / total;
    return share < 0.375 ? 'quarter' : share < 0.625 ? 'half' : 'most';
  },
});
