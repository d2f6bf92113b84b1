import { describe, expect, test } from 'vitest';
import { partLanguages } from '../../src/i18n/languages.ts';
import { judge } from '../../src/practice/judge.ts';
import { makeProblem } from '../../src/practice/problem.ts';
import { readAnswer } from '../../src/practice/read-answer.ts';
import { topics } from '../../src/practice/topics.ts';

/**
 * Each slip as its words describe it, computed by hand from the given numbers alone, without the formulas of the topic;
 * with a word that its text has in Chinese and in English.
 */
type Described = readonly [wrong: (given: Record<string, number>) => number, zh: RegExp, en: RegExp];

const s = (z: number) => 1 / (1 + Math.exp(-z));
const { tanh, sqrt, abs, exp } = Math;
const mean = ({ x1, x2, x3, x4 }: Record<string, number>) => (x1! + x2! + x3! + x4!) / 4;
const spread = (given: Record<string, number>) =>
  [1, 2, 3, 4].reduce((sum, at) => sum + (given[`x${at}`]! - mean(given)) ** 2, 0);
const squares = (given: Record<string, number>) =>
  [1, 2, 3, 4].reduce((sum, at) => sum + given[`x${at}`]! ** 2, 0);
const dot = (given: Record<string, number>, key: string) =>
  [1, 2, 3, 4].reduce((sum, at) => sum + given[`q${at}`]! * given[`${key}${at}`]!, 0);
const share = (first: number, second: number) => exp(first) / (exp(first) + exp(second));
const m = (g1: number, g2: number) => 0.09 * g1 + 0.1 * g2;
const v = (g1: number, g2: number) => 0.000999 * g1 ** 2 + 0.001 * g2 ** 2;
const weightOf = (given: Record<string, number>) => share(dot(given, 'a') / 2, dot(given, 'b') / 2);
const expSum = ({ z1, z2, z3 }: Record<string, number>) => exp(z1!) + exp(z2!) + exp(z3!);
const topOf = ({ z1, z2, z3 }: Record<string, number>) => Math.max(z1!, z2!, z3!);
const rightOf = (given: Record<string, number>) => given[`z${given.y}`]!;
const gate = (z: number) => s(z);
const lstmCell = ({ a, b, c, C }: Record<string, number>) => gate(a!) * C! + gate(b!) * tanh(c!);
const gruCandidate = ({ b, w, u, x, h }: Record<string, number>) => tanh(w! * x! + u! * gate(b!) * h!);

/** A vector of a problem turned by an angle in radians, as complex numbers multiply. */
const turned = (given: Record<string, number>, name: string, angle: number) => {
  const [x, y] = [given[`${name}1`]!, given[`${name}2`]!];
  const [length, direction] = [Math.hypot(x, y), Math.atan2(y, x)];
  return [length * Math.cos(direction + angle), length * Math.sin(direction + angle)];
};
const meeting = (given: Record<string, number>, m: number, n: number) => {
  const [query, key] = [turned(given, 'q', m * given.t!), turned(given, 'k', n * given.t!)];
  return query[0]! * key[0]! + query[1]! * key[1]!;
};
const blockOf = ({ d, k, h, m, f }: Record<string, number>) => d! * d! * (2 + (2 * k!) / h!) + m! * d! * f!;

