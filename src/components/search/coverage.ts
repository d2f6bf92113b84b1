/**
 * How much of a query a text really contains, 0 to 1. Full-text search falls back to the beginnings of words (天气 finds
 * 天然), so that every question has results; this tells the ones about something else. Chinese counts by pairs of
 * neighbouring characters, other words by letters, their ending left open ("normalizing" is in "normalization").
 */
export function coverage(query: string, text: string): number {
  const content = plain(text);
  let found = 0;
  let asked = 0;
  for (const [run] of plain(query).matchAll(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu)) {
    if (/\p{Script=Han}/u.test(run)) {
      const pairs =
        run.length === 1 ? [run] : [...run].slice(1).map((_, index) => run.slice(index, index + 2));
      for (const pair of pairs) {
        asked += 2;
        if (content.includes(pair)) found += 2;
      }
    } else {
      asked += run.length;
      const stem = run.slice(0, Math.max(4, run.length - 4));
      if (content.includes(` ${stem}`)) found += run.length;
    }
  }
  return asked === 0 ? 0 : found / asked;
}

/** The least coverage of a result worth showing; Chinese questions hold more words that no page repeats. */
export function worthShowing(query: string, text: string): boolean {
  return coverage(query, text) >= (/\p{Script=Han}/u.test(query) ? 0.5 : 0.6);
}

function plain(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u200b/g, '')
    .replace(/[×*]/g, 'x')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{Script=Han})(?=[^\p{Script=Han}\s])|([^\p{Script=Han}\s])(?=\p{Script=Han})/gu, '$& ');
  // Spaces between Han characters stand for punctuation and left-out formulas: no pair crosses them.
  return ` ${words}`;
}
