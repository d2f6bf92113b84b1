import { expect, test } from 'vitest';
import { logSumExp } from '../../src/models/activations/log-sum-exp.ts';
import { sigmoid, sigmoidDerivative } from '../../src/models/activations/logistic.ts';
import { tensor } from '../../src/models/arrays/tensor.ts';
import { attention } from '../../src/models/attention/attention.ts';
import { cacheBytes, cacheBytesPerToken } from '../../src/models/attention/cache-size.ts';
import { convolutionCost } from '../../src/models/convolution/convolution.ts';
import { dropoutMoments, dropoutScale } from '../../src/models/dense/dropout.ts';
import { backpropagate } from '../../src/models/expression/graph.ts';
import { crossEntropy } from '../../src/models/losses/cross-entropy.ts';
import { initialStatistics, trainBatch } from '../../src/models/normalization/batch-normalization.ts';
import {
  layerNormalization,
  layerNormalizationGradients,
} from '../../src/models/normalization/layer-normalization.ts';
import { rootMeanSquare } from '../../src/models/normalization/root-mean-square.ts';
import { adagrad } from '../../src/models/optimizers/adagrad.ts';
import { adam } from '../../src/models/optimizers/adam.ts';
import { momentumNote } from '../../src/models/optimizers/momentum.ts';
import { nesterovLookahead } from '../../src/models/optimizers/nesterov.ts';
import { settings } from '../../src/models/optimizers/optimizer.ts';
import { rotaryScore, rotate } from '../../src/models/positional/rotary.ts';
import { gruStep } from '../../src/models/recurrent/gru-step.ts';
import { lstmStep } from '../../src/models/recurrent/lstm-step.ts';
import { branchProduct, byPathLength } from '../../src/models/residual/branch-product.ts';
import { modelBudget } from '../../src/models/transformer/budget.ts';
import { makeProblem } from '../../src/practice/problem.ts';
import { topics } from '../../src/practice/topics.ts';
import { explain } from '../models/optimizers/explain.ts';

type Numbers = Readonly<Record<string, number>>;
const one = (value: number) => Float64Array.of(value);
const row = (given: Numbers, name: string) => [1, 2, 3, 4].map((index) => given[`${name}${index}`]!);