const described: Record<string, Described> = {
  'sigmoid-chain.value.tanh': [({ z }) => tanh(z!), /tanh/, /tanh/],
  'sigmoid-chain.value.minusSign': [({ z }) => s(-z!), /负号/, /minus/],
  'sigmoid-chain.slope.valueItself': [({ z }) => s(z!), /函数值/, /value σ/],
  'sigmoid-chain.slope.squared': [({ z }) => s(z!) ** 2, /σ²/, /σ²/],
  'sigmoid-chain.factor.weightForgotten': [({ z }) => s(z!) * s(-z!), /漏了权重/, /weight is missing/],
  'sigmoid-chain.factor.valueForSlope': [({ z, w }) => w! * s(z!), /函数值/, /value of σ/],
  'sigmoid-chain.product.added': [({ z, w, L }) => L! * w! * s(z!) * s(-z!), /加了起来/, /added/],
  'sigmoid-chain.product.weightOutside': [({ z, L }) => (s(z!) * s(-z!)) ** L!, /漏了权重/, /weights are missing/],
  'sigmoid-chain.product.weightOnce': [({ z, w, L }) => w! * (s(z!) * s(-z!)) ** L!, /一次/, /once/],
  'sigmoid-chain.product.valueForSlope': [({ z, w, L }) => (w! * s(z!)) ** L!, /函数值乘权重/, /value of σ/],
  'layer-norm-row.mean.threeDivided': [(given) => (4 / 3) * mean(given), /除以了 3/, /by 3/],
  'layer-norm-row.variance.sample': [(given) => spread(given) / 3, /d − 1/, /d − 1/],
  'layer-norm-row.variance.rooted': [(given) => sqrt(spread(given) / 4), /标准差/, /standard deviation/],
  'layer-norm-row.normalized.sample': [(given) => (given.x4! - mean(given)) / sqrt(spread(given) / 3), /d − 1/, /d − 1/],
  'layer-norm-row.normalized.varianceDivided': [(given) => (given.x4! - mean(given)) / (spread(given) / 4), /方差/, /variance/],
  'layer-norm-row.root.length': [(given) => sqrt(squares(given)), /长度/, /length/],
  'layer-norm-row.root.centred': [(given) => sqrt(spread(given) / 4), /标准差/, /standard deviation/],
  'layer-norm-row.root.notRooted': [(given) => squares(given) / 4, /还没有开方/, /without a root/],
  'layer-norm-row.rootOutput.centred': [(given) => (given.x4! - mean(given)) / sqrt(squares(given) / 4), /减了均值/, /subtracted the mean/],
  'layer-norm-row.rootOutput.deviationDivided': [(given) => given.x4! / sqrt(spread(given) / 4), /除以了标准差/, /by the standard deviation/],
  'layer-norm-row.gradient.alongForgotten': [(given) => 0.75 / sqrt(spread(given) / 4), /沿 x̂/, /along x̂/],
  'layer-norm-row.gradient.meanForgotten': [(given) => (1 - (given.x1! - mean(given)) ** 2 / spread(given)) / sqrt(spread(given) / 4), /漏了上游梯度的平均/, /mean of the upstream/],
  'layer-norm-row.gradient.notDivided': [(given) => 0.75 - (given.x1! - mean(given)) ** 2 / spread(given), /除以标准差/, /by the standard deviation/],
  'residual-chain.x1.skipForgotten': [({ x, a }) => a! * x!, /第一条支路的输出/, /output of the first branch/],
  'residual-chain.x1.gainAdded': [({ x, a }) => x! + a!, /增益加了/, /added the gain/],
  'residual-chain.x2.skipForgotten': [({ x, a, b }) => b! * (1 + a!) * x!, /漏了绕过去的 x₁/, /x₁, which went around/],
  'residual-chain.x2.firstRead': [({ x, a, b }) => (1 + a! + b!) * x!, /给了它 x₀/, /gave it x₀/],
  'residual-chain.x3.skipForgotten': [({ x, a, b, c }) => c! * (1 + a!) * (1 + b!) * x!, /漏了绕过去的 x₂/, /x₂, which went around/],
  'residual-chain.x3.gainsAdded': [({ x, a, b, c }) => x! * (1 + a! + b! + c!), /增益加了起来/, /added the three gains/],
  'residual-chain.gradient.factorsAdded': [({ a, b, c, g }) => g! * (1 + a! + b! + c!), /加起来/, /added the gains/],
  'residual-chain.gradient.upstreamForgotten': [({ a, b, c }) => (1 + a!) * (1 + b!) * (1 + c!), /末端传来/, /gradient at the end/],
  'residual-chain.gradient.roadAlone': [({ g }) => g!, /主路/, /main road/],
  'residual-chain.plain.gainsAdded': [({ a, b, c, g }) => g! * (a! + b! + c!), /加了起来/, /added/],
  'residual-chain.plain.upstreamForgotten': [({ a, b, c }) => a! * b! * c!, /漏了末端/, /at the end is missing/],
  'residual-chain.pairs.ordered': [({ L }) => L! * (L! - 1), /两遍/, /twice/],
  'residual-chain.pairs.allPaths': [({ L }) => 2 ** L!, /所有的路/, /all paths/],
  'residual-chain.pairs.doubled': [({ L }) => 2 * L!, /两种走法/, /two choices/],
  'batch-forward.mean.sum': [(given) => 4 * mean(given), /和/, /sum/],
  'batch-forward.mean.threeDivided': [(given) => (4 / 3) * mean(given), /3/, /by 3/],
  'batch-forward.variance.sample': [(given) => spread(given) / 3, /m − 1/, /m − 1/],
  'batch-forward.variance.rooted': [(given) => sqrt(spread(given) / 4), /标准差/, /standard deviation/],
  'batch-forward.variance.sum': [(given) => spread(given), /和/, /sum/],
  'batch-forward.normalized.sample': [(given) => (given.x4! - mean(given)) / sqrt(spread(given) / 3), /m − 1/, /m − 1/],
  'batch-forward.normalized.varianceDivided': [(given) => (given.x4! - mean(given)) / (spread(given) / 4), /方差/, /variance/],
  'batch-forward.normalized.notCentered': [(given) => given.x4! / sqrt(spread(given) / 4), /没有减去/, /not subtracted/],
  'batch-forward.output.shiftForgotten': [(given) => (given.gamma! * (given.x4! - mean(given))) / sqrt(spread(given) / 4), /β/, /β/],
  'batch-forward.output.scaleForgotten': [(given) => (given.x4! - mean(given)) / sqrt(spread(given) / 4) + given.beta!, /漏了缩放 γ/, /scale γ/],
  'batch-forward.output.swapped': [(given) => (given.beta! * (given.x4! - mean(given))) / sqrt(spread(given) / 4) + given.gamma!, /换了位置/, /changed places/],
  'chain-rule.z.added': [({ x, y }) => x! + y!, /加了起来/, /added/],
  'chain-rule.loss.notSquared': [({ x, y, t }) => abs(x! * y! - t!) / 2, /平方/, /squared/],
  'chain-rule.loss.halfForgotten': [({ x, y, t }) => (x! * y! - t!) ** 2, /½/, /½/],
  'chain-rule.upstream.twoKept': [({ x, y, t }) => 2 * (x! * y! - t!), /2/, /The 2/],
  'chain-rule.upstream.lossItself': [({ x, y, t }) => (x! * y! - t!) ** 2 / 2, /损失/, /loss/],
  'chain-rule.gradientX.ownFactor': [({ x, y, t }) => (x! * y! - t!) * x!, /乘上了 x 自己.*x 的梯度乘的是 y/, /by x itself.*gradient of x carries y/],
  'chain-rule.gradientX.stopped': [({ x, y, t }) => x! * y! - t!, /停在了 z/, /stopped at z/],
  'chain-rule.gradientX.localOnly': [({ y }) => y!, /局部导数 ∂z\/∂x = y/, /∂z\/∂x = y/],
  'chain-rule.gradientY.ownFactor': [({ x, y, t }) => (x! * y! - t!) * y!, /乘上了 y 自己.*y 的梯度乘的是 x/, /by y itself.*gradient of y carries x/],
  'chain-rule.gradientY.stopped': [({ x, y, t }) => x! * y! - t!, /停在了 z/, /stopped at z/],
  'chain-rule.gradientY.localOnly': [({ x }) => x!, /∂z\/∂y = x/, /∂z\/∂y = x/],
  'gradient-descent.gradient.halfKept': [({ lambda, x }) => (lambda! * x!) / 2, /½/, /½/],
  'gradient-descent.gradient.lossItself': [({ lambda, x }) => (lambda! * x! ** 2) / 2, /损失的值/, /value of the loss/],
  'gradient-descent.factor.plus': [({ lambda, eta }) => 1 + eta! * lambda!, /符号/, /sign/],
  'gradient-descent.factor.oneForgotten': [({ lambda, eta }) => eta! * lambda!, /ηλ/, /ηλ/],
  'gradient-descent.end.straight': [({ lambda, eta, x, T }) => x! - T! * eta! * lambda! * x!, /同样多/, /same amount/],
  'gradient-descent.end.grown': [({ lambda, eta, x, T }) => x! * (1 + eta! * lambda!) ** T!, /1 \+ ηλ/, /1 \+ ηλ/],
  'gradient-descent.end.once': [({ lambda, eta, x }) => x! - eta! * lambda! * x!, /一步之后/, /after one step/],
  'gradient-descent.limit.oneOver': [({ lambda }) => 1 / lambda!, /1\/λ/, /1\/λ/],
  'gradient-descent.limit.inverted': [({ lambda }) => lambda! / 2, /颠倒/, /upside down/],
  'saddle.factorX.twoForgotten': [({ eta }) => 1 - eta!, /漏了 2/, /2 is missing/],
  'saddle.factorX.plus': [({ eta }) => 1 + 2 * eta!, /1 − 2η/, /1 − 2η/],
  'saddle.factorY.twoForgotten': [({ eta }) => 1 + eta!, /漏了 2/, /2 is missing/],
  'saddle.factorY.minus': [({ eta }) => 1 - 2 * eta!, /1 \+ 2η/, /1 \+ 2η/],
  'saddle.endX.straight': [({ x, eta, T }) => x! - T! * 2 * eta! * x!, /减去同样多/, /same amount from x/],
  'saddle.endX.once': [({ x, eta }) => x! * (1 - 2 * eta!), /一步之后的 x/, /x after one step/],
  'saddle.endY.straight': [({ y, eta, T }) => y! + T! * 2 * eta! * y!, /加上同样多/, /same amount to y/],
  'saddle.endY.shrunk': [({ y, eta, T }) => y! * (1 - 2 * eta!) ** T!, /x 的因子/, /factor of x/],
  'saddle.endY.once': [({ y, eta }) => y! * (1 + 2 * eta!), /一步之后的 y/, /y after one step/],
  'momentum-steps.v1.averaged': [({ x, eta, gamma }) => (1 - gamma!) * eta! * x!, /1 − γ/, /1 − γ/],
  'momentum-steps.v1.rateForgotten': [({ x }) => x!, /学习率/, /learning rate/],
  'momentum-steps.x1.plus': [({ x, eta }) => x! + eta! * x!, /加上/, /added/],
  'momentum-steps.v2.latestOnly': [({ x, eta }) => eta! * (1 - eta!) * x!, /只算了新的/, /new gradient alone/],
  'momentum-steps.v2.averaged': [({ x, eta, gamma }) => gamma! * eta! * x! + (1 - gamma!) * eta! * (1 - eta!) * x!, /1 − γ/, /1 − γ/],
  'momentum-steps.v2.oldGradient': [({ x, eta, gamma }) => gamma! * eta! * x! + eta! * x!, /x₀/, /x₀/],
  'momentum-steps.x2.plainStep': [({ x, eta }) => (1 - eta!) ** 2 * x!, /普通梯度下降/, /plain gradient descent/],
  'momentum-steps.x2.plus': [({ x, eta, gamma }) => (1 - eta!) * x! + gamma! * eta! * x! + eta! * (1 - eta!) * x!, /加上/, /added/],
  'momentum-steps.ahead.currentPoint': [({ x, eta }) => (1 - eta!) * x!, /当前点/, /current point/],
  'momentum-steps.ahead.wholeVelocity': [({ x, eta }) => (1 - eta!) * x! - eta! * x!, /整个 v₁/, /whole v₁/],
  'momentum-steps.nesterov.plainMomentum': [({ x, eta, gamma }) => (1 - eta!) * x! - gamma! * eta! * x! - eta! * (1 - eta!) * x!, /普通动量/, /plain momentum/],
  'momentum-steps.nesterov.notMoved': [({ x, eta, gamma }) => (1 - eta!) * x! - gamma! * eta! * x!, /前瞻点/, /look-ahead point/],
  'momentum-steps.nesterov.fromAhead': [({ x, eta, gamma }) => {
    const ahead = (1 - eta!) * x! - gamma! * eta! * x!;
    return ahead - (gamma! * eta! * x! + eta! * ahead);
  }, /两遍/, /twice/],
  'adam-step.m.summed': [({ g1, g2 }) => g1! + g2!, /加了起来/, /added/],
  'adam-step.m.latestOnly': [({ g2 }) => 0.1 * g2!, /只算了新的/, /alone/],
  'adam-step.m.sharesSwapped': [({ g1, g2 }) => 0.1 * 0.9 * g1! + 0.9 * g2!, /反了/, /swapped/],
  'adam-step.v.summed': [({ g1, g2 }) => g1! ** 2 + g2! ** 2, /Adagrad/, /Adagrad/],
  'adam-step.v.notSquared': [({ g1, g2 }) => 0.000999 * g1! + 0.001 * g2!, /没有平方/, /not squared/],
  'adam-step.v.latestOnly': [({ g2 }) => 0.001 * g2! ** 2, /只算了新的/, /alone/],
  'adam-step.mHat.uncorrected': [({ g1, g2 }) => m(g1!, g2!), /没有修正/, /before the correction/],
  'adam-step.mHat.firstPower': [({ g1, g2 }) => m(g1!, g2!) / 0.1, /1 − β₁，/, /by 1 − β₁;/],
  'adam-step.vHat.uncorrected': [({ g1, g2 }) => v(g1!, g2!), /没有修正/, /before the correction/],
  'adam-step.vHat.firstPower': [({ g1, g2 }) => v(g1!, g2!) / 0.001, /1 − β₂，/, /by 1 − β₂;/],
  'adam-step.step.uncorrected': [({ g1, g2 }) => (0.001 * abs(m(g1!, g2!))) / sqrt(v(g1!, g2!)), /没有修正/, /without the correction/],
  'adam-step.step.rootForgotten': [({ g1, g2 }) => (0.001 * abs(m(g1!, g2!) / 0.19)) / (v(g1!, g2!) / 0.001999), /漏了开方/, /root is missing/],
  'adam-step.step.rateForgotten': [({ g1, g2 }) => abs(m(g1!, g2!) / 0.19) / sqrt(v(g1!, g2!) / 0.001999), /学习率/, /learning rate/],
  'adagrad-step.sum.latestOnly': [({ g2 }) => g2! ** 2, /只算了这一步/, /this step alone/],
  'adagrad-step.sum.notSquared': [({ g1, g2 }) => g1! + g2!, /没有平方/, /not squared/],
  'adagrad-step.sum.squaredLate': [({ g1, g2 }) => (g1! + g2!) ** 2, /先相加再平方/, /added first/],
  'adagrad-step.root.rootForgotten': [({ g1, g2 }) => g1! ** 2 + g2! ** 2, /还没有开方/, /not been taken/],
  'adagrad-step.root.termwise': [({ g1, g2 }) => g1! + g2!, /各项平方根/, /sum of the roots/],
  'adagrad-step.root.halved': [({ g1, g2 }) => (g1! ** 2 + g2! ** 2) / 2, /除以了 2/, /halved/],
  'adagrad-step.step.latestOnly': [({ eta }) => eta!, /只除以了这一步/, /this gradient alone/],
  'adagrad-step.step.rootForgotten': [({ g1, g2, eta }) => (eta! * g2!) / (g1! ** 2 + g2! ** 2), /G₂ 本身/, /G₂ itself/],
  'adagrad-step.step.gradientForgotten': [({ g1, g2, eta }) => eta! / sqrt(g1! ** 2 + g2! ** 2), /分子里漏了/, /numerator/],
  'adagrad-step.step.rateForgotten': [({ g1, g2 }) => g2! / sqrt(g1! ** 2 + g2! ** 2), /学习率/, /learning rate/],
  'noise-law.updates.lastDropped': [({ N, B }) => Math.floor(N! / B!), /丢掉/, /dropped/],
  'noise-law.updates.batchItself': [({ B }) => B!, /批量大小/, /batch size/],
  'noise-law.factor.inverted': [({ B, B2 }) => B! / B2!, /颠倒/, /upside down/],
  'noise-law.factor.difference': [({ B, B2 }) => B2! - B!, /差/, /difference/],
  'noise-law.variance.notSquared': [({ B, B2, s: given }) => (given! * B!) / B2!, /先把它平方/, /did not square s/],
  'noise-law.variance.rootLaw': [({ B, B2, s: given }) => given! ** 2 / sqrt(B2! / B!), /除以平方根/, /divided by the root/],
  'noise-law.variance.unchanged': [({ s: given }) => given! ** 2, /批量.*时的方差/, /variance at batch/],
  'noise-law.deviation.wholeFactor': [({ B, B2, s: given }) => (given! * B!) / B2!, /整个倍数/, /factor itself/],
  'noise-law.deviation.rootForgotten': [({ B, B2, s: given }) => (given! ** 2 * B!) / B2!, /这是方差/, /is the variance/],
  'noise-law.deviation.unchanged': [({ s: given }) => given!, /批量.*时的标准差/, /standard deviation at batch/],
  'lstm-step.f.tanh': [({ a }) => tanh(a!), /遗忘门你用了 tanh/, /tanh for the forget gate/],
  'lstm-step.f.reversed': [({ a }) => s(-a!), /1 − f/, /1 − f/],
  'lstm-step.i.tanh': [({ b }) => tanh(b!), /输入门你用了 tanh/, /tanh for the input gate/],
  'lstm-step.i.reversed': [({ b }) => s(-b!), /1 − i/, /1 − i/],
  'lstm-step.candidate.sigmoid': [({ c }) => s(c!), /候选用 tanh，你用了 sigmoid/, /candidate uses tanh/],
  'lstm-step.candidate.linear': [({ c }) => c!, /过 tanh/, /through tanh/],
  'lstm-step.o.tanh': [({ d }) => tanh(d!), /输出门你用了 tanh/, /tanh for the output gate/],
  'lstm-step.o.reversed': [({ d }) => s(-d!), /1 − o/, /1 − o/],
  'lstm-step.cell.forgetReversed': [({ a, b, c, C }) => s(-a!) * C! + s(b!) * tanh(c!), /1 − f/, /1 − f/],
  'lstm-step.cell.inputForgotten': [({ a, c, C }) => s(a!) * C! + tanh(c!), /输入门 i/, /input gate i/],
  'lstm-step.cell.forgetForgotten': [({ b, c, C }) => C! + s(b!) * tanh(c!), /遗忘门 f/, /forget gate f/],
  'lstm-step.hidden.tanhForgotten': [(given) => s(given.d!) * lstmCell(given), /漏了 tanh/, /tanh of the cell/],
  'lstm-step.hidden.outputForgotten': [(given) => tanh(lstmCell(given)), /输出门 o/, /output gate o/],
  'gru-step.z.tanh': [({ a }) => tanh(a!), /更新门你用了 tanh/, /tanh for the update gate/],
  'gru-step.z.reversed': [({ a }) => s(-a!), /1 − z/, /1 − z/],
  'gru-step.r.tanh': [({ b }) => tanh(b!), /重置门你用了 tanh/, /tanh for the reset gate/],
  'gru-step.r.reversed': [({ b }) => s(-b!), /1 − r/, /1 − r/],
  'gru-step.candidate.resetForgotten': [({ w, u, x, h }) => tanh(w! * x! + u! * h!), /漏了重置门/, /reset gate is missing/],
  'gru-step.candidate.tanhForgotten': [({ b, w, u, x, h }) => w! * x! + u! * s(b!) * h!, /过 tanh/, /through tanh/],
  'gru-step.candidate.inputReset': [({ b, w, u, x, h }) => tanh(s(b!) * w! * x! + u! * h!), /乘在了输入上/, /r on the input/],
  'gru-step.hidden.oppositeConvention': [(given) => s(-given.a!) * given.h! + s(given.a!) * gruCandidate(given), /相反的约定/, /opposite convention/],
  'gru-step.hidden.resetForgotten': [({ a, w, u, x, h }) => s(a!) * h! + s(-a!) * tanh(w! * x! + u! * h!), /候选里漏了重置门/, /reset gate is missing/],
  'gru-step.hidden.shareForgotten': [(given) => s(given.a!) * given.h! + gruCandidate(given), /1 − z/, /1 − z/],
  'attention-row.score1.unscaled': [(given) => dot(given, 'a'), /第一个点积还没有/, /first dot product is not/],
  'attention-row.score1.widthDivided': [(given) => dot(given, 'a') / 4, /第一个点积你除以了 d/, /first dot product by d/],
  'attention-row.score2.unscaled': [(given) => dot(given, 'b'), /第二个点积还没有/, /second dot product is not/],
  'attention-row.score2.widthDivided': [(given) => dot(given, 'b') / 4, /第二个点积你除以了 d/, /second dot product by d/],
  'attention-row.weight.unscaled': [(given) => share(dot(given, 'a'), dot(given, 'b')), /没有除以 √d/, /not divided by √d/],
  'attention-row.weight.widthDivided': [(given) => share(dot(given, 'a') / 4, dot(given, 'b') / 4), /除以了 d/, /by d instead/],
  'attention-row.weight.otherKey': [(given) => share(dot(given, 'b') / 2, dot(given, 'a') / 2), /第二个键/, /second key/],
  'attention-row.weight.notNormalized': [(given) => exp(dot(given, 'a') / 2), /取了指数/, /exponential/],
  'attention-row.output.secondForgotten': [(given) => weightOf(given) * given.v1!, /少了第二个值/, /second value is missing/],
  'attention-row.output.swapped': [(given) => (1 - weightOf(given)) * given.v1! + weightOf(given) * given.v2!, /换了位置/, /changed places/],
  'attention-row.output.plainMean': [({ v1, v2 }) => (v1! + v2!) / 2, /普通平均/, /plain mean/],
  'attention-row.output.scoreForWeight': [(given) => (dot(given, 'a') / 2) * given.v1! + (dot(given, 'b') / 2) * given.v2!, /用分数直接加权/, /weighted with the scores/],
  'softmax-ce.lse.maxForgotten': [(given) => Math.log(expSum(given)) - topOf(given), /没有加回去/, /not added back/],
  'softmax-ce.lse.decimal': [(given) => Math.log10(expSum(given)), /以 10 为底/, /base 10/],
  'softmax-ce.lse.noLog': [(given) => expSum(given), /指数之和/, /sum of exponentials/],
  'softmax-ce.p1.linear': [({ z1, z2, z3 }) => z1! / (z1! + z2! + z3!), /按分数本身/, /scores themselves/],
  'softmax-ce.p1.notNormalized': [({ z1 }) => exp(z1!), /还没有除以总和/, /divided by the sum/],
  'softmax-ce.p2.linear': [({ z1, z2, z3 }) => z2! / (z1! + z2! + z3!), /第二个份额/, /second share/],
  'softmax-ce.p2.notNormalized': [({ z2 }) => exp(z2!), /第二个指数/, /second exponential/],
  'softmax-ce.p3.linear': [({ z1, z2, z3 }) => z3! / (z1! + z2! + z3!), /第三个份额/, /third share/],
  'softmax-ce.p3.notNormalized': [({ z3 }) => exp(z3!), /第三个指数/, /third exponential/],
  'softmax-ce.loss.maxForgotten': [(given) => Math.log(expSum(given)) - topOf(given) - rightOf(given), /漏了减掉的最大值/, /lacks the maximum/],
  'softmax-ce.loss.decimal': [(given) => -Math.log10(exp(rightOf(given)) / expSum(given)), /以 10 为底/, /base 10/],
  'softmax-ce.loss.noLog': [(given) => exp(rightOf(given)) / expSum(given), /正确类别的概率/, /probability of the right class/],
  'softmax-ce.gradient.classIgnored': [(given) => exp(rightOf(given)) / expSum(given), /还要减去 1/, /subtract 1/],
  'softmax-ce.gradient.overProbability': [(given) => -expSum(given) / exp(rightOf(given)), /−1\/p/, /−1\/p/],
  'rope-pair.query1.otherWay': [(given) => turned(given, 'q', -given.m! * given.t!)[0]!, /q 的第一个分量转反/, /first entry of q is turned the wrong way/],
  'rope-pair.query1.degrees': [(given) => turned(given, 'q', (given.m! * given.t! * Math.PI) / 180)[0]!, /q 的第一个分量里，角度当成度/, /first entry of q takes the angle in degrees/],
  'rope-pair.query2.otherWay': [(given) => turned(given, 'q', -given.m! * given.t!)[1]!, /q 的第二个分量转反/, /second entry of q is turned the wrong way/],
  'rope-pair.query2.degrees': [(given) => turned(given, 'q', (given.m! * given.t! * Math.PI) / 180)[1]!, /q 的第二个分量里，角度当成度/, /second entry of q takes the angle in degrees/],
  'rope-pair.key1.otherWay': [(given) => turned(given, 'k', -given.n! * given.t!)[0]!, /k 的第一个分量转反/, /first entry of k is turned the wrong way/],
  'rope-pair.key1.degrees': [(given) => turned(given, 'k', (given.n! * given.t! * Math.PI) / 180)[0]!, /k 的第一个分量里，角度当成度/, /first entry of k takes the angle in degrees/],
  'rope-pair.key2.otherWay': [(given) => turned(given, 'k', -given.n! * given.t!)[1]!, /k 的第二个分量转反/, /second entry of k is turned the wrong way/],
  'rope-pair.key2.degrees': [(given) => turned(given, 'k', (given.n! * given.t! * Math.PI) / 180)[1]!, /k 的第二个分量里，角度当成度/, /second entry of k takes the angle in degrees/],
  'rope-pair.score.anglesAdded': [(given) => meeting(given, given.m!, -given.n!), /角度相加/, /angles added/],
  'rope-pair.score.onlyQuery': [(given) => meeting(given, given.m!, 0), /只转了查询/, /query alone/],
  'rope-pair.score.unrotated': [(given) => meeting(given, 0, 0), /没有转过/, /without rotation/],
  'rope-pair.moved.onlyQueryMoved': [(given) => meeting(given, given.m! + 3, given.n!), /只把查询往后移/, /moved the query alone/],
  'rope-pair.moved.otherWay': [(given) => meeting(given, given.n!, given.m!), /方向反了/, /wrong sign/],
  'block-count.attention.groupsIgnored': [({ d }) => 4 * d! * d!, /自己的键和值/, /of its own/],
  'block-count.attention.outputForgotten': [({ d, k, h }) => d! * d! * (1 + (2 * k!) / h!), /输出投影/, /output projection/],
  'block-count.attention.sharedOnce': [({ d, k, h }) => d! * d! * (2 + k! / h!), /只数了一个/, /counted one/],
  'block-count.network.gateMiscounted': [({ d, f, m }) => (m === 3 ? 2 : 3) * d! * f!, /弄反了/, /other way round/],
  'block-count.network.oneMatrix': [({ d, f }) => d! * f!, /一个矩阵/, /single matrix/],
  'block-count.block.attentionForgotten': [({ d, f, m }) => m! * d! * f!, /漏了注意力/, /attention is missing/],
  'block-count.block.byRule': [({ d }) => 12 * d! * d!, /12d²/, /12d²/],
  'block-count.training.twoForgotten': [(given) => 3 * blockOf(given), /合成了一次/, /took them as one/],
  'block-count.training.backwardOnce': [(given) => 4 * blockOf(given), /两个梯度/, /two gradients/],
  'block-count.training.forwardAlone': [(given) => 2 * blockOf(given), /前向/, /forward pass/],
  'block-count.scores.maskIgnored': [({ n, d }) => 4 * n! * d!, /减半/, /halves/],
  'block-count.scores.addsForgotten': [({ n, d }) => n! * d!, /乘加/, /multiply-adds/],
  'block-count.scores.squared': [({ n, d }) => 2 * n! * n! * d!, /合计/, /all n tokens/],
  'cache-bytes.token.keysOnly': [({ L, k, w, b }) => L! * k! * w! * b!, /只算了键/, /That is the keys/],
  'cache-bytes.token.queryHeads': [({ L, h, w, b }) => 2 * L! * h! * w! * b!, /乘了查询头数/, /multiplied by the query heads/],
  'cache-bytes.token.bitsForBytes': [({ L, k, w, b }) => 16 * L! * k! * w! * b!, /用了位数/, /counted bits/],
  'cache-bytes.sequence.decimal': [({ L, k, w, b, n }) => (2 * L! * k! * w! * b! * n!) / 1e6, /除以了 10\^6/, /divided by 10\^6/],
  'cache-bytes.sequence.keysOnly': [({ L, k, w, b, n }) => (L! * k! * w! * b! * n!) / 2 ** 20, /只有键/, /values are missing/],
  'cache-bytes.sequence.queryHeads': [({ L, h, w, b, n }) => (2 * L! * h! * w! * b! * n!) / 2 ** 20, /用了查询头数/, /query heads came in/],
  'cache-bytes.total.decimal': [({ L, k, w, b, n, B }) => (2 * L! * k! * w! * b! * n! * B!) / 1e9, /除以了 10\^9/, /divided by 10\^9/],
  'cache-bytes.total.oneSequence': [({ L, k, w, b, n }) => (2 * L! * k! * w! * b! * n!) / 2 ** 30, /一条序列的/, /one sequence/],
  'cache-bytes.total.notConverted': [({ L, k, w, b, n, B }) => (2 * L! * k! * w! * b! * n! * B!) / 2 ** 20, /这是 MiB/, /Those are MiB/],
  'cache-bytes.ratio.upsideDown': [({ h, k }) => h! / k!, /倒过来/, /upside down/],
  'cache-bytes.ratio.ofOne': [({ h }) => 1 / h!, /这是 MQA/, /would be MQA/],
  'pointwise-cost.weights.inputsForgotten': [({ o }) => o!, /漏了输入通道/, /input channels are missing/],
  'pointwise-cost.weights.outputsForgotten': [({ i }) => i!, /漏了输出通道/, /output channels are missing/],
  'pointwise-cost.weights.added': [({ i, o }) => i! + o!, /加了起来/, /added/],
  'pointwise-cost.parameters.biasForgotten': [({ i, o }) => i! * o!, /漏了偏置/, /biases are missing/],
  'pointwise-cost.parameters.biasPerInput': [({ i, o }) => i! * o! + i!, /按输入通道/, /counted the input channels/],
  'pointwise-cost.parameters.oneBias': [({ i, o }) => i! * o! + 1, /一个偏置/, /one bias/],
  'pointwise-cost.multiplyAdds.positionsForgotten': [({ i, o }) => i! * o!, /一个像素/, /one pixel/],
  'pointwise-cost.multiplyAdds.oneSide': [({ s: side, i, o }) => side! * i! * o!, /一行像素/, /one row/],
  'pointwise-cost.multiplyAdds.nineTimes': [({ s: side, i, o }) => 9 * side! ** 2 * i! * o!, /3×3/, /3×3/],
  'dropout-scale.scale.keepForDrop': [({ p }) => 1 / p!, /除以了 p/, /divided by p/],
  'dropout-scale.scale.shareItself': [({ p }) => 1 - p!, /保留的概率/, /probability to keep/],
  'dropout-scale.kept.unscaled': [({ x }) => x!, /漏了 1\/\(1 − p\)/, /scale 1\/\(1 − p\) is missing/],
  'dropout-scale.kept.keepForDrop': [({ x, p }) => x! / p!, /丢弃的概率/, /probability to drop/],
  'dropout-scale.kept.shareMultiplied': [({ x, p }) => x! * (1 - p!), /乘了 1 − p/, /multiplied by 1 − p/],
  'dropout-scale.variance.keepForDrop': [({ x, p }) => (x! ** 2 * (1 - p!)) / p!, /换了位置/, /changed places/],
  'dropout-scale.variance.unscaled': [({ x, p }) => x! ** 2 * p! * (1 - p!), /没有缩放/, /without the scale/],
  'dropout-scale.variance.notSquared': [({ x, p }) => (x! * p!) / (1 - p!), /x 要平方/, /must be squared/],
  'dropout-scale.variance.secondMoment': [({ x, p }) => x! ** 2 / (1 - p!), /平方的平均/, /mean of the square/],
}; // biome-ignore format: a table.

