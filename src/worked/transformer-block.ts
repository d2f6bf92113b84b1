import { gelu } from '../models/activations/gelu.ts';
import { silu } from '../models/activations/silu.ts';
import { type Tensor, tensor } from '../models/arrays/tensor.ts';
import { type BlockTrace, type TransformerBlock, transformerBlock } from '../models/transformer/block.ts';
import { type BudgetShape, modelBudget, scoreFlops } from '../models/transformer/budget.ts';

/** The worked block: width 4, two heads, every projection the identity, and a network W_1 = (I, −I), W_2 = (I; I)/2. */
const identity = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];
const times = (factor: number) => identity.map((row) => row.map((entry) => factor * entry));
const norm = { kind: 'layernorm', gamma: null, beta: null, epsilon: 1e-5 } as const;
const workedBlock: TransformerBlock = {
  norm: 'pre',
  causal: true,
  firstNorm: norm,
  attention: {
    heads: 2,
    inputWeights: Float64Array.from([identity, identity, identity].flat(2)),
    inputBias: null,
    outputWeights: Float64Array.from(identity.flat()),
    outputBias: null,
  },
  secondNorm: norm,
  feedForward: {
    kind: 'relu',
    expand: { weights: tensor([...identity, ...times(-1)]), bias: null },
    contract: { weights: tensor(times(1 / 2).map((row) => [...row, ...row])), bias: null },
  },
};

const through = (rows: number[][]): BlockTrace => transformerBlock(tensor([rows]), workedBlock);
const first = [
  [1, 0, 2, 1],
  [0, 1, 1, 2],
];
const trace = through([...first, [2, 1, 0, 1]]);
/** The same with another third token. */
const changed = through([...first, [-1, 3, 1, 0]]);

/** `${name}${row}${column}` of the last two axes, counted from 1; of one head where there are several. */
function entries(name: string, { shape, data }: Tensor, head = 0): Record<string, number> {
  const [rows, columns] = shape.slice(-2) as [number, number];
  const own = data.slice(head * rows * columns, (head + 1) * rows * columns);
  return Object.fromEntries(
    Array.from(own, (entry, at) => [`${name}${Math.floor(at / columns) + 1}${(at % columns) + 1}`, entry]),
  );
}

const gpt2Shape: BudgetShape = {
  form: 'decoder',
  width: 768,
  heads: 12,
  hiddenWidth: 3072,
  layers: 12,
  vocabulary: 50257,
  learnedPositions: 1024,
  tied: true,
  bias: true,
  feedForward: 'gelu',
  norm: 'layernorm',
  tokens: 1024,
};
const llamaShape: BudgetShape = {
  form: 'decoder',
  width: 4096,
  heads: 32,
  hiddenWidth: 11008,
  layers: 32,
  vocabulary: 32000,
  tied: false,
  bias: false,
  feedForward: 'swiglu',
  norm: 'rmsnorm',
  tokens: 2048,
};
const gpt2 = modelBudget(gpt2Shape);
const bert = modelBudget({ ...gpt2Shape, form: 'encoder', vocabulary: 30522, learnedPositions: 512 });
const base = modelBudget({
  ...gpt2Shape,
  form: 'encoderDecoder',
  width: 512,
  heads: 8,
  hiddenWidth: 2048,
  layers: 6,
  vocabulary: 37000,
  learnedPositions: null,
  feedForward: 'relu',
});
const llama = modelBudget(llamaShape);
const llama3Shape = { ...llamaShape, keyHeads: 8, hiddenWidth: 14336, vocabulary: 128256, tokens: 8192 };
const llama3 = modelBudget(llama3Shape);

/** Scores and mix in a causal block of 24d² + 2nd FLOPs a token at d = 4096; with the projections, 8d² + 2nd. */
const wide = 4096;
const share = (tokens: number, with8d2 = 0) => {
  const scores = scoreFlops(tokens, wide, true);
  return (with8d2 * wide ** 2 + scores) / (24 * wide ** 2 + scores);
};
/** Training of the 8B model on 15 T tokens at 40 % of an H100's 989.4 TFLOP/s. */
const trained = 6 * llama3.total * 15e12;
const gpuHours = trained / (0.4 * 989.4e12) / 3600;
/** Activations of a block for one sequence, fp16: n·d·(34 + 5hn/d) bytes (Korthikanti et al.), and without scores. */
const activations = (tokens: number, heads: number) => tokens * wide * (34 + (5 * heads * tokens) / wide);
const gibibyte = 2 ** 30;

/** Mixtral 8×7B: eight networks beside each attention, of which a token uses two, and a router of d × 8. */
const expert = 3 * 4096 * 14336;
const mixtralWith = (experts: number) =>
  32 * (llama3.block.attentionPerBlock + experts * expert + 4096 * 8 + 2 * 4096) + 2 * 32000 * 4096 + 4096;

const gptBlock = (d: number) => ({ weights: 12 * d ** 2, all: 12 * d ** 2 + 13 * d });

export const values: Record<string, number> = {
  ...entries('u', trace.firstNorm.y),
  ...entries('first', trace.heads.weights),
  ...entries('second', trace.heads.weights, 1),
  ...entries('mix', trace.attention.merged),
  ...entries('y', trace.afterAttention),
  ...entries('v', trace.secondNorm.y),
  ...entries('hidden', trace.feedForward.hidden),
  ...entries('network', trace.feedForward.y),
  ...entries('z', trace.y),
  ...entries('changed', changed.y),
  score31: trace.heads.scores.data[6]!,
  score32: trace.heads.scores.data[7]!,
  score33: trace.heads.scores.data[8]!,
  blockWeights: gptBlock(768).weights,
  blockTotal: gpt2.block.perBlock,
  blockRest: gptBlock(768).all - gptBlock(768).weights,
  gpt2Total: gpt2.total,
  gpt2Attention: gpt2.attention,
  gpt2Network: gpt2.feedForward,
  gpt2Tables: gpt2.embeddings,
  gpt2Words: 50257 * 768,
  bertTotal: bert.total,
  baseTotal: base.total,
  llamaTotal: llama.total,
  llamaBlockSquares: llama.block.perBlock / wide ** 2,
  llama3Total: llama3.total,
  llama3Block: llama3.block.perBlock,
  llama3Squares: llama3.block.perBlock / wide ** 2,
  llama3Attention: llama3.block.attentionPerBlock,
  llama3Network: llama3.block.feedForwardPerBlock,
  llama3TableShare: (100 * (llama3.embeddings + llama3.head)) / llama3.total,
  llama3Active: llama3.total - llama3.embeddings,
  share2048: 100 * share(2048),
  share8192: 100 * share(8192),
  share131072: 100 * share(131072),
  shareWithProjections131072: 100 * share(131072, 8),
  even4096: 12 * wide,
  trained,
  gpuHours,
  tokensPerParameter: 15e12 / llama3.total,
  activations: activations(2048, 32) / gibibyte,
  activationsWithoutScores: activations(2048, 0) / gibibyte,
  mixtralTotal: mixtralWith(8),
  mixtralActive: mixtralWith(2),
  siluOne: silu.bind().value(1),
  geluOne: gelu.bind().value(1),
};
