export const formulas = {
  ratio: String.raw`\begin{aligned}\frac{\key{δ}{\qg{\|\delta^{(1)}\|}}}{\key{δ}{\qg{\|\delta^{(L)}\|}}} &= \prod_{l=1}^{L-1}\frac{\qg{\|\delta^{(l)}\|}}{\qg{\|\delta^{(l+1)}\|}}\\ &= \qg{\sci{mean}{}}^{\,\slot{factors}{}} = \qg{\sci{ratio}{}}\end{aligned}`,
};
