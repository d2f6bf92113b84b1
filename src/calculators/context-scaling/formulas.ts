const tex = (rule: string) =>
  String.raw`\begin{aligned}\key{θ_i}{\qn{\theta_i}}&=b^{-2i/d_h}=\slot{base}{}^{-2\times\slot{i}{}/\slot{d}{}}=\qn{\sci{trained}{}}\\ \key{θ′_i}{\qp{\theta_i'}}&=${rule}=\qp{\sci{stretched}{}}\\ (L'-1)\,\qp{\theta_i'}&=\slot{last}{}\,\qp{\theta_i'}=\sci{reached}{},\qquad L\,\qn{\theta_i}=\sci{seen}{}\end{aligned}`;

/** By turns: γ is 0 below the lower threshold and 1 above the upper one. */
const byTurns = String.raw`\gamma_i\,\qn{\theta_i}+(1-\gamma_i)\,\qn{\theta_i}/s,\ \gamma_i=\slot{kept}{}`;

export const formulas = {
  none: tex(String.raw`\qn{\theta_i}`),
  interpolation: tex(String.raw`\qn{\theta_i}/s=\qn{\theta_i}/\slot{s}{}`),
  ntk: tex(
    String.raw`\bigl(b\,s^{d_h/(d_h-2)}\bigr)^{-2i/d_h}=\slot{newBase}{}^{-2\times\slot{i}{}/\slot{d}{}}`,
  ),
  yarn: tex(byTurns),
  llama: tex(byTurns),
};
