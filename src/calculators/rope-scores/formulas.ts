const tex = (left: string) =>
  String.raw`\begin{aligned}\key{c}{s(m,n)}&=${left}=\slot{terms}{}=\qp{\sci{score}{}}\\ s(m+c,\,n+c)&=\qp{\sci{moved}{}}\end{aligned}`;

export const formulas = {
  rope: tex(String.raw`(R_m\key{q}{\qx{q}})^\top(R_n\key{k}{\qx{k}})=\qx{q}^\top R_{n-m}\,\qx{k}\\&`),
  sinusoid: tex(String.raw`(\key{q}{\qx{q}}+\qn{p_m})^\top(\key{k}{\qx{k}}+\qn{p_n})\\&`),
  alibi: tex(String.raw`\key{q}{\qx{q}}^\top\key{k}{\qx{k}}-\qn{s_h}\,|m-n|\\&`),
  none: tex(String.raw`\key{q}{\qx{q}}^\top\key{k}{\qx{k}}\\&`),
};
