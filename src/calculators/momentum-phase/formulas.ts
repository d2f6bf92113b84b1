export const formulas = {
  heavyBall: String.raw`\begin{aligned}\key{r}{\qp{r}}^2 - (1+\qs{\gamma}-\qn{\eta}\qg{\lambda})\,\qp{r} + \qs{\gamma} &= 0\\ \qp{r}^2 - (\slot{sum}{})\,\qp{r} + (\slot{product}{}) &= 0\\ \max|\qp{r}| &= \qp{\slot{radius}{}}\end{aligned}`,
  nesterov: String.raw`\begin{aligned}\key{r}{\qp{r}}^2 - (1+\qs{\gamma})(1-\qn{\eta}\qg{\lambda})\,\qp{r} + \qs{\gamma}(1-\qn{\eta}\qg{\lambda}) &= 0\\ \qp{r}^2 - (\slot{sum}{})\,\qp{r} + (\slot{product}{}) &= 0\\ \max|\qp{r}| &= \qp{\slot{radius}{}}\end{aligned}`,
};
