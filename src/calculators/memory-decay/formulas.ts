export const formulas = {
  decay: String.raw`\begin{aligned}\qg{\frac{\partial C_T}{\partial C_{T-k}}}\bigg|_{h}&=\key{∏}{\prod_{t=T-k+1}^{T}}\qk{f_t}\\&\approx\sigma(\key{b_f}{\qk{b_f}})^{k}=\qk{\slot{gate}{}}^{\slot{k}{}}=\qk{\sci{constant}{}}\\\key{lstm}{\qg{\Bigl\|\frac{\partial C_T}{\partial C_{T-k}}\Bigr\|}}\big/\sqrt{H}&=\qg{\sci{lstm}{}}\end{aligned}`,
};
