const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Signs that stay with the word before them, or, if opening, with the one after. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
const single = /^\p{Script=Han}$/u;
/** A word grows to this many characters by single ones: 归 and 化 of 批量归一化 are no words that could stand alone. */
const longest = 5;

/** A Chinese title cut where a line may end: between words, and never apart from their punctuation. */
export function wordsOf(title: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = words.at(-1);
    const joins =
      last !== undefined &&
      (closing.test(segment) ||
        opening.test(last) ||
        single.test(last) ||
        (single.test(segment) && /\p{Script=Han}$/u.test(last) && last.length < longest));
    if (joins) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
