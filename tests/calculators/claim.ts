/** A sentence of a note that links to a calculator's state, and what that state must show for it to be true. */
export interface Claim {
  /** `name?parameter=value&…`, as in the note's link. */
  link: string;
  /** What the sentence claims, in English. */
  says: string;
  // biome-ignore lint/suspicious/noExplicitAny: results differ from calculator to calculator.
  holds: (shown: { outputs: Record<string, number>; state: Record<string, unknown>; result: any }) => boolean;
}
