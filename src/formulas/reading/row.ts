import { isSign, itemsOf, type MathNode } from './math-node.ts';
import type { Items, Reader } from './reader.ts';
import type { ReadingWords } from './reading-words.ts';
import { readScripts } from './scripts.ts';

/** Words for what stands at a place of a row, and where the rest begins; undefined where it is nothing of the kind. */
interface Found {
  said: readonly string[];
  next: number;
}
type Pattern = (items: Items, at: number, reader: Reader) => Found | undefined;

export function rowReader(words: ReadingWords, names: Readonly<Record<string, string>>): Reader {
  const reader: Reader = {
    words,
    names,
    row: (items) => {
      const said: string[] = [];
      for (let at = 0; at < items.length; ) {
        const found = first(items, at, reader);
        if (multiplies(items, at)) said.push(words.signs['×']!);
        said.push(...found.said);
        at = found.next;
      }
      return words.join(said);
    },
    whole: (node) => {
      const items = itemsOf(node);
      const said = reader.row(items);
      return holdsTogether(items) ? said : `${words.open} ${said} ${words.close}`;
    },
    sign: (node) => {
      const variant = words.variants[`${node.variant} ${node.text}`];
      if (variant !== undefined) return variant;
      const name = nameOf(node, names);
      if (name !== undefined) return name;
      return Object.hasOwn(words.signs, node.text) ? words.signs[node.text]! : node.text;
    },
  };
  return reader;
}

/** What the note calls a letter; the script L, which many write a loss with, is a letter of its own. */
function nameOf({ text, variant }: MathNode, names: Reader['names']): string | undefined {
  const letter = variant === 'script' && text === 'L' ? 'ℒ' : text;
  return Object.hasOwn(names, letter) ? names[letter] : undefined;
}

const opening = ['(', '[', '{', '⟨'];
const closing = [')', ']', '}', '⟩'];

/** One sign with its marks, the same with a minus before it, or what stands in brackets anyway. */
function holdsTogether(items: Items): boolean {
  if (items.length === 2 && isSign(items[0], '−', '+')) return holdsTogether(items.slice(1));
  if (items.length > 2 && isSign(items[0], ...opening)) return closes(items, 0) === items.length - 1;
  if (items.length > 2 && isSign(items[0], '∥', '∣')) {
    const bar = baseOf(items.at(-1)!);
    const inner = items.slice(1, -1);
    return (
      bar.text === items[0]!.text && !inner.some((item) => isSign(baseOf(item), bar.text)) && balanced(inner)
    );
  }
  return items.length === 1 && items[0]!.name !== 'mfrac';
}

/** Where the bracket that opens at a place is closed, or -1. */
function closes(items: Items, from: number): number {
  let depth = 0;
  for (let at = from; at < items.length; at++) {
    const base = baseOf(items[at]!);
    if (isSign(base, ...opening)) depth += 1;
    if (isSign(base, ...closing)) depth -= 1;
    if (depth === 0) return at;
    if (depth < 0) return -1;
  }
  return -1;
}

const scripted = ['msub', 'msup', 'msubsup'];
/** The sign that marks of exponent and index stand at; the node itself where there is none. */
function baseOf(node: MathNode): MathNode {
  if (!scripted.includes(node.name)) return node;
  const inner = itemsOf(node.children[0]!);
  return inner.length === 1 ? inner[0]! : node.children[0]!;
}

/** A table within brackets, or after a brace that is never closed. */
const table: Pattern = (items, at, reader) => {
  const inner = items[at + 1];
  if (!isSign(items[at], ...opening, '∣', '∥') || inner?.name !== 'mtable') return undefined;
  const cells = inner.children.map((row) => row.children.map((cell) => reader.row(itemsOf(cell))));
  if (isSign(items[at], '{'))
    return { said: [reader.words.cases(cells.map((row) => inList(row, reader)))], next: at + 2 };
  const end = items[at + 2];
  const after = end && scripted.includes(end.name) ? readScripts(end, '', reader) : '';
  return { said: [reader.words.matrix(cells), after, reader.words.pause], next: at + 3 };
};

const inList = (parts: readonly string[], { words }: Reader) =>
  words.join(parts.flatMap((part) => [part, words.pause]));

/** A binomial coefficient: a fraction without a line, in brackets. */
const binomial: Pattern = (items, at, reader) => {
  const inner = items[at + 1];
  if (!isSign(items[at], '(') || !inner?.lineless || !isSign(items[at + 2], ')')) return undefined;
  const [all, some] = inner.children.map(reader.whole);
  return { said: [reader.words.choose(all!, some!), reader.words.pause], next: at + 3 };
};

