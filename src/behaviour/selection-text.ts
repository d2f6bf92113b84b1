import { formulaText } from './formula-tex.ts';

/** What is beside the text or only for readers of screens: names of buttons, anchors, numbers said in words. */
const leftOut =
  '.formula-tools, .hidden-words, .anchor, .onpage, svg, script, style, template, [hidden], input, select';
const invisible = /[\u200b\u200c\u2060\ufeff\u00ad]/g;
const block =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|LEGEND|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|UL)$/;
const spreads = /flex|grid/;
const apart = /^(?:BLOCKQUOTE|DL|FIGURE|FORM|H[1-6]|OL|P|PRE|SECTION|TABLE|UL)$/;

/**
 * What a selection says as plain text: each formula once, as `$…$` or `$$…$$`; marks of side notes as [1]; powers in
 * superscript signs; cells of a table between tabs; no names of buttons and no invisible signs. A formula that is
 * selected in part counts whole.
 */
export function selectionText(range: Range): string {
  let text = '';
  const separate = (by: string) => {
    text = text.replace(/[ \t]*\n*$/, (end) =>
      text.trim() === '' ? '' : end.split('\n').length > by.length ? end : by,
    );
  };
  const words = (node: Text, exact: boolean) => {
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    const own = node.data.slice(from, to).replace(invisible, '');
    if (exact) {
      text += own;
      return;
    }
    const line = own.replace(/[\t\n\r ]+/g, ' ');
    text += /(?:^|\s)$/.test(text) ? line.trimStart() : line;
  };
  const walk = (node: Node, exact: boolean) => {
    if (!touches(range, node)) return;
    if (node.nodeType === Node.TEXT_NODE) words(node as Text, exact);
    if (!(node instanceof Element) || node.matches(leftOut)) return;
    const { tagName } = node;
    if (node.classList.contains('katex')) text += formulaText(node);
    else if (tagName === 'BR') text += '\n';
    else if (node.matches('a.ref')) text += `[${node.textContent}]`;
    else if (tagName === 'SUP') text += raised(node.textContent ?? '');
    else if (block.test(tagName) || node.classList.contains('katex-display')) {
      const gap = apart.test(tagName) || node.classList.contains('katex-display') ? '\n\n' : '\n';
      separate(gap);
      if (node.matches('aside.sn')) text += `[${(node as HTMLElement).dataset.n}] `;
      inside(node, exact || tagName === 'PRE');
      separate(gap);
    } else if (tagName === 'TR') {
      separate('\n');
      inside(node, exact);
      text = text.replace(/\t$/, '');
      separate('\n');
    } else {
      inside(node, exact);
      if (tagName === 'TD' || tagName === 'TH') text = `${text.trimEnd()}\t`;
    }
  };
  const inside = (node: Node, exact: boolean) => {
    if (node instanceof HTMLDetailsElement && !node.open) {
      walk(node.querySelector('summary')!, exact);
      return;
    }
    const spread = node instanceof Element && spreads.test(getComputedStyle(node).display);
    for (const child of node.childNodes) {
      walk(child, exact);
      // Numbers of headings and what stands side by side keep apart by their margins, which text has not.
      const margin = spread || (child instanceof Element && child.matches('.no'));
      if (margin && !/(?:^|\s)$/.test(text)) text += ' ';
    }
  };
  walk(rootOf(range), false);
  return text.replace(/[ \t]+\n/g, '\n').replace(/^\n+|\n+$/g, '');
}

/** In superscript signs, where there are such; `draw` has the same, but brings all drawing with it into every page. */
const raised = (text: string) =>
  [...text].map((sign) => (sign === '−' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign))).join('');

/** The element to begin with: around the whole selection, and never within a formula. */
function rootOf(range: Range): Node {
  const root = range.commonAncestorContainer;
  return (root instanceof Element ? root : root.parentElement)?.closest('.katex') ?? root;
}

/** Whether a node holds some of a selection, more than its edge. */
function touches(range: Range, node: Node): boolean {
  const own = document.createRange();
  own.selectNode(node);
  return (
    range.compareBoundaryPoints(Range.START_TO_END, own) > 0 &&
    range.compareBoundaryPoints(Range.END_TO_START, own) < 0
  );
}

/** The selection as HTML for word processors: formulas as MathML, without the signs they are drawn with. */
export function selectionHtml(range: Range): string {
  const box = document.createElement('div');
  box.append(range.cloneContents());
  for (const extra of box.querySelectorAll('.katex-html, .formula-tools, .hidden-words, .anchor, annotation'))
    extra.remove();
  return box.innerHTML.replace(invisible, '');
}
