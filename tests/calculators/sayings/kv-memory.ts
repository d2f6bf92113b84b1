import { type Saying, shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** Bytes from the formulas of the note. */
function sizes({ state }: Said) {
  const { sharing, heads, keyHeads, layers, headWidth, rank, rotary, bits, tokens, batch } = state;
  const groups = Array.from({ length: heads }, (_, index) => index + 1).filter(
    (divisor) => heads % divisor === 0 && divisor <= keyHeads,
  );
  const kept = { mha: heads, gqa: groups.at(-1)!, mqa: 1 }[sharing as 'mha' | 'gqa' | 'mqa'];
  const numbers = sharing === 'mla' ? layers * (rank + rotary) : 2 * layers * kept * headWidth;
  const cache = ((numbers * bits) / 8) * tokens * batch;
  const weights = 2 * Math.round(state.weights * 1e9);
  return { cache, weights, excess: cache + weights - state.device * 1e9 };
}
const unitOf = ({ state }: Said) => (state.unit === 'decimal' ? 1e9 : 2 ** 30);
const named = (said: Said, ...units: string[]) =>
  units.every((unit) => unit === (said.state.unit === 'decimal' ? 'GB' : 'GiB'));
const takes = (said: Said) =>
  said.n.tokens === said.state.tokens &&
  shows(said.n.cache, sizes(said).cache / unitOf(said)) &&
  named(said, said.t.unit!);

export const sayings: Record<string, Saying> = {
  one: {
    en: '{tokens} token{?s} take{?s} {cache} {@unit},',
    zh: '{tokens} 个词元占 {cache} {@unit}，',
    holds: (said) => said.state.batch === 1 && takes(said),
  },
  several: {
    en: '{batch} × {tokens} tokens take {cache} {@unit},',
    zh: '{batch} × {tokens} 个词元占 {cache} {@unit}，',
    holds: (said) => said.state.batch > 1 && said.n.batch === said.state.batch && takes(said),
  },
  fits: {
    en: '{ratio} times the weights; at most {rate} tokens/s.',
    zh: '是权重的 {ratio} 倍，每秒至多写 {rate} 个。',
    holds: (said) => {
      const { cache, weights, excess } = sizes(said);
      const { batch, bandwidth } = said.state;
      return (
        excess <= 0 &&
        shows(said.n.ratio, cache / weights) &&
        shows(said.n.rate, (batch * bandwidth * 1e12) / (cache + weights))
      );
    },
  },
  rate: {
    en: 'at most {rate} tokens/s.',
    zh: '每秒至多写 {rate} 个。',
    holds: (said) => {
      const { cache, weights, excess } = sizes(said);
      const { batch, bandwidth } = said.state;
      return excess <= 0 && shows(said.n.rate, (batch * bandwidth * 1e12) / (cache + weights));
    },
  },
  overAlone: {
    en: '{*tokens} token{?s} with the weights: {excess} {@unit} too much.',
    zh: '{*tokens} 个词元加上权重，超出显存 {excess} {@unit}。',
    holds: (said) => {
      const { batch, tokens } = said.state;
      const asked = [...(batch > 1 ? [batch] : []), tokens].join(' × ');
      return (
        said.t.tokens!.replaceAll('\u2009', '') === asked &&
        sizes(said).excess > 0 &&
        shows(said.n.excess, sizes(said).excess / unitOf(said)) &&
        named(said, said.t.unit!.replace('。', ''))
      );
    },
  },
  over: {
    en: 'with the weights {excess} {@unit} too much.',
    zh: '加上权重，超出显存 {excess} {@unit}。',
    holds: (said) => {
      const unit = said.t.unit!.replace('。', '');
      return (
        sizes(said).excess > 0 && shows(said.n.excess, sizes(said).excess / unitOf(said)) && named(said, unit)
      );
    },
  },
};

/** More than a device holds, in long numbers. */
export const states = [
  { batch: 256, tokens: 1048576, layers: 128, heads: 128, keyHeads: 128, headWidth: 256, unit: 'decimal' },
];
