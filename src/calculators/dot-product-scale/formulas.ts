export const formulas = {
  spread: String.raw`\begin{aligned}\sqrt{\operatorname{Var}(\key{s}{\qx{q\cdot k}})}&=\key{σ}{\qx{\sigma}}^2\sqrt d=\qx{\slot{deviation}{}}^2\times\sqrt{\slot{d}{}}=\qx{\slot{theory}{}}\\ \qx{\slot{before}{}}/\slot{divisor}{}&=\qx{\slot{after}{}}\\ \key{max}{\qk{\overline{\max_jA_j}}}&=\qk{\slot{largest}{}}\end{aligned}`,
};
