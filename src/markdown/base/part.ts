/** A stretch of a note's HTML, or a calculator that stands between two. */
export type Part = { html: string } | { calculator: string; id: string; options: Record<string, string> };
