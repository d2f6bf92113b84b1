/** A stretch of a note's HTML, or what stands between two: a calculator, or the note's starter. */
export type Part =
  | { html: string }
  | { calculator: string; id: string; options: Record<string, string> }
  | { starter: string };
