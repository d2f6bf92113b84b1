/** What a claim's entry in the browser's history holds: its place among the page's claims. */
export interface ClaimEntry {
  claim?: number;
}

/** All sentences of the page that a calculator on it proves. */
export const claims = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('a[data-claim]'),
];
