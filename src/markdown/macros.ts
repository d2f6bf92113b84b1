/** TeX macros of the notes: \qx{…} data, \qw weight, \qg gradient, \qs state, \qk gate, \qp output, \qn constant. */
export const macros: Readonly<Record<string, string>> = Object.fromEntries(
  [...'xwgskpn'].map((letter) => [`\\q${letter}`, `\\htmlClass{q-${letter}}{#1}`]),
);
