/** What decides how much memory a cache of keys and values takes. */
interface CacheShape {
  readonly layers: number;
  readonly heads: number;
  /** Key and value heads; as many as heads in multi-head attention, 1 in multi-query attention. */
  readonly keyHeads: number;
  readonly headWidth: number;
  /** 2 for float16 and bfloat16. */
  readonly bytesPerValue: number;
}

/** Bytes that one token of one sequence adds: 2·layers·keyHeads·headWidth·bytesPerValue (keys and values). */
export function cacheBytesPerToken({ layers, keyHeads, headWidth, bytesPerValue }: CacheShape): number {
  return 2 * layers * keyHeads * headWidth * bytesPerValue;
}

/** Bytes of a cache: of every sequence, and of the tokens that the window holds; a window of null holds all. */
export function cacheBytes(
  shape: CacheShape,
  tokens: number,
  batch = 1,
  window: number | null = null,
): number {
  return cacheBytesPerToken(shape) * batch * Math.min(tokens, window ?? tokens);
}

/** How many tokens of each of `batch` sequences fit into that many bytes, without a window. */
export function longestCache(shape: CacheShape, memoryBytes: number, batch = 1): number {
  return Math.floor(memoryBytes / (cacheBytesPerToken(shape) * batch));
}

/** What decides how large a cache of latent vectors is (multi-head latent attention, DeepSeek-V2). */
interface LatentShape {
  readonly layers: number;
  /** Entries of the vector that keys and values are both made from: 512. */
  readonly rank: number;
  /** Entries of the one rotary key that all heads share: 64. */
  readonly rotaryWidth: number;
  readonly bytesPerValue: number;
}

/** Bytes that one token adds: layers·(rank + rotaryWidth)·bytesPerValue; there is no factor 2, as V has no vector of its own. */
export function latentBytesPerToken({ layers, rank, rotaryWidth, bytesPerValue }: LatentShape): number {
  return layers * (rank + rotaryWidth) * bytesPerValue;
}