/** ‖x‖ and |x|; one bar alone is a condition, two lines alone a comparison. */
const bars: Pattern = (items, at, reader) => {
  const { words } = reader;
  const bar = ['∥', '∣'].find((sign) => isSign(baseOf(items[at]!), sign));
  if (bar === undefined) return undefined;
  if (items[at]!.name === 'msub')
    return { said: [words.pause, words.at(reader.row(itemsOf(items[at]!.children[1]!)))], next: at + 1 };
  for (let end = at + 1; end < items.length; end++) {
    if (!isSign(baseOf(items[end]!), bar)) continue;
    const inner = items.slice(at + 1, end);
    if (inner.length === 0 || !balanced(inner)) continue;
    const said = holdsTogether(inner)
      ? reader.row(inner)
      : `${words.open} ${reader.row(inner)} ${words.close}`;
    const read = bar === '∥' ? words.norm(said) : words.absolute(said);
    const marked = scripted.includes(items[end]!.name) ? readScripts(items[end]!, read, reader) : read;
    return { said: [marked], next: end + 1 };
  }
  return { said: [bar === '∥' ? words.relative : words.given], next: at + 1 };
};

function balanced(items: Items): boolean {
  let depth = 0;
  for (const item of items) {
    if (isSign(baseOf(item), ...opening)) depth += 1;
    if (isSign(baseOf(item), ...closing)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** ∇ with what it is taken of, the sign after it, and where: what stands in brackets after that. */
const nabla: Pattern = (items, at, reader) => {
  const node = items[at]!;
  const of = items[at + 1];
  if (!isSign(baseOf(node), '∇') || node.name === 'msup' || !of || isSign(of, ...opening)) return undefined;
  const by = node.name === 'msub' ? reader.row(itemsOf(node.children[1]!)) : '';
  const end = isSign(items[at + 2], '(') ? closes(items, at + 2) : -1;
  const atPoint = isSign(items[end], ')') ? reader.row(items.slice(at + 3, end)) : '';
  return {
    said: [reader.words.gradient(reader.row([of]), by, atPoint)],
    next: atPoint === '' ? at + 2 : end + 1,
  };
};

/** A plus or minus with nothing before it that it could join. */
const leading: Pattern = (items, at, { words }) => {
  const before = items[at - 1];
  if (!isSign(items[at], '−', '+')) return undefined;
  const joins = before && !(before.name === 'mo' && !isSign(before, ...closing, '∣', '∥', '!', '…', '⋯'));
  if (joins && before.name !== 'mspace') return undefined;
  return { said: [isSign(items[at], '−') ? words.negative : words.positive], next: at + 1 };
};

/** A mean and its like, or a function of a single sign: said without its brackets where one hears what they hold. */
const taken: Pattern = (items, at, reader) => {
  const node = items[at]!;
  const { words } = reader;
  const name = node.variant === 'double-struck' ? `double-struck ${node.text}` : node.text;
  const say = node.name === 'mi' && Object.hasOwn(words.taken, name) ? words.taken[name] : undefined;
  const end = isSign(items[at + 1], '(', '[') ? closes(items, at + 1) : -1;
  if (!isSign(items[end], ')', ']')) return undefined;
  const inner = items.slice(at + 2, end);
  const said = reader.row(inner);
  const isLoose = inner.some((item) => isSign(item, '+', '−', '=', ',', '∣'));
  if (say) return { said: [say(isLoose ? `${words.open} ${said} ${words.close}` : said)], next: end + 1 };
  if (!isName(node) || inner.length !== 1) return undefined;
  return { said: [reader.sign(node), words.of, said], next: end + 1 };
};

/** Names of functions, which take what follows. */
const applied =
  /^(?:log|ln|exp|tanh|sinh|cosh|sin|cos|tan|softmax|softplus|sigmoid|relu|lse|std|Var|Cov|diag|sign|max|min|arg max|arg min)$/;
const named: Pattern = (items, at, reader) => {
  const node = items[at]!;
  const { words } = reader;
  const base = baseOf(node);
  if (base.name !== 'mi' || !applied.test(base.text)) return undefined;
  // An index that says max is a name.
  if (items.length === 1 && node === base) return { said: [node.text], next: at + 1 };
  if (node === base) return { said: [reader.sign(node), words.of], next: at + 1 };
  if (Object.hasOwn(words.large, base.text)) return undefined;
  return { said: [readScripts(node, reader.sign(base), reader), words.of], next: at + 1 };
};

/** Brackets, stops and gaps. */
const marks: Pattern = (items, at, { words }) => {
  const node = items[at]!;
  const say = (...said: string[]) => ({ said, next: at + 1 });
  if (isSign(node, '(', '[')) return say(words.open);
  if (isSign(node, ')', ']')) return say(words.close);
  if (isSign(node, ':') && isSign(items[at + 1], '=')) return { said: [words.signs[':=']!], next: at + 2 };
  if (isSign(node, ',', '.', ';', ':') || node.name === 'mspace') return say(words.pause);
  return undefined;
};

/** Whether a factor follows another and one of them is so long that its end is not heard: then the product is said. */
function multiplies(items: Items, at: number): boolean {
  const before = items[at - 1];
  const here = items[at]!;
  return before !== undefined && endsFactor(before) && beginsFactor(here) && (isLong(before) || isLong(here));
}

const isLarge = (node: MathNode) => isSign(node.children[0], '∑', '∏', '∫', '⋃', '∇');
const isLong = (node: MathNode) =>
  node.name === 'mfrac' || node.name === 'mtable' || (node.name !== 'mtd' && isLarge(node));
const isName = (node: MathNode) => node.name === 'mi' && applied.test(node.text);
const isOperator = (node: MathNode) =>
  node.name === 'mfrac' && isSign(itemsOf(node.children[0]!).at(-1), '∂');
const beginsFactor = (node: MathNode) => {
  const base = baseOf(node);
  if (base.name === 'mo') return isSign(base, '(', '[', '∑', '∏', '∫') || isLarge(base);
  return base.name !== 'mspace' && !isSign(base, '.', '/', '∣', '∥', '⊤');
};
const endsFactor = (node: MathNode) => {
  const base = baseOf(node);
  if (base.name === 'mo') return isSign(base, ')', ']');
  return (
    base.name !== 'mspace' &&
    !isSign(base, '.', '/', '∣', '∥', '∂') &&
    !isLarge(node) &&
    !isName(base) &&
    !isOperator(node)
  );
};

/** What the first pattern that fits says. */
function first(items: Items, at: number, reader: Reader): Found {
  for (const pattern of [table, binomial, bars, nabla, leading, taken, named, marks]) {
    const found = pattern(items, at, reader);
    if (found) return found;
  }
  return { said: [read(items[at]!, reader)], next: at + 1 };
}

/** One node in words. */
function read(node: MathNode, reader: Reader): string {
  const { words } = reader;
  const [first, second] = node.children;
  switch (node.name) {
    case 'mi':
    case 'mo':
    case 'mtext':
      return reader.sign(node);
    case 'mn':
      return node.text.replace(/[−⋅×]/g, (sign) =>
        sign === '−' ? ` ${words.negative} ` : ` ${words.signs[sign]} `,
      );
    case 'mfrac':
      return derivative(node, reader) ?? words.over(reader.whole(first!), reader.whole(second!));
    case 'msqrt':
      return words.squareRoot(reader.whole({ ...node, name: 'mrow' }));
    case 'mroot':
      return words.root(reader.whole(first!), reader.whole(second!));
    case 'mtable':
      return inList(
        node.children.map((row) => reader.row(itemsOf(row))),
        reader,
      );
    case 'menclose':
      return reader.row(node.children.flatMap(itemsOf));
    default:
      return scriptedWords(node, reader);
  }
}

function scriptedWords(node: MathNode, reader: Reader): string {
  const base = node.children[0]!;
  const items = itemsOf(base);
  const said = scripted.includes(node.name) && !bare(items) ? reader.whole(base) : reader.row(items);
  return readScripts(node, said, reader);
}

/** What a mark may stand at without brackets: one sign, or the bracket that ends what it acts on. */
const bare = (items: Items) => items.length <= 1 || holdsTogether(items);

/** ∂L/∂z; of what has a name in the note, a gradient. */
function derivative(node: MathNode, reader: Reader): string | undefined {
  const [above, below] = node.children.map((child) => itemsOf(child));
  if (!isSign(above![0], '∂') || !isSign(below![0], '∂')) return undefined;
  const of = above!.slice(1);
  const by = reader.row(below!.slice(1));
  const { words, names } = reader;
  const isNamed = of.length === 1 && of[0]!.name === 'mi' && nameOf(of[0]!, names) !== undefined;
  return isNamed ? words.gradient(reader.row(of), by, '') : words.derivative(reader.row(of), by);
}
