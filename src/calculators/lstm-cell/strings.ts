import type { CalculatorWords } from '../frame/calculator.ts';

const en = {
  title: 'What does an LSTM cell remember?',
  invitation:
    'A single 1 goes in at step 1, then only zeros. Play the steps, light up the four stages, then lower the bias of the forget gate.',
  picture:
    'Left, one LSTM cell at the chosen step with the number on every wire; the parts of the chosen stage are inked. Right, all steps over time: the input, cell state and hidden state, and below them the forget, input and output gate as bars between 0 and 1.',
  table: 'one row per step',
  parameters: {
    stage: { label: 'Stage of the step' },
    step: { label: 'step; the point in the chart can be dragged' },
    inputs: { label: 'input sequence', hint: 'up to 60 numbers; zeros follow' },
    forgetBias: { label: 'bias of the forget gate' },
    inputBias: { label: 'bias of the input gate' },
    outputBias: { label: 'bias of the output gate' },
    candidateBias: { label: 'bias of the candidate' },
    forgetInput: { label: 'forget gate: weight of the input' },
    inputInput: { label: 'input gate: weight of the input' },
    candidateInput: { label: 'candidate: weight of the input' },
    outputInput: { label: 'output gate: weight of the input' },
    forgetState: { label: 'forget gate: weight of the hidden state' },
    inputState: { label: 'input gate: weight of the hidden state' },
    candidateState: { label: 'candidate: weight of the hidden state' },
    outputState: { label: 'output gate: weight of the hidden state' },
  },
  choices: {
    stage: {
      whole: 'whole step',
      forget: '1 forget',
      input: '2 input',
      cell: '3 cell state',
      output: '4 output',
    },
  },
  presets: {
    spike: 'Remember one spike for 50 steps',
    count: 'Count',
    marker: 'Forget on a marker',
    hidden: 'Keep it hidden, show it later',
    hand: 'Two steps by hand',
    exploding: 'Exploding gradient',
  },
  outputs: {
    forget_gate: 'forget gate f',
    input_gate: 'input gate i',
    candidate: 'candidate C̃',
    output_gate: 'output gate o',
    cell: 'cell state C',
    hidden: 'hidden state h',
    left: 'left of C₁ along the lane',
    jacobian: '∂Cₜ/∂Cₜ₋₁, all paths',
  },
  oneStep: 'One cell at',
  allSteps: 'All steps: states and gates',
  step: 'step',
  prediction: {
    question: 'The forget gate is open at 0.9933. How much of the cell state of step 1 is left at step 50?',
    choices: { most: 'more than 90%', more: 'between half and 90%', less: 'less than half' },
    reveal:
      'Forty-nine factors of 0.9933 make about 0.72. A gate that is almost 1 still forgets, only slowly.',
  },
} satisfies CalculatorWords & Record<string, unknown>;

const zh: typeof en = {
  title: 'LSTM 单元记住了什么？',
  invitation: '第 1 步输入一个 1，此后全是 0。逐步播放，依次点亮四个阶段，再调低遗忘门的偏置。',
  picture:
    '左边是所选时刻的一个 LSTM 单元，每条线上标着数值，所选阶段的部件着色。右边是全部时间步：输入、单元状态和隐状态，下面是遗忘门、输入门和输出门，各用 0 到 1 的竖条表示。',
  table: '每步一行',
  parameters: {
    stage: { label: '这一步的阶段' },
    step: { label: '时间步；图上的点可以拖动' },
    inputs: { label: '输入序列', hint: '至多 60 个数，后面补 0' },
    forgetBias: { label: '遗忘门的偏置' },
    inputBias: { label: '输入门的偏置' },
    outputBias: { label: '输出门的偏置' },
    candidateBias: { label: '候选的偏置' },
    forgetInput: { label: '遗忘门：输入的权重' },
    inputInput: { label: '输入门：输入的权重' },
    candidateInput: { label: '候选：输入的权重' },
    outputInput: { label: '输出门：输入的权重' },
    forgetState: { label: '遗忘门：隐状态的权重' },
    inputState: { label: '输入门：隐状态的权重' },
    candidateState: { label: '候选：隐状态的权重' },
    outputState: { label: '输出门：隐状态的权重' },
  },
  choices: {
    stage: {
      whole: '整步',
      forget: '1 遗忘',
      input: '2 输入',
      cell: '3 单元状态',
      output: '4 输出',
    },
  },
  presets: {
    spike: '把一个 1 记 50 步',
    count: '计数',
    marker: '见到标记就忘',
    hidden: '先藏着，后显示',
    hand: '手算两步',
    exploding: '梯度爆炸',
  },
  outputs: {
    forget_gate: '遗忘门 f',
    input_gate: '输入门 i',
    candidate: '候选 C̃',
    output_gate: '输出门 o',
    cell: '单元状态 C',
    hidden: '隐状态 h',
    left: 'C₁ 沿通道的剩余',
    jacobian: '∂Cₜ/∂Cₜ₋₁，所有路径',
  },
  oneStep: '一个单元，',
  allSteps: '全部时间步：状态与门',
  step: '时间步',
  prediction: {
    question: '遗忘门开在 0.9933。第 1 步的单元状态到第 50 步还剩多少？',
    choices: { most: '九成以上', more: '一半到九成', less: '不到一半' },
    reveal: '49 个 0.9933 连乘，约得 0.72。门几乎是 1，也仍在忘，只是很慢。',
  },
};

export const words = { zh, en };
export type Words = typeof en;
