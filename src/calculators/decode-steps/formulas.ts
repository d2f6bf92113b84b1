/** TeX at build only, with places for numbers. */
export const formulas = {
  step: String.raw`\begin{aligned}\qk{p}&=\operatorname{softmax}\!\Bigl(\frac{\qx{q_{\slot{t}{}}}\key{K}{\qs{K}}^\top}{\sqrt2}\Bigr)=\operatorname{softmax}(\slot{scores}{})\\&=(\key{p}{\qk{\slot{weights}{}}})\\ \qp{o}&=\qk{p}\,\key{V}{\qs{V}}=(\qp{\sci{a}{}},\ \qp{\sci{b}{}})\end{aligned}`,
};
