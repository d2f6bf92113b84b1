export const formulas = {
  one: String.raw`\begin{aligned}\key{y}{\qp{Y_{1,p}}}&=\sum_c\key{W}{\qw{W_{1,c}}}\,\key{x}{\qx{X_{c,p}}}+\key{b}{\qw{b_1}}\\&=\slot{sum}{}=\qp{\slot{y}{}}\end{aligned}`,
  two: String.raw`\begin{aligned}\key{y}{\qp{Y}}&=\qw{W_2}(\key{W}{\qw{W}}\key{x}{\qx{X}}+\key{b}{\qw{b}}\mathbf1^\top)+\qw{b_2}\mathbf1^\top=\qw{W_2W}\,\qx{X}+(\qw{W_2b}+\qw{b_2})\mathbf1^\top\\ \qp{Y_{1,p}}&=\slot{sum}{}=\qp{\slot{y}{}}\end{aligned}`,
  relu: String.raw`\begin{aligned}\key{y}{\qp{Y}}&=\qw{W_2}\max(0,\key{W}{\qw{W}}\key{x}{\qx{X}}+\key{b}{\qw{b}}\mathbf1^\top)+\qw{b_2}\mathbf1^\top\\ \qp{Y_{1,p}}&=\slot{sum}{}=\qp{\slot{y}{}}\end{aligned}`,
};
