/** The site's seven colours of meaning: data, weight, gradient, state, gate, output or probability, constant. */
export const quantities = ['x', 'w', 'g', 's', 'k', 'p', 'n'] as const;
export type Quantity = (typeof quantities)[number];

/** TeX macros of notes and calculators alike: \qx{…} is set in the colour of data, and so on. */
export const macros: Readonly<Record<string, string>> = Object.fromEntries(
  quantities.map((letter) => [`\\q${letter}`, `\\htmlClass{q-${letter}}{#1}`]),
);
