/** What the search knows of a piece of a note: the text from one heading to the next, or one interview question. */
export interface Passage {
  /** Id of the heading it stands under, or of the question; empty before the first heading. */
  id: string;
  /** Ids of the heading and of those above it, from the outermost on. */
  under: string[];
  /** The heading's or the question's words; empty before the first heading. */
  title: string;
  question: boolean;
  /** Everything below the title, formulas in plain signs, blocks on lines of their own. */
  text: string;
  /** What of it is printed bold: the terms it introduces, the mistakes it lists; of a question nothing. */
  bold: string[];
}
