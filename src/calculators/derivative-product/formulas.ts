export const formulas = {
  product: String.raw`\begin{aligned}\key{∏}{\prod_{l=1}^{L}} \key{w}{\qw{w}}\,\key{φ′}{\qg{\phi'}}(\key{z}{\qx{z_l}}) &= \bigl(\key{w}{\qw{w}}\,\qg{\bar g}\bigr)^{L}\\ &= \bigl(\qw{\slot{weight}{}}\times\qg{\slot{mean}{}}\bigr)^{\slot{depth}{}}\\ &= \qg{\sci{product}{}}\end{aligned}`,
};
