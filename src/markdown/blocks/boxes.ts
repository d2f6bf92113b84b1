import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { box, inlineBox, text, textOf } from '../base/tree.ts';
import { attributesOf } from '../syntax/attributes.ts';
import { inlineMarkdown } from '../syntax/inline.ts';

const voiceNames = ['classical', 'later', 'safe'] as const;

/** ::::voices: the classical explanation, what later work found, and the safe answer. */
export function voices(node: ContainerDirective, note: Note): RootContent[] {
  const { title, claim } = attributesOf(node, { title: 'required', claim: 'optional' }, note);
  const parts = node.children.map((child) => {
    if (child.type === 'containerDirective') {
      const voice = voiceNames.find((name) => name === child.name);
      if (voice) {
        attributesOf(child, {}, note);
        return { voice, child };
      }
    }
    note.report(
      child,
      `voices: expected :::classical, :::later and :::safe only; got ${quote(textOf(child))}`,
    );
    return null;
  });
  const order = parts.flatMap((part) => part?.voice ?? []);
  if (order.join() !== voiceNames.join()) {
    const got = order.join(', ') || 'none';
    note.report(
      node,
      `voices: expected :::classical, :::later, :::safe, each once and in this order; got ${got}`,
    );
  }
  const entries = parts.flatMap((part) =>
    part
      ? box('div', { className: [part.voice] }, [
          inlineBox('dt', {}, [text(note.words.voices[part.voice])]),
          box('dd', {}, part.child.children, part.child),
        ])
      : [],
  );
  return [
    box(
      'section',
      { className: ['voices'], ...(claim && { dataClaim: claim }) },
      [inlineBox('h3', {}, inlineMarkdown(title, node, note)), box('dl', {}, entries)],
      node,
    ),
  ];
}

/** :::definition: a term and what it means. */
export function definition(node: ContainerDirective, note: Note): RootContent[] {
  const { title } = attributesOf(node, { title: 'required' }, note);
  const head = inlineBox('p', { className: ['title'] }, [
    inlineBox('span', { className: ['tag'] }, [text(note.words.definition)]),
    text(' '),
    inlineBox('span', { className: ['term'] }, inlineMarkdown(title, node, note)),
  ]);
  return [box('div', { className: ['definition'] }, [head, ...node.children], node)];
}

/** :::mistakes: one list, each item a mistake in bold and what is true. */
export function mistakes(node: ContainerDirective, note: Note): RootContent[] {
  attributesOf(node, {}, note);
  const [list, ...rest] = node.children;
  if (list?.type !== 'list' || list.ordered || rest.length > 0) {
    const got = node.children.map((child) => child.type).join(', ') || 'nothing';
    note.report(node, `mistakes: expected one bullet list; got ${got}`);
  } else {
    for (const item of list.children) {
      const first = item.children[0];
      if (first?.type === 'paragraph' && first.children[0]?.type === 'strong') continue;
      note.report(
        item,
        `mistakes: expected an item that starts with the mistake in **bold**; got ${quote(textOf(item))}`,
      );
    }
  }
  return [box('div', { className: ['mistakes'] }, node.children, node)];
}

/** :::interview: question, short answer, longer answer; opened by the reader, and linkable by its id. */
export function interview(node: ContainerDirective, note: Note): RootContent[] {
  const { level, id: own } = attributesOf(node, { level: 'required', id: 'optional' }, note);
  const id = own || `interview-${note.interviews + 1}`;
  if (!/^[\w-]+$/.test(id)) {
    note.report(node, `interview: id: expected letters, digits and hyphens; got ${quote(id)}`);
    return [];
  }
  const levels = note.words.levels;
  if (!Object.hasOwn(levels, level)) {
    note.report(
      node,
      `interview: level: expected one of ${Object.keys(levels).join(', ')}; got ${quote(level)}`,
    );
    return [];
  }
  const [question, short, ...long] = node.children;
  if (question?.type !== 'paragraph' || short?.type !== 'paragraph') {
    const got = node.children.map((child) => child.type).join(', ') || 'nothing';
    note.report(node, `interview: expected a question and a short answer, a paragraph each; got ${got}`);
    return [];
  }
  note.interviews += 1;
  const summary = inlineBox('summary', {}, [
    inlineBox('span', { className: ['level'] }, [text(levels[level as keyof typeof levels])]),
    text(' '),
    inlineBox('span', { className: ['q'] }, question.children, question),
  ]);
  const answer: Nodes[] = [box('div', { className: ['short'] }, [short])];
  if (long.length > 0) answer.push(box('div', { className: ['long'] }, long));
  answer.push(
    inlineBox('p', { className: ['address'] }, [
      inlineBox('a', { href: `#${id}` }, [text(note.words.questionAddress)]),
    ]),
  );
  return [box('details', { className: ['interview'], id, dataLevel: level }, [summary, ...answer], node)];
}

/** The words of a block that must be one or more paragraphs, lines between them; null if it holds anything else. */
export function phrasing(blocks: readonly Nodes[]): PhrasingContent[] | null {
  const words: PhrasingContent[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') return null;
    if (words.length > 0) words.push({ type: 'break' });
    words.push(...block.children);
  }
  return words;
}
