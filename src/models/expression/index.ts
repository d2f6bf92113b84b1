/** Typed expressions: text → tree → value, closure, computation graph or exact gradient. Nothing is ever evaluated as code. */
export { compile, evaluate } from './compile.ts';
export { ExpressionError, type ExpressionProblem } from './error.ts';
export {
  constants,
  defaultLimits,
  type Expression,
  type ExpressionLimits,
  type ExpressionNode,
  functions,
  parse,
} from './parse.ts';
export { type ExpressionGraph, gradient, toGraph } from './to-graph.ts';
