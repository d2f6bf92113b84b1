import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

interface Racer {
  letter: string;
  values: Float64Array;
  points: Float64Array;
  divergedAt: number | null;
  learningRate: number;
  name: string;
}
const diverged = (result: { racers: Racer[] }) =>
  result.racers.filter(({ divergedAt }) => divergedAt !== null);
type Said = Parameters<Saying['holds']>[0];

/** The letters of a list, alone or each with its optimizer's name. */
const letters = (text: string) =>
  text.split(/, |、| and /).map((one) => /^[A-D](?= |$)/.exec(one.trim())?.[0]);
function lowest({ state, result }: Said) {
  const standing = (result.racers as Racer[]).filter(
    ({ divergedAt, values }) => divergedAt === null && Number.isFinite(values[state.steps]!),
  );
  const least = Math.min(...standing.map(({ values }) => values[state.steps]!));
  return {
    least,
    letters: standing.filter(({ values }) => values[state.steps] === least).map(({ letter }) => letter),
  };
}
/** English says `is` of one and `are` of several. */
const number = (said: Said) =>
  said.t.are === undefined || said.t.are === (lowest(said).letters.length > 1 ? 'are' : 'is');
const racer = ({ result, t }: Said): Racer =>
  result.racers.find(({ letter }: Racer) => letter === t.name!.trim()[0]);
/** Whether the walk has left the range of 10⁶, or float64, at the step that is named. */
const left = (said: Said) => {
  const { points } = racer(said);
  const at = [...points.slice(2 * said.n.step!, 2 * said.n.step! + 2)];
  return at.some((one) => !(Math.abs(one) <= 1e6));
};

export const sayings: Record<string, Saying> = {
  lowest: {
    en: 'After {steps} step{?s} {*names} {@are} lowest, f = {f}.',
    zh: '{steps} 步之后，最低的是 {*names}，f = {f}。',
    holds: (said) =>
      said.n.steps === said.state.steps &&
      number(said) &&
      JSON.stringify(letters(said.t.names!)) === JSON.stringify(lowest(said).letters) &&
      shows(said.n.f, lowest(said).least),
  },
  standing: {
    en: '{*names} {@are} lowest, f = {f}.',
    zh: '最低的是 {*names}，f = {f}。',
    holds: (said) =>
      diverged(said.result).length > 0 &&
      number(said) &&
      JSON.stringify(letters(said.t.names!)) === JSON.stringify(lowest(said).letters) &&
      shows(said.n.f, lowest(said).least),
  },
  tooFast: {
    en: '{@name} diverges at step {step} (ηκ = {product} > {limit})',
    zh: '{@name} 在第 {step} 步发散（ηκ = {product} > {limit}）',
    holds: (said) =>
      racer(said).divergedAt === said.n.step &&
      left(said) &&
      said.state.surface === 'ravine' &&
      shows(said.n.product, racer(said).learningRate * said.state.kappa) &&
      said.n.product! >= said.n.limit!,
  },
  diverges: {
    en: '{@name} diverges at step {step}',
    zh: '{@name} 在第 {step} 步发散',
    holds: (said) => racer(said).divergedAt === said.n.step && left(said),
  },
  divergeTogether: {
    en: '{*names} diverge at steps {*list}.',
    zh: '{*names} 在第 {*list} 步发散。',
    holds: (said) => {
      const lost = diverged(said.result);
      return (
        lost.length > 1 &&
        JSON.stringify(letters(said.t.names!)) === JSON.stringify(lost.map(({ letter }) => letter)) &&
        JSON.stringify(said.t.list!.split(/, |、/).map(Number)) ===
          JSON.stringify(lost.map(({ divergedAt }) => divergedAt)) &&
        lost.every(({ letter, divergedAt }) =>
          left({ ...said, n: { step: divergedAt! }, t: { name: letter } }),
        )
      );
    },
  },
  nowhere: {
    en: 'f has no value where {*names} stand{?s}.',
    zh: '{*names} 所在处 f 没有值。',
    holds: ({ state, result, t }) => {
      const found = (result.racers as Racer[]).filter(
        ({ divergedAt, values }) => divergedAt === null && !Number.isFinite(values[state.steps]!),
      );
      return JSON.stringify(letters(t.names!)) === JSON.stringify(found.map(({ letter }) => letter));
    },
  },
  end: { en: '.', zh: '。', holds: ({ result }) => diverged(result).length > 0 },
  nobody: {
    en: 'No lane has an optimizer: choose one under “More”.',
    zh: '四条道都空着：请在“更多设置”里选一个优化器。',
    holds: ({ result }) => result.racers.length === 0,
  },
};

export const states = [
  { racer1: 'sgd', racer2: 'none', racer3: 'none', racer4: 'none', rate1: 0.05 },
  { racer1: 'none', racer2: 'none', racer3: 'none', racer4: 'none' },
  { surface: 'own', expression: 'log(x)', start: [0.1, 0], steps: 20 },
];
