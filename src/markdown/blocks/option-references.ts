import type { Nodes, Text } from 'mdast';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { visitAll } from '../base/visit.ts';

const letters = 'ABCDEFGH';

/** Words that count options or point up and down a list, whatever the number of options. */
const byPlace = [
  /\b(?:all|both|either|neither|none|any|each|one|two|three)\s+of\s+the\s+(?:above|below|others?\s+above)\b/i,
  /\b(?:option|choice|answer|statement)s?\s+(?:above|below)\b/i,
  /\b(?:above|preceding|previous|following|next)\s+(?:option|choice|answer)s?\b/i,
  /(?<!\ban?\s+)\b(?:first|second|third|fourth|fifth|last)\s+(?:(?:two|three|four)\s+)?(?:option|choice|answer|sentence|statement|claim)s?\b/i,
  /\b(?:option|choice)s?\s+(?:no\.?\s*|number\s+)?[1-8](?![\w.])/i,
  /(?<![\d%一二三四五六七八九十百千万亿半倍成]\s*)(?:以上|以下|上述|上面|下面|前面|后面)(?:的)?(?:选项|答案|各项|几项|[两二三四]项|(?:各|几|[两二三四])?[个种]?(?:全部|[都皆均全]))/,
  /(?:第|前|后)\s*[一二两三四五1-5]\s*个?\s*(?:选项|答案)/,
  /(?:上|下|前|后|最后|末)一?个?(?:选项|答案)/,
  /(?:第\s*[一二三四1-4]|前[一两二三]|后[一两二三]|最后一)(?:句|条|种说法)/,
];

/** Words that name one of the first `count` options by its letter. */
function byLetter(count: number): RegExp[] {
  const upper = letters.slice(0, count);
  const lower = upper.toLowerCase();
  const any = `[${upper}${lower}]`;
  const alone = "(?![\\w'’])";
  return [
    new RegExp(`[(（]\\s*${any}\\s*[)）]`),
    // "answer a question", "the option a reader takes": a lower-case a counts where the clause ends with it.
    new RegExp(
      `\\b(?:[Oo]ption|[Cc]hoice|[Aa]nswer)s?\\s+(?:is\\s+)?(?:[${upper}]|[${lower.slice(1)}]|a(?=\\s*(?:[.,;:!?]|$|and\\b|or\\b|is\\b)))${alone}`,
    ),
    new RegExp(
      `(?:^|[\\s“"])${any}\\s+(?:is|was)\\s+(?:the\\s+)?(?:right|wrong|correct|incorrect|true|false)\\b`,
    ),
    new RegExp(`(?:选项?|选择|答案|应选|应该选|正确的是)\\s*(?:是|为|选|：)?\\s*${any}${alone}`),
    new RegExp(`(?<![\\w一-鿿])${any}\\s*(?:选?项|(?:是)?(?:正确|错误|对的|错的|不对))`),
  ];
}

/**
 * Reports words in a question that name an option by its letter or its place: options are placed by a seed, so that the
 * letter an author saw is not the one a reader sees. Formulas and code are left out, a $b$ in them is a variable.
 */
export function reportOptionReferences(
  blocks: readonly Nodes[],
  id: string,
  count: number,
  note: Note,
): void {
  const patterns = [...byPlace, ...byLetter(count)];
  for (const { words, textAt } of runs(blocks)) {
    for (const pattern of patterns) {
      const found = pattern.exec(words);
      if (!found) continue;
      const place = textAt(found.index + found[0].search(/\S/));
      note.report(
        place,
        `quiz ${id}: expected options named by their words, as their places are drawn; got ${quote(found[0])}`,
      );
      break;
    }
  }
}

/** The words of each block of phrasing, and the place in the file of a character of them. */
function runs(blocks: readonly Nodes[]) {
  const found: { words: string; textAt: (index: number) => { line: number; column: number } | undefined }[] =
    [];
  const visit = (node: Nodes) => {
    if (!('children' in node)) return;
    if (!node.children.some(({ type }) => type === 'text')) {
      node.children.forEach(visit);
      return;
    }
    const texts: { from: number; node: Text }[] = [];
    let words = '';
    visitAll(node, (inner) => {
      if (inner.type === 'text') {
        texts.push({ from: words.length, node: inner });
        words += inner.value;
      } else if ('value' in inner) words += '\uFFFC';
    });
    const textAt = (index: number) => {
      const { from, node: text } = texts.findLast((one) => one.from <= index) ?? texts[0]!;
      const start = text.position?.start;
      return start && { line: start.line, column: start.column + index - from };
    };
    found.push({ words, textAt });
  };
  blocks.forEach(visit);
  return found;
}
