import { dialects } from './dialects.ts';

const candidateTex = {
  before: [
    String.raw`\key{h̃}{\qs{\tilde h_t}}&=\tanh\bigl(\qw{w_h}\key{x_t}{\qx{x_t}}+\qw{b_h}+\qw{u_h}(\key{r}{\qk{r_t}}\,\qs{h_{t-1}})+\qw{b'_h}\bigr)`,
    String.raw`+\qw{\slot{u}{}}\times(\qk{\slot{r}{}}\times\qs{\slot{h}{}})+\qw{\slot{b2}{}}`,
  ],
  after: [
    String.raw`\key{h̃}{\qs{\tilde h_t}}&=\tanh\bigl(\qw{w_h}\key{x_t}{\qx{x_t}}+\qw{b_h}+\key{r}{\qk{r_t}}(\qw{u_h}\,\qs{h_{t-1}}+\qw{b'_h})\bigr)`,
    String.raw`+\qk{\slot{r}{}}\times(\qw{\slot{u}{}}\times\qs{\slot{h}{}}+\qw{\slot{b2}{}})`,
  ],
} as const;
const mixTex = {
  'keeps-old': [
    String.raw`\key{z}{\qk{z_t}}\,\qs{h_{t-1}}+(1-\qk{z_t})\,\qs{\tilde h_t}`,
    String.raw`\qk{\slot{z}{}}\times\qs{\slot{old}{}}+\slot{rest}{}\times\qs{\slot{n}{}}`,
  ],
  'takes-new': [
    String.raw`(1-\key{z}{\qk{z_t}})\,\qs{h_{t-1}}+\qk{z_t}\,\qs{\tilde h_t}`,
    String.raw`\slot{rest}{}\times\qs{\slot{old}{}}+\qk{\slot{z}{}}\times\qs{\slot{n}{}}`,
  ],
} as const;

export const formulas = Object.fromEntries(
  Object.entries(dialects).map(([name, { update, reset }]) => {
    const [symbols, numbers] = candidateTex[reset];
    const [mix, mixed] = mixTex[update];
    return [
      name,
      String.raw`\begin{aligned}${symbols}\\&=\tanh\bigl(\qw{\slot{w}{}}\times\qx{\slot{x}{}}+\qw{\slot{b}{}}\\&\qquad${numbers}\bigr)\\&=\qs{\sci{candidate}{}}\\[4pt]\key{h}{\qs{h_t}}&=${mix}\\&=${mixed}\\&=\qs{\sci{hidden}{}}\end{aligned}`,
    ];
  }),
);
