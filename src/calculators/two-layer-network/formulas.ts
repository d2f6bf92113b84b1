export const formulas = {
  weight: String.raw`\begin{aligned}\key{W2}{\frac{\partial L}{\partial \qw{W^{(2)}_{11}}}} &= \key{y}{\frac{\partial L}{\partial \qp{a^{(2)}_1}}}\,\qg{\phi'}\bigl(z^{(2)}_1\bigr)\,\key{h}{\qs{a^{(1)}_1}}\\ &= \sci{error}{}\times \qg{\sci{slope}{}}\times \qs{\sci{hidden}{}}\\ &= \qg{\sci{gradient}{}}\\[4pt] \qw{W^{(2)}_{11}} &\leftarrow \qw{\sci{weight}{}} - \slot{rate}{}\times\qg{\slot{again}{}} = \qw{\sci{next}{}}\end{aligned}`,
};