const all = Object.entries(topics).flatMap(([name, topic]) =>
  topic.fields.flatMap(({ key, slips }) => Object.keys(slips).map((slip) => ({ name, topic, key, slip }))),
);

test('every slip of every topic is described here, and no other', () =>
  expect(Object.keys(described).toSorted()).toEqual(
    all.map(({ name, key, slip }) => `${name}.${key}.${slip}`).toSorted(),
  ));

describe.each(all)('$name.$key.$slip', ({ name, topic, key, slip }) => {
  const [wrong, zh, en] = described[`${name}.${key}.${slip}`]!;

  test('whoever computes it gets this diagnosis', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { given, fields } = makeProblem(topic, seed);
      const { value, slips, tolerance } = fields.find((field) => field.key === key)!;
      const number = wrong(given);
      for (const text of [
        String(number),
        tolerance === 0 ? String(number) : String(Number(number.toPrecision(5))),
      ]) {
        const read = readAnswer(text);
        if (typeof read === 'string') throw new Error(`${text}: ${read}`);
        const verdict = judge(read, { value, tolerance, slips: slips.map((one) => one.value) });
        expect(verdict, `${text} ${JSON.stringify(given)}`).toEqual({
          kind: 'slip',
          slip: slips.findIndex((one) => one.name === slip),
        });
      }
    }
  });

  test.each(partLanguages)('its words say so in %s', (language) => {
    const text = topic.words[language].fields[key]!.slips[slip]!;
    expect(text).toMatch({ zh, en }[language]);
  });
});
