const asking = [
  /为什么(?:[会要能]|需要)?|为何|什么是|是什么|有什么|什么|怎么[样办]?|怎样|如何|有?哪些|会?(?:导致|造成|引起)|[吗呢]/g,
  /(?<![\p{L}\p{N}])(?:what|why|how|when|which|is|are|was|does|do|did|can|should|the|an?|of|to|in|on|for|by|and|or|between|with|it)(?![\p{L}\p{N}])/giu,
];

/**
 * What a question is about: the query without the words that only ask, or only say that one thing brings the other. The index would load a piece for each of them,
 * and look for pages that contain them all. A query of nothing else stays as it is.
 */
export function subject(query: string): string {
  const left = asking.reduce((text, words) => text.replace(words, ' '), query);
  const tidy = left.replace(/[？?！!。，,\s]+/g, ' ').trim();
  return tidy || query;
}
