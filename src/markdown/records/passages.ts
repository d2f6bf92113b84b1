import type { Nodes, Root } from 'mdast';
import { words } from '../../i18n/words.ts';
import type { Note } from '../base/note.ts';
import type { Passage } from '../base/passage.ts';
import type { Box } from '../base/tree.ts';
import { writtenFormula } from '../places/written-formula.ts';

/** Elements that say nothing a reader searches for: marks beside the text, and what a form is made of. */
const leftOut = /^(?:figure-drawing|input|button|summary)$/;
const leftOutClasses = /^(?:no|anchor|ref|level|tag|verdict|hidden-words|entry|address)$/;

/** Cuts a note's tree into passages, in order. Formulas must still stand in it as TeX. */
export function passages(tree: Root, note: Note): Passage[] {
  const found: Passage[] = [{ id: '', under: [], title: '', question: false, text: '', bold: [] }];
  const open: { depth: number; id: string }[] = [];
  const reader = new Reader(note);
  for (const node of tree.children) {
    if (node.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const id = String((node.data?.hProperties as { id?: string } | undefined)?.id ?? '');
      open.push({ depth: node.depth, id });
      found.push({
        id,
        under: open.map((heading) => heading.id),
        title: line(reader.words(node)),
        question: false,
        text: '',
        bold: [],
      });
      continue;
    }
    const section = found.findLast(({ question }) => !question)!;
    if (isQuestion(node)) found.push(questionOf(node, section, reader));
    else {
      section.text += `\n${reader.words(node)}`;
      section.bold.push(...reader.bold(node));
    }
  }
  return found
    .map((passage) => ({ ...passage, text: lines(passage.text) }))
    .filter(({ id, text }) => id !== '' || text !== '');
}

function isQuestion(node: Nodes): node is Box {
  return node.type === 'box' && node.data.hName === 'details' && classesOf(node).includes('interview');
}

/** An interview question: its address is its own id, or that of the section it stands in. */
function questionOf(node: Box, section: Passage, reader: Reader): Passage {
  const [summary, ...answer] = node.children as Nodes[];
  return {
    id: String(node.data.hProperties.id ?? section.id),
    under: section.under,
    title: line(reader.inside(summary!)),
    question: true,
    text: answer.map((part) => reader.words(part)).join('\n'),
    bold: [],
  };
}

const blocks = new Set([
  'paragraph',
  'list',
  'listItem',
  'table',
  'tableRow',
  'blockquote',
  'code',
  'math',
  'heading',
]);

class Reader {
  private readonly note: Note;

  constructor(note: Note) {
    this.note = note;
  }

  /** A node's words, formulas in plain signs; a line for every block. */
  words(node: Nodes): string {
    if (node.type === 'inlineMath') return writtenFormula(node.value, this.note.values);
    if (node.type === 'math') return `\n${writtenFormula(node.value, this.note.values)}\n`;
    if (node.type === 'html' || node.type === 'footnoteReference') return '';
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
    if (node.type === 'break') return ' ';
    // Who looks for a calculator finds the section it stands in.
    if (node.type === 'box' && 'dataCalculatorSlot' in node.data.hProperties)
      return `\n${words[this.note.language].calculators}\n`;
    if (
      node.type === 'box' &&
      (leftOut.test(node.data.hName) || classesOf(node).some((name) => leftOutClasses.test(name)))
    )
      return '';
    if (node.type === 'box' && node.data.hName === 'sup') return raised(this.inside(node));
    if ('value' in node) return blocks.has(node.type) ? `\n${node.value}\n` : node.value;
    const inside = this.inside(node);
    if (node.type === 'tableCell') return `${inside} `;
    const block = blocks.has(node.type) || (node.type === 'box' && !node.data.phrasing);
    return block || (node.type === 'box' && /^(?:label|legend|p|dt)$/.test(node.data.hName))
      ? `\n${inside}\n`
      : inside;
  }

  /** All that a node prints bold. */
  bold(node: Nodes): string[] {
    if (node.type === 'strong') return [line(this.inside(node))];
    return 'children' in node ? node.children.flatMap((child) => this.bold(child)) : [];
  }

  /** The words in a node, whatever it is itself. */
  inside(node: Nodes): string {
    return 'children' in node ? node.children.map((child) => this.words(child)).join('') : '';
  }
}

/** The exponent of a computed number: ×10 and −7 in a <sup> are 10⁻⁷. */
function raised(text: string): string {
  return [...text].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻'['0123456789-−'.indexOf(sign)] ?? sign).join('');
}

function classesOf(node: Box): string[] {
  return [node.data.hProperties.className].flat().map(String);
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim();

const lines = (text: string) =>
  text
    .split('\n')
    .map(line)
    .filter((one) => one !== '')
    .join('\n');
