/** What decides how many parameters a decoder has. */
export interface ModelShape {
  readonly width: number;
  readonly heads: number;
  /** Key and value heads; as many as heads if left out. */
  readonly keyHeads?: number | null;
  readonly hiddenWidth: number;
  readonly layers: number;
  readonly vocabulary: number;
  /** How many positions are learned; null for none (sinusoids, rotary, ALiBi). */
  readonly learnedPositions?: number | null;
  /** Whether the output layer is the embedding's transpose. */
  readonly tied: boolean;
  /** Whether the four attention maps and the two of the feed-forward network have biases; SwiGLU never has. */
  readonly bias: boolean;
  readonly feedForward: 'relu' | 'gelu' | 'swiglu';
  readonly norm: 'layernorm' | 'rmsnorm';
  /** Whether a norm stands after the last block. */
  readonly finalNorm: boolean;
}

/** Parameters by part. */
export interface ParameterCount {
  readonly attentionPerBlock: number;
  readonly feedForwardPerBlock: number;
  /** Of a block's two norms. */
  readonly normsPerBlock: number;
  readonly perBlock: number;
  readonly blocks: number;
  readonly embedding: number;
  readonly positions: number;
  readonly finalNorm: number;
  readonly head: number;
  readonly total: number;
}

/**
 * Counts the parameters of a decoder: about 12·width² a block where hiddenWidth is 4·width. GPT-2 small has 124,439,808,
 * LLaMA 7B 6,738,415,616.
 */
export function parameterCount(shape: ModelShape): ParameterCount {
  const { width, heads, keyHeads, hiddenWidth, layers, vocabulary, learnedPositions, bias } = shape;
  const keyWidth = ((keyHeads ?? heads) * width) / heads;
  const attentionPerBlock = 2 * width * width + 2 * width * keyWidth + (bias ? 2 * width + 2 * keyWidth : 0);
  const gated = shape.feedForward === 'swiglu';
  const feedForwardPerBlock = gated
    ? 3 * width * hiddenWidth
    : 2 * width * hiddenWidth + (bias ? width + hiddenWidth : 0);
  const norm = shape.norm === 'layernorm' ? 2 * width : width;
  const perBlock = attentionPerBlock + feedForwardPerBlock + 2 * norm;
  const blocks = layers * perBlock;
  const embedding = vocabulary * width;
  const positions = (learnedPositions ?? 0) * width;
  const finalNorm = shape.finalNorm ? norm : 0;
  const head = shape.tied ? 0 : vocabulary * width;
  return {
    attentionPerBlock,
    feedForwardPerBlock,
    normsPerBlock: 2 * norm,
    perBlock,
    blocks,
    embedding,
    positions,
    finalNorm,
    head,
    total: blocks + embedding + positions + finalNorm + head,
  };
}
