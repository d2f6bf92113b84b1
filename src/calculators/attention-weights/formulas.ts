function formulaTex(score: string): string {
  return String.raw`\begin{aligned}i&=\slot{i}{},\ j=\slot{j}{}:\\ S_{ij}&=${score}=\qx{\slot{score}{}}\\ \key{A}{\qk{A_{ij}}}&=\frac{e^{S_{ij}-\max_l S_{il}}}{\sum_l e^{S_{il}-\max_l S_{il}}}=\frac{1}{\slot{sum}{}}=\qk{\sci{weight}{}}\\ \key{o}{\qp{O_i}}&=\sum_j\key{A}{\qk{A_{ij}}}\,\key{v}{\qx{v_j}}=\qp{(\slot{output}{})}\end{aligned}`;
}

export const formulas = {
  scaled: formulaTex(
    String.raw`\frac{\key{q}{\qx{q_i}}\cdot\key{k}{\qx{k_j}}}{\sqrt{d}\,\key{T}{T}}=\frac{\slot{raw}{}}{\sqrt{\slot{d}{}}\times\slot{T}{}}`,
  ),
  dot: formulaTex(
    String.raw`\frac{\key{q}{\qx{q_i}}\cdot\key{k}{\qx{k_j}}}{\key{T}{T}}=\frac{\slot{raw}{}}{\slot{T}{}}`,
  ),
  additive: formulaTex(
    String.raw`\frac{v^\top\tanh(W_q\key{q}{\qx{q_i}}+W_k\key{k}{\qx{k_j}})}{\key{T}{T}}=\frac{\slot{raw}{}}{\slot{T}{}}`,
  ),
};
