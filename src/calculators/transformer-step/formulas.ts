/** How a block with its norms in one place or the other writes what it reads and adds. */
const letters = {
  pre: { source: String.raw`\qs{n`, read: String.raw`\qs{n'`, into: 'y', out: 'z' },
  post: { source: String.raw`\qx{x`, read: String.raw`\qs{y`, into: 'u', out: "u'" },
} as const;
type Norm = keyof typeof letters;

const row = String.raw`i=\slot{i}{},\ j=\slot{j}{}`;
const headed = String.raw`${row},\ h=\slot{h}{}`;

/** The entry's symbol, what it is made of, and its number, in the colour of its quantity; further lines may follow. */
const line = (where: string, symbol: string, q: string, rule: string, after = '') =>
  String.raw`\begin{aligned}&${where}:\\ &\key{value}{\q${q}{${symbol}}}=${rule}=\q${q}{\sci{value}{}}${after}\end{aligned}`;
const back = (where: string, symbol: string, rule: string) =>
  String.raw`\begin{aligned}&${where}:\\ &\key{gradient}{\qg{\bar ${symbol}}}=${rule}=\qg{\sci{value}{}}\end{aligned}`;

const normalized = (of: string) => String.raw`\frac{\qs{${of}_{ij}}-\mu_i}{\sqrt{\sigma_i^2+\varepsilon}}`;
const statistics = (of: string) =>
  String.raw`\\ &\mu_i=\tfrac14\textstyle\sum_k\qs{${of}_{ik}},\quad\sigma_i^2=\tfrac14\sum_k(\qs{${of}_{ik}}-\mu_i)^2`;
/** What a norm lets through of the gradients of its output, named by the output's letter. */
const through = (of: string) =>
  String.raw`\frac{1}{\sqrt{\sigma_i^2+\varepsilon}}\Bigl(\qg{\bar ${of}_{ij}}-\tfrac14\textstyle\sum_k\qg{\bar ${of}_{ik}}-\qs{${of}_{ij}}\,\tfrac14\sum_k\qg{\bar ${of}_{ik}}\qs{${of}_{ik}}\Bigr)`;

const opened = String.raw`\bigl((\qg{\bar h_i}\odot[\qs{h_i}>0])\,\qw{W_1}^{\!\top}\bigr)_j`;

function forward(norm: Norm): Record<string, string> {
  const { source, read } = letters[norm];
  const pre = norm === 'pre';
  const shared = {
    input: String.raw`${row}:\quad\key{value}{\qx{x_{ij}}}=\qx{\sci{value}{}}`,
    scores: line(
      headed,
      's^{(h)}_{ij}',
      's',
      String.raw`\frac{1}{\sqrt2}\sum_{k\in h}${source}_{ik}}\,${source}_{jk}}`,
    ),
    weights: line(
      headed,
      'a^{(h)}_{ij}',
      'k',
      String.raw`\frac{e^{\qs{s^{(h)}_{ij}}}}{\sum_l e^{\qs{s^{(h)}_{il}}}}`,
    ),
    mix: line(headed, 'o_{ij}', 's', String.raw`\sum_k\qk{a^{(h)}_{ik}}\,${source}_{kj}}`),
    hidden: line(
      row,
      'h_{ij}',
      's',
      String.raw`\max\bigl(0,(${read}_i}\,\qw{W_1})_j\bigr)`,
      String.raw`,\quad\qw{W_1}=(I,\,-I)`,
    ),
    network: line(
      row,
      'f_{ij}',
      's',
      String.raw`(\qs{h_i}\,\qw{W_2})_j`,
      String.raw`,\quad\qw{W_2}=\tfrac12\begin{pmatrix}I\\I\end{pmatrix}`,
    ),
  };
  const sum = String.raw`\qx{x_{ij}}+\qs{o_{ij}}`;
  const last = String.raw`\qs{y_{ij}}+\qs{f_{ij}}`;
  return pre
    ? {
        ...shared,
        norm1: line(row, 'n_{ij}', 's', normalized('x'), statistics('x')),
        middle: line(row, 'y_{ij}', 's', sum),
        norm2: line(row, "n'_{ij}", 's', normalized('y'), statistics('y')),
        output: line(row, 'z_{ij}', 'p', last),
      }
    : {
        ...shared,
        sum1: line(row, 'u_{ij}', 's', sum),
        middle: line(row, 'y_{ij}', 's', normalized('u'), statistics('u')),
        sum2: line(row, "u'_{ij}", 's', last),
        output: line(row, 'z_{ij}', 'p', normalized("u'"), statistics("u'")),
      };
}

function backward(norm: Norm): Record<string, string> {
  const { source, into, out } = letters[norm];
  const pre = norm === 'pre';
  const used = String.raw`\underbrace{\sum_k\qk{a_{ki}}\,\qg{\bar o_{kj}}}_{V}+\underbrace{\tfrac{1}{\sqrt2}\sum_k\qg{\bar s_{ik}}\,${source}_{kj}}}_{Q}+\underbrace{\tfrac{1}{\sqrt2}\sum_k\qg{\bar s_{ki}}\,${source}_{kj}}}_{K}`;
  const shared = {
    output: back(row, 'z_{ij}', String.raw`\frac{\partial L}{\partial z_{ij}}`),
    network: back(row, 'f_{ij}', String.raw`\qg{\bar ${out}_{ij}}`),
    hidden: back(row, 'h_{ij}', String.raw`(\qg{\bar f_i}\,\qw{W_2}^{\!\top})_j`),
    mix: back(headed, 'o_{ij}', String.raw`\qg{\bar ${into}_{ij}}`),
    weights: back(headed, 'a^{(h)}_{ij}', String.raw`\sum_{k\in h}\qg{\bar o_{ik}}\,${source}_{jk}}`),
    scores: back(
      headed,
      's^{(h)}_{ij}',
      String.raw`\qk{a^{(h)}_{ij}}\Bigl(\qg{\bar a^{(h)}_{ij}}-\sum_l\qk{a^{(h)}_{il}}\,\qg{\bar a^{(h)}_{il}}\Bigr)`,
    ),
  };
  return pre
    ? {
        ...shared,
        norm2: back(row, "n'_{ij}", opened),
        middle: back(row, 'y_{ij}', String.raw`\qg{\bar z_{ij}}+${through("n'")}`),
        norm1: back(row, 'n_{ij}', used),
        input: back(row, 'x_{ij}', String.raw`\qg{\bar y_{ij}}+${through('n')}`),
      }
    : {
        ...shared,
        sum2: back(row, "u'_{ij}", through('z')),
        middle: back(row, 'y_{ij}', String.raw`\qg{\bar u'_{ij}}+${opened}`),
        sum1: back(row, 'u_{ij}', through('y')),
        input: back(row, 'x_{ij}', String.raw`\qg{\bar u_{ij}}+${used}`),
      };
}

/** By matrix, place of the norms and pass. */
export const formulas = Object.fromEntries(
  (['pre', 'post'] as const).flatMap((norm) =>
    Object.entries({ forward: forward(norm), backward: backward(norm) }).flatMap(([pass, all]) =>
      Object.entries(all).map(([stage, tex]) => [`${stage}-${norm}-${pass}`, tex]),
    ),
  ),
);
