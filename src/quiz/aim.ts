/** What a typed number is compared with; the slips stand in the order of their lines. */
export interface Aim {
  readonly answer: number;
  readonly slips: readonly { readonly value: number; readonly line: HTMLElement }[];
}
