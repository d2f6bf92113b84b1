import type {
  Comment,
  Doctype,
  Element,
  Nodes as HtmlNodes,
  Parents as HtmlParents,
  Root as HtmlRoot,
} from 'hast';
import type { Nodes, Parent } from 'mdast';

/**
 * What to do at a node. A number says where among the parent's children to go on, without going into this node; else the
 * node's own children come next, also if the visitor put another node in its place.
 */
type Visitor<Node, Container> = (node: Node, index: number, parent: Container) => number | undefined;

interface Tree {
  type: string;
  children?: Tree[];
}

function walk(parent: Tree, wanted: ((type: string) => boolean) | null, visitor: Visitor<Tree, Tree>): void {
  const children = parent.children!;
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    const next = wanted === null || wanted(child.type) ? visitor(child, index, parent) : undefined;
    if (typeof next === 'number') index = next - 1;
    else if (child.children) walk(child, wanted, visitor);
  }
}

/** Goes through all nodes of these types below a node of Markdown's tree, parents first. */
export function visit<Type extends Nodes['type']>(
  tree: Nodes,
  types: Type | readonly Type[],
  visitor: Visitor<Extract<Nodes, { type: Type }>, Parent>,
): void {
  const wanted =
    typeof types === 'string'
      ? (type: string) => type === types
      : (type: string) => types.includes(type as Type);
  if ('children' in tree) walk(tree as Tree, wanted, visitor as unknown as Visitor<Tree, Tree>);
}

/** Goes through all nodes below a node of Markdown's tree. */
export function visitAll(tree: Nodes, visitor: Visitor<Nodes, Parent>): void {
  if ('children' in tree) walk(tree as Tree, null, visitor as unknown as Visitor<Tree, Tree>);
}

/** Goes through all elements below a node of HTML's tree. */
export function visitElements(tree: HtmlRoot | Element, visitor: Visitor<Element, HtmlParents>): void {
  walk(tree as Tree, (type) => type === 'element', visitor as unknown as Visitor<Tree, Tree>);
}

/** Goes through all nodes below a node of HTML's tree. */
export function visitHtml(
  tree: HtmlRoot | Element,
  visitor: Visitor<Exclude<HtmlNodes, HtmlRoot> | Comment | Doctype, HtmlParents>,
): void {
  walk(tree as Tree, null, visitor as unknown as Visitor<Tree, Tree>);
}
