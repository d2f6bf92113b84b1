/** A term of the glossary as texts of one language may name it. */
export interface NamedTerm {
  id: string;
  names: readonly string[];
  /** Longer words that contain a name and mean something else. */
  not: readonly string[];
  /** Slugs of the notes that explain the term. */
  notes: readonly string[];
  /** Whether its names mean the term only in those notes. */
  onlyInNotes: boolean;
}

/** The first use of a term in a note. */
export interface TermMark {
  id: string;
  /** As it stands in the text. */
  word: string;
  /** Up to 12 characters of the text around it. */
  before: string;
  after: string;
}
