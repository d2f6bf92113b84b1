import type { Blockquote, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { phrase } from '../../i18n/words.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { type Box, box, inlineBox, text, textOf } from '../base/tree.ts';
import { compute } from '../places/computed.ts';
import { attributesOf } from '../syntax/attributes.ts';
import { phrasing } from './boxes.ts';
import { freshQuestion, isFresh } from './fresh-question.ts';
import { optionOrder } from './option-order.ts';
import { reportOptionReferences } from './option-references.ts';

/** The tolerance of a numeric answer, as a part of it. */
const standardTolerance = 0.01;

/** :::quiz: a question with options to choose from, or with a number to type; hint and worked solution below. */
export function quiz(node: ContainerDirective, note: Note): RootContent[] {
  const given = attributesOf(node, { id: 'required', answer: 'optional', tolerance: 'optional' }, note);
  const numeric = given.answer !== '';
  const listAt = node.children.findIndex((child) => child.type === 'list');
  const list = node.children[listAt];
  const [question, ...more] = node.children.slice(0, listAt < 0 ? 1 : listAt);
  if (!/^[\w-]+$/.test(given.id)) {
    note.report(node, `quiz: id: expected letters, digits and hyphens; got ${quote(given.id)}`);
    return [];
  }
  if (note.quizzes.has(given.id)) {
    note.report(node, `quiz: id: expected one of its own; got ${given.id} a second time`);
    return [];
  }
  note.quizzes.add(given.id);
  if (question?.type !== 'paragraph' || list?.type !== 'list') {
    const got = node.children.map((child) => child.type).join(', ') || 'nothing';
    note.report(node, `quiz ${given.id}: expected a question and a list of options; got ${got}`);
    return [];
  }

  const after = node.children.slice(listAt + 1);
  const asides: Blockquote[] = [];
  while (after[0]?.type === 'blockquote') asides.push(after.shift() as Blockquote);
  const freshly = numeric ? asides.find(isFresh) : undefined;
  const [hinted, ...surplus] = asides.filter((one) => one !== freshly);
  const hint = hinted ? hintOf(hinted, given.id, note) : null;
  for (const one of surplus) hintOf(one, given.id, note, 'one hint');
  const rule = after.shift();
  if (rule?.type !== 'thematicBreak' || after.length === 0) {
    note.report(
      rule ?? node,
      `quiz ${given.id}: expected a line --- and the solution after the options; got none`,
    );
  }

  const words = note.words.quiz;
  const legend = inlineBox('legend', {}, [
    inlineBox('a', { className: ['tag'], href: `#${given.id}` }, []),
    text(' '),
    inlineBox('span', { className: ['q'] }, question.children, question),
  ]);
  const answers = numeric
    ? numericAnswers(list.children, given, node, note)
    : choices(list.children, given.id, node, note);
  const fresh = freshly ? freshQuestion(freshly, given.id, Number(answers.tolerance), note) : [];
  const children: Nodes[] = [
    box('fieldset', {}, [legend, ...more, ...fresh, ...answers.boxes]),
    box('div', { className: ['verdict'], id: `${given.id}-verdict`, role: 'status' }, answers.verdicts),
    acts(numeric, fresh.length > 0, note),
  ];
  if (hint) children.push(disclosure('hint', words.hint, hint));
  children.push(disclosure('solution', words.solution, after));
  const properties = {
    className: ['quiz'],
    id: given.id,
    dataQuiz: given.id,
    dataKind: numeric ? 'numeric' : 'choice',
    dataAnswer: answers.right,
    ...(answers.tolerance === undefined
      ? { dataRight: words.chosenRight, dataWrong: words.chosenWrong, dataMeant: words.meant }
      : { dataTolerance: answers.tolerance }),
    autoComplete: 'off',
  };
  return [box('form', properties, children, node)];
}

/** Numbers the quizzes of a note once all are known: question 3 of 6. */
export function numberQuizzes(blocks: readonly Nodes[], note: Note): void {
  const total = note.quizzes.size;
  let number = 0;
  const visit = (node: Nodes) => {
    if (node.type === 'box' && node.data.hName === 'legend') {
      number += 1;
      (node.children[0] as Box).children = [text(phrase(note.words.quiz.tag, { number, of: total }))];
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const block of blocks) visit(block);
}

/** Buttons, for readers with script: check, once more, and the same question with other numbers. */
function acts(numeric: boolean, fresh: boolean, note: Note): Box {
  const words = note.words.quiz;
  const button = (name: string, label: string, type: 'submit' | 'button') =>
    inlineBox('button', { type, className: [name], hidden: true }, [text(label)]);
  return inlineBox('p', { className: ['quiz-acts'] }, [
    button('check', words.check, 'submit'),
    button('again', words.again, 'button'),
    ...(numeric && fresh ? [button('another', words.another, 'button')] : []),
  ]);
}

interface Answers {
  boxes: Nodes[];
  /** What may be said of an answer, all hidden. */
  verdicts: Nodes[];
  /** Letter of the right option, or the number. */
  right: string;
  tolerance?: string;
}

function choices(items: ListItem[], id: string, node: ContainerDirective, note: Note): Answers {
  const right = items.filter((item) => item.checked === true);
  if (items.length < 2 || right.length !== 1 || items.some((item) => typeof item.checked !== 'boolean')) {
    const got = `${items.length} options, ${right.length} marked`;
    note.report(node, `quiz ${id}: expected options - [ ] and exactly one - [x]; got ${got}`);
  }
  reportOptionReferences(node.children, id, items.length, note);
  const rightAt = Math.max(
    items.findIndex((item) => item.checked === true),
    0,
  );
  const order = items.length > 0 ? optionOrder(id, items.length, rightAt) : [];
  const boxes = order.map((written, index) => {
    const item = items[written]!;
    const letter = letterOf(index);
    const { words, why } = optionOf(item, id, note);
    const chosen = item.checked === true;
    const formulaOnly = words.every(({ type }) => type === 'inlineMath');
    const spoken = inlineBox('span', { className: ['hidden-words'] }, [text(`${letter.toUpperCase()} `)]);
    return inlineBox('label', chosen ? { dataRight: '' } : {}, [
      inlineBox('input', { type: 'radio', name: id, value: letter, dataL: letter }, []),
      inlineBox('span', { className: ['option'] }, formulaOnly ? [spoken, ...words] : words),
      inlineBox('span', { className: ['why'] }, why),
    ]);
  });
  return { boxes, verdicts: [said('spent', note)], right: letterOf(order.indexOf(rightAt)) };
}

const letterOf = (index: number) => String.fromCharCode(97 + index);

function numericAnswers(
  items: ListItem[],
  { id, answer, tolerance }: { id: string; answer: string; tolerance: string },
  node: ContainerDirective,
  note: Note,
): Answers {
  const words = note.words.quiz;
  const right = compute(answer, note.values);
  if ('message' in right) note.report(node, `quiz ${id}: answer: ${right.message}`);
  const near = tolerance === '' ? standardTolerance : Number(tolerance);
  if (tolerance.trim() === '' ? tolerance !== '' : !(near >= 0 && near < 1)) {
    note.report(
      node,
      `quiz ${id}: tolerance: expected a number from 0 up to below 1; got ${quote(tolerance)}`,
    );
  }
  const value = 'message' in right ? Number.NaN : right.value;
  const slips = items.map((item) => {
    const { words: shown, why } = optionOf(item, id, note);
    const wrong = shown.find(
      (child): child is Box => child.type === 'box' && child.data.computed !== undefined,
    );
    const number = wrong?.data.computed;
    if (number === undefined || typeof item.checked === 'boolean') {
      note.report(
        item,
        `quiz ${id}: expected a typical wrong number as \`=expression; 4s\`; got ${quote(textOf(item))}`,
      );
    } else if (Math.abs(number - value) <= near * Math.abs(value)) {
      note.report(item, `quiz ${id}: expected a wrong number; got ${number}, which the tolerance accepts`);
    }
    return inlineBox('p', { className: ['slip'], hidden: true, dataValue: String(number) }, why);
  });
  const field = inlineBox('label', { className: ['entry'] }, [
    inlineBox('span', {}, [text(words.answer)]),
    text(' '),
    inlineBox('input', { ...answerField, name: id, ariaDescribedBy: `${id}-verdict` }, []),
  ]);
  const verdicts = [
    ...(['right', 'close', 'sign', 'wrong', 'unreadable'] as const).map((name) => said(name, note)),
    ...slips,
    said('spent', note),
  ];
  return { boxes: [field], verdicts, right: String(value), tolerance: String(near) };
}

/**
 * Phones' number pads lack the minus, the fraction stroke and the root: an answer takes the whole keyboard. Fields sleep
 * until their script has come: without it Enter would load the page anew.
 */
const answerField = {
  type: 'text',
  disabled: true,
  inputMode: 'text',
  enterKeyHint: 'done',
  autoCapitalize: 'none',
  spellCheck: 'false',
};

const said = (name: 'right' | 'close' | 'sign' | 'wrong' | 'unreadable' | 'spent', note: Note): Box =>
  inlineBox('p', { className: [name], hidden: true }, [text(note.words.quiz[name])]);

/** An option: its words, and the feedback in the blockquote under it. */
function optionOf(
  item: ListItem,
  id: string,
  note: Note,
): { words: PhrasingContent[]; why: PhrasingContent[] } {
  const [first, second, ...rest] = item.children;
  const words = phrasing(first ? [first] : []);
  const why = second?.type === 'blockquote' ? phrasing(second.children) : null;
  if (words && why && rest.length === 0) return { words, why };
  note.report(
    item,
    `quiz ${id}: expected an option and its feedback \`> …\` in words only; got ${quote(textOf(item))}`,
  );
  return { words: words ?? [], why: why ?? [] };
}

function hintOf(quoted: Blockquote, id: string, note: Note, expected = '`> hint: …`'): Nodes[] {
  const paragraph = quoted.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const [start] = first?.type === 'text' ? (/^hint:\s*/.exec(first.value) ?? []) : [];
  if (start === undefined || expected === 'one hint') {
    note.report(quoted, `quiz ${id}: expected ${expected} after the options; got ${quote(textOf(quoted))}`);
    return [];
  }
  (first as { value: string }).value = (first as { value: string }).value.slice(start.length);
  return quoted.children;
}

function disclosure(name: string, label: string, children: readonly Nodes[]): Box {
  return box('details', { className: [name] }, [inlineBox('summary', {}, [text(label)]), ...children]);
}
