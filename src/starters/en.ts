import type { PowerWords, StarterWords } from './base/starter.ts';

export const power: PowerWords = { plus: ' to the power {n}', minus: ' to the power minus {n}' };

/** Name of the link to the calculator that can do more. */
export const onward = 'Go on in the whole calculator';

/** The words of the notes' starters, by slug. */
export const starters: Readonly<Record<string, StarterWords>> = {
  'batch-normalization': {
    picture:
      'Two number lines. On the upper one lies a batch of four numbers, each with the slope of the sigmoid standing on it; on the lower one lie the four numbers after normalization.',
    handle: 'Mean of the batch',
    value: 'mean {mean}',
    sentences: {
      all: 'Mean {mean}: average slope {*before}; once normalized {*after}, wherever it lies.',
    },
    labels: { before: 'before normalization', after: 'after normalization' },
  },
  'vanishing-exploding-gradients': {
    picture:
      'The sigmoid with its tangent and, below, its derivative. At the right the product of ten layers’ derivatives, one stair a layer, on a scale of powers of ten.',
    handle: 'Point z on the sigmoid',
    value: 'z = {z}',
    sentences: { all: 'z = {z}: one layer multiplies by {*slope}, ten layers leave {*product}.' },
    labels: { bound: 'at most 0.25', layers: 'ten layers' },
  },
  backpropagation: {
    picture:
      'x and y enter a multiplication that gives z. Above the wires stand the numbers computed forward, below them the gradients that come back.',
    handle: 'Input x',
    value: 'x = {x}',
    sentences: { all: 'x = {x}: the gradient of y is x, {*yGradient}; the gradient of x is y, {xGradient}.' },
    labels: {},
  },
  optimization: {
    picture:
      'A parabola with a few steps of gradient descent from a point at the left, each landing on the curve.',
    handle: 'Learning rate: where the first step lands',
    value: 'ηλ = {rate}',
    sentences: {
      slides: 'ηλ = {rate}: each step stays on its side and leaves {*factor} of the distance.',
      once: 'ηλ = {rate}: the first step lands at the bottom, at a distance of {*factor}.',
      crosses: 'ηλ = {rate}: each step crosses the bottom and leaves {*factor} of the distance.',
      bounces: 'ηλ = {rate}: from side to side for ever, {*factor} times as far at each step.',
      grows: 'ηλ = {rate}: each step crosses the bottom and lands {*factor} times as far away.',
    },
    labels: { bottom: 'bottom' },
  },
  sgd: {
    picture:
      'A row for each of four samples: the mark is the w that suits it best, the arrow its next step. The thick arrow below is the mean of the four, the dashed line the place where the mean loss is lowest.',
    handle: 'Slope w',
    value: 'w = {w}',
    sentences: {
      agree: 'At w = {w} all four pull the same way, from {low} to {high}; the mean step is {*mean}.',
      split: 'At w = {w} the four disagree, from {low} to {high}; the mean step is {*mean}.',
    },
    labels: { sample: 'sample', mean: 'mean' },
  },
  momentum: {
    picture:
      'Level lines of a long narrow valley with a path to its bottom; the dashed path is the one without momentum.',
    handle: 'Momentum γ',
    value: 'γ = {momentum}',
    sentences: {
      some: 'γ = {momentum}: {*steps} steps to the bottom, against {plain} without momentum.',
      none: 'γ = {momentum}: without momentum it takes {*steps} steps to the bottom.',
    },
    labels: {},
  },
  'adaptive-optimizers': {
    picture:
      'Two rows of ticks, one for every step out of a hundred that brings a gradient: “movie” at every step, “unwatchable” now and then. The arrow below each row is Adagrad’s step at the end.',
    handle: 'Steps from one “unwatchable” to the next',
    value: 'one in {every}',
    sentences: {
      rare: 'One review in {every} says “unwatchable”, and its step is {*ratio} times that of “movie”.',
      alike: 'Every review says “unwatchable” too: its step is {*ratio} times that of “movie”, the same.',
    },
    labels: {
      common: 'movie: 100 gradients',
      rare: 'unwatchable: {times} gradients',
      step: 'step now',
    },
  },
  'mini-batch-sgd': {
    picture:
      'How batch gradients of four samples are distributed around the mean of all samples; the line above reaches one standard deviation to either side.',
    handle: 'Batch size B',
    value: 'B = {size}',
    sentences: {
      all: 'B = {size}: the noise is {*noise}. With four times the batch, {four}, it halves to {quarter}.',
    },
    labels: { mean: 'mean' },
  },
  lstm: {
    picture:
      'How a memory fades: 1 is written at the start, and every step multiplies it by the forget gate. Grey lines stand for 0.9, 0.95, and 0.99.',
    handle: 'Forget gate f',
    value: 'f = {gate}',
    sentences: { all: 'Forget gate f = {gate}: after 50 steps, {*left} of the memory is left.' },
    labels: { written: '1 is written once, then nothing', steps: '50 steps' },
  },
  gru: {
    picture:
      'A line with the candidate at its left end and the old state at its right; the new state lies between. Below, how much of the first state is left over 50 steps.',
    handle: 'Update gate z',
    value: 'z = {gate}',
    sentences: {
      all: 'z = {gate}: new state {state}; after 50 steps, {*left} of the first is left.',
    },
    labels: {
      candidate: 'candidate',
      old: 'old state',
      rest: 'what is left of the first state',
      steps: '50 steps',
    },
  },
  attention: {
    picture:
      'A sentence with arcs from one word to all the others, the thicker the larger the weight; beside each word stands its weight.',
    handle: 'The word that asks',
    value: '{query}',
    sentences: {
      all: '“{query}” gives {*weight} of its attention to “{most}”, {second} to “{next}”; no word gets 0.',
    },
    labels: {
      sentence: 'The bike couldn’t overtake the truck because it was too slow',
      start: '7',
      queries:
        '1.4,0.4,0,0;0,1.4,1.6,0.8;0.6,0,2,0;1.8,1.4,0,0;0.4,1.4,0,0;1.4,0,1.8,0;0,0,1.2,1.6;2.1,0,0,1.4;1.2,0,0,1.4;0,0,0,2;1.8,0,0,0.6',
      keys: '0.2,0,0,0;3,1,0,0;0,0,1,0;0,0,3,0;0,0.2,0,0;1,3,0,0;0,0,0,1;1,1,0,0;0,0,0.5,0.5;0,0,0,1;0,0,0,3',
    },
    remark: 'The vectors behind these weights are made up by hand, not trained.',
  },
  'one-by-one-convolution': {
    picture:
      'A picture of 4 by 4 pixels with four channels each. The chosen pixel’s four numbers are multiplied by the matrix W and give the two numbers at the same place.',
    handle: 'The chosen pixel',
    value: 'row {row}, column {column}',
    sentences: {
      all: 'Row {row}, column {column}: {channels} times W is ({*first},\u00a0{*second}), whatever the neighbors are.',
    },
    labels: {},
  },
  dropout: {
    picture:
      'One mask over four units, the dropped ones crossed out, and how 60 outputs are distributed; the line above reaches one standard deviation to either side.',
    handle: 'Drop probability p',
    value: 'p = {p}',
    sentences: {
      some: 'p = {p}: the mean stays {mean}, and single outputs swing by ±{*spread} around it.',
      none: 'p = {p}: nothing is dropped, all 60 outputs are {mean}, and the swing is {*spread}.',
    },
    labels: { mask: 'one of them', mean: 'mean' },
  },
  'softmax-cross-entropy': {
    picture:
      'Three bars for cat, dog, and bird, as high as their probabilities. The arrow beside each leads from the probability to its target and shows how hard the loss pushes the score, and which way.',
    handle: 'Score of the cat',
    value: 'cat {cat}',
    sentences: {
      all: 'Cat at {cat}: pushed up by {*push}, dog down by {dog}, bird down by {bird}. Loss {loss}.',
    },
    labels: { cat: 'cat', dog: 'dog', bird: 'bird', target: 'target', score: 'score of the cat' },
  },
  'layer-normalization': {
    picture:
      'A table of three tokens with four numbers each, and beside it the same table after normalization. A frame shows which numbers share a mean and a standard deviation.',
    handle: 'What is averaged',
    value: '{axis}',
    sentences: {
      row: 'By rows, 1 becomes {*first}, and all three rows come out alike.',
      column: 'By columns, 1 becomes {*first}, which depends on the other two tokens.',
      all: 'All together, 1 becomes {*first}, and the third row towers over the rest.',
    },
    labels: {
      before: 'before',
      after: 'after',
      row: 'each row',
      column: 'each column',
      all: 'all together',
    },
  },
  'residual-connections': {
    picture:
      'Two bars for each of ten editors on a scale of powers of ten: what is left of the manuscript after so many notes, and after so many rewrites. Both start from the line at 1.',
    handle: 'Factor g of every editor',
    value: 'g = {g}',
    sentences: {
      grows: 'g = {g}: ten notes make it {*kept} times as large; ten rewrites leave {left}.',
      shrinks: 'g = {g}: ten notes leave {*kept} of it; ten rewrites leave {left}.',
      nothing: 'g = {g}: ten empty notes leave {*kept}, all of it; rewriting leaves {left}.',
    },
    labels: { notes: 'notes', rewrites: 'rewrites' },
  },
  'positional-encoding': {
    picture:
      'Four clocks whose hands turn by 1, 0.1, 0.01, and 0.001 radians at every position; below each, the cosine of the angle it has turned.',
    handle: 'Positions apart',
    value: '{distance} positions',
    sentences: {
      all: '{distance} apart: the cosines average {*mean}; the fastest hand has {fast}, the slowest {slow}.',
    },
    labels: {},
  },
  'transformer-block': {
    picture:
      'A bar of twelve equal parts, the matrices of one block: four of them attention, eight the feed-forward network, and a sliver for the rest. Beside it one of the twelve, d rows by d columns, to scale. The handle below sets the width d.',
    handle: 'Width d of the stream',
    value: 'd = {d}',
    sentences: { all: 'd = {d}: a block has {*total} parameters, {share}% of them in attention.' },
    labels: {
      block: 'one block',
      attention: 'attention',
      network: 'feed-forward',
      rest: 'norms, biases',
    },
  },
  'kv-cache': {
    picture:
      'Three bars, one for each way of building the same model: the memory that its cache of a conversation takes. A dashed line marks the memory of the weights. Below, a rail for the length of the conversation.',
    handle: 'Tokens in the conversation',
    value: 'length {tokens}',
    sentences: {
      less: 'At a length of {tokens}, GQA’s cache takes {*groups}, less than the weights, {weights}.',
      more: 'At a length of {tokens}, GQA’s cache takes {*groups}, more than the weights, {weights}.',
    },
    labels: { weights: 'weights' },
  },
};
