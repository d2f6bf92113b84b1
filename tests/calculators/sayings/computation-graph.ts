import { evaluateWritten } from '../written-arithmetic.ts';
import type { Saying } from './saying.ts';
import { numberIn, shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];
interface Node {
  name: string;
  kind: string;
  value: number;
  gradient: number;
  central: number;
  uses: unknown[];
  args: number[];
  local: number[];
  verdict?: string;
}

const called = ({ name, kind, value }: Node) =>
  kind === 'constant'
    ? String(value)
    : name.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!).replace(/[_{}]/g, '');
const named = ({ result }: Said, name: string): Node | undefined =>
  result.nodes.find((node: Node) => called(node) === name);
const variable = (said: Said) => said.result.variables.map((at: number) => called(said.result.nodes[at]));
const comesTo = (text: string) => {
  const { m, e } = evaluateWritten(text);
  return m * 10 ** e;
};
/** The central difference agrees with the gradient wherever the function is smooth; exact agreement is tested elsewhere. */
const asked = (said: Said) => named(said, said.t.name!);
const verdict =
  (right: (said: Said, node: Node, given: number) => boolean): Saying['holds'] =>
  (said) =>
    said.state.ledger === 'hidden' &&
    said.t.names!.split(/, |、/).every((name) => {
      const node = named(said, name);
      return node !== undefined && right(said, node, said.state.answers[variable(said).indexOf(name)]);
    });
const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1.001e-3 * Math.max(Math.abs(other), 1e-3);
const wrong = verdict((_, node, given) => given !== undefined && !near(given, node.gradient));
const final = (said: Said) => said.state.ledger === 'full' && said.result.now < 0 && said.state.step > 0;

