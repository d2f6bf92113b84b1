/** TeX at build only, with places for numbers. */
export const formulas = {
  loss: String.raw`\begin{aligned}\key{loss}{L}&=\operatorname{lse}(\qx{z}/\tau)-\sum_iq_i\,\qx{z_i}/\tau=\slot{lse}{}-\slot{scored}{}=\sci{loss}{}\\ \key{gradient}{\qg{\tfrac{\partial L}{\partial z_{\slot{aim}{}}}}}&=(\qp{p_{\slot{aim2}{}}}-q_{\slot{aim3}{}})/\tau=(\qp{\sci{p}{}}-\slot{q}{})/\slot{temperature}{}=\qg{\sci{gradient}{}}\end{aligned}`,
};
