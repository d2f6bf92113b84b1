const han = '[〇零一二三四五六七八九十百]';

/** How authors number: 1. · 1、 · 3.1.1 · （1） · 一、 · ① · 第三章 · Chapter 3 · §2 · A. · IV. */
const certain = new RegExp(
  [
    '^\\d+(?:\\.\\d+)*(?:[、．)）]|\\.(?!\\d))\\s*\\S',
    '^\\d+(?:\\.\\d+)+\\s+\\S',
    `^[（(](?:\\d+|${han}+|[a-zA-Z]|[ivx]+)[）)]\\s*\\S`,
    `^${han}+[、．.]\\s*\\S`,
    `^第\\s*(?:\\d+|${han}+)\\s*[章节節讲講篇部课課回周步题題]`,
    '^[①-⑳㈠-㈩⑴-⒇]',
    '^§\\s*\\d',
    '^(?:[A-Z]|[IVX]+)\\.\\s+\\S',
    '^(?:Chapter|Section|Part|Lecture|Lesson|Week|Step|Appendix)\\s+(?:\\d+|[IVX]+|[A-Z])\\b',
    `^附录\\s*(?:[A-Z]|\\d+|${han}+)?(?:\\s|[：:])`,
  ].join('|'),
  'u',
);
const plainNumber = /^(\d+)\s+(?=\p{L})/u;

/**
 * Which of a note's section headings bear a number of their author's, so that they get none of ours: all of them if the
 * author numbers at least half of them. A bare number before the words ("2 Gates") counts where the headings count up.
 */
export function isNumberedByAuthor(sections: readonly string[]): (words: string) => boolean {
  const bare = sections.flatMap((words) => plainNumber.exec(words)?.[1] ?? []).map(Number);
  const countsUp =
    bare.length > 1 && bare.every((number, index) => index === 0 || number === bare[index - 1]! + 1);
  const own = (words: string) => certain.test(words) || (countsUp && plainNumber.test(words));
  const all = sections.length > 0 && sections.filter(own).length * 2 >= sections.length;
  return all ? () => true : own;
}
