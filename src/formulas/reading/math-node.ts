/** An element of presentation MathML, as KaTeX writes it: a sign with its text, or what stands around its children. */
export interface MathNode {
  readonly name: string;
  /** Text of a sign; empty where there are children. */
  readonly text: string;
  /** `mathvariant`, where the element has one. */
  readonly variant?: string | undefined;
  /** Whether a fraction is drawn without its line, as that of a binomial coefficient. */
  readonly lineless?: boolean;
  readonly children: readonly MathNode[];
}

const around = new Set(['math', 'mrow', 'mstyle', 'mpadded', 'mtd', 'mtr']);
const silent = new Set(['annotation', 'mphantom', 'none']);
/** Blanks and signs that only say how what stands beside them belongs together. */
const blank = /^[\s\u200b\u2009\u200a\u2005\u2061-\u2064\u00a0]*$/u;

/** What stands in a row, from left to right: rows in rows are dissolved, blanks left out; wide gaps stay as `mspace`. */
export function itemsOf(node: MathNode): readonly MathNode[] {
  if (node.name === 'semantics') return itemsOf(node.children[0]!);
  if (silent.has(node.name)) return [];
  if (around.has(node.name)) return joined(node.children).flatMap(itemsOf);
  const isSign = node.name === 'mi' || node.name === 'mo' || node.name === 'mtext' || node.name === 'mn';
  return isSign && blank.test(node.text) ? [] : [node];
}

/** Upright letters beside each other are one name, as LN or KL. */
function joined(children: readonly MathNode[]): readonly MathNode[] {
  const upright = (node: MathNode) =>
    node.name === 'mi' && node.variant === 'normal' && /^[A-Za-z]+$/.test(node.text);
  if (children.length < 2 || !children.every(upright)) return children;
  return [{ ...children[0]!, text: children.map(({ text }) => text).join('') }];
}

/** Whether a node is one of these signs. */
export const isSign = (node: MathNode | undefined, ...texts: readonly string[]): boolean =>
  node !== undefined && (node.name === 'mo' || node.name === 'mi') && texts.includes(node.text);
