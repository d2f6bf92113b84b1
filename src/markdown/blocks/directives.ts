import type { Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { distance } from '../base/distance.ts';
import { nearestHint } from '../base/nearest.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { visit } from '../base/visit.ts';
import { calloutContainer, calloutNames } from '../dialects/callouts.ts';
import { definition, interview, mistakes, voices } from './boxes.ts';
import { placeCalculator } from './calculators.ts';
import { figure } from './figure.ts';
import { quiz } from './quiz.ts';
import { placeStarter } from './starter.ts';

const containers: Record<string, (node: ContainerDirective, note: Note) => RootContent[]> = {
  voices,
  definition,
  mistakes,
  interview,
  quiz,
  figure,
};
const parts = ['classical', 'later', 'safe'];

const leafForm = '::name{option=value} on a line of its own';
const containerForm = 'an opening :::name{…}, a blank line, the content, a blank line and a closing :::';

/** Turns every directive into its HTML, and reports whatever looks like one and is none. */
export function directives(tree: Root, note: Note): void {
  visit(tree, 'paragraph', (node) => {
    strayColons(node, note);
  });
  convertAll(tree, note, true);
}

/** Lines of a paragraph that start with `::` are directives gone wrong. */
function strayColons(node: Paragraph, note: Note): void {
  const isLabel = (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel;
  if (!node.position || note.lines.length === 0 || isLabel) return;
  for (let line = node.position.start.line; line <= node.position.end.line; line++) {
    const source = note.lines[line - 1] ?? '';
    const [, indent, colons] = /^([\s>]*)(:{2,})/.exec(source) ?? [];
    if (colons === undefined) continue;
    const form = colons.length === 2 ? leafForm : containerForm;
    note.report({ line, column: indent!.length + 1 }, `directive: expected ${form}; got ${quote(source)}`);
    return;
  }
}

function isDirective(node: Nodes): node is ContainerDirective | LeafDirective | TextDirective {
  return node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective';
}

function convertAll(parent: Parent, note: Note, top: boolean): void {
  parent.children = parent.children.flatMap((child) =>
    isDirective(child) ? convert(child, note, top) : child,
  );
  for (const child of parent.children) if ('children' in child) convertAll(child, note, false);
}

function convert(
  node: ContainerDirective | LeafDirective | TextDirective,
  note: Note,
  top: boolean,
): RootContent[] {
  const { name } = node;
  const calculators = Object.keys(note.settings.calculators);
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  );

  if (node.type === 'leafDirective') {
    if (name === 'starter') return placeStarter(node, attributes, note, top);
    if (Object.hasOwn(note.settings.calculators, name)) return placeCalculator(node, attributes, note, top);
    const leaves = distance(name, 'starter', 3) <= 3 ? ['starter', ...calculators] : calculators;
    const known = Object.hasOwn(containers, name)
      ? `:::${name} … :::`
      : `one of ${calculators.join(', ')}${nearestHint(name, leaves)}`;
    note.report(node, `calculator: expected ${known}; got ${quote(`::${name}`)}`);
    return [];
  }
  if (node.type === 'containerDirective') {
    if (Object.hasOwn(containers, name)) return containers[name]!(node, note);
    if (calloutNames.has(name.toLowerCase())) return calloutContainer(node, note);
    const known = parts.includes(name)
      ? 'to stand in ::::voices{title="…"} … ::::'
      : Object.hasOwn(note.settings.calculators, name)
        ? `::${name} with two colons`
        : `one of ${Object.keys(containers).join(', ')}${nearestHint(name, Object.keys(containers))}`;
    note.report(node, `directive: expected ${known}; got ${quote(`:::${name}`)}`);
  }
  return [];
}
