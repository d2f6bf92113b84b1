/** What a note says about itself; every field but the title may be left out of the file. */
export interface NoteData {
  title: string;
  summary: string;
  /** Number in the contents: '1', '4.1.1'; empty for a note outside of them. */
  part: string;
  order: number;
  /** TeX of the note's one formula, or empty. */
  crest: string;
  objectives: string;
  /** Slugs of the notes to read before. */
  prerequisites: string[];
  /** Other names, for search. */
  aliases: string[];
  /** Wrong or dated names: found by search, never shown. */
  hiddenAliases: string[];
  /** IDs of the coverage list. */
  covers: string[];
  /** Day of the last change, 2026-11-30, or empty: for where no history is at hand. */
  changed: string;
  /** Keys of the literature list. */
  references: string[];
}
