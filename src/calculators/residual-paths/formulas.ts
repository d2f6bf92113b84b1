export const formulas = {
  paths: String.raw`\begin{aligned}\key{∏}{\prod_{l=1}^{L}}(1+\key{a}{\qw{a_l}}) &= \qw{\slot{factors}{}}\\ &= \key{k}{\qg{\slot{lengths}{}}}\\ &= \key{∏}{\qg{\sci{sum}{}}}\end{aligned}`,
};
