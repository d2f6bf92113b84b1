const spread = String.raw`\key{z}{\mathrm{Var}[\qp{z}]}`;

const mean = String.raw`\key{mean}{\qs{\frac1{\slot{samples}{}}\sum_k \mathrm{out}_k}}&=\qs{\slot{running}{}}\pm\slot{error}{}`;

export const formulas = {
  inverted: String.raw`\begin{aligned}\key{y}{\qp{y_1}}&=\frac{\key{m}{\qk{m_1}}\,\key{x}{\qx{x_1}}}{1-\key{p}{\qn{p}}}=\frac{\qk{\slot{m}{}}\times\qx{\slot{x}{}}}{1-\qn{\slot{p}{}}}=\qp{\slot{y}{}}\\ ${mean}\\ ${spread}&=\frac{\qn{p}}{1-\qn{p}}\sum_i\qw{w_i}^2\qx{x_i}^2=\slot{variance}{}\end{aligned}`,
  classic: String.raw`\begin{aligned}\key{y}{\qp{y_1}}&=\key{m}{\qk{m_1}}\,\key{x}{\qx{x_1}}=\qk{\slot{m}{}}\times\qx{\slot{x}{}}=\qp{\slot{y}{}}\\ \key{test}{\qp{y'_1}}&=(1-\key{p}{\qn{p}})\,\qx{x_1}=(1-\qn{\slot{p}{}})\times\qx{\slot{x2}{}}=\qp{\slot{test}{}}\\ ${mean}\\ ${spread}&=\qn{p}(1-\qn{p})\sum_i\qw{w_i}^2\qx{x_i}^2=\slot{variance}{}\end{aligned}`,
};
