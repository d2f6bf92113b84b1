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

/** The words the pipeline itself puts into a note, with {places} to fill in. */
export interface Words {
  formula: string;
  table: string;
  /** Name of a heading's link to itself. */
  anchor: string;
  sideNote: string;
  definition: string;
  /** Titles of callouts that have none. */
  callouts: Record<CalloutKind, string>;
  task: { done: string; open: string };
  voices: { classical: string; later: string; safe: string };
  levels: { basic: string; intermediate: string; advanced: string };
  /** The link of an interview question to itself. */
  questionAddress: string;
  quiz: {
    tag: string;
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
  power: { raised: string; minus: string };
  /** Authors of a work, without the year. */
  authors: { and: string; others: string };
  /** Between authors and year, between two works, and around them; whether no space stands before it. */
  citation: { year: string; between: string; open: string; close: string; closeUp: boolean };
}
