import type { Root } from 'mdast';
import type { Note } from '../base/note.ts';
import { visit } from '../base/visit.ts';

/** Python's own names between two underscores on either side, as notes on programs write them. */
const names = new Set([
  'abs', 'add', 'all', 'annotations', 'bases', 'bool', 'call', 'class', 'contains', 'copy', 'deepcopy', 'del',
  'delattr', 'delitem', 'dict', 'dir', 'doc', 'enter', 'eq', 'exit', 'file', 'float', 'format', 'ge', 'get', 'getattr',
  'getattribute', 'getitem', 'gt', 'hash', 'iadd', 'imul', 'init', 'int', 'invert', 'isub', 'iter', 'le', 'len', 'lt',
  'main', 'matmul', 'mod', 'module', 'mro', 'mul', 'name', 'ne', 'neg', 'new', 'next', 'post_init', 'pow', 'qualname',
  'radd', 'repr', 'reversed', 'rmul', 'rsub', 'set', 'setattr', 'setitem', 'slots', 'str', 'sub', 'subclasses',
  'truediv', 'version',
]); // biome-ignore format: a list of names.

/** `__init__` is a name and no bold word. */
export function pythonNames(tree: Root, note: Note): void {
  visit(tree, 'strong', (node, index, parent) => {
    const [only, ...more] = node.children;
    if (only?.type !== 'text' || more.length > 0 || !names.has(only.value) || !node.position) return;
    const { line, column } = node.position.start;
    if (!(note.read[line - 1] ?? '').startsWith('__', column - 1)) return;
    parent.children[index] = { type: 'text', value: `__${only.value}__`, position: node.position };
  });
}
