import { expect, test } from 'vitest';
import { partLanguages } from '../../src/i18n/languages.ts';
import { sigmoidDerivative } from '../../src/models/activations/logistic.ts';
import { tensor } from '../../src/models/arrays/tensor.ts';
import { attention } from '../../src/models/attention/attention.ts';
import { cacheBytes } from '../../src/models/attention/cache-size.ts';
import { convolve } from '../../src/models/convolution/convolution.ts';
import { adagrad } from '../../src/models/optimizers/adagrad.ts';
import { momentumNote } from '../../src/models/optimizers/momentum.ts';
import { sgd } from '../../src/models/optimizers/sgd.ts';
import { descend, follow } from '../../src/models/optimizers/trajectory.ts';
import { rotaryScore } from '../../src/models/positional/rotary.ts';
import { sinusoids } from '../../src/models/positional/sinusoidal.ts';
import { quadratic, ravine } from '../../src/models/surfaces/quadratic.ts';
import { modelBudget } from '../../src/models/transformer/budget.ts';
import { rangeOf } from '../../src/starters/base/starter.ts';
import { starters, starterWords } from '../../src/starters/index.ts';
import { values as bnValues } from '../../src/worked/batch-normalization.ts';
import { values as dropoutValues } from '../../src/worked/dropout.ts';
import { values as cacheValues } from '../../src/worked/kv-cache.ts';
import { values as lnValues } from '../../src/worked/layer-normalization.ts';
import { values as batchValues } from '../../src/worked/mini-batch-sgd.ts';
import { values as residualValues } from '../../src/worked/residual-connections.ts';
import { values as sgdValues } from '../../src/worked/sgd.ts';
import { values as softmaxValues } from '../../src/worked/softmax-cross-entropy.ts';

/** What a starter says at a value, by the sentence's gaps: each number with what is shown of it. */
function saidAt(slug: string, value?: number, language: 'zh' | 'en' = 'zh') {
  const { labels } = starterWords[language].starters[slug]!;
  const { sentence, fills } = starters[slug]!.said(value ?? rangeOf(starters[slug]!, labels).start, labels);
  const number = (key: string) => (fills[key] as readonly [number, string])[0];
  const shown = (key: string) => (typeof fills[key] === 'string' ? fills[key] : fills[key]![1]);
  return { sentence, number, shown };
}

test('batch normalization: 0.0067 before, 0.2032 after, wherever the batch lies', () => {
  const start = saidAt('batch-normalization');
  expect([start.shown('before'), start.shown('after')]).toEqual(['0.0067', '0.2032']);
  expect(start.number('before')).toBeCloseTo(bnValues.saturationBefore!, 12);
  expect(start.number('after')).toBeCloseTo(bnValues.saturationAfter!, 12);
  for (const mean of [-7, -1.3, 0, 5])
    expect(saidAt('batch-normalization', mean).number('after')).toBeCloseTo(bnValues.saturationAfter!, 12);
});

test('vanishing: z = 0 multiplies by 0.2500, ten layers leave 9.537 × 10⁻⁷', () => {
  const start = saidAt('vanishing-exploding-gradients');
  expect([start.shown('slope'), start.shown('product')]).toEqual(['0.2500', '9.537 × 10⁻⁷']);
  expect(saidAt('vanishing-exploding-gradients', 2).number('product')).toBe(sigmoidDerivative(2) ** 10);
});

test('backpropagation: × swaps its inputs', () => {
  for (const x of [-4, -0.5, 0, 3]) {
    const { number } = saidAt('backpropagation', x);
    expect([number('yGradient'), number('xGradient')]).toEqual([x, -2]);
  }
});

test('optimization: at ηλ = 2.1 each step grows 1.1-fold, as gradient descent does', () => {
  const start = saidAt('optimization');
  expect([start.sentence, start.shown('factor')]).toEqual(['grows', '1.10']);
  for (const rate of [0.3, 1, 1.55, 2, 2.4]) {
    const { data } = descend(sgd, quadratic([[1]], [0]), [-1], 1, { hyper: { learningRate: rate } }).points;
    expect(saidAt('optimization', rate).number('factor')).toBeCloseTo(Math.abs(data[1]!), 12);
  }
  expect([0.5, 1, 1.5, 2, 2.05].map((rate) => saidAt('optimization', rate).sentence)).toEqual([
    'slides',
    'once',
    'crosses',
    'bounces',
    'grows',
  ]);
});

