/** Typed expressions: text → tree → value, closure, computation graph or exact gradient. Nothing is ever evaluated as code. */
export { evaluate } from './compile.ts';
export { ExpressionError } from './error.ts';
export {
  type ExpressionNode,
  parse,
} from './parse.ts';
export { toGraph } from './to-graph.ts';
