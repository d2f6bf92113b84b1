/** TeX at build only, with places for numbers. */
export const formulas = {
  slopes: String.raw`\begin{aligned}\key{ce}{\qg{\tfrac{\partial}{\partial z}}}\bigl(-\ln\qp{p_y}\bigr)&=\qp{p}-y=\qp{\sci{p}{}}-\slot{y}{}=\qg{\sci{ce}{}}\\ \key{squared}{\qg{\tfrac{\partial}{\partial z}}}\,\tfrac12(\qp{p}-y)^2&=(\qp{p}-y)\,\qp{p}\,(1-\qp{p})\\ &=(\qp{\sci{p2}{}}-\slot{y2}{})\times\qp{\sci{p3}{}}\times(1-\qp{\sci{p4}{}})=\qg{\sci{squared}{}}\end{aligned}`,
};
