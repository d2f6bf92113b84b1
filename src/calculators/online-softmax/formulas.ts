/** TeX at build only, with places for numbers: the first block has nothing to rescale. */
const mean = String.raw`\key{o}{\qp{\tilde o'/\ell'}}&=\frac{\slot{a}{}}{\slot{b}{}}=\qp{\sci{mean}{}}`;

export const formulas = {
  merge: String.raw`\begin{aligned}e^{\key{m}{\qs{m}}-\qs{m'}}&=e^{\slot{m}{}-\slot{M}{}}=\slot{f}{}\\ \key{ℓ}{\qs{\ell'}}&=e^{\qs{m}-\qs{m'}}\,\qs{\ell}+\sum_je^{\key{s}{\qx{s_j}}-\qs{m'}}\\&=\slot{f2}{}\times\slot{l}{}+\slot{L}{}=\qs{\sci{sum}{}}\\ \key{õ}{\qs{\tilde o'}}&=e^{\qs{m}-\qs{m'}}\,\qs{\tilde o}+\sum_je^{\qx{s_j}-\qs{m'}}\,\qx{v_j}\\&=\slot{g}{}\times\slot{o}{}+\slot{O}{}=\qs{\sci{mixed}{}}\\ ${mean}\end{aligned}`,
  first: String.raw`\begin{aligned}\key{m}{\qs{m'}}&=\max_j\key{s}{\qx{s_j}}=\slot{M2}{}\\ \key{ℓ}{\qs{\ell'}}&=\sum_je^{\qx{s_j}-\qs{m'}}=\qs{\sci{sum}{}}\\ \key{õ}{\qs{\tilde o'}}&=\sum_je^{\qx{s_j}-\qs{m'}}\,\qx{v_j}=\qs{\sci{mixed}{}}\\ ${mean}\end{aligned}`,
};
