const law = (factor: boolean) => {
  const [symbols, numbers] = factor
    ? [String.raw`\sqrt{\frac{n-\qs{B}}{n-1}}`, String.raw`\sqrt{\frac{\slot{left}{}}{\slot{rest}{}}}`]
    : ['', ''];
  return String.raw`\begin{aligned}\key{σ_B}{\qk{\mathrm{Std}[g_B]}} &= \frac{\key{σ}{\qg{\sigma}}}{\sqrt{\key{B}{\qs{B}}}}${symbols}\\[4pt] &= \frac{\qg{\slot{sigma}{}}}{\sqrt{\qs{\slot{B}{}}}}${numbers}\\[4pt] &= \qk{\sci{law}{}}\end{aligned}`;
};

export const formulas = { without: law(true), with: law(false) };
