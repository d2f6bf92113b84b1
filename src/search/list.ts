/** What the "go to" list knows: all names of all notes. Built once for each language, at most 8 KB on the wire. */
export interface GoToList {
  notes: readonly ListedNote[];
  terms: readonly ListedTerm[];
  /** The names of the glossary's other terms, whose notes have all their names themselves. */
  told: readonly string[];
  /** Words several notes share, with the places of these notes in `notes`, in the order to offer them. */
  shared: readonly (readonly [words: readonly string[], notes: readonly number[]])[];
}

export interface ListedNote {
  slug: string;
  title: string;
  names: readonly string[];
  /** Match, but are never shown: wrong or dated forms. */
  hidden?: readonly string[];
  /** Pinyin, whole words and initials: match, never shown. */
  pinyin?: readonly string[];
}

export interface ListedTerm {
  /** The term in the page's language. */
  name: string;
  names: readonly string[];
  hidden?: readonly string[];
  /** Places in `notes`; the note that explains the term first. */
  notes: readonly number[];
}
