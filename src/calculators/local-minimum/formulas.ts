export const formulas = {
  step: String.raw`\begin{aligned}\key{x}{\qw{x}} &\leftarrow \qw{x} - \qn{\eta}\Bigl(\qg{f'(x)} + \tfrac{\qg{s}}{\sqrt{\qs{B}}}\,\xi\Bigr)\\ \tfrac{\qg{s}}{\sqrt{\qs{B}}} &= \frac{\slot{noise}{}}{\sqrt{\slot{batch}{}}} = \qg{\slot{spread}{}}\\ f(x) &= \tfrac14(x^2-1)^2 + \slot{tilt}{}\,x\end{aligned}`,
};
