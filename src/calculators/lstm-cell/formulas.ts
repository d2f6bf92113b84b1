const gates = {
  forget: ['f', String.raw`\qk{f_t}`, 'f', 'k', String.raw`\sigma`],
  input: ['i', String.raw`\qk{i_t}`, 'i', 'k', String.raw`\sigma`],
  candidate: ['C̃', String.raw`\qs{\tilde C_t}`, 'c', 's', String.raw`\tanh`],
  output: ['o', String.raw`\qk{o_t}`, 'o', 'k', String.raw`\sigma`],
} as const;

/** A gate's formula and the same with numbers; `units` 2 adds what the other unit sends across, u′h′. */
function gateLine(gate: keyof typeof gates, units: 1 | 2): string {
  const [key, symbol, sub, quantity, f] = gates[gate];
  const two = units === 2;
  const across = two
    ? [
        String.raw`\qw{u'_${sub}}\key{h′}{\qs{h'_{t-1}}}+`,
        String.raw`\\&\qquad{}+\qw{\slot{${gate}v}{}}\times\qs{\slot{across}{}}`,
      ]
    : ['', ''];
  return String.raw`\key{${key}}{${symbol}}&=${f}(\qw{w_${sub}}\key{x_t}{\qx{x_t}}+\qw{u_${sub}}\key{h}{\qs{h_{t-1}}}+${across[0]}\qw{b_${sub}})\\&=${f}(\qw{\slot{${gate}w}{}}\times\qx{\slot{x}{}}+\qw{\slot{${gate}u}{}}\times\qs{\slot{h}{}}${across[1]}+\qw{\slot{${gate}b}{}})\\&=\q${quantity}{\sci{${gate}}{}}`;
}

const cellLines = String.raw`\key{C}{\qs{C_t}}&=\key{f}{\qk{f_t}}\,\qs{C_{t-1}}+\key{i}{\qk{i_t}}\,\key{C̃}{\qs{\tilde C_t}}\\&=\qk{\slot{f}{}}\times\qs{\slot{before}{}}+\qk{\slot{i}{}}\times\qs{\slot{g}{}}\\&=\qs{\sci{cell}{}}`;

const hiddenLines = String.raw`\key{h}{\qs{h_t}}&=\key{o}{\qk{o_t}}\tanh\qs{C_t}\\&=\qk{\slot{o}{}}\times\tanh\qs{\slot{cellIn}{}}\\&=\qs{\sci{hidden}{}}`;

const aligned = (...lines: string[]) =>
  String.raw`\begin{aligned}${lines.join(String.raw`\\[4pt]`)}\end{aligned}`;

const gated = (units: 1 | 2) => ({
  forget: aligned(gateLine('forget', units)),
  input: aligned(gateLine('input', units), gateLine('candidate', units)),
  output: aligned(gateLine('output', units), hiddenLines),
});
const { forget, input, output } = gated(2);

export const formulas = {
  whole: aligned(cellLines, hiddenLines),
  cell: aligned(cellLines),
  ...gated(1),
  forget2: forget,
  input2: input,
  output2: output,
};
