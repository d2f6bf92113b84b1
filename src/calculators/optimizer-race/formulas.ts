import { surfaceNames } from './model.ts';

const definitions: Record<(typeof surfaceNames)[number], string> = {
  ravine: '',
  rosenbrock: '(1-x)^2 + 100\\,(y-x^2)^2',
  beale: '(1.5-x+xy)^2 + (2.25-x+xy^2)^2 + (2.625-x+xy^3)^2',
  himmelblau: '(x^2+y-11)^2 + (x+y^2-7)^2',
  saddle: 'x^2 - y^2',
  styblinskiTang: '\\tfrac12\\bigl(x^4-16x^2+5x + y^4-16y^2+5y\\bigr)',
  own: '',
};

export const formulas = {
  ravine: String.raw`\begin{aligned} \key{f}{f} &= \tfrac12\,(x^2 + \qn{\kappa}\,y^2),\quad \qn{\kappa} = \qn{\slot{kappa}{}}\\[4pt] r_{\text{SGD}} &= \frac{\qn{\kappa}-1}{\qn{\kappa}+1} = \slot{plain}{},\quad \frac{-1}{\log_{10} r} = \slot{plainDigit}{}\\[4pt] r_{\text{HB}} &= \frac{\sqrt{\qn{\kappa}}-1}{\sqrt{\qn{\kappa}}+1} = \slot{heavy}{},\quad \frac{-1}{\log_{10} r} = \slot{heavyDigit}{}\end{aligned}`,
  ...Object.fromEntries(
    surfaceNames
      .filter((name) => name !== 'ravine')
      .map((name) => [
        name,
        String.raw`\begin{aligned} f(x,y) ${definitions[name] && `&= ${definitions[name]}\\\\ f`}(\qw{\slot{x}{}},\,\qw{\slot{y}{}}) &= \sci{f}{}\end{aligned}`.replace(
          'f(x,y) (',
          'f(',
        ),
      ]),
  ),
};
