import type { ComponentChildren } from 'preact';
import { signsOf } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { DecodeResult, parameters } from './model.ts';

export const labels: Words = {
  title: '解码的一步，读了什么，添了什么？',
  invitation: '从第一个词元走起，把每一步的权重与右边框住的那一行对照。',
  picture:
    '键和值的各行：紫色的从缓存里读，蓝色的是新来的，虚线的还没有到。每行旁边是它的权重。表里是带因果掩码一遍算完的权重，这一步的那一行用框标出。圆点数的是送进模型的词元：实心的有缓存，空心的是没有缓存时重送的。',
  table: '每个键一行，最后是输出',
  parameters: {
    tokens: { label: '词元：同时是查询、键和值' },
    step: { label: '第几步' },
  },
  choices: {},
  presets: {
    note: '第三步',
    second: '第二步',
    first: '第一步',
    turned: '换个次序',
    five: '五个词元',
  },
  outputs: {
    output_1: 'o₁',
    output_2: 'o₂',
    rows_read: '从缓存读的行数',
    difference: '与一遍算完相差',
    passes: '送进的词元数',
    passes_without: '没有缓存时',
  },
  cache: '一个头的缓存',
  weights: '权重',
  whole: '带掩码，一遍算完',
  passes: '送进模型的词元',
  with: '有缓存',
  without: '没有',
  stepNamed: '第 {n} 步',
  total: 'o',
  prediction: {
    question: '不用缓存解码三个词元，一共有几个词元穿过模型？',
    choices: { three: '3', six: '6', other: '9' },
    reveal: '1 + 2 + 3 = 6。有缓存时每个只送一次。',
  },
};

export const sentence = ({ result }: Finding<typeof parameters, DecodeResult>): ComponentChildren => {
  const { step, output, passes, passesWithout } = result;
  const entry = (axis: number) => (
    <b>
      <Value value={output[axis]!} />
    </b>
  );
  return (
    <>
      第 {step} 步：旧 {step - 1} 行，新 1 行
      {signsOf(...output) <= 14 && (
        <>
          ，得 ({entry(0)}, {entry(1)})
        </>
      )}
      。送 {passes} 个，无缓存 {passesWithout} 个。
    </>
  );
};
