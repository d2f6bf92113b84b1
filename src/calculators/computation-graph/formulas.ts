export const formulas = {
  blame: String.raw`\begin{aligned}\qg{\frac{\partial L}{\partial \slot{name}{}}} &= \sum_{c} \key{up}{\qg{\frac{\partial L}{\partial c}}}\,\key{local}{\frac{\partial c}{\partial \slot{again}{}}}\\ &= \slot{terms}{}\\ &= \qg{\slot{gradient}{}}\end{aligned}`,
};
