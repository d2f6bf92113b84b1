function tex(design: string, layers: number): string {
  const terms = Array.from({ length: layers }, (_, index) => String.raw`\slot{w${index + 1}}{}`).join('+');
  return String.raw`\begin{aligned}P_0&=\qw{k}^2\qx{C_i}\qp{C_o}=\qw{\slot{k}{}}^2\times\qx{\slot{i}{}}\times\qp{\slot{o}{}}=\slot{direct}{}\\ \key{P}{P}&=${design}\\&=${terms}=\qw{\slot{weights}{}}\\ P/P_0&=\slot{share}{}\end{aligned}`;
}

export const formulas = {
  reduce: tex(
    String.raw`\key{C_i}{\qx{C_i}}\key{C_m}{\qs{C_m}}+\key{k}{\qw{k}}^2\qs{C_m}\key{C_o}{\qp{C_o}}`,
    2,
  ),
  bottleneck: tex(
    String.raw`\key{C_i}{\qx{C_i}}\key{C_m}{\qs{C_m}}+\key{k}{\qw{k}}^2\qs{C_m}^2+\qs{C_m}\key{C_o}{\qp{C_o}}`,
    3,
  ),
  separable: tex(String.raw`\key{k}{\qw{k}}^2\key{C_i}{\qx{C_i}}+\qx{C_i}\key{C_o}{\qp{C_o}}`, 2),
};
