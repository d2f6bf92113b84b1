import { type ModelShape, type ParameterCount, parameterCount } from './parameter-count.ts';

/** Blocks alone (GPT, Llama), as BERT stacks them, or both stacks of the first Transformer. */
type ModelForm = 'decoder' | 'encoder' | 'encoderDecoder';

/** The shape of a model, without what its form decides, and the length of its sequences. */
export interface BudgetShape extends Omit<ModelShape, 'finalNorm'> {
  readonly form: ModelForm;
  /** Tokens of a sequence; of either sequence for both stacks. */
  readonly tokens: number;
}

/** What a block of the model holds and does, in parameters or in FLOPs a token, both over all blocks. */
export interface Budget {
  /** One block of the (first) stack, part by part. */
  readonly block: ParameterCount;
  /** Parameters of all blocks: maps of all attentions, feed-forward networks, norms (the last one too). */
  readonly attention: number;
  readonly feedForward: number;
  readonly norms: number;
  /** Tables of tokens, positions and, in an encoder, two segments with their norm. */
  readonly embeddings: number;
  /** The untied output layer; in an encoder the pooler d² + d. */
  readonly head: number;
  readonly total: number;
  /** Forward FLOPs of one token (both stacks: of a pair): products with the maps, scores and mix, and so on. */
  readonly work: {
    readonly projections: number;
    readonly scores: number;
    readonly feedForward: number;
    readonly head: number;
    readonly total: number;
    /** Scores and mix over all of the blocks' FLOPs. */
    readonly scoreShare: number;
  };
}

/**
 * FLOPs of scores and mix for one token in one attention: 2·n·d each over n keys. With a causal mask a token sees half of
 * them on average.
 */
export const scoreFlops = (tokens: number, width: number, causal: boolean): number =>
  (causal ? 2 : 4) * tokens * width;

/**
 * Parameters and forward FLOPs by part. A map of P weights costs 2P a token, a table look-up nothing; biases, norms and
 * softmax are left out of the FLOPs. BERT-base has 109,482,240 parameters, the base model of 2017 63,082,496.
 */
export function modelBudget(shape: BudgetShape): Budget {
  const { form, width, layers, vocabulary, tokens } = shape;
  const both = form === 'encoderDecoder';
  const block = parameterCount({ ...shape, finalNorm: form === 'decoder' });
  const without = parameterCount({ ...shape, bias: false, finalNorm: false });
  const norm = block.normsPerBlock / 2;
  // A decoder that reads an encoder has a second attention and a third norm.
  const [attentions, networks, norms] = both
    ? [3 * layers, 2 * layers, 5 * layers]
    : [layers, layers, 2 * layers];
  const attention = attentions * block.attentionPerBlock;
  const feedForward = networks * block.feedForwardPerBlock;
  const segments = form === 'encoder' ? 2 * width + norm : 0;
  const embeddings = block.embedding + block.positions + segments;
  const head = form === 'encoder' ? width * width + width : block.head;
  const normParameters = norms * norm + block.finalNorm;
  const projections = 2 * attentions * without.attentionPerBlock;
  const networkWork = 2 * networks * without.feedForwardPerBlock;
  const full = form === 'decoder' ? 0 : scoreFlops(tokens, width, false);
  const causal = form === 'encoder' ? 0 : scoreFlops(tokens, width, true);
  const scores = layers * ((both ? 2 : 1) * full + causal);
  const headWork = form === 'encoder' ? 0 : 2 * vocabulary * width;
  const blocks = projections + networkWork + scores;
  return {
    block,
    attention,
    feedForward,
    norms: normParameters,
    embeddings,
    head,
    total: attention + feedForward + normParameters + embeddings + head,
    work: {
      projections,
      scores,
      feedForward: networkWork,
      head: headWork,
      total: blocks + headWork,
      scoreShare: scores / blocks,
    },
  };
}
