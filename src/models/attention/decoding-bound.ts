/** What one step of decoding has to read, and how fast the memory gives it. */
interface DecodingLoad {
  readonly weightBytes: number;
  /** Cache of one sequence. */
  readonly cacheBytes: number;
  /** Sequences that are written at once. */
  readonly batch: number;
  /** Bytes a second. */
  readonly bandwidth: number;
}

/** How fast decoding can be at best, where memory traffic is all that takes time. */
interface DecodingBound {
  readonly bytesRead: number;
  /** Least time of a step. */
  readonly seconds: number;
  /** All sequences together. */
  readonly tokensPerSecond: number;
}

/** Every step reads all weights once and every sequence's cache once (Williams et al., 2009: the roofline's slope). */
export function decodingBound({ weightBytes, cacheBytes, batch, bandwidth }: DecodingLoad): DecodingBound {
  const bytesRead = weightBytes + batch * cacheBytes;
  const seconds = bytesRead / bandwidth;
  return { bytesRead, seconds, tokensPerSecond: batch / seconds };
}

/** How many sequences' caches find room beside the weights; 0 where the weights alone are too large. */
export function sequencesThatFit(memoryBytes: number, weightBytes: number, cacheBytes: number): number {
  return Math.max(0, Math.floor((memoryBytes - weightBytes) / cacheBytes));
}
