const aligned = (network: string) =>
  String.raw`\begin{aligned}A&=2\key{d}{\qs{d}}^2+2\qs{d}^2\,\tfrac{h_k}{h}=\qs{\slot{attention}{}}\\ F&=${network}\,\qs{d}\,\qw{d_f}=\qw{\slot{network}{}}\\ C&=\slot{per}{}(\slot{attentions}{}A+\slot{networks}{}F)+\slot{each}{}\,\key{n}{\qk{n}}\qs{d}=\slot{work}{}\\ \key{share}{s}&=\frac{\slot{each2}{}\,\qk{n}\qs{d}}{C}=\qk{\slot{share}{}}\end{aligned}`;

export const formulas = { plain: aligned('2'), gated: aligned('3') };
