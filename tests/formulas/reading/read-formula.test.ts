import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { words as en } from '../../../src/formulas/reading/en.ts';
import { readFormula } from '../../../src/formulas/reading/read-formula.ts';
import { words as zh } from '../../../src/formulas/reading/zh.ts';
import { mathNodesOf } from './math-node-of.ts';

const nodeOf = (tex: string) =>
  mathNodesOf(katex.renderToString(tex, { displayMode: true, output: 'mathml', strict: false }))[0]!;

describe('a formula in words', () => {
  test.each([
    [
      '\\frac{q^\\top k}{\\sqrt d}',
      'd 的平方根分之左括号 q 的转置 k 右括号',
      'open bracket q transpose k close bracket over the square root of d',
    ],
    [
      '\\frac{a+b}{c+d}',
      '左括号 c 加 d 右括号分之左括号 a 加 b 右括号',
      'open bracket a plus b close bracket over open bracket c plus d close bracket',
    ],
    ['\\tfrac12x', '二分之一乘 x', 'one half times x'],
    [
      '\\sqrt{\\sigma^2+\\epsilon}',
      '左括号 sigma 的平方加 epsilon 右括号的平方根',
      'the square root of open bracket sigma squared plus epsilon close bracket',
    ],
    ['\\sqrt[3]{x}', 'x 的 3 次方根', 'the root of degree 3 of x'],
    ['e^{-x}', 'e 的负 x 次方', 'e to the power minus x'],
    ['e^{t-1}', 'e 的左括号 t 减 1 右括号次方', 'e to the power open bracket t minus 1 close bracket'],
    ['1.1^L', '1.1 的 L 次方', '1.1 to the power L'],
    ['x_i^2', 'x 下标 i 的平方', 'x sub i squared'],
    ['h_{t-1}W', 'h 下标 t 减 1，W', 'h sub t minus 1, W'],
    ['W^Qx', 'W 上标 Q x', 'W superscript Q x'],
    ['a^{(l)}', 'a 上标 l', 'a superscript l'],
    ["\\phi''(z)", 'phi 撇撇左括号 z 右括号', 'phi prime prime open bracket z close bracket'],
    ['\\hat x+\\bar y-\\tilde z', 'x 帽加 y 横减 z 波浪', 'x hat plus y bar minus z tilde'],
    ['\\sum_{i=1}^{n}x_i', '对 i 从 1 到 n 求和，x 下标 i', 'the sum over i from 1 to n of x sub i'],
    ['\\sum_{i\\ne j}x_i', '对 i 不等于 j 求和，x 下标 i', 'the sum over i is not equal to j of x sub i'],
    ['\\prod_l W_l', '对 l 连乘，W 下标 l', 'the product over l of W sub l'],
    ['\\max_j s_j', '对 j 取最大值，s 下标 j', 'the maximum over j of s sub j'],
    ['\\lambda_{\\max}', 'lambda 下标 max', 'lambda sub max'],
    ['\\tanh^2 C', 'tanh 的平方 C', 'tanh squared of C'],
    ['\\frac{\\partial h}{\\partial z}', 'h 对 z 的偏导数', 'the derivative of h with respect to z'],
    [
      '\\bar z\\,\\frac{\\partial z}{\\partial x}',
      'z 横乘 z 对 x 的偏导数',
      'z bar times the derivative of z with respect to x',
    ],
    ['\\nabla_\\theta f', 'f 对 theta 的梯度', 'the gradient of f with respect to theta'],
    ['\\nabla f(\\theta)', 'f 在 theta 处的梯度', 'the gradient of f at the point theta'],
    ['\\lVert g\\rVert^2', 'g 的范数的平方', 'the norm of g squared'],
    ['|a-b|', '左括号 a 减 b 右括号的绝对值', 'the absolute value of open bracket a minus b close bracket'],
    ['p(a\\mid b)', 'p 左括号 a，给定 b 右括号', 'p open bracket a given b close bracket'],
    [
      '\\mathrm{KL}(q\\,\\|\\,p)',
      'KL 左括号 q，相对于 p 右括号',
      'KL open bracket q relative to p close bracket',
    ],
    ['\\mathbb E[x]', 'x 的期望', 'the expectation of x'],
    ['x\\in\\mathbb R^{d}', 'x 属于实数集，形状为 d', 'x in the real numbers of shape d'],
    [
      '\\mathrm{Var}[a+b]',
      '左括号 a 加 b 右括号的方差',
      'the variance of open bracket a plus b close bracket',
    ],
    ['\\operatorname{softmax}(S)V', 'softmax S V', 'softmax of S V'],
    ['\\binom nk p^k', 'n 选 k，p 的 k 次方', 'n choose k, p to the power k'],
    ['a:=b', 'a 定义为 b', 'a is defined as b'],
    ['-a-b', '负 a 减 b', 'minus a minus b'],
    ['1+\\dots+n', '1 加点点点加 n', '1 plus dot dot dot plus n'],
    ['\\begin{pmatrix}1\\\\-2\\end{pmatrix}', '列向量 1，负 2', 'the column 1, minus 2'],
    [
      '\\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}',
      '2 行 2 列的矩阵，第 1 行：1，0；第 2 行：0，1',
      'the matrix of 2 by 2, row 1: 1, 0; row 2: 0, 1',
    ],
    [
      'f=\\begin{cases}0&x<0\\\\x&x\\ge0\\end{cases}',
      'f 等于分情况：0，x 小于 0；x，x 大于等于 0',
      'f equals by cases: 0, x is less than 0; x, x is at least 0',
    ],
    [
      '\\begin{aligned}a&=b\\\\&\\quad+c,\\\\d&=e.\\end{aligned}',
      'a 等于 b 加 c；d 等于 e',
      'a equals b plus c; d equals e',
    ],
    ['\\mathrm{LN}(x)=1.', 'LN 左括号 x 右括号等于 1', 'LN open bracket x close bracket equals 1'],
    ['a=b\\tag{3}', 'a 等于 b (3)', 'a equals b (3)'],
  ])('%s', (tex, chinese, english) => {
    expect(readFormula(nodeOf(tex), zh)).toBe(chinese);
    expect(readFormula(nodeOf(tex), en)).toBe(english);
  });

  test('a note’s names come in the place of letters, and what has a name has a gradient', () => {
    const loss = nodeOf('\\frac{\\partial\\mathcal L}{\\partial z_L}=c^q');
    expect(readFormula(loss, en, { ℒ: 'the loss', '^q': 'q' })).toBe(
      'the gradient of the loss with respect to z sub L equals c superscript q',
    );
    expect(readFormula(loss, zh, { ℒ: '损失', '^q': 'q' })).toBe('损失对 z 下标 L 的梯度等于 c 上标 q');
    expect(readFormula(loss, en)).toBe('the derivative of L with respect to z sub L equals c to the power q');
  });

  test('names are data: one that every object has is none', () => {
    expect(readFormula(nodeOf('\\text{constructor}'), en, {})).toBe('constructor');
  });
});