test('SGD: far off the four samples agree, near the bottom the mean step is 0 and theirs are not', () => {
  const start = saidAt('sgd');
  expect(start.sentence).toBe('agree');
  expect(['low', 'high', 'mean'].map((key) => start.shown(key))).toEqual(['0.05', '0.80', '0.31']);
  expect(start.number('mean')).toBeCloseTo(sgdValues.fullStep! - 1, 12);
  expect(start.number('low')).toBeCloseTo(sgdValues.single1! - 1, 12);
  const bottom = saidAt('sgd', 1.83);
  expect(bottom.sentence).toBe('split');
  expect(['low', 'high', 'mean'].map((key) => bottom.shown(key))).toEqual(['−0.07', '0.14', '0.00']);
  expect([1.49, 1.5, 2, 2.01].map((w) => saidAt('sgd', w).sentence)).toEqual([
    'agree',
    'split',
    'split',
    'agree',
  ]);
});

test('momentum: γ = 0.70 takes 22 steps instead of 57, by the optimizer itself', () => {
  const start = saidAt('momentum');
  expect([start.shown('steps'), start.shown('plain')]).toEqual(['22', '57']);
  for (const gamma of [0, 0.33, 0.7, 0.95]) {
    const { values } = descend(momentumNote, ravine(25), [10, 1], 400, {
      hyper: { learningRate: 0.072, gamma },
    });
    const steps = values.findIndex((value) => value < 0.01);
    expect(saidAt('momentum', gamma).number('steps'), `${gamma}`).toBe(steps);
  }
});

test('adaptive rates: at every 25th step five times as far, by Adagrad itself', () => {
  expect(saidAt('adaptive-optimizers').shown('ratio')).toBe('5');
  for (const every of [1, 7, 25, 50]) {
    const gradients = Array.from({ length: 100 }, (_, step) => [1, (step + 1) % every === 0 ? 1 : 0]);
    const { data } = follow(adagrad, gradients, [0, 0], { hyper: { learningRate: 1, epsilon: 0 } }).points;
    const last = Math.floor(100 / every) * every;
    const common = data[2 * 99]! - data[2 * 100]!;
    const rare = data[2 * (last - 1) + 1]! - data[2 * last + 1]!;
    expect(saidAt('adaptive-optimizers', every).number('ratio'), `${every}`).toBeCloseTo(rare / common, 9);
  }
});

test('mini-batch: four times the batch, half the noise', () => {
  const start = saidAt('mini-batch-sgd');
  expect(start.number('quarter')).toBeCloseTo(start.number('noise') / 2, 12);
  expect(saidAt('mini-batch-sgd', 0).number('noise')).toBeCloseTo(Math.sqrt(batchValues.sampleVariance!), 12);
  expect(saidAt('mini-batch-sgd', 0).number('noise')).toBeCloseTo(Math.sqrt(sgdValues.gradientVariance!), 12);
  expect(saidAt('mini-batch-sgd', 4).number('noise')).toBeCloseTo(start.number('quarter'), 12);
});

test('LSTM: a gate of 0.97 leaves 0.218 after 50 steps', () => {
  expect(saidAt('lstm').shown('left')).toBe('0.218');
  expect(saidAt('lstm').number('left')).toBeCloseTo(0.97 ** 50, 12);
  expect(saidAt('lstm', 1).shown('left')).toBe('1');
});

test('GRU: a gate of 0.9 leaves 0.00515 after 50 steps', () => {
  const start = saidAt('gru');
  expect([start.shown('state'), start.shown('left')]).toEqual(['0.40', '0.00515']);
  expect(saidAt('gru', 0.5).shown('state')).toBe('0.00');
});

