import type { ComponentChildren } from 'preact';
import { plain } from '../../draw/format.ts';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { isLong, type MixerResult, type parameters, vectorText } from './model.ts';

export const labels: Words = {
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
  prediction: {
    question: '除了所看的像素，别的像素全部加 100。它的输出会怎样？',
    choices: { stay: '不变', change: '会变' },
    reveal: '1×1 的窗口只看一个像素，邻居的数值根本不进来；混合的是通道。',
  },
  input: '输入',
  output: '输出',
  at: '像素',
  onePixel: '一个像素',
};

export const sentence = ({
  state,
  result: { steps, pixel, collapsed, width },
}: Finding<typeof parameters, MixerResult>): ComponentChildren => {
  const vector = (values: readonly number[]) => <b>{vectorText(values)}</b>;
  const [input, output] = [steps[0]!.input, steps.at(-1)!.output];
  const [from, to] = [vector(input), vector(output)];
  const long = isLong(state, [input, output, ...(collapsed ? [collapsed.weights[0] as number[]] : [])]);
  const first = <b>{plain(output[0]!)}</b>;
  if (collapsed) {
    const [row] = collapsed.weights as [readonly number[]];
    if (long) return <>两层就是一层：第一个通道里，两边算出的都是 {first}。</>;
    return (
      <>
        两层就是一层，第一行是 {vector(row)}，同样把 {from} 变成 {to}。
      </>
    );
  }
  if (state.layers === 'relu') {
    if (long) return <>两层在第一个通道给出 {first}；去掉中间的 ReLU，就合成一层。</>;
    return (
      <>
        两层把 {from} 变成 {to}；去掉中间的 ReLU，就合成一层。
      </>
    );
  }
  const place = `(${Math.floor(pixel / width) + 1}, ${(pixel % width) + 1})`;
  if (long)
    return (
      <>
        像素 {place} 的第一个输出通道是 {first}，没有用到任何邻居。
      </>
    );
  return (
    <>
      像素 {place} 的 {from} 变成 {to}，没有用到任何邻居。
    </>
  );
};
