import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

/** Target, loss and pushes by the definitions, from the state alone. */
function facts({ state }: Said) {
  const scores = state.logits.map((z: number) => z / state.temperature) as number[];
  const count = scores.length;
  const top = Math.max(...scores);
  const sum = scores.reduce((so, score) => so + Math.exp(score - top), 0);
  const shares = scores.map((score) => Math.exp(score - top) / sum);
  const right = Math.min(state.target, count) - 1;
  const total = scores.reduce((so, _, index) => so + (state.soft[index] ?? 0), 0);
  const others = state.kind === 'class' && state.convention === 'others';
  const target = scores.map((_, index) => {
    const own =
      state.kind === 'class'
        ? Number(index === right)
        : total === 0
          ? 1 / count
          : (state.soft[index] ?? 0) / total;
    if (others) return index === right ? 1 - state.smoothing : state.smoothing / (count - 1);
    return (1 - state.smoothing) * own + state.smoothing / count;
  });
  // The right class lacks what the others hold: 1 − p would lose digits.
  const lack = (index: number) =>
    target[index] === 1
      ? shares.reduce((so, share, other) => so + (other === index ? 0 : share), 0)
      : target[index]! - shares[index]!;
  const pushes = scores.map((_, index) => lack(index) / state.temperature);
  // Taken together with ln 1 + …, so that a loss near 0 keeps its digits.
  const rest = scores.reduce(
    (so, score, index) => so + (index === scores.indexOf(top) ? 0 : Math.exp(score - top)),
    0,
  );
  const loss = scores.reduce(
    (so, score, index) => so + (target[index] === 0 ? 0 : target[index]! * (top - score + Math.log1p(rest))),
    0,
  );
  return { scores, target, pushes, loss };
}

/** e^z as the chosen numbers hold it, roughly: what overflows or becomes 0 lies far from the borders that are drawn. */
const limits: Record<string, { above: number; below: number }> = {
  float16: { above: 65520, below: 2 ** -25 },
  float32: { above: 2 ** 128, below: 2 ** -150 },
  float64: { above: Number.POSITIVE_INFINITY, below: Number.MIN_VALUE / 2 },
};
const formats: Record<string, string> = { half: 'float16', single: 'float32', double: 'float64' };
/** The loss is the state's, and the format the one it chose. */
const named = (said: Said) => {
  const { loss } = facts(said);
  return said.t.format === formats[said.state.precision] && (shows(said.n.loss, loss) || loss < 1e-12);
};
const exponentials = (said: Said) => facts(said).scores.map(Math.exp);

export const sayings: Record<string, Saying> = {
  pushed: {
    en: 'Loss {loss}: score {up} is pushed up by {push}, score {down} down by {pull}.',
    zh: '损失 {loss}：{up} 号推上 {push}，{down} 号压下 {pull}。',
    holds: (said) => {
      const { pushes, loss } = facts(said);
      const { n } = said;
      const near = (shown: number | undefined, value: number) =>
        shows(shown, value) || Math.abs(shown! - value) < 1e-12;
      return (
        near(n.loss, loss) &&
        near(n.push, pushes[n.up! - 1]!) &&
        near(n.push, Math.max(...pushes)) &&
        near(n.pull, -pushes[n.down! - 1]!) &&
        near(n.pull, -Math.min(...pushes))
      );
    },
  },
  settled: {
    en: 'Loss {loss}: the target has been reached, and no score is pushed.',
    zh: '损失 {loss}：已经到了目标，没有分数再被推动。',
    holds: (said) => {
      const { pushes, loss } = facts(said);
      return pushes.every((push) => Math.abs(push) < 1e-11) && (shows(said.n.loss, loss) || loss < 1e-12);
    },
  },
  overflows: {
    en: 'Less the largest score, the loss is {loss}. Naively, exp(z) overflows {*format}.',
    zh: '先减最大值，损失是 {loss}；不减的话，exp(z) 在 {*format} 里溢出。',
    holds: (said) => {
      const { above } = limits[said.t.format!]!;
      return named(said) && exponentials(said).reduce((so, one) => so + one, 0) >= above;
    },
  },
  empty: {
    en: 'Less the largest score, the loss is {loss}. Naively, {*format} divides 0 by 0.',
    zh: '先减最大值，损失是 {loss}；不减的话，{*format} 里是 0/0。',
    holds: (said) => named(said) && exponentials(said).every((one) => one <= limits[said.t.format!]!.below),
  },
  zero: {
    en: 'By way of lse the loss is {loss}. Naively, {*format} takes the logarithm of 0.',
    zh: '用 lse 算，损失是 {loss}；照定义算，{*format} 要对 0 取对数。',
    holds: (said) => {
      const { above, below } = limits[said.t.format!]!;
      const all = exponentials(said);
      const sum = all.reduce((so, one) => so + one, 0);
      const { target } = facts(said);
      // The quotient may be too small as well, or the sum too large, with every e^z a number.
      return (
        named(said) &&
        all.some((one, index) => target[index]! > 0 && (one <= below || one / sum <= below || sum >= above))
      );
    },
  },
};

/** Scores that vanish together, a probability 0 that is asked for, and one that has reached its target. */
export const states = [
  { logits: [-1000, -1001] },
  { logits: [0, -800], target: 2, precision: 'double' },
  { logits: [0, -800], target: 1 },
];
