export const formulas = {
  last: String.raw`\begin{aligned}\key{σ²}{\qs{\sigma_L^2}}&\approx1+0.32\,L=1+0.32\times\slot{blocks}{}=\qs{\slot{expected}{}},\quad\qs{\slot{variance}{}}\\ \key{g}{\qg{\|\bar W_2\|}}:\quad\frac{\qg{\slot{pre}{}}}{\qg{\slot{post}{}}}&=\qg{\slot{ratio}{}}\approx\sqrt{\frac{1.32}{\qs{\sigma_L^2}}}=\slot{root}{}\end{aligned}`,
};
