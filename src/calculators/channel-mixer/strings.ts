import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'What can a window of one pixel do?',
  invitation:
    'Point at another pixel: the same matrix, other numbers. Then change a neighbor in X, and watch this pixel stay.',
  picture:
    'Left, the input channels as small maps with one pixel marked; in the middle, that pixel’s channel vector, the matrix and the bias; right, the output channels with the same pixel marked.',
  table: 'one row per output channel of the chosen pixel, layer by layer',
  parameters: {
    pixel: { label: 'the pixel looked at; pixels of the maps can be clicked' },
    layers: { label: 'Layers' },
    image: { label: 'image: a row per channel, its pixels in reading order.' },
    weights: { label: 'matrix: a row per output channel.' },
    bias: { label: 'bias', hint: 'one per output channel; missing ones are 0' },
    weights2: { label: 'second matrix.' },
    bias2: { label: 'second bias' },
  },
  choices: { layers: { one: 'one', two: 'two, nothing between', relu: 'two, ReLU between' } },
  presets: {
    worked: 'Worked example',
    grey: 'RGB → gray',
    swap: 'Swap channels',
    collapse: 'Two collapse',
    relu: '3 → 8 → 3, ReLU',
    linear: 'The same without ReLU',
  },
  outputs: {
    y_1: 'first output at the pixel',
    mean: 'mean of all outputs',
    parameters: 'parameters',
    multiply_adds: 'multiply-adds',
    differing: 'outputs that differ from a matrix product',
  },
  input: 'Input',
  output: 'Output',
  at: 'Pixel',
  onePixel: 'One pixel',
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: '只看一个像素的窗口，能做什么？',
  invitation: '点另一个像素：矩阵不变，数变了。再改 X 里它的邻居，看这个像素纹丝不动。',
  picture:
    '左边是输入的各个通道，一个像素被框出；中间是这个像素的通道向量、矩阵和偏置；右边是输出的各个通道，框出同一个像素。',
  table: '所选像素的每个输出通道一行，逐层列出',
  parameters: {
    pixel: { label: '所看的像素；图上的像素可以点选' },
    layers: { label: '层数' },
    image: { label: '图：每个通道一行，像素按阅读顺序。' },
    weights: { label: '矩阵：每个输出通道一行。' },
    bias: { label: '偏置', hint: '每个输出通道一个，缺的为 0' },
    weights2: { label: '第二个矩阵。' },
    bias2: { label: '第二个偏置' },
  },
  choices: { layers: { one: '一层', two: '两层，中间不加', relu: '两层，中间 ReLU' } },
  presets: {
    worked: '算一遍',
    grey: 'RGB → 灰度',
    swap: '交换通道',
    collapse: '两层合一',
    relu: '3 → 8 → 3，ReLU',
    linear: '同上，去掉 ReLU',
  },
  outputs: {
    y_1: '该像素的第一个输出',
    mean: '全部输出的平均',
    parameters: '参数个数',
    multiply_adds: '乘加次数',
    differing: '与矩阵乘法不同的输出个数',
  },
  input: '输入',
  output: '输出',
  at: '像素',
  onePixel: '一个像素',
};

export const words = { zh, en };
export type Words = typeof en;
