/** What a branch does to x_l, by where its ReLU and its norm stand; the norm after the sum stands around all. */
const read = { none: String.raw`\qx{x_l}`, pre: String.raw`N(\qx{x_l})` };
const weight = String.raw`\qw{W_l}`;

const branch = (relu: 'branch' | 'sum' | 'before', x: string) =>
  ({
    branch: String.raw`\max(0,\,${weight}${x})`,
    sum: `${weight}${x}`,
    before: String.raw`${weight}\max(0,\,${x})`,
  })[relu];

function block(relu: 'branch' | 'sum' | 'before', norm: 'none' | 'pre' | 'post'): string {
  const sum = String.raw`\qx{x_l}+\key{α}{\qw{\slot{alpha}{}}}\times ${branch(relu, norm === 'pre' ? read.pre : read.none)}`;
  const joined = relu === 'sum' ? String.raw`\max\bigl(0,\,${sum}\bigr)` : sum;
  const whole = norm === 'post' ? String.raw`N\bigl(${joined}\bigr)` : joined;
  return String.raw`\begin{aligned}\qx{x_{l+1}}&=${whole}\\ \key{x}{\qs{\frac{\|x_L\|}{\|x_0\|}}}&=\qs{\sci{each}{}}^{\,\slot{blocks}{}}=\qs{\sci{forward}{}}\\ \key{g}{\qg{\frac{\|\partial\mathcal L/\partial x_0\|}{\|\partial\mathcal L/\partial x_L\|}}}&=\qg{\sci{back}{}}^{\,\slot{blocks2}{}}=\qg{\sci{gradient}{}}\end{aligned}`;
}

export const formulas = Object.fromEntries(
  (['branch', 'sum', 'before'] as const).flatMap((relu) =>
    (['none', 'pre', 'post'] as const).map((norm) => [`${relu}-${norm}`, block(relu, norm)]),
  ),
);