test.each(partLanguages)('attention, %s: “it” gives 0.50 to whom it means; no word gets 0', (language) => {
  const { labels } = starterWords[language].starters.attention!;
  const { shown } = saidAt('attention', undefined, language);
  expect([shown('query'), shown('most'), shown('weight')]).toEqual([
    { zh: '它', en: 'it' }[language],
    { zh: '小猫', en: 'bike' }[language],
    '0.50',
  ]);
  const rows = (matrix: string) => tensor(matrix.split(';').map((row) => row.split(',').map(Number)));
  const [query, key] = [rows(labels.queries!), rows(labels.keys!)];
  const { data } = attention({ query, key, value: key }).weights;
  const words = labels.sentence!.split(' ');
  expect(query.shape).toEqual([words.length, 4]);
  expect(key.shape).toEqual([words.length, 4]);
  for (let word = 0; word < words.length; word++) {
    const weights = [...data.subarray(word * words.length, (word + 1) * words.length)].toSorted(
      (a, b) => b - a,
    );
    const { number } = saidAt('attention', word, language);
    expect(number('weight'), words[word]).toBeCloseTo(weights[0]!, 12);
    expect(number('second'), words[word]).toBeCloseTo(weights[1]!, 12);
    expect(weights.at(-1)!).toBeGreaterThan(0.005);
  }
});

test('1×1 convolution: every pixel alone gives what the whole picture gives', () => {
  const starter = starters['one-by-one-convolution']!;
  const state = starter.state!(0);
  const rows = (matrix: string) => matrix.split(';').map((row) => row.split(',').map(Number));
  const image = rows(String(state.image));
  const x = tensor([image.map((channel) => [0, 4, 8, 12].map((from) => channel.slice(from, from + 4)))]);
  const { data } = convolve(x, { weights: tensor(rows(String(state.weights))), bias: null, stride: 1 });
  for (let pixel = 0; pixel < 16; pixel++) {
    const { number } = saidAt('one-by-one-convolution', pixel);
    expect([number('first'), number('second')], `${pixel}`).toEqual([data[pixel], data[16 + pixel]]);
  }
  // The pixel (1, 2, 3) of the note's worked example, with a fourth channel of 0 and without its bias (0, 1).
  expect(saidAt('one-by-one-convolution').shown('first')).toBe('−2');
  expect(saidAt('one-by-one-convolution').shown('second')).toBe('3');
});

test('dropout: the mean stays 10, at p = 0.25 the spread is ±3.16', () => {
  const start = saidAt('dropout');
  expect([start.shown('mean'), start.shown('spread')]).toEqual(['10', '3.16']);
  expect(start.number('spread')).toBeCloseTo(Math.sqrt(10), 12);
  const half = saidAt('dropout', 0.5);
  expect(half.number('mean')).toBe(dropoutValues.sumMean);
  expect(half.number('spread')).toBeCloseTo(Math.sqrt(dropoutValues.sumVariance!), 12);
  expect(saidAt('dropout', 0).shown('spread')).toBe('0.00');
});

test('softmax and cross-entropy: 0.3410 up, 0.2424 and 0.0986 down, and the loss at −5, 0 and 5', () => {
  const start = saidAt('softmax-cross-entropy');
  expect(['push', 'dog', 'bird', 'loss'].map((key) => start.shown(key))).toEqual([
    '0.3410',
    '0.2424',
    '0.0986',
    '0.4170',
  ]);
  expect(start.number('push')).toBeCloseTo(-softmaxValues.gradient1!, 15);
  const wrong = saidAt('softmax-cross-entropy', -5);
  expect(['dog', 'bird'].map((key) => wrong.shown(key))).toEqual(['0.7097', '0.2885']);
  expect(wrong.number('loss')).toBeCloseTo(6.343, 3);
  const middle = saidAt('softmax-cross-entropy', 0);
  expect(1 - middle.number('push')).toBeCloseTo(0.2073, 4);
  expect(middle.number('loss')).toBeCloseTo(1.573, 3);
  const right = saidAt('softmax-cross-entropy', 5);
  expect(1 - right.number('push')).toBeCloseTo(0.9749, 4);
  expect(right.number('loss')).toBeCloseTo(0.0254, 4);
  for (const cat of [-8, -1.3, 4]) {
    const { number } = saidAt('softmax-cross-entropy', cat);
    expect(number('push')).toBeCloseTo(number('dog') + number('bird'), 12);
  }
});

