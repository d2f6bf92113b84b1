import type { ElementContent, Nodes as HtmlNodes } from 'hast';
import type { Nodes, Parent, RootContent } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'remark-math';

/** Formulas of their own line, and within one. */
export type DisplayMath = Extract<Nodes, { type: 'math' }>;
export type InlineMath = Extract<Nodes, { type: 'inlineMath' }>;

/** Where in the source a node begins or ends. */
export type Point = NonNullable<Nodes['position']>['start'];

/** An HTML element within Markdown's tree. */
export interface Box extends Parent {
  type: 'box';
  children: RootContent[];
  data: {
    hName: string;
    hProperties: Record<string, string | number | boolean | string[] | null>;
    hChildren?: ElementContent[];
    /** The number it shows, if it shows a computed one. */
    computed?: number;
    /** How many characters a formula shows, roughly. */
    visible?: number;
    /** Whether block elements such as side notes may not stand in it. */
    phrasing?: boolean;
  };
}

/** Nodes that stand side by side without an element around them, and without line ends between them. */
export interface Fragment extends Parent {
  type: 'fragment';
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    box: Box;
    fragment: Fragment;
  }
  interface BlockContentMap {
    box: Box;
  }
  interface PhrasingContentMap {
    box: Box;
  }
}

/** An element with children, standing where `at` stands. */
export function box(
  hName: string,
  hProperties: Box['data']['hProperties'],
  children: readonly Nodes[],
  at?: Nodes,
): Box {
  const node: Box = { type: 'box', data: { hName, hProperties }, children: children as RootContent[] };
  if (at?.position) node.position = at.position;
  return node;
}

/** Like `box`, for elements that hold words only: no blocks. */
export function inlineBox(
  hName: string,
  hProperties: Box['data']['hProperties'],
  children: readonly Nodes[],
  at?: Nodes,
): Box {
  const node = box(hName, hProperties, children, at);
  node.data.phrasing = true;
  return node;
}

export function text(value: string): RootContent {
  return { type: 'text', value };
}

/** All words under a node; formulas and code as written. */
export function textOf(node: Nodes | HtmlNodes): string {
  if (node.type === 'inlineMath' || node.type === 'math') return plainFormula(node.value);
  if (node.type === 'html' || node.type === 'raw') return '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

const signs: Record<string, string> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ',
  kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'ϕ', varphi: 'φ',
  psi: 'ψ', omega: 'ω', Delta: 'Δ', Sigma: 'Σ', Phi: 'Φ', Omega: 'Ω', partial: '∂', nabla: '∇', times: '×', cdot: '·',
  odot: '⊙', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', approx: '≈', infty: '∞', to: '→', sum: '∑', prod: '∏',
  sqrt: '√', in: '∈', pm: '±', top: 'ᵀ', ldots: '…', dots: '…', cdots: '…',
}; // biome-ignore format: a table of signs.

/** A formula as plain characters, for contents and search: \qx{\hat x} → x, W^{(l)} → W^(l). */
export function plainFormula(tex: string): string {
  return tex
    .replace(/\\([a-zA-Z]+)\s*/g, (_, name: string) => signs[name] ?? '')
    .replace(/\\[,;:!> ]|[{}~&]/g, '')
    .replace(/\\\\/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
