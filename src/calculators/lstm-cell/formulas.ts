const gateTex = (name: string, f: string) =>
  String.raw`${f}(\qw{\slot{${name}w}{}}\times\qx{\slot{${name}x}{}}+\qw{\slot{${name}u}{}}\times\qs{\slot{${name}h}{}}+\qw{\slot{${name}b}{}})`;

const gateLine = (key: string, symbol: string, sub: string, f: string) =>
  String.raw`\key{${key}}{${symbol}}&=${f}(\qw{w_${sub}}\key{x_t}{\qx{x_t}}+\qw{u_${sub}}\key{h}{\qs{h_{t-1}}}+\qw{b_${sub}})\\&=${gateTex(key === 'C̃' ? 'g' : key, f)}\\&=${key === 'C̃' ? String.raw`\qs{\sci{gValue}{}}` : String.raw`\qk{\sci{${key}Value}{}}`}`;

const cellLines = String.raw`\key{C}{\qs{C_t}}&=\key{f}{\qk{f_t}}\,\qs{C_{t-1}}+\key{i}{\qk{i_t}}\,\key{C̃}{\qs{\tilde C_t}}\\&=\qk{\slot{f}{}}\times\qs{\slot{before}{}}+\qk{\slot{i}{}}\times\qs{\slot{g}{}}\\&=\qs{\sci{cell}{}}`;

const hiddenLines = String.raw`\key{h}{\qs{h_t}}&=\key{o}{\qk{o_t}}\tanh\qs{C_t}\\&=\qk{\slot{o}{}}\times\tanh\qs{\slot{cellIn}{}}\\&=\qs{\sci{hidden}{}}`;

const aligned = (...lines: string[]) =>
  String.raw`\begin{aligned}${lines.join(String.raw`\\[4pt]`)}\end{aligned}`;

export const formulas = {
  whole: aligned(cellLines, hiddenLines),
  forget: aligned(gateLine('f', String.raw`\qk{f_t}`, 'f', String.raw`\sigma`)),
  input: aligned(
    gateLine('i', String.raw`\qk{i_t}`, 'i', String.raw`\sigma`),
    gateLine('C̃', String.raw`\qs{\tilde C_t}`, 'c', String.raw`\tanh`),
  ),
  cell: aligned(cellLines),
  output: aligned(gateLine('o', String.raw`\qk{o_t}`, 'o', String.raw`\sigma`), hiddenLines),
};
