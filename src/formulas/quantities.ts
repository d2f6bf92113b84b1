/** The site's seven colours of meaning: data, weight, gradient, state, gate, output or probability, constant. */
export const quantities = ['x', 'w', 'g', 's', 'k', 'p', 'n'] as const;
export type Quantity = (typeof quantities)[number];

/** TeX macros of notes and calculators alike: \qx{…} is set in the colour of data, and so on. */
export const macros: Readonly<Record<string, string>> = Object.fromEntries(
  quantities.map((letter) => [`\\q${letter}`, `\\htmlClass{q-${letter}}{#1}`]),
);

/**
 * The quantities' colours, and for the many lines of a calculator: `\hanging` sets a left side into the room that
 * `\hangroom` leaves, so that the equals signs stand below each other.
 */
export const calculatorMacros: Readonly<Record<string, string>> = {
  ...macros,
  '\\hanging': '\\llap{$#1$}',
  '\\hangroom': '\\kern1.4em',
};