/** The same numbers from the site's models, which PyTorch's values check. */
const byModels: Record<string, (given: Numbers) => Record<string, number>> = {
  'sigmoid-chain': ({ z, w, L }) => ({
    value: sigmoid(z!),
    slope: sigmoidDerivative(z!),
    factor: w! * sigmoidDerivative(z!),
    product: (w! * sigmoidDerivative(z!)) ** L!,
  }),
  'batch-forward': (given) => {
    const layer = { gamma: one(given.gamma!), beta: one(given.beta!), epsilon: 0 };
    const batch = tensor(row(given, 'x').map((value) => [value]));
    const trained = trainBatch(batch, layer, initialStatistics(1), 0.1);
    return {
      mean: trained.mean[0]!,
      variance: trained.biasedVariance[0]!,
      normalized: trained.normalized.data.at(-1)!,
      output: trained.y.data.at(-1)!,
    };
  },
  'chain-rule': ({ x, y, t }) => {
    const { values, gradients } = backpropagate(
      [
        { id: 'x', op: 'leaf', value: x! },
        { id: 'y', op: 'leaf', value: y! },
        { id: 't', op: 'leaf', value: t! },
        { id: 'z', op: 'mul', args: ['x', 'y'] },
        { id: 'e', op: 'sub', args: ['z', 't'] },
        { id: 'q', op: 'square', args: ['e'] },
        { id: 'h', op: 'leaf', value: 0.5 },
        { id: 'L', op: 'mul', args: ['h', 'q'] },
      ],
      'L',
    );
    return {
      z: values[3]!,
      loss: values[7]!,
      upstream: gradients[3]!,
      gradientX: gradients[0]!,
      gradientY: gradients[1]!,
    };
  },
  'gradient-descent': ({ lambda, eta, x, T }) => {
    let end = x!;
    for (let step = 0; step < T!; step++) end -= eta! * lambda! * end;
    return { gradient: lambda! * x!, factor: 1 - eta! * lambda!, end, limit: 2 / lambda! };
  },
  saddle: ({ x, y, eta, T }) => {
    let [endX, endY] = [x!, y!];
    for (let step = 0; step < T!; step++) [endX, endY] = [endX - eta! * 2 * endX, endY + eta! * 2 * endY];
    return { factorX: 1 - 2 * eta!, factorY: 1 + 2 * eta!, endX, endY };
  },
  'momentum-steps': ({ x, eta, gamma }) => {
    const hyper = settings(momentumNote, { learningRate: eta!, gamma: gamma! });
    const state = momentumNote.start(1, hyper);
    const point = one(x!);
    const [first, second] = [1, 2].map(
      (t) => explain(momentumNote as never, point, one(point[0]!), state, hyper, t)[0]! as Numbers,
    );
    const lookHyper = settings(nesterovLookahead, { learningRate: eta!, gamma: gamma! });
    const memory = nesterovLookahead.start(1, lookHyper);
    const [walker, seen] = [one(x!), new Float64Array(1)];
    for (let t = 1; t <= 2; t++) {
      nesterovLookahead.lookAhead!(walker, memory, lookHyper, seen);
      nesterovLookahead.step(walker, seen.slice(), memory, lookHyper, t);
    }
    return {
      v1: first!.velocity!,
      x1: first!.x!,
      v2: second!.velocity!,
      x2: second!.x!,
      ahead: seen[0]!,
      nesterov: walker[0]!,
    };
  },
  'adam-step': ({ g1, g2 }) => {
    const hyper = settings(adam);
    const [point, state] = [one(1), adam.start(1, hyper)];
    explain(adam as never, point, one(g1!), state, hyper, 1);
    const { firstMoment, secondMoment, mHat, vHat, update } = explain(
      adam as never,
      point,
      one(g2!),
      state,
      hyper,
      2,
    )[0] as Numbers;
    return { m: firstMoment!, v: secondMoment!, mHat: mHat!, vHat: vHat!, step: Math.abs(update!) };
  },
  'adagrad-step': ({ g1, g2, eta }) => {
    const hyper = settings(adagrad, { learningRate: eta!, epsilon: 0 });
    const [point, state] = [one(0), adagrad.start(1, hyper)];
    explain(adagrad as never, point, one(g1!), state, hyper, 1);
    const { update } = explain(adagrad as never, point, one(g2!), state, hyper, 2)[0] as Numbers;
    const sum = g1! ** 2 + g2! ** 2;
    return { sum, root: Math.hypot(g1!, g2!), step: Math.abs(update!) };
  },
  'noise-law': ({ N, B, B2, s }) => {
    expect(N).toBeGreaterThanOrEqual(100 * B2!);
    return {
      updates: Math.ceil(N! / B!),
      factor: B2! / B!,
      variance: (s! ** 2 * B!) / B2!,
      deviation: s! * Math.sqrt(B! / B2!),
    };
  },
  'lstm-step': ({ a, b, c, d, C }) => {
    const gate = (bias: number) => ({ w: 0, u: 0, b: bias });
    const step = lstmStep(
      { x: 0, h: 0, c: C! },
      { forget: gate(a!), input: gate(b!), candidate: gate(c!), output: gate(d!) },
    );
    return {
      f: step.forgetGate,
      i: step.inputGate,
      candidate: step.candidate,
      o: step.outputGate,
      cell: step.cell,
      hidden: step.hidden,
    };
  },
  'gru-step': ({ a, b, w, u, x, h }) => {
    const weights = {
      update: { w: 0, u: 0, b: a! },
      reset: { w: 0, u: 0, b: b! },
      candidate: { w: w!, u: u!, b: 0 },
    };
    const step = gruStep({ x: x!, h: h! }, weights, { reset: 'before', update: 'keeps-old' });
    return { z: step.updateGate, r: step.resetGate, candidate: step.candidate, hidden: step.hidden };
  },
  'attention-row': (given) => {
    const { scores, weights, output } = attention({
      query: tensor([row(given, 'q')]),
      key: tensor([row(given, 'a'), row(given, 'b')]),
      value: tensor([[given.v1!], [given.v2!]]),
    });
    return {
      score1: scores.data[0]!,
      score2: scores.data[1]!,
      weight: weights.data[0]!,
      output: output.data[0]!,
    };
  },
  'pointwise-cost': ({ s, i, o }) => {
    const cost = convolutionCost({
      inputChannels: i!,
      outputChannels: o!,
      kernelSize: 1,
      outputHeight: s!,
      outputWidth: s!,
      bias: true,
    });
    return { weights: cost.weightParameters, parameters: cost.parameters, multiplyAdds: cost.multiplyAdds };
  },
  'softmax-ce': ({ z1, z2, z3, y }) => {
    const scores = Float64Array.of(z1!, z2!, z3!);
    const { loss, gradient, probabilities } = crossEntropy(scores, 3, [y! - 1]);
    const [p1, p2, p3] = probabilities as unknown as [number, number, number];
    return { lse: logSumExp(scores), p1, p2, p3, loss, gradient: gradient[y! - 1]! };
  },
  'layer-norm-row': ({ x1, x2, x3, x4 }) => {
    const x = tensor([[x1!, x2!, x3!, x4!]]);
    const layer = { gamma: null, beta: null, epsilon: 0 };
    const normed = layerNormalization(x, layer);
    const { inverseRoot, y } = rootMeanSquare(x, layer);
    return {
      mean: normed.mean.data[0]!,
      variance: normed.biasedVariance.data[0]!,
      normalized: normed.y.data[3]!,
      root: 1 / inverseRoot.data[0]!,
      rootOutput: y.data[3]!,
      gradient: layerNormalizationGradients(normed, layer, tensor([[1, 0, 0, 0]])).dx.data[0]!,
    };
  },
  'residual-chain': ({ x, a, b, c, g, L }) => {
    const stream = (...gains: number[]) => x! * branchProduct(gains).residual;
    const { plain, residual } = branchProduct([a!, b!, c!]);
    return {
      x1: stream(a!),
      x2: stream(a!, b!),
      x3: stream(a!, b!, c!),
      gradient: g! * residual,
      plain: g! * plain,
      pairs: byPathLength(new Float64Array(L!).fill(1))[2]!,
    };
  },
  'rope-pair': ({ q1, q2, k1, k2, m, n, t }) => {
    const turn = (x: number, y: number, position: number) => rotate(tensor([[x, y]]), [position * t!]).data;
    const [query, key] = [turn(q1!, q2!, m!), turn(k1!, k2!, n!)];
    return {
      query1: query[0]!,
      query2: query[1]!,
      key1: key[0]!,
      key2: key[1]!,
      score: query[0]! * key[0]! + query[1]! * key[1]!,
      moved: rotaryScore([q1!, q2!], [k1!, k2!], (m! - n!) * t!),
    };
  },
  'block-count': ({ d, f, m, h, k, n }) => {
    const { block, work } = modelBudget({
      form: 'decoder',
      width: d!,
      heads: h!,
      keyHeads: k!,
      hiddenWidth: f!,
      layers: 1,
      vocabulary: 1,
      tied: true,
      bias: false,
      feedForward: m === 3 ? 'swiglu' : 'gelu',
      norm: 'rmsnorm',
      tokens: n!,
    });
    const { attentionPerBlock, feedForwardPerBlock } = block;
    return {
      attention: attentionPerBlock,
      network: feedForwardPerBlock,
      block: attentionPerBlock + feedForwardPerBlock,
      training: 3 * (work.projections + work.feedForward),
      scores: work.scores,
    };
  },
  'cache-bytes': ({ L, h, k, w, b, n, B }) => {
    const shape = { layers: L!, heads: h!, keyHeads: k!, headWidth: w!, bytesPerValue: b! };
    return {
      token: cacheBytesPerToken(shape),
      sequence: cacheBytes(shape, n!) / 2 ** 20,
      total: cacheBytes(shape, n!, B!) / 2 ** 30,
      ratio: cacheBytesPerToken(shape) / cacheBytesPerToken({ ...shape, keyHeads: h! }),
    };
  },
  'dropout-scale': ({ x, p }) => ({
    scale: dropoutScale(p!),
    kept: x! * dropoutScale(p!),
    variance: dropoutMoments(one(x!), p!).variance[0]!,
  }),
};

test.each(Object.entries(topics))('%s: every right number is the models’', (name, topic) => {
  for (let seed = 1; seed <= 200; seed++) {
    const { given, fields } = makeProblem(topic, seed);
    const expected = byModels[name]!(given);
    expect(fields.map(({ key }) => key)).toEqual(Object.keys(expected));
    for (const { key, value } of fields)
      expect(Math.abs(value - expected[key]!), `${key} ${JSON.stringify(given)}`).toBeLessThanOrEqual(
        1e-12 * Math.max(Math.abs(value), 1e-9),
      );
  }
});
