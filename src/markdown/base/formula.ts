/** What KaTeX has against a formula; `position` counts from 0 in its TeX, null where KaTeX does not say. */
export interface FormulaProblem {
  message: string;
  position: number | null;
}

export interface Formulas {
  /** Renders a formula once and keeps it. Returns its key, or what is wrong. */
  render: (tex: string, display: boolean) => { key: string } | FormulaProblem;
  /** Whether the HTML of this key is there. */
  has: (key: string) => boolean;
}
