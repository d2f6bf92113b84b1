export const formulas = {
  drift: String.raw`\begin{aligned}\key{z}{\qx{z^{(l)}}}&=\qw{W^{(l)}}\qx{a^{(l-1)}}+\key{b}{\qw{b}},\qquad \qw{W^{(l)}_{ij}}\sim N\bigl(0,\,\key{a}{\qw{a}}^2/n\bigr)\\ \text{std}\bigl[\qx{z^{(\slot{depth}{})}}\bigr]&=\qx{\slot{deviation}{}}\\ \text{std}\bigl[\mathrm{BN}(\qx{z^{(\slot{depth2}{})}})\bigr]&=\qx{\slot{normalized}{}}\approx|\key{γ}{\qw{\gamma}}|=\qw{\slot{gamma}{}}\end{aligned}`,
};
