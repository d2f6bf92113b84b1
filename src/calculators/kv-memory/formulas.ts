/** Cache, step and bound; sizes over the bytes of a unit. */
function tex(cache: string, numbers: string, unit: string): string {
  const over = String.raw`\,/\,${unit}`;
  return String.raw`\begin{aligned}\key{M}{\qs{M}}&=${cache}\\&=${numbers}${over}=\qs{\sci{cache}{}}\\ \key{t}{\qn{t}}&\ge\frac{2\key{N}{\qw{N}}+\qs{M}}{\key{β}{\qn{\beta}}}=\frac{\qw{\sci{weights}{}}+\qs{\sci{bytes}{}}}{\qn{\sci{bandwidth}{}}}=\qn{\sci{seconds}{}}\\ \qp{B/t}&\le\qp{\sci{rate}{}}\end{aligned}`;
}

const heads = [
  String.raw`2\cdot\key{L}{\qn{L}}\cdot\key{n_kv}{\qs{n_{kv}}}\cdot\key{d_h}{\qn{d_h}}\cdot\qn{b}\cdot\key{n}{\qx{n}}\cdot\key{B}{\qx{B}}`,
  String.raw`2\times\qn{\slot{L}{}}\times\qs{\slot{k}{}}\times\qn{\slot{d}{}}\times\qn{\slot{b}{}}\times\qx{\slot{n}{}}\times\qx{\slot{B}{}}`,
] as const;
const latent = [
  String.raw`\key{L}{\qn{L}}\cdot(\key{r}{\qs{r}}+\key{d_R}{\qs{d_R}})\cdot\qn{b}\cdot\key{n}{\qx{n}}\cdot\key{B}{\qx{B}}`,
  String.raw`\qn{\slot{L}{}}\times(\qs{\slot{r}{}}+\qs{\slot{R}{}})\times\qn{\slot{b}{}}\times\qx{\slot{n}{}}\times\qx{\slot{B}{}}`,
] as const;

export const formulas = {
  headsbinary: tex(...heads, '2^{30}'),
  headsdecimal: tex(...heads, '10^9'),
  latentbinary: tex(...latent, '2^{30}'),
  latentdecimal: tex(...latent, '10^9'),
};