export const sayings: Record<string, Saying> = {
  right: {
    en: '∂L/∂{*names}: right',
    zh: '∂L/∂{*names}：对',
    holds: verdict((_, node, given) => near(given, node.gradient)),
  },
  sign: {
    en: '∂L/∂{*names}: the sign is wrong',
    zh: '∂L/∂{*names}：符号反了',
    holds: verdict((_, node, given) => near(given, -node.gradient) && node.gradient !== 0),
  },
  path: {
    en: '∂L/∂{*names}: only one path: all of them add up',
    zh: '∂L/∂{*names}：只算了一条路径，每次使用都要加上',
    holds: (said) => wrong(said) && named(said, said.t.names!)!.uses.length > 1,
  },
  local: {
    en: '∂L/∂{*names}: upstream gradient only, without the local derivative',
    zh: '∂L/∂{*names}：这是上游梯度，还缺局部导数',
    holds: wrong,
  },
  upstream: {
    en: '∂L/∂{*names}: local derivative only, without the upstream gradient',
    zh: '∂L/∂{*names}：这是局部导数，还缺上游梯度',
    holds: wrong,
  },
  wrong: {
    en: '∂L/∂{*names}: not yet: upstream × local, all paths added',
    zh: '∂L/∂{*names}：还不对：每条路径上，上游乘局部，再相加',
    holds: wrong,
  },
  later: { en: '∂L/∂{*names}: not yet', zh: '∂L/∂{*names}：还不对', holds: wrong },
  missing: {
    en: '∂L/∂{*names}: to fill in',
    zh: '∂L/∂{*names}：待填',
    holds: verdict((_, __, given) => given === undefined),
  },
  next: { en: ';', zh: '；', holds: ({ state }) => state.ledger === 'hidden' },
  broken: {
    en: '{@name} = {*terms} is no float64 number: trust no gradient after it.',
    zh: '{@name} = {*terms} 在 float64 里没有值，之后的梯度都不可信。',
    holds: (said) => !Number.isFinite(asked(said)?.value ?? 0),
  },
  steep: {
    en: 'The gradient of {@name} is no number in float64: a local derivative is infinite or undefined.',
    zh: '{@name} 的梯度在 float64 里没有值：途中有一个导数是无穷大，或者没有定义。',
    holds: (said) => !Number.isFinite(asked(said)?.gradient ?? 0),
  },
  forward: {
    en: 'Forward: {@name} = {*letters} = {*numbers} = {value}.',
    zh: '前向：{@name} = {*letters} = {*numbers} = {value}。',
    holds: (said) => {
      const node = asked(said)!;
      const unit = 10 ** (Math.floor(Math.log10(Math.abs(node.value) || 1)) - 3);
      return (
        said.result.forward &&
        said.result.nodes[said.result.now] === node &&
        shows(said.n.value, node.value) &&
        Math.abs(comesTo(said.t.numbers!) - node.value) <= 1.001 * unit
      );
    },
  },
  backward: {
    en: 'Backward: {@name} sends {gradient} times local derivatives: {*shares}.',
    zh: '反向：{@name} 收到 {gradient}，乘局部导数往回传：{*shares}。',
    holds: (said) => {
      const node = asked(said)!;
      const shares = said.t
        .shares!.split(/, |，/)
        .map((share) => share.split(/ gets | 得 /) as [string, string]);
      const all = node.args.map((at, order) => [said.result.nodes[at] as Node, node.local[order]!] as const);
      return (
        !said.result.forward &&
        said.result.nodes[said.result.now] === node &&
        shows(said.n.gradient, node.gradient) &&
        shares.every(([name, product]) =>
          all.some(([argument, local]) => {
            const value = node.gradient * local;
            return called(argument) === name && Math.abs(comesTo(product) - value) <= 2e-3 * Math.abs(value);
          }),
        )
      );
    },
  },
  inputs: {
    en: 'Only the inputs {*values} are known.',
    zh: '只有输入的值 {*values}，什么都还没算。',
    holds: (said) =>
      said.state.step === 0 &&
      said.t.values!.split(', ').every((text, place) => {
        const [name, value] = text.split(' = ') as [string, string];
        return name === variable(said)[place] && shows(comesTo(value), named(said, name)!.value);
      }),
  },
  value: {
    en: 'L = {value}',
    zh: 'L = {value}',
    holds: (said) => final(said) && shows(said.n.value, said.result.nodes[said.result.output].value),
  },
  largest: {
    en: '; the largest gradient in size is ∂L/∂{@name} = {gradient}.',
    zh: '；绝对值最大的梯度是 ∂L/∂{@name} = {gradient}。',
    holds: (said) =>
      final(said) &&
      shows(said.n.gradient, asked(said)!.gradient) &&
      said.result.variables.every(
        (at: number) => Math.abs(said.result.nodes[at].gradient) <= Math.abs(asked(said)!.gradient),
      ),
  },
  gradients: {
    en: '; the gradients of {*names} are {*gradients}.',
    zh: '；{*names} 的梯度依次是 {*gradients}。',
    holds: (said) => {
      const names = said.t.names!.split(/, |、/);
      const shown = said.t.gradients!.split(/, |、/);
      return (
        final(said) &&
        String(names) === String(variable(said)) &&
        shown.length === names.length &&
        names.every((name, place) => shows(numberIn(shown[place]!), named(said, name)!.gradient))
      );
    },
  },
  gradient: {
    en: ', ∂L/∂{@name} = {gradient}',
    zh: '，∂L/∂{@name} = {gradient}',
    holds: (said) => final(said) && shows(said.n.gradient, asked(said)!.gradient),
  },
  shared: {
    en: '. {@name} is used {count} times, and its paths add up.',
    zh: '。{@name} 用了 {count} 次，各条路径相加。',
    holds: (said) => final(said) && asked(said)!.uses.length === said.n.count && said.n.count! > 1,
  },
  end: { en: '.', zh: '。', holds: () => true },
};

/** Answers that are right, of the wrong sign, of one path only or without the local derivative; a step back. */
export const states = [
  { ledger: 'hidden', answers: [21, -16] },
  { ledger: 'hidden', answers: [15, 5] },
  { expression: '(x*y)^2', values: [2, 3], ledger: 'hidden', answers: [12] },
  { expression: '(x*y)^2', values: [2, 3], ledger: 'hidden', answers: [3] },
  { expression: 'sqrt(x)*y', values: [0, 1] },
  { step: 4 },
  { step: 6 },
];
