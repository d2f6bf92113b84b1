import type { Saying } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** The largest divisor of `of` up to `most`. */
const divisor = (of: number, most: number) => {
  let found = Math.min(of, most);
  while (of % found) found -= 1;
  return found;
};

/** Everything again from the sizes: parameters by part, and the blocks' FLOPs for a token. */
function counted({ state }: Said) {
  const { width: d, layers: L, hidden, vocabulary, tokens: n, form } = state;
  const heads = divisor(d, state.heads);
  const keys = (d / heads) * divisor(heads, state.keyHeads);
  const [bias, gated] = [state.biases === 'with', state.network === 'gated'];
  const maps = 2 * d * d + 2 * d * keys;
  const inside = (gated ? 3 : 2) * d * hidden;
  const attention = maps + (bias ? 2 * d + 2 * keys : 0);
  const network = inside + (bias && !gated ? d + hidden : 0);
  const norm = state.norm === 'rms' ? d : 2 * d;
  const [attentions, networks, norms, each] = (
    { decoder: [1, 1, 2, 2], encoder: [1, 1, 2, 4], encoderDecoder: [3, 2, 5, 10] } as Record<
      string,
      number[]
    >
  )[form] as [number, number, number, number];
  const around =
    form === 'encoder'
      ? 2 * d + norm + d * d + d
      : (form === 'decoder' ? norm : 0) + (state.output === 'own' ? vocabulary * d : 0);
  const tables = vocabulary * d + (state.positions === 'learned' ? n * d : 0);
  const [all, networksAll] = [L * attentions * attention, L * networks * network];
  const scores = each * n * d;
  return {
    attention: all,
    network: networksAll,
    total: all + networksAll + L * norms * norm + tables + around,
    share: scores / (scores + 2 * (attentions * maps + networks * inside)),
  };
}

/** Whether a percentage is this share, to one decimal. */
const near = (shown: number | undefined, share: number) => Math.abs(shown! - 100 * share) <= 0.0501;

export const sayings: Record<string, Saying> = {
  shares: {
    en: '{total} parameters: attention {attention}%, FFN {network}%. Scores: {share}% of block work.',
    zh: '参数 {total}，注意力 {attention}%，前馈 {network}%，打分占各块计算 {share}%。',
    holds: (said) => {
      const { attention, network, total, share } = counted(said);
      return (
        said.n.total === total &&
        near(said.n.attention, attention / total) &&
        near(said.n.network, network / total) &&
        near(said.n.share, share)
      );
    },
  },
};
