import type { Language } from '../../i18n/languages.ts';

/** What a callout is for; how its box looks goes by it. */
export type CalloutKind =
  | 'note'
  | 'info'
  | 'abstract'
  | 'todo'
  | 'tip'
  | 'important'
  | 'success'
  | 'question'
  | 'warning'
  | 'caution'
  | 'failure'
  | 'danger'
  | 'bug'
  | 'example'
  | 'quote'
  | 'details';

/** The words the pipeline itself puts into a note. */
export interface Words {
  formula: string;
  table: string;
  /** Name of a heading's link to itself. */
  anchor: (heading: string) => string;
  sideNote: (number: number) => string;
  definition: string;
  /** Titles of callouts that have none. */
  callouts: Record<CalloutKind, string>;
  task: { done: string; open: string };
  voices: { classical: string; later: string; safe: string };
  levels: { basic: string; intermediate: string; advanced: string };
  /** The link of an interview question to itself. */
  questionAddress: string;
  quiz: {
    tag: (number: number, of: number) => string;
    answer: string;
    check: string;
    right: string;
    /** The right number rounded to too few digits. */
    close: string;
    sign: string;
    wrong: string;
    unreadable: string;
    /** After the third wrong answer. */
    spent: string;
    again: string;
    another: string;
    /** What is written beside a chosen option, and beside the right one once it is shown. */
    chosenRight: string;
    chosenWrong: string;
    meant: string;
    hint: string;
    solution: string;
  };
  /** How a power of ten is said after “10”: 28 or −28. */
  power: (exponent: string) => string;
  /** Authors of a work, without the year. */
  authors: (names: readonly string[], more: boolean) => string;
  /** Between authors and year, between two works, and around them; whether no space stands before it. */
  citation: { year: string; between: string; open: string; close: string; closeUp: boolean };
}

const zh: Words = {
  formula: '公式',
  table: '表格',
  anchor: (heading) => `本节链接：${heading}`,
  sideNote: (number) => `旁注 ${number}`,
  definition: '定义',
  callouts: {
    note: '注',
    info: '说明',
    abstract: '摘要',
    todo: '待办',
    tip: '提示',
    important: '要点',
    success: '正确',
    question: '问题',
    warning: '注意',
    caution: '当心',
    failure: '错误',
    danger: '危险',
    bug: '缺陷',
    example: '例',
    quote: '引文',
    details: '详情',
  },
  task: { done: '已完成', open: '未完成' },
  voices: { classical: '经典解释', later: '后续研究', safe: '稳妥的说法' },
  levels: { basic: '基础', intermediate: '进阶', advanced: '深入' },
  questionAddress: '本题链接',
  quiz: {
    tag: (number, of) => `第 ${number} 题，共 ${of} 题`,
    answer: '你的答案',
    check: '检查',
    right: '对。',
    close: '很接近了，再多写几位。',
    sign: '大小对了，符号反了。',
    wrong: '还不对。再算一次，或者先看提示。',
    unreadable: '请输入一个数，例如 0.25、1/8、√2 或 2.5e-3。',
    spent: '已经答错三次，解答在下面。',
    again: '再答一次',
    another: '换一组数再来',
    chosenRight: '你选的，正确',
    chosenWrong: '你选的，不对',
    meant: '正确的一项',
    hint: '提示',
    solution: '解答',
  },
  power: (exponent) => ` 的${exponent.replace(/^−?/, (sign) => `${sign && '负'} `)} 次方`,
  authors: (names, more) => (more ? `${names[0]} 等` : names.join(' 和 ')),
  citation: { year: '，', between: '；', open: '（', close: '）', closeUp: true },
};

const en: Words = {
  formula: 'Formula',
  table: 'Table',
  anchor: (heading) => `Link to this section: ${heading}`,
  sideNote: (number) => `Side note ${number}`,
  definition: 'Definition',
  callouts: {
    note: 'Note',
    info: 'Info',
    abstract: 'Summary',
    todo: 'To do',
    tip: 'Tip',
    important: 'Important',
    success: 'Right',
    question: 'Question',
    warning: 'Warning',
    caution: 'Caution',
    failure: 'Wrong',
    danger: 'Danger',
    bug: 'Bug',
    example: 'Example',
    quote: 'Quotation',
    details: 'Details',
  },
  task: { done: 'done', open: 'to do' },
  voices: { classical: 'Classical', later: 'Later work', safe: 'Safe answer' },
  levels: { basic: 'Basic', intermediate: 'Intermediate', advanced: 'Advanced' },
  questionAddress: 'Link to this question',
  quiz: {
    tag: (number, of) => `Question ${number} of ${of}`,
    answer: 'Your answer',
    check: 'Check',
    right: 'Right.',
    close: 'Close: more digits.',
    sign: 'The size is right, but the sign is reversed.',
    wrong: 'Not yet. Work it out once more, or look at the hint.',
    unreadable: 'Type a number, such as 0.25, 1/8, √2, or 2.5e-3.',
    spent: 'That was the third try. The solution stands below.',
    again: 'Try again',
    another: 'Another one like it',
    chosenRight: 'your choice, right',
    chosenWrong: 'your choice, not right',
    meant: 'the right one',
    hint: 'Hint',
    solution: 'Solution',
  },
  power: (exponent) => ` to the power ${exponent.replace('−', 'minus ')}`,
  authors: (names, more) => (more ? `${names[0]} et al.` : names.join(' and ')),
  citation: { year: ', ', between: '; ', open: '(', close: ')', closeUp: false },
};

export const words: Record<Language, Words> = { zh, en };
