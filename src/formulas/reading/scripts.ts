import { isSign, itemsOf, type MathNode } from './math-node.ts';
import type { Items, Reader } from './reader.ts';

/** The marks of a node that has any, said after (or around) its base in words. */
export function readScripts(node: MathNode, base: string, reader: Reader): string {
  const [first, second, third] = node.children;
  switch (node.name) {
    case 'msub':
      return large(node, reader) ?? `${base} ${index(second!, reader)}`;
    case 'msup':
      return `${base} ${exponent(second!, reader, first!)}`;
    case 'msubsup':
      return large(node, reader) ?? `${base} ${index(second!, reader)} ${exponent(third!, reader, first!)}`;
    case 'mover':
      return accented(base, second!, reader);
    case 'munder':
      return large(node, reader) ?? underneath(base, second!, reader);
    case 'munderover':
      return large(node, reader) ?? `${base} ${index(second!, reader)} ${exponent(third!, reader, first!)}`;
    default:
      return reader.row(node.children.flatMap(itemsOf));
  }
}

/** An index; what is more than one sign long ends with a pause, so that one hears where it ends. */
function index(node: MathNode, { words, row }: Reader): string {
  const items = itemsOf(node);
  return words.sub(row(items)) + (isSum(items) ? words.pause : '');
}

const isSum = (items: Items) => items.slice(1).some((item) => isSign(item, '−', '+', '=', ','));

function exponent(node: MathNode, reader: Reader, base: MathNode): string {
  const { words } = reader;
  const items = itemsOf(node);
  const only = items.length === 1 ? items[0]! : undefined;
  if (only?.name === 'mn' && only.text === '2') return words.squared;
  if (only?.name === 'mn' && only.text === '3') return words.cubed;
  if (isSign(only, '⊤')) return words.transpose;
  if (isSign(only, '∗', '⋆')) return words.star;
  if (items.length > 0 && items.every((item) => isSign(item, '′')))
    return items.map(() => words.prime).join(' ');
  if (isSign(items[0], '(') && isSign(items.at(-1), ')')) {
    const inner = items.slice(1, -1);
    return words.sup(reader.row(inner)) + (isSum(inner) ? words.pause : '');
  }
  if (base.variant === 'double-struck' && base.text !== 'E') return words.shape(reader.row(items));
  // Capitals name a matrix; a note may say so of other marks.
  if (
    base.name !== 'mn' &&
    items.length > 0 &&
    items.every(({ name, text }) => name === 'mi' && /^[A-Z]+$/.test(text))
  )
    return words.sup(reader.row(items));
  if (only && Object.hasOwn(reader.names, `^${only.text}`)) return words.sup(reader.names[`^${only.text}`]!);
  if (items.length > 1 && isSign(items[0], '′'))
    return `${words.prime} ${exponent({ ...node, name: 'mrow', children: items.slice(1) }, reader, base)}`;
  return words.power(reader.whole(node));
}

function accented(base: string, over: MathNode, reader: Reader): string {
  const items = itemsOf(over);
  const accent = items.length === 1 ? reader.words.accents[items[0]!.text] : undefined;
  if (accent !== undefined) return `${base} ${accent}`;
  // A brace or an arrow over it says nothing by itself; words over it do.
  const said = items.filter((item) => !/^[⏞⏟→←¯]$/.test(item.text));
  return said.length === 0 ? base : `${base} ${reader.words.sup(reader.row(said))}`;
}

function underneath(base: string, under: MathNode, reader: Reader): string {
  const said = itemsOf(under).filter((item) => !/^[⏞⏟_‾]$/.test(item.text));
  return said.length === 0 ? base : `${base} ${reader.words.sub(reader.row(said))}${reader.words.pause}`;
}

/** A sum and its like, with its index and ends; undefined where the base is no such operator. */
function large(node: MathNode, { words, row }: Reader): string | undefined {
  const base = itemsOf(node.children[0]!);
  const say = base.length === 1 ? words.large[base[0]!.text] : undefined;
  if (!say) return undefined;
  const below = itemsOf(node.children[1]!);
  const above = node.children[2];
  const equals = below.findIndex((item) => isSign(item, '='));
  if (equals < 0) return say(row(below));
  return say(row(below.slice(0, equals)), row(below.slice(equals + 1)), above && row(itemsOf(above)));
}