test('layer normalization: by rows 1 becomes −1.069; by columns and all together it depends on the other tokens', () => {
  const start = saidAt('layer-normalization');
  expect([start.sentence, start.shown('first')]).toEqual(['row', '−1.069']);
  expect(start.number('first')).toBeCloseTo(lnValues.norm1!, 5);
  const standard = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return (values[0]! - mean) / Math.sqrt(variance);
  };
  expect(saidAt('layer-normalization', 1).number('first')).toBeCloseTo(standard([1, 2, 101]), 6);
  const all = [1, 2, 3, 6, 2, 4, 6, 12, 101, 102, 103, 106];
  expect(saidAt('layer-normalization', 2).number('first')).toBeCloseTo(standard(all), 6);
});

test('residual connections: ten notes at 0.1 make 2.594, at −0.1 leave 0.3487; ten rewrites leave 10⁻¹⁰', () => {
  const start = saidAt('residual-connections');
  expect([start.sentence, start.shown('kept'), start.shown('left')]).toEqual([
    'grows',
    '2.594',
    '1.000 × 10⁻¹⁰',
  ]);
  expect(start.number('kept')).toBeCloseTo(2.5937, 4);
  expect(saidAt('residual-connections', -0.1).number('kept')).toBeCloseTo(0.3487, 4);
  expect(saidAt('residual-connections', -0.1).sentence).toBe('shrinks');
  expect(saidAt('residual-connections', 0.5).number('kept')).toBeCloseTo(residualValues.stream1! ** 10, 12);
  const none = saidAt('residual-connections', 0);
  expect([none.sentence, none.shown('kept'), none.shown('left')]).toEqual(['nothing', '1', '0']);
});

test('positional encoding: five apart, 0.2837, 0.8776, 0.9988, 1.0000, on average 0.7900', () => {
  const start = saidAt('positional-encoding');
  expect([start.shown('fast'), start.shown('slow'), start.shown('mean')]).toEqual([
    '0.2837',
    '1.0000',
    '0.7900',
  ]);
  for (const distance of [0, 5, 17, 50]) {
    const [here, there] = [0, distance].map((position) => sinusoids([position], 8).data) as [
      Float64Array,
      Float64Array,
    ];
    const overlap = here.reduce((sum, entry, at) => sum + entry * there[at]!, 0) / 4;
    expect(saidAt('positional-encoding', distance).number('mean')).toBeCloseTo(overlap, 12);
    const query = Float64Array.of(1, 0, 1, 0, 1, 0, 1, 0);
    expect(rotaryScore(query, query, distance) / 4).toBeCloseTo(overlap, 12);
  }
});

test('a Transformer block: 7 087 872 parameters at d = 768, a third of them attention at every width', () => {
  const start = saidAt('transformer-block');
  expect([start.number('total'), start.shown('d'), start.shown('share')]).toEqual([7087872, '768', '33.3']);
  for (let place = 0; place <= 10; place++) {
    const { number } = saidAt('transformer-block', place);
    const d = number('d');
    expect(number('total')).toBe(12 * d * d + 13 * d);
    const { block } = modelBudget({
      form: 'decoder',
      width: d,
      heads: 1,
      hiddenWidth: 4 * d,
      layers: 1,
      vocabulary: 1,
      tied: true,
      bias: true,
      feedForward: 'gelu',
      norm: 'layernorm',
      tokens: 1,
    });
    expect(number('total')).toBe(block.perBlock);
    expect(Math.abs(number('share') - 100 / 3)).toBeLessThan(0.2);
  }
});

test('KV cache: 1 GiB at 8192 tokens, more than the weights at 131072', () => {
  const start = saidAt('kv-cache');
  expect(start.sentence).toBe('less');
  expect(['tokens', 'groups', 'weights'].map((key) => start.shown(key))).toEqual([
    '8192',
    '1 GiB',
    '14.96 GiB',
  ]);
  expect(start.number('weights')).toBe(2 * cacheValues.parameters!);
  const shape = { layers: 32, heads: 32, keyHeads: 8, headWidth: 128, bytesPerValue: 2 };
  for (const exponent of [0, 5, 12, 17])
    expect(saidAt('kv-cache', exponent).number('groups')).toBe(cacheBytes(shape, 2 ** exponent));
  expect([0, 16, 17].map((exponent) => saidAt('kv-cache', exponent).sentence)).toEqual([
    'less',
    'less',
    'more',
  ]);
});
